import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pack } from '../agent/situation.ts';
import { createBusinessHours } from '../domain/business-hours.ts';
import { createCalendar } from '../domain/calendar.ts';
import { isError } from '../domain/errors.ts';
import { FaultWords, GoodsWords } from '../domain/knowledge.ts';
import { Places } from '../domain/places.ts';
import { type ConfigFile, readBook } from '../scenarios/book.ts';
import { badConfiguration } from '../scenarios/located.ts';
import type { ToolSignature } from '../scenarios/parse-playbook.ts';
import { parseYaml } from './parse-yaml.ts';
import { readPolicy } from './policy.ts';
import { readProductKnowledge } from './read-product-knowledge.ts';

interface Needs {
  /** The folder that holds `config/`. */
  readonly root: string;
  readonly pack: string;
  readonly tools: ReadonlyMap<string, ToolSignature>;
  /** Says what is wrong with a text that has holes, or null. */
  readonly checkTemplate: (template: string) => string | null;
}

/**
 * Reads `config/<pack>/`: policy, scenarios with their shared texts, and knowledge.
 * @throws config.invalid with every fault of every file, each with file, line and a sentence.
 */
export function readPack(needs: Needs): Pack {
  const folder = `config/${needs.pack}`;
  const scenarios = list(needs.root, `${folder}/scenarios`);
  const policyFile = read(needs.root, `${folder}/policy.yaml`);
  const goodsFile = read(needs.root, `${folder}/knowledge/goods.yaml`);
  const faultsFile = read(needs.root, `${folder}/knowledge/faults.yaml`);
  const productFiles = {
    sizes: readIfThere(needs.root, `${folder}/knowledge/size-guides.yaml`),
    labels: readIfThere(needs.root, `${folder}/knowledge/labels.yaml`),
    questions: readIfThere(needs.root, `${folder}/knowledge/product-questions.yaml`),
  };
  const placesFile = readIfThere(needs.root, `${folder}/knowledge/places.yaml`);
  const sharedFile = readIfThere(needs.root, `${folder}/replies.yaml`);

  const faults: string[] = [];
  const policy = collect(faults, () => readPolicy(policyFile, needs.checkTemplate));
  const words = collect(faults, () => parseYaml(GoodsWords, goodsFile.text, goodsFile.path));
  const faultWords = collect(faults, () => parseYaml(FaultWords, faultsFile.text, faultsFile.path));
  const products = collect(faults, () => readProductKnowledge(productFiles));
  const places = collect(faults, () => parseYaml(Places, placesFile.text, placesFile.path));
  const { tools, checkTemplate } = needs;
  const source = { scenarios, shared: sharedFile, tools, languages: policy?.languages ?? [], checkTemplate };
  const book = collect(faults, () => readBook(source));
  if (!policy || !words || !faultWords || !products || !places || !book) throw badConfiguration(faults.join('\n'));
  const calendar = createCalendar(policy.shop.timezone, policy.shop.holidays);
  return {
    policy,
    book,
    source,
    knowledge: { words, spoken: words, faults: faultWords, products, places },
    calendar,
    hours: createBusinessHours(policy.shop.timezone, calendar, policy.escalation.opening_hours),
    version: hash([policyFile, goodsFile, faultsFile, ...Object.values(productFiles), placesFile, sharedFile, ...scenarios]),
  };
}

/** Goes on to the next file after a fault, so that an operator mends all of them in one go. */
function collect<Value>(faults: string[], make: () => Value): Value | null {
  try {
    return make();
  } catch (error) {
    if (!isError(error, badConfiguration)) throw error;
    faults.push(error.message);
    return null;
  }
}

function list(root: string, folder: string): readonly ConfigFile[] {
  if (!existsSync(join(root, folder))) throw badConfiguration(`${folder}: there is no such folder; check PACK`);
  const names = readdirSync(join(root, folder)).filter((name) => name.endsWith('.yaml'));
  return names.toSorted().map((name) => read(root, `${folder}/${name}`));
}

function read(root: string, path: string): ConfigFile {
  if (!existsSync(join(root, path))) throw badConfiguration(`${path}: there is no such file`);
  return { path, text: readFileSync(join(root, path), 'utf8') };
}

function readIfThere(root: string, path: string): ConfigFile {
  return existsSync(join(root, path)) ? read(root, path) : { path, text: '{}' };
}

function hash(files: readonly ConfigFile[]): string {
  const sum = createHash('sha256');
  for (const { path, text } of files) sum.update(`${path}\0${text}\0`);
  return sum.digest('hex');
}
