import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { readTraining } from '../src/agent/embedded/classifier/read-training.ts';
import { checkTemplate } from '../src/agent/reply/templates.ts';
import { loadClassifier, loadHearing } from '../src/settings/load-hearing.ts';
import { readPack } from '../src/settings/read-pack.ts';
import { toolSignatures } from '../src/tools/registry.ts';
import { writePage } from './model-report/page.ts';
import { remember } from './model-report/remember.ts';
import { reportCorpora } from './model-report/report-corpora.ts';
import { reportFile } from './model-report/report-file.ts';
import { reportTraining } from './model-report/report-training.ts';
import type { Section } from './model-report/section.ts';
import { writeText } from './model-report/text.ts';
import { readOptions } from './read-options.ts';
import { stop } from './stop.ts';

// `npm run model:report`: how well the embedded model understands, by cross-validation on its training sentences; with `-- --file F`
// also on a labelled file, with `-- --corpora FOLDER` on public texts. To the console and to an HTML page with plots.
const values = readOptions('npm run model:report -- [--file texts.jsonl] [--corpora FOLDER] [--html page.html] [--pack fashion]', {
  file: { type: 'string' },
  corpora: { type: 'string' },
  html: { type: 'string' },
  pack: { type: 'string', default: 'fashion' },
});
const root = process.cwd();
const html = resolve(root, values.html ?? '.resolute/model-report.html');
const classifier = remember(loadClassifier(root, values.pack));
const hear = loadHearing(root, values.pack, readPack({ root, pack: values.pack, tools: toolSignatures(), checkTemplate }), classifier);

const sections: Section[] = [];
try {
  sections.push(...reportTraining(readTraining(`${root}/config/${values.pack}`), classifier.mail));
  if (values.file !== undefined) sections.push(...reportFile(values.file, hear, classifier));
  if (values.corpora !== undefined) sections.push(...reportCorpora(values.corpora, hear, classifier));
} catch (error) {
  stop(error instanceof Error ? error.message : String(error));
}
console.log(writeText(sections));
mkdirSync(dirname(html), { recursive: true });
writeFileSync(html, writePage(sections));
console.log(`As a page with plots: ${relative(root, html)}`);
