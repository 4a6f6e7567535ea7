import { createHash } from 'node:crypto';
import type { Pack, PackInForce } from '../agent/situation.ts';
import { type MovableLimits, movableLimits } from '../domain/movable-limits.ts';
import type { Policy } from '../domain/policy.ts';
import type { LimitStore } from '../ports/limit-store.ts';
import type { Logger } from '../ports/logger.ts';
import type { InForce, ScenarioStore } from '../ports/scenario-store.ts';
import { idOf } from '../scenarios/book.ts';
import { readEdited, type Texts, withModesOf } from '../scenarios/edited.ts';
import { badConfiguration, sayFault } from '../scenarios/located.ts';

interface Needs {
  /** As the files say it. */
  readonly base: Pack;
  readonly scenarios: Pick<ScenarioStore, 'revision' | 'inForce'>;
  readonly limits: Pick<LimitStore, 'newest'>;
  readonly logger: Logger;
}

/**
 * Looks at each call whether something was published since, by one number, and reads only then. What an earlier or later release has
 * published and this one cannot read does not come into force here: the pack stays as it was.
 *
 * The returned function throws config.invalid while there is no earlier one: then the service must not start.
 */
export function createPackInForce({ base, scenarios, limits, logger }: Needs): PackInForce {
  let held: { readonly revision: number; readonly moved: number; readonly pack: Pack } | null = null;
  let unreadable: number | null = null;

  return async function packInForce() {
    const [revision, newest] = await Promise.all([scenarios.revision(), limits.newest()]);
    const moved = newest?.number ?? 0;
    if (held !== null && moved === held.moved && (revision === held.revision || revision === unreadable)) return held.pack;
    const now = await scenarios.inForce();
    const texts = textsOf(base, now);
    const { book, faults } = readEdited(base.source, texts);
    const policy = withLimits(base.policy, newest?.limits ?? {});
    if (book !== null) {
      const pack = { ...base, policy, book: withModesOf(base.book, book), version: configOf(base, texts, newest?.limits ?? {}) };
      held = { revision: now.revision, moved, pack };
      return pack;
    }
    if (held === null) throw badConfiguration(faults.map((fault) => `published in the console: ${sayFault(fault)}`).join('\n'));
    unreadable = now.revision;
    // A limit that was lowered holds, whatever the texts.
    if (moved !== held.moved)
      held = { ...held, moved, pack: { ...held.pack, policy, version: configOf(held.pack, new Map(), policy.limits) } };
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

/** The policy with limits that people moved. */
export function withLimits(policy: Policy, moved: MovableLimits): Policy {
  return { ...policy, limits: { ...policy.limits, ...moved } };
}

/** What stands with each turn: a hash over the files, over every text published in the place of one, and over limits that were moved. */
export function configOf(base: Pick<Pack, 'version'>, texts: Texts, moved: MovableLimits): string {
  const names = movableLimits.filter((name) => moved[name] !== undefined);
  if (texts.size === 0 && names.length === 0) return base.version;
  const sum = createHash('sha256').update(base.version);
  for (const [scenario, text] of [...texts].sort(([a], [b]) => (a < b ? -1 : 1))) sum.update(`\0${scenario}\0${text}`);
  for (const name of names) sum.update(`\0${name}\0${moved[name]}`);
  return sum.digest('hex');
}
