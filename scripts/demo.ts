import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { demoFiles } from './demo/demo-files.ts';
import { startLivedWorld } from './demo/lived-world.ts';
import { pickConversations, printConversation } from './demo/print-conversation.ts';
import { showShadow } from './demo/show-shadow.ts';
import { whereToLook } from './demo/where-to-look.ts';
import { printTable } from './eval/print-table.ts';
import { runFile } from './eval/run-file.ts';
import { readOptions } from './read-options.ts';

const values = readOptions('npm run demo -- [--report report.json] [--keep]', {
  report: { type: 'string' },
  keep: { type: 'boolean', default: false },
});
const root = process.cwd();

console.log('Resolute: a sample shop, its mail, and nobody to help. Zendesk and Shopify are sandboxes on this machine.\n');
const files = demoFiles(root);
const { report, ran } = await runFile(files, { root });
if (values.report !== undefined) writeFileSync(values.report, `${JSON.stringify(report, null, 2)}\n`);

console.log(`\n${printTable(report, true)}\n`);
console.log('Five conversations, as Zendesk holds them:\n');
for (const ticket of pickConversations(ran)) console.log(`${printConversation(ticket)}\n`);
console.log(await showShadow(files, root));

const misses = ran.filter((ticket) => !ticket.judgement.correct);
for (const { line, judgement } of misses) console.log(`Not as expected: ${line.id}: ${judgement.why}`);

if (values.keep) await keepUp();
if (misses.length > 0 || report.totals.wrongEffects > 0 || report.totals.disclosures > 0) process.exitCode = 1;

/** Each judged ticket met a fresh shop; what stays up is one shop that has had all the mail. */
async function keepUp(): Promise<void> {
  console.log('\nThe same mail once more, into one shop, for the console …');
  const world = await startLivedWorld(files, root);
  console.log(whereToLook(world));
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await world.close();
}
