import { readFileSync, writeFileSync } from 'node:fs';
import { FormatError } from '../sandbox/formats/json-text.ts';
import { ResoluteError } from '../src/domain/errors.ts';
import { explainMiss } from './eval/explain-miss.ts';
import { writeHtmlReport } from './eval/html-report.ts';
import { printTable } from './eval/print-table.ts';
import { readFiles, runFile } from './eval/run-file.ts';
import { readOptions } from './read-options.ts';
import { stop } from './stop.ts';

const usage = 'npm run eval -- --store shop.store.json --tickets mail.tickets.jsonl [--report report.json] [--html report.html] [--misses]';

const values = readOptions(usage, {
  store: { type: 'string' },
  tickets: { type: 'string' },
  report: { type: 'string' },
  html: { type: 'string' },
  misses: { type: 'boolean', default: false },
});
if (values.store === undefined || values.tickets === undefined) stop(`Name a store file and a ticket file: ${usage}`);

try {
  const files = readFiles(read(values.store), read(values.tickets), process.cwd(), (doubt) =>
    process.stderr.write(`Odd, and run as it stands: ${doubt}\n`),
  );
  if (files.tickets.length === 0) stop(`${values.tickets}: holds no tickets.`);
  const { report, ran } = await runFile(files, { root: process.cwd() });
  if (values.report !== undefined) writeFileSync(values.report, `${JSON.stringify(report, null, 2)}\n`);
  if (values.html !== undefined) writeFileSync(values.html, writeHtmlReport(report, ran));
  console.log(printTable(report, true));
  if (values.misses) {
    for (const ticket of ran) if (!ticket.judgement.correct) console.log(explainMiss(ticket));
  }
} catch (error) {
  if (error instanceof FormatError || error instanceof ResoluteError) stop(error.message);
  throw error;
}

function read(name: string): { name: string; text: string } {
  try {
    return { name, text: readFileSync(name, 'utf8') };
  } catch {
    return stop(`${name}: there is no such file, or it cannot be read.`);
  }
}
