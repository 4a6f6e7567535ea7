// A history of known shares with two planted kinds of mail, mapped through the sandbox's export: npm run map:trial -- [--tickets 20000] [--corpora FOLDER]
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createProgress } from './eval/progress.ts';
import { benchmarkTickets } from './map/known-ends.ts';
import { openEars } from './map/open-ears.ts';
import { writePage } from './map/page.ts';
import { corporaIn } from './map-trial/known-mails.ts';
import { runMapTrial } from './map-trial/run-map-trial.ts';
import { readCount, readOptions } from './read-options.ts';
import { stop } from './stop.ts';

const values = readOptions('npm run map:trial -- [--tickets 20000] [--seed 1] [--corpora FOLDER] [--html page.html]', {
  tickets: { type: 'string', default: '2000' },
  seed: { type: 'string', default: '1' },
  corpora: { type: 'string' },
  html: { type: 'string' },
});
const count = readCount('tickets', values.tickets, 1_000, 200_000);
const corpora = corporaIn(values.corpora);
if (values.corpora !== undefined && corpora === null) stop(`${values.corpora}: there is no such folder.`);

const root = fileURLToPath(new URL('..', import.meta.url));
const progress = createProgress('History, percent', 100);
let shown = 0;
const trial = await runMapTrial({
  root,
  ears: openEars(root, 'fashion'),
  tickets: count,
  seed: Number(values.seed),
  corpora,
  folder: join(root, '.resolute', 'map'),
  onProgress(done) {
    for (; shown < Math.floor(100 * done); shown += 1) progress.step();
  },
});
progress.end();
for (const { name, truth, said, whole } of trial.shares) {
  const [made, found] = [(100 * truth) / whole, (100 * said) / whole];
  console.log(
    `${name.padEnd(26)} made ${made.toFixed(1).padStart(5)} %   said ${found.toFixed(1).padStart(5)} %   ${(found - made).toFixed(1).padStart(5)}`,
  );
}
for (const group of trial.map.unknown) console.log(`unknown group: ${group.tickets} ${group.terms.join(', ')}`);
for (const group of trial.map.unheard) console.log(`unheard group: ${group.tickets} ${group.scenario}: ${group.terms.join(', ')}`);
console.log(`\n${trial.map.tickets} tickets in ${trial.seconds.toFixed(0)} s.`);
console.log(trial.faults.length === 0 ? 'All shares are within 3 points, both planted groups are found.' : trial.faults.join('\n'));
if (values.html !== undefined) {
  writeFileSync(
    values.html,
    writePage(trial.map, { source: 'the sandbox', pack: 'fashion', ends: `${benchmarkTickets}, by their right answers` }),
  );
}
process.exitCode = trial.faults.length === 0 ? 0 : 1;
