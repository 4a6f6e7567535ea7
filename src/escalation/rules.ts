import { type Action, type ActionFamily, familyOf, isCompensation } from '../domain/action.ts';
import type { Decision, Json, Verdict } from '../domain/decision.ts';
import type { Doubt } from '../domain/heard.ts';
import { isAbove, sum } from '../domain/money.ts';
import { type Policy, policyMoney } from '../domain/policy.ts';
import { inOrder, type ReasonCode, reasonCodes } from '../domain/reasons.ts';
import { type GivenSoFar, passedCap } from './compensation.ts';
import { contradiction } from './contradiction.ts';

/** What the rules judge: a decision and the facts around it. Nothing here is taken from the model's word alone. */
export interface Circumstances {
  readonly decision: Decision;
  readonly policy: Policy;
  /** The help desk knows the sender for the requester. */
  readonly verified: boolean;
  /** Somebody wrote whom the help desk does not let into the conversation; an answer would reach another. */
  readonly outside?: boolean;
  /** Public replies the bot has sent on this ticket. */
  readonly botTurns: number;
  /** The bot had resolved the ticket, and the customer came back. */
  readonly reopened: boolean;
  /** A person read the ticket and gave it to the bot: how it was said, and how often, is known to them. */
  readonly handedBack?: boolean;
  /** Customer messages on the same order within the days that count, and the tickets they stand in. */
  readonly contact: { readonly messages: number; readonly tickets: number };
  /** Compensation so far, the planned actions not counted; null when none is planned. */
  readonly compensation: GivenSoFar | null;
  /** Dates, amounts, numbers and links of the drafted reply that no fact holds. */
  readonly ungrounded: readonly string[];
  /** Actions that the mail plainly asks for and no scenario of the decision takes up. */
  readonly dropped: readonly ActionFamily[];
}

/** The verdict on a decision. All reasons that hold are recorded, the weightiest first. */
export function judge(circumstances: Circumstances): Verdict {
  const { decision } = circumstances;
  if (decision.skip !== null) return { kind: 'skip', why: decision.skip };
  const notes = new Map<ReasonCode, string>();
  for (const code of reasonCodes) {
    const isSettled = circumstances.handedBack && settledByPeople.includes(code);
    // Whatever the rules see: a reason that the run itself came to, by a playbook or by the model, is never lost.
    const note = (isSettled ? null : rules[code](circumstances)) ?? decided(code)(circumstances);
    if (note !== null) notes.set(code, note);
  }
  const reasons = inOrder([...notes.keys()]);
  if (reasons.length > 0) return { kind: 'hand_over', reasons, notes: reasons.map((code) => `${code}: ${notes.get(code) ?? ''}`) };
  return { kind: 'go', asks: decision.answers.some((answer) => answer.kind === 'ask') };
}

/** Reasons that a person who gives the ticket back has settled. What they cannot settle by a word: money, identity, law, doubt. */
export const settledByPeople: readonly ReasonCode[] = ['human_requested', 'negative_sentiment', 'repeat_contact'];

/** A rule answers with a note for the brief when it holds, else null. Complete by type: a new reason needs its rule. */
type Rule = (circumstances: Circumstances) => string | null;

const rules: Readonly<Record<ReasonCode, Rule>> = {
  safety: heard('safety'),
  legal_or_authority: heard('legal_or_authority'),
  fraud_suspicion: heard('fraud_suspicion'),
  privacy_request: heard('privacy_request'),
  human_requested: heard('human_requested'),
  negative_sentiment: ({ decision }) =>
    decision.heard.mood.angry ? `cues: ${decision.heard.mood.cues.join(', ') || 'choice of words'}` : null,
  identity_unverified: identityUnverified,
  unsupported_language: ({ decision, policy }) =>
    decision.heard.language === null || !policy.languages.includes(decision.heard.language)
      ? 'the mail is in a language the bot does not write'
      : null,
  unknown_scenario: decided('unknown_scenario'),
  low_confidence: lowConfidence,
  amount_above_limit: amountAboveLimit,
  unknown_defect: decided('unknown_defect'),
  over_limits: overLimits,
  payment_dispute: decided('payment_dispute'),
  refusal_needed: (circumstances) =>
    decided('refusal_needed')(circumstances) ??
    (circumstances.decision.heard.demand.compensation ? 'asks for compensation' : demandsMore(circumstances)),
  repeat_contact: repeatContact,
  tool_failure: decided('tool_failure'),
  human_mode: decided('human_mode'),
  ungrounded_reply: ({ ungrounded }) => (ungrounded.length > 0 ? `not borne out: ${ungrounded.join(', ')}` : null),
};

/** A reason that stands in the customer's own words. */
function heard(code: ReasonCode): Rule {
  return ({ decision }) => (decision.heard.signals.includes(code) ? 'stands in the mail' : null);
}

/** A reason that the run itself came to, by a playbook or by its own doubt. */
function decided(code: ReasonCode): Rule {
  return ({ decision }) => decision.handOver.find((entry) => entry.reason === code)?.why ?? null;
}

/** A flagged sender gets public information at most; whatever else they want, a person must first know who asks. */
function identityUnverified(circumstances: Circumstances): string | null {
  const { decision, verified, outside = false } = circumstances;
  if (outside) return 'somebody writes who is not part of this conversation';
  const onlyInformation = decision.plan.length === 0 && decision.handOver.length === 0;
  if (!verified && !onlyInformation) return 'the help desk flags the sender as possibly forged';
  return decided('identity_unverified')(circumstances);
}

function lowConfidence(circumstances: Circumstances): string | null {
  const { decision, policy, botTurns, dropped } = circumstances;
  if (botTurns >= policy.limits.bot_turns) return `the bot has written ${botTurns} times on this ticket`;
  const unsure = decision.scenarios.find((scenario) => scenario.confidence < policy.limits.confidence);
  if (unsure && decision.handOver.length === 0 && decision.answers.length > 0) return `${unsure.id} at ${unsure.confidence.toFixed(2)}`;
  if (decision.heard.severalMatters && isAboutOne(decision)) return 'writes about more than one thing, one was understood';
  if (dropped.length > 0) return `asked for besides: ${dropped.join(', ')}`;
  return contradiction(decision.plan) ?? doubtedAction(decision) ?? otherRemedy(decision) ?? decided('low_confidence')(circumstances);
}

/** One scenario is answered, and it spoke of one product or order: what else the customer announced was not understood. */
function isAboutOne({ scenarios, answers, calls }: Decision): boolean {
  const isMany = (list: Json | undefined) => Array.isArray(list) && list.length > 1;
  return answers.length > 0 && scenarios.length < 2 && !calls.some(({ facts }) => isMany(facts['products']) || isMany(facts['orders']));
}

/**
 * Naming an action is not wishing it: what the mail itself denies, takes back or conditions is not done, whoever planned it, nor what it
 * nowhere asks for.
 */
export function doubtedAction({ plan, heard }: Decision): string | null {
  const doubt = heard.doubts.find((one) => plan.some(({ action }) => isUnder(one, action)));
  return doubt ? `not clear that it is wished: ${doubt.why}` : null;
}

/** Goods are not sent to somebody who asks for the money. */
function otherRemedy({ plan, heard }: Decision): string | null {
  const sends = plan.some(({ action }) => ['swap', 'resend'].includes(familyOf(action.kind) ?? ''));
  return sends && heard.wish.remedy === 'money' ? 'asks for the money, goods would be sent' : null;
}

/** Faulty and wrong goods go back by right, and are complained of rather than asked to be fetched. */
function isUnder({ about, why }: Doubt, action: Action): boolean {
  const isUnsure = why === 'not_asked' || why === 'hardly_wanted';
  if (about === 'any' && !isUnsure) return true;
  const family = familyOf(action.kind);
  if (about !== 'any' && about !== family) return false;
  if (family === null) return why === 'hardly_wanted';
  return !isUnsure || action.kind !== 'create_return' || (action.reason !== 'defective' && action.reason !== 'wrong_item');
}

/** Exactly the limit is not above it. Looking up, or changing an address, puts no money at stake; a demand does by itself. */
function amountAboveLimit({ decision, policy }: Circumstances): string | null {
  const limit = policyMoney(policy, policy.limits.money_at_stake);
  const stakes = decision.calls.flatMap((call) => (call.stake ? [call.stake] : []));
  const total = sum(stakes, limit.currency);
  if (isAbove(total, limit)) return `${total.minor / 100} ${limit.currency} at stake`;
  const demanded = decision.heard.demand.amount;
  return demanded && demanded.currency === limit.currency && isAbove(demanded, limit)
    ? `the customer demands ${demanded.minor / 100} ${limit.currency}`
    : null;
}

/** Giving less than the customer insists on is a no to the rest. */
function demandsMore({ decision: { plan, heard } }: Circumstances): string | null {
  const given = plan.flatMap(({ action }) => (isCompensation(action.kind) && 'amount' in action ? [action.amount] : []));
  const demanded = heard.demand.amount;
  const [first] = given;
  if (!first || demanded?.currency !== first.currency || !isAbove(demanded, sum(given, first.currency))) return null;
  return `the customer demands ${demanded.minor / 100} ${demanded.currency}, which is more than would be given`;
}

function overLimits({ decision, policy, compensation }: Circumstances): string | null {
  return compensation ? passedCap(decision.plan, compensation, policy) : null;
}

function repeatContact({ reopened, contact, policy }: Circumstances): string | null {
  if (reopened) return 'the customer came back to a ticket that the bot had closed';
  if (contact.tickets > 1 && contact.messages >= policy.limits.repeat_messages)
    return `${contact.messages} messages on this order in ${policy.limits.repeat_days} days`;
  return null;
}
