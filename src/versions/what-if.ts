import { setImmediate as othersFirst } from 'node:timers/promises';
import type { PackInForce } from '../agent/situation.ts';
import { effectOf } from '../domain/effect.ts';
import { isError } from '../domain/errors.ts';
import type { DecidedTurn, ScenarioStore } from '../ports/scenario-store.ts';
import type { Fault } from '../scenarios/located.ts';
import { type Outcome, reasonsOf } from './outcome.ts';
import type { createPublishVersion } from './publish-version.ts';
import { createReDecide } from './re-decide.ts';
import { notRecorded } from './recorded-calls.ts';

export type WhatIf =
  | { readonly kind: 'faulty'; readonly faults: readonly Fault[] }
  | { readonly kind: 'told'; readonly tickets: readonly Retold[] };

export type Retold = Pick<DecidedTurn, 'ticket' | 'turn'> &
  (
    | {
        readonly kind: 'told';
        readonly before: Outcome;
        readonly after: Outcome;
        /** Ends otherwise, does something else or with other money. */
        readonly flips: boolean;
        /** The same, in other words. */
        readonly reworded: boolean;
      }
    /** It takes a look-up that was not made then. */
    | { readonly kind: 'cannot_be_told'; readonly tool: string }
  );

/** What would become of the newest tickets of a scenario under another text: each is decided again, by the text in force and by the other. */
export function createWhatIf(needs: {
  readonly packInForce: PackInForce;
  readonly scenarios: Pick<ScenarioStore, 'decided'>;
  readonly versions: Pick<ReturnType<typeof createPublishVersion>, 'booksWith'>;
}) {
  return async function whatIf(scenario: string, text: string, last: number): Promise<WhatIf> {
    const { before, after, faults } = await needs.versions.booksWith(scenario, text);
    if (after === null) return { kind: 'faulty', faults };
    const inForce = await needs.packInForce();
    const now = createReDecide({ ...inForce, book: before });
    const then = createReDecide({ ...inForce, book: after });
    const tickets: Retold[] = [];
    for (const decided of await needs.scenarios.decided(scenario, last)) {
      tickets.push(await retell(decided, now, then));
      // Nothing in here waits for anybody: without this the process would hear nobody else until the last ticket.
      await othersFirst();
    }
    return { kind: 'told', tickets };
  };
}

type ReDecide = ReturnType<typeof createReDecide>;

async function retell(decided: DecidedTurn, now: ReDecide, then: ReDecide): Promise<Retold> {
  const { ticket, turn } = decided;
  try {
    const again = await now(decided, []);
    // What the rules saw in the ticket and not in the decision holds whatever the text says.
    const kept = reasonsOf(turn.verdict).filter((reason) => !again.reasons.includes(reason) && !ofDecision(decided).has(reason));
    const [before, after] = kept.length === 0 ? [again, await then(decided, [])] : [await now(decided, kept), await then(decided, kept)];
    const flips = isOtherwise(before, after);
    return { kind: 'told', ticket, turn, before, after, flips, reworded: !flips && before.reply !== after.reply };
  } catch (error) {
    if (!isError(error, notRecorded)) throw error;
    return { kind: 'cannot_be_told', ticket, turn, tool: String(error.facts['tool'] ?? '') };
  }
}

/** What the run itself gave for a person; a playbook that no longer says so takes it back. */
function ofDecision({ turn }: DecidedTurn): ReadonlySet<string> {
  return new Set(turn.decision.handOver.map(({ reason }) => reason));
}

/** A person who gets a ticket for another reason gets it all the same. */
function isOtherwise(before: Outcome, after: Outcome): boolean {
  return shown(before) !== shown(after);
}

function shown({ end, plan, money }: Outcome): string {
  return JSON.stringify([end, plan.map(({ action }) => effectOf(action)), money]);
}
