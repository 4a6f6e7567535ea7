import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pickConversations, printConversation } from './demo/print-conversation.ts';
import { showShadow } from './demo/show-shadow.ts';
import { printTable } from './eval/print-table.ts';
import { readFiles, runFile } from './eval/run-file.ts';
import { startTemporaryDatabase } from './eval/temporary-database.ts';
import { startWorld } from './eval/world.ts';
import { readOptions } from './read-options.ts';

const values = readOptions('npm run demo -- [--report report.json] [--keep]', {
  report: { type: 'string' },
  keep: { type: 'boolean', default: false },
});
const root = process.cwd();
const file = (name: string) => ({ name: `scripts/demo/${name}`, text: readFileSync(join(root, 'scripts/demo', name), 'utf8') });

console.log('Resolute: a sample shop, its mail, and nobody to help. Zendesk and Shopify are sandboxes on this machine.\n');
const files = readFiles(file('demo.store.json'), file('demo.tickets.jsonl'), root);
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

async function keepUp(): Promise<void> {
  const database = await startTemporaryDatabase();
  const url = await database.create('demo');
  const world = await startWorld({ root, store: files.store, databaseUrl: url, ownerUrl: url });
  const { zendesk, shopify } = world.sandbox;
  console.log(`
Everything stays up until you press Ctrl-C. Write to the shop as a customer:
  curl -s ${zendesk.url}/__sandbox/mail -H 'content-type: application/json' \\
    -d '{"from":{"email":"${files.store.customers[0]?.email ?? ''}","name":"Kunde"},"subject":"Min pakke","body":"Hej, hvor bliver min pakke af?"}'
and see what happened:
  curl -s ${zendesk.url}/__sandbox/history      what changed in Zendesk and Shopify, and who did it
  curl -s ${shopify.url}/__sandbox/effects      what was done in the shop`);
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await world.close();
  await database.stop();
}
