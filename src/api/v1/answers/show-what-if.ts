import { decimal, sum } from '../../../domain/money.ts';
import type { Outcome } from '../../../versions/outcome.ts';
import type { Retold } from '../../../versions/what-if.ts';
import { planOf } from './show-turn.ts';

/** Counted and summed; only what changes is shown ticket by ticket. */
export function showWhatIf(tickets: readonly Retold[], currency: string) {
  const told = tickets.flatMap((one) => (one.kind === 'told' ? [one] : []));
  const total = (of: 'before' | 'after') =>
    decimal(
      sum(
        told.map((one) => one[of].money),
        currency,
      ),
    );
  return {
    looked: tickets.length,
    same: told.filter(({ flips, reworded }) => !flips && !reworded).length,
    reworded: told.filter(({ reworded }) => reworded).length,
    flips: told
      .filter(({ flips }) => flips)
      .map((one) => ({ ...about(one), before: showOutcome(one.before), after: showOutcome(one.after) })),
    unknown: tickets.flatMap((one) => (one.kind === 'cannot_be_told' ? [{ ...about(one), tool: one.tool }] : [])),
    currency,
    before: total('before'),
    after: total('after'),
  };
}

function about({ ticket, turn }: Pick<Retold, 'ticket' | 'turn'>) {
  return { ticket, turn: turn.id, decidedAt: turn.decidedAt };
}

function showOutcome({ end, reasons, plan, money }: Outcome) {
  return { end, reasons: [...reasons], plan: planOf({ plan }), money: decimal(money) };
}
