import type { Files } from '../eval/run-file.ts';
import { startTemporaryDatabase } from '../eval/temporary-database.ts';
import { startWorld, type World } from '../eval/world.ts';
import { liveThrough } from './live-through.ts';

/** A shop that has had all the demo's mail, with the service in front of it, on a database that is gone with `close`. */
export async function startLivedWorld(files: Files, root: string): Promise<World> {
  const database = await startTemporaryDatabase();
  const url = await database.create('demo');
  const world = await startWorld({ root, store: files.store, databaseUrl: url, ownerUrl: url });
  await liveThrough(world, files.tickets);
  return {
    ...world,
    async close() {
      await world.close();
      await database.stop();
    },
  };
}
