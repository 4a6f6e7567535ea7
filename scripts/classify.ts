import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { checkTemplate } from '../src/agent/reply/templates.ts';
import { loadClassifier, loadHearing } from '../src/settings/load-hearing.ts';
import { readPack } from '../src/settings/read-pack.ts';
import { toolSignatures } from '../src/tools/registry.ts';
import { hearText } from './model-report/hear-text.ts';
import { remember } from './model-report/remember.ts';
import { stop } from './stop.ts';

// `npm run classify -- F.jsonl`: {text} lines in; {text, language, sentiment, scenario, confidence, ranked} lines out. `-` reads stdin.
const [file] = process.argv.slice(2);
if (file === undefined || (file.startsWith('-') && file !== '-'))
  stop('Name a file of {"text": …} lines, or - for standard input: npm run classify -- texts.jsonl');

const root = process.cwd();
const classifier = remember(loadClassifier(root, 'fashion'));
const hear = loadHearing(root, 'fashion', readPack({ root, pack: 'fashion', tools: toolSignatures(), checkTemplate }), classifier);
const Line = z.object({ text: z.string() });
const input =
  file === '-' ? process.stdin : createReadStream(file).on('error', () => stop(`${file}: there is no such file, or it cannot be read.`));

let count = 0;
for await (const line of createInterface({ input })) {
  count += 1;
  if (line.trim() === '') continue;
  const { text } = readLine(line);
  process.stdout.write(`${JSON.stringify({ text, ...hearText(text, hear, classifier) })}\n`);
}
process.stderr.write(`${count} lines read.\n`);

function readLine(line: string): { text: string } {
  try {
    return Line.parse(JSON.parse(line));
  } catch {
    return stop(`${file}, line ${count}: write a JSON object with a text, such as {"text": "Hvor er min pakke?"}`);
  }
}
