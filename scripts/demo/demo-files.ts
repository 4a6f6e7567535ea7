import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Files, readFiles } from '../eval/run-file.ts';

/** The sample shop and its mail. */
export function demoFiles(root: string): Files {
  const file = (name: string) => ({ name: `scripts/demo/${name}`, text: readFileSync(join(root, 'scripts/demo', name), 'utf8') });
  return readFiles(file('demo.store.json'), file('demo.tickets.jsonl'), root);
}
