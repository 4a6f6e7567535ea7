// npm run golden: asks the sandbox what the golden tickets need to know, and runs them on it.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FormatError } from '../sandbox/formats/json-text.ts';
import { createPinoLogger } from '../src/adapters/system/pino-logger.ts';
import { ResoluteError } from '../src/domain/errors.ts';
import { createRunGolden } from '../src/golden/run-golden.ts';
import { readGolden } from '../src/settings/read-golden.ts';
import { readFiles } from './eval/run-file.ts';
import { shippedPack } from './eval/shipped-pack.ts';
import { readAnswers } from './golden/read-answers.ts';
import { writeAnswers } from './golden/write-answers.ts';
import { readOptions } from './read-options.ts';
import { stop } from './stop.ts';

const { pack: name } = readOptions('npm run golden -- [--pack fashion]', { pack: { type: 'string', default: 'fashion' } });
const root = process.cwd();
const folder = `config/${name}/golden`;

try {
  const { pack, hear } = shippedPack(root, name);
  const store = readStore();
  writeFileSync(join(root, folder, 'answers.json'), writeAnswers(await readAnswers(store, pack.policy.shop.timezone)));
  const golden = readGolden(root, name, new Set(pack.book.scenarios.keys()));
  if (golden === null) stop(`${folder}: there is no such folder.`);
  const run = createRunGolden({ answers: golden.answers, hear, logger: createPinoLogger({ level: 'error' }) })(pack);
  let count = 0;
  let missed = 0;
  for (const [scenario, tickets] of golden.tickets) {
    for (const ticket of tickets) {
      const { why } = (await run(ticket)).judgement;
      count += 1;
      if (why === null) continue;
      missed += 1;
      console.log(`${scenario}, ${ticket.id}: ${why}`);
    }
  }
  console.log(`${count} golden tickets, ${count - missed} as expected.`);
  process.exitCode = missed === 0 ? 0 : 1;
} catch (error) {
  if (error instanceof FormatError || error instanceof ResoluteError) stop(error.message);
  throw error;
}

/** The store, with every ticket file checked against it. */
function readStore() {
  const read = (file: string) => ({ name: `${folder}/${file}`, text: readFileSync(join(root, folder, file), 'utf8') });
  const store = read('shop.store.json');
  const files = readdirSync(join(root, folder)).filter((file) => file.endsWith('.tickets.jsonl'));
  const [first] = files.map((file) => readFiles(store, read(file), root));
  return first?.store ?? stop(`${folder}: holds no ticket file.`);
}
