import type { Pack } from '../agent/situation.ts';
import type { Clock } from '../ports/clock.ts';
import type { LimitStore } from '../ports/limit-store.ts';
import type { Published, ScenarioStore } from '../ports/scenario-store.ts';
import { type Book, idOf } from '../scenarios/book.ts';
import { doneOtherwise, proveEdit, readEdited } from '../scenarios/edited.ts';
import type { Fault } from '../scenarios/located.ts';
import { configOf, textsOf } from './pack-in-force.ts';

interface Needs {
  /** As the files say it. */
  readonly base: Pack;
  readonly scenarios: ScenarioStore;
  readonly limits: Pick<LimitStore, 'newest'>;
  readonly clock: Clock;
}

export interface WantedVersion {
  readonly scenario: string;
  readonly text: string;
  readonly note: string;
  readonly by: string;
  /** The version whose text it is again; null for a new text. */
  readonly restores: number | null;
  /** The number of the edit that is published; null where none is. */
  readonly edit: number | null;
}

export type VersionPublished =
  | ({ readonly kind: 'published' } & Published)
  | { readonly kind: 'faulty'; readonly faults: readonly Fault[] }
  /** Word for word what is in force already. */
  | { readonly kind: 'same' }
  /** Somebody was faster. */
  | { readonly kind: 'moved' };

/** Texts of scenarios on their way into force: proved as at start, together with all the others as they stand. */
export function createPublishVersion({ base, scenarios, limits, clock }: Needs) {
  return { faultsOf, booksWith, publishVersion, textOf };

  /** What is wrong with a text as things stand. */
  async function faultsOf(scenario: string, text: string): Promise<readonly Fault[]> {
    return prove(scenario, text, textsOf(base, await scenarios.inForce())).faults;
  }

  /** The book in force, and what it would be with this text; null when it has faults. */
  async function booksWith(scenario: string, text: string): Promise<{ before: Book; after: Book | null; faults: readonly Fault[] }> {
    const texts = textsOf(base, await scenarios.inForce());
    const { book, faults } = prove(scenario, text, texts);
    return { before: readEdited(base.source, texts).book ?? base.book, after: book, faults };
  }

  async function publishVersion({ scenario, text, note, by, restores, edit }: WantedVersion): Promise<VersionPublished> {
    const now = await scenarios.inForce();
    const texts = textsOf(base, now);
    if (text === (texts.get(scenario) ?? fileOf(scenario))) return { kind: 'same' };
    const { book, faults } = prove(scenario, text, texts);
    if (book === null) return { kind: 'faulty', faults };
    const before = readEdited(base.source, texts).book ?? base.book;
    const changed = doneOtherwise(before, book);
    const moved = (await limits.newest())?.limits ?? {};
    const published = await scenarios.publish({
      scenario,
      text,
      note,
      by,
      restores,
      edit,
      at: clock.now(),
      revision: now.revision,
      config: configOf(base, text === fileOf(scenario) ? without(texts, scenario) : new Map([...texts, [scenario, text]]), moved),
      changes: changed.map((id) => ({ scenario: id, modeInFile: base.book.scenarios.get(id)?.mode ?? 'paused' })),
    });
    return published ? { kind: 'published', ...published } : { kind: 'moved' };
  }

  /** The text of a version; null: there is none of this number. Version 0 is the file. */
  async function textOf(scenario: string, version: number): Promise<string | null> {
    return version === 0 ? fileOf(scenario) : ((await scenarios.version(scenario, version))?.text ?? null);
  }

  function fileOf(scenario: string): string | null {
    return base.source.scenarios.find((file) => idOf(file) === scenario)?.text ?? null;
  }

  function prove(scenario: string, text: string, texts: ReadonlyMap<string, string>) {
    const { id, mode } = base.book.scenarios.get(scenario) ?? { id: scenario, mode: 'paused' };
    return proveEdit({ id, mode }, base.source, texts, text);
  }
}

function without(texts: ReadonlyMap<string, string>, scenario: string): ReadonlyMap<string, string> {
  return new Map([...texts].filter(([id]) => id !== scenario));
}
