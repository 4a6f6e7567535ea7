import { checkTemplate } from './agent/reply/templates.ts';
import { compose, type Service } from './compose.ts';
import { ResoluteError } from './domain/errors.ts';
import { endProcess } from './settings/end-process.ts';
import { loadEnv } from './settings/env.ts';
import { loadHearing } from './settings/load-hearing.ts';
import { readPack } from './settings/read-pack.ts';
import { readSettings } from './settings/settings.ts';
import { toolSignatures } from './tools/registry.ts';

const root = process.cwd();

try {
  const { settings, secrets } = readSettings(loadEnv(root));
  const pack = readPack({ root, pack: settings.pack, tools: toolSignatures(), checkTemplate });
  const service = await compose({ settings, secrets, root, pack, hear: loadHearing(root, settings.pack, pack) });

  const faults = await service.checkConnections();
  if (faults.length === 0)
    await run(service, { role: settings.role, model: settings.model.kind, pack: settings.pack, version: pack.version.slice(0, 12) });
  else {
    await service.stop();
    refuse(faults.join('\n'));
  }
} catch (error) {
  if (!(error instanceof ResoluteError)) throw error;
  refuse(
    error.code === 'store.unreachable'
      ? 'The Postgres that DATABASE_URL names does not answer. Start it, or correct the address.'
      : error.message,
  );
}

async function run(service: Service, facts: Readonly<Record<string, string>>): Promise<void> {
  const port = await service.start();
  service.logger.info('Resolute is up.', { port, ...facts });

  let stopping = false;
  const shutDown = (signal: string) => {
    if (stopping) return;
    stopping = true;
    service.logger.info('Shutting down; running tickets may end.', { signal });
    service.stop().then(
      () => endProcess(0),
      () => endProcess(1),
    );
  };
  process.on('SIGTERM', () => shutDown('SIGTERM'));
  process.on('SIGINT', () => shutDown('SIGINT'));
}

function refuse(reasons: string): void {
  process.stderr.write(
    `Resolute does not start:\n${reasons
      .split('\n')
      .map((line) => `  - ${line}`)
      .join('\n')}\n`,
  );
  endProcess(1);
}
