import type { Decision, Mode, Verdict } from '../domain/decision.ts';
import { modes } from '../domain/decision.ts';
import type { Circumstances } from '../escalation/rules.ts';
import { judge } from '../escalation/rules.ts';
import { orderDigits } from '../tools/own-orders.ts';
import { droppedWishes } from './dropped-wishes.ts';
import { type RenderedReply, renderReply } from './reply/render-reply.ts';
import type { Pack, Situation } from './situation.ts';

export interface Checked {
  readonly verdict: Verdict;
  readonly mode: Mode;
  /** The reply as it would be sent; null when there is none. */
  readonly reply: RenderedReply | null;
}

/** Pure: the rules over facts and decision, then the scenario's mode. */
export function check(
  situation: Situation,
  decision: Decision,
  pack: Pack,
  currentModes: ReadonlyMap<string, Mode>,
  compensation: Circumstances['compensation'],
): Checked {
  const reply = render();
  const verdict = judge({
    decision:
      reply === 'failed'
        ? { ...decision, handOver: [...decision.handOver, { reason: 'ungrounded_reply', why: 'a text lacks a fact it shows' }] }
        : decision,
    policy: pack.policy,
    verified: situation.requester.verified,
    outside: situation.outside,
    handedBack: situation.handedBack,
    botTurns: situation.turns.filter(
      (turn) =>
        turn.mode === 'auto' && !situation.handedBack && (turn.disposition?.kind === 'asked' || turn.disposition?.kind === 'resolved'),
    ).length,
    reopened: situation.reopened,
    contact: contactOn(situation, decision),
    compensation,
    dropped: droppedWishes(decision, pack.book),
    ungrounded: reply === null || reply === 'failed' ? [] : reply.ungrounded,
  });
  return { verdict, mode: modeOf(decision, pack, currentModes), reply: reply === 'failed' ? null : reply };

  function render(): RenderedReply | null | 'failed' {
    try {
      return renderReply(decision, pack.book, pack.policy, situation.requester.firstName, situation.now);
    } catch {
      return 'failed';
    }
  }
}

/** With two wishes the more careful mode counts. A mail of no scenario follows the policy's mode for hand-overs. */
export function modeOf(decision: Decision, pack: Pack, currentModes: ReadonlyMap<string, Mode>): Mode {
  const own = decision.scenarios.flatMap(({ id }) => {
    const mode = currentModes.get(id) ?? pack.book.scenarios.get(id)?.mode;
    return mode ? [mode] : [];
  });
  const relevant = own.length > 0 ? own : [currentModes.get(HAND_OVERS) ?? pack.policy.desk.mode_for_hand_overs];
  return modes.find((mode) => relevant.includes(mode)) ?? 'shadow';
}

/** Under this name operators set the mode for mail that fits no scenario. */
export const HAND_OVERS = 'hand_overs';

/** Customer messages on the orders that this turn is about, and the tickets they stand in. */
function contactOn(situation: Situation, decision: Decision): Circumstances['contact'] {
  const orders = ordersOf(decision);
  const others = situation.otherTickets.filter((ticket) => ticket.orders.some((digits) => orders.has(digits)));
  return { messages: others.length + situation.unanswered.length + situation.earlier.length, tickets: others.length + 1 };
}

function ordersOf(decision: Decision): ReadonlySet<string> {
  const found = decision.calls.flatMap(({ facts }) => {
    const order = facts['order'];
    return typeof order === 'object' && order !== null && 'name' in order ? [orderDigits(String(order.name))] : [];
  });
  return new Set([...found, ...decision.heard.orderNames.map(orderDigits)]);
}
