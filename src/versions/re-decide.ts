import { check } from '../agent/check.ts';
import { createDecide } from '../agent/decide.ts';
import { createEmbeddedModel } from '../agent/embedded/embedded-model.ts';
import { createRunAgent } from '../agent/run-agent.ts';
import type { Pack } from '../agent/situation.ts';
import type { ReasonCode } from '../domain/reasons.ts';
import type { DecidedTurn } from '../ports/scenario-store.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { notRecorded, recordedCalls } from './recorded-calls.ts';
import { situationThen } from './situation-then.ts';

/**
 * Decides a stored turn again under a pack, by the model that comes along, on what its look-ups said then: nothing is read, and nothing
 * is written. Reasons for a person that the rules saw in the ticket, and not in the decision, stay.
 * The returned function throws versions.not_recorded where the pack asks for what was not looked up then.
 */
export function createReDecide(pack: Pack) {
  const { limits, shop } = pack.policy;
  const bounds = { maxTurns: limits.run_model_turns, timeoutMs: limits.run_seconds * 1_000 };
  const runAgent = createRunAgent({ model: createEmbeddedModel(pack.book), instructions: '', ...bounds });

  return async function reDecide(decided: DecidedTurn, kept: readonly ReasonCode[]): Promise<Outcome> {
    const situation = situationThen(decided);
    const answer = recordedCalls(decided.turn.decision);
    const decide = createDecide({
      pack,
      modelName: 'embedded',
      runAgent: (input, context) => runAgent(input, context, answer),
      helpDesk: { ticketsOf: nobody },
      commerce: nothing,
      // Nothing of it is ever carried out.
      ids: { next: () => 'what-if' },
    });
    const decision = await decide(situation, 0);
    return outcomeOf(check(situation, decision, pack, new Map(), null), decision, kept, shop.currency);
  };
}

const nobody = async (): Promise<never> => {
  throw notRecorded('Shop and help desk are not asked.', { facts: { tool: 'none' } });
};
const nothing = {
  findCustomer: nobody,
  ordersOf: nobody,
  readOrder: nobody,
  ordersMarked: nobody,
  ordersWithGifts: nobody,
  products: nobody,
  findDiscount: nobody,
  findGiftCard: nobody,
};
