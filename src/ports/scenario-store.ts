import type { Mode } from '../domain/decision.ts';
import type { Instant, TicketId } from '../domain/ids.ts';
import type { Page, Paged } from './console-reads.ts';
import type { TurnRecord } from './store.ts';

/** What operators publish of the scenarios, and what they work on. Version 0 of each is its file, and not in here. */
export interface ScenarioStore {
  /** Grows with each publication of any scenario; 0: nothing was ever published. One cheap look, for the beginning of each turn. */
  revision(): Promise<number>;
  /** The newest version of each scenario that has one, all of one moment, and the revision of that moment. */
  inForce(): Promise<InForce>;
  /** Newest first. */
  history(scenario: string, page: Page): Promise<Paged<ScenarioVersion>>;
  version(scenario: string, version: number): Promise<ScenarioVersion | null>;
  /**
   * Publishes a text as the next version, if the revision still is the one it was proved against, and the edit the one that was looked
   * at; the edit is gone then. Scenarios that run by themselves and are named in `changes` go back to `draft` in the same moment: no
   * ticket is decided by the new text and answered in the old mode. Null: somebody was faster, and nothing was done.
   */
  publish(publication: Publication): Promise<Published | null>;
  /** What somebody works on; null: nobody does. */
  edit(scenario: string): Promise<ScenarioEdit | null>;
  /** Keeps a text, if the edit still is number `from` (null: there was none). Null: somebody was faster. */
  save(edit: Omit<ScenarioEdit, 'number'>, from: number | null): Promise<ScenarioEdit | null>;
  /** Throws it away, if it still is number `from`; false when it is not. */
  drop(scenario: string, from: number): Promise<boolean>;
  /** The newest turns that were decided under this scenario and hold, newest first, each with the earlier ones of its case. */
  decided(scenario: string, limit: number): Promise<readonly DecidedTurn[]>;
}

export interface InForce {
  readonly revision: number;
  readonly versions: ReadonlyMap<string, ScenarioVersion>;
}

export interface ScenarioVersion {
  readonly scenario: string;
  readonly version: number;
  readonly text: string;
  readonly note: string;
  /** The version whose text this is again; null for a new text. */
  readonly restores: number | null;
  /** What turns are decided under from here on. */
  readonly config: string;
  readonly by: string;
  readonly at: Instant;
}

export interface ScenarioEdit {
  readonly scenario: string;
  /** Moves with each save. */
  readonly number: number;
  readonly text: string;
  readonly by: string;
  readonly at: Instant;
}

export interface Publication extends Omit<ScenarioVersion, 'version'> {
  readonly revision: number;
  /** The number of the edit that is published; null: whatever is worked on stays. */
  readonly edit: number | null;
  /** Scenarios that do something else from here on, with the mode of their file, which counts where nobody has set one. */
  readonly changes: readonly { readonly scenario: string; readonly modeInFile: Mode }[];
}

export interface Published {
  readonly version: ScenarioVersion;
  /** Scenarios that no longer run by themselves. */
  readonly steppedDown: readonly string[];
}

export interface DecidedTurn {
  readonly ticket: TicketId;
  readonly turn: TurnRecord;
  readonly earlier: readonly TurnRecord[];
}
