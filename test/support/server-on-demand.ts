import { createServer } from 'node:http';

export interface LentServer {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * For vitest's `globalSetup`, which runs before every run, also of files that need no server: the server starts when the
 * first test file asks at `door`, and all share it.
 */
export async function lendOnDemand(start: () => Promise<LentServer>): Promise<{ readonly door: string; stop(): Promise<void> }> {
  let started: Promise<LentServer> | undefined;
  const door = createServer((_request, response) => {
    started ??= start();
    started.then(
      ({ url }) => response.end(url),
      (error: unknown) => response.writeHead(500).end(error instanceof Error ? error.message : String(error)),
    );
  });
  await new Promise<void>((listening) => door.listen(0, '127.0.0.1', listening));
  const address = door.address();
  if (address === null || typeof address === 'string') throw new Error('the door to the shared servers has no port');
  return {
    door: `http://127.0.0.1:${address.port}`,
    stop: async () => {
      door.closeAllConnections();
      await new Promise<void>((closed) => door.close(() => closed()));
      const server = await started?.catch(() => undefined);
      await server?.stop();
    },
  };
}

/** The address of the shared server, started if need be. */
export async function askAtDoor(door: string | undefined): Promise<string> {
  if (!door) throw new Error('this server must stand in `globalSetup` of vitest.config.ts');
  const response = await fetch(door, { headers: { connection: 'close' } });
  const text = await response.text();
  if (!response.ok) throw new Error(text);
  return text;
}
