import { createHash } from 'node:crypto';
import type { Pack, PackInForce } from '../agent/situation.ts';
import type { Logger } from '../ports/logger.ts';
import type { InForce, ScenarioStore } from '../ports/scenario-store.ts';
import { idOf } from '../scenarios/book.ts';
import { readEdited, type Texts, withModesOf } from '../scenarios/edited.ts';
import { badConfiguration, sayFault } from '../scenarios/located.ts';

interface Needs {
  /** As the files say it. */
  readonly base: Pack;
  readonly scenarios: Pick<ScenarioStore, 'revision' | 'inForce'>;
  readonly logger: Logger;
}

/**
 * Looks at each call whether something was published since, by one number, and reads only then. What an earlier or later release has
 * published and this one cannot read does not come into force here: the pack stays as it was.
 *
 * The returned function throws config.invalid while there is no earlier one: then the service must not start.
 */
export function createPackInForce({ base, scenarios, logger }: Needs): PackInForce {
  let held: { readonly revision: number; readonly pack: Pack } | null = null;
  let unreadable: number | null = null;

  return async function packInForce() {
    const revision = await scenarios.revision();
    if (held !== null && (revision === held.revision || revision === unreadable)) return held.pack;
    const now = await scenarios.inForce();
    const texts = textsOf(base, now);
    const { book, faults } = readEdited(base.source, texts);
    if (book !== null) {
      const pack = { ...base, book: withModesOf(base.book, book), version: configOf(base, texts) };
      held = { revision: now.revision, pack };
      return pack;
    }
    if (held === null) throw badConfiguration(faults.map((fault) => `published in the console: ${sayFault(fault)}`).join('\n'));
    unreadable = now.revision;
    logger.error('A published version of a scenario cannot be read by this release; the one before stays in force.', {
      revision: now.revision,
      fault: faults[0] ? sayFault(faults[0]) : null,
    });
    return held.pack;
  };
}

/** Texts in the place of files: what was published of scenarios that there are, and is not the file again. */
export function textsOf({ source }: Pick<Pack, 'source'>, { versions }: InForce): Texts {
  const files = new Map(source.scenarios.map((file) => [idOf(file), file.text]));
  const published = [...versions.values()].filter(({ scenario, text }) => files.has(scenario) && files.get(scenario) !== text);
  return new Map(published.map(({ scenario, text }) => [scenario, text]));
}

/** What stands with each turn: a hash over the files, and over every text published in the place of one. */
export function configOf(base: Pick<Pack, 'version'>, texts: Texts): string {
  if (texts.size === 0) return base.version;
  const sum = createHash('sha256').update(base.version);
  for (const [scenario, text] of [...texts].sort(([a], [b]) => (a < b ? -1 : 1))) sum.update(`\0${scenario}\0${text}`);
  return sum.digest('hex');
}
