import { readFileSync } from 'node:fs';
import { liveThrough } from '../scripts/demo/live-through.ts';
import { readFiles } from '../scripts/eval/run-file.ts';
import { startWorld } from '../scripts/eval/world.ts';

/** Some of each kind is enough: every second mail of the demo. */
const EVERY = 2;

/** The service decides on mail of the demo, so that what is multiplied is what it really writes. @returns how many tickets. */
export async function liveTemplates(databaseUrl: string, root: string): Promise<number> {
  const file = (name: string) => ({ name, text: readFileSync(`${root}/scripts/demo/${name}`, 'utf8') });
  const demo = readFiles(file('demo.store.json'), file('demo.tickets.jsonl'), root);
  const world = await startWorld({ root, store: demo.store, databaseUrl, ownerUrl: databaseUrl, logLevel: 'silent' });
  try {
    const chosen = demo.tickets.filter((_, place) => place % EVERY === 0);
    await liveThrough(world, chosen);
    return chosen.length;
  } finally {
    await world.close();
  }
}
