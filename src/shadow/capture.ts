import { elapsed, later } from '../domain/calendar.ts';
import { effectOf, type SeenEffect } from '../domain/effect.ts';
import { ResoluteError } from '../domain/errors.ts';
import type { Thread, TicketStep } from '../domain/ticket.ts';
import type { Clock } from '../ports/clock.ts';
import type { Commerce } from '../ports/commerce.ts';
import type { HelpDesk } from '../ports/help-desk.ts';
import type { Logger } from '../ports/logger.ts';
import type { DuePair, ShadowStore } from '../ports/shadow-store.ts';
import { compare } from './compare.ts';
import { humanEffects } from './human-effects.ts';
import { type Observed, observeWork } from './observe-work.ts';

interface Needs {
  readonly shadow: ShadowStore;
  /** Reading only: in shadow nothing may leave. */
  readonly helpDesk: Pick<HelpDesk, 'readThread' | 'stepsOf' | 'me'>;
  readonly commerce: Pick<Commerce, 'ordersOf' | 'findCustomer'>;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly currency: string;
}

type Worked = Extract<Observed, { kind: 'worked' }>;

const AT_ONCE = 20;
const DAY_MS = 86_400_000;
/** A customer who has not written for so long after the answer will not: what people did is what they did. */
const SETTLED_MS = 7 * DAY_MS;
/** The clocks of shop and help desk differ, cancelling takes the shop a moment, and some people solve first and act then. */
const GRACE_MS = 2 * 60_000;
/** A ticket that nobody has touched for so long says nothing of how people work. */
const PATIENCE_MS = 60 * DAY_MS;

/** Looks at tickets with a proposal that nobody has answered yet, and puts beside it what people did. Writes to the store alone. */
export function createCapture({ shadow, helpDesk, commerce, clock, logger, currency }: Needs) {
  /** Returns how many pairs were looked at; none left means nothing is due. */
  return async function capture(): Promise<number> {
    const due = await shadow.takeDue(clock.now(), AT_ONCE);
    for (const pair of due) {
      // One ticket that cannot be read holds up no other; its next look is booked already.
      await look(pair).catch((error: unknown) => {
        logger.warn('What people did with a ticket could not be read; it will be looked at again.', {
          ticket: pair.ticket,
          turn: pair.turn,
          code: error instanceof ResoluteError ? error.code : 'unexpected',
        });
      });
    }
    return due.length;
  };

  async function look(pair: DuePair): Promise<void> {
    const now = clock.now();
    const thread = await helpDesk.readThread(pair.ticket);
    if (!thread) return shadow.dismiss(pair.turn, 'gone');
    const seen = await observe(pair, thread);
    if (seen.kind === 'overtaken') return shadow.dismiss(pair.turn, 'overtaken');
    if (seen.kind === 'not_yet') {
      if (elapsed(pair.decidedAt, now) > PATIENCE_MS) await shadow.dismiss(pair.turn, 'never_worked');
      return;
    }
    const { work } = seen;
    const effects = await effectsOf(pair, thread, seen);
    const answeredAt = work.firstReplyAt;
    const isOver = seen.final && (thread.ticket.status === 'closed' || elapsed(seen.until, now) > GRACE_MS);
    const final = isOver || (answeredAt !== null && elapsed(answeredAt, now) > SETTLED_MS);
    await shadow.observe(
      { turn: pair.turn, ticket: pair.ticket, work, effects, comparison: compare(pair, work, effects, currency), final },
      now,
    );
  }

  /** The history costs another request; a ticket that nobody has worked needs none. */
  async function observe(pair: DuePair, thread: Thread): Promise<Observed> {
    const { id: bot } = await helpDesk.me();
    const seen = (steps: readonly TicketStep[]) => observeWork(thread, steps, { comment: pair.comment, bot, now: clock.now() });
    return seen([]).kind === 'not_yet' ? { kind: 'not_yet' } : seen(await helpDesk.stepsOf(pair.ticket));
  }

  async function effectsOf(pair: DuePair, thread: Thread, { work, until }: Worked): Promise<SeenEffect[]> {
    const { email } = thread.ticket.requester;
    if (email === null) return [];
    const orders = await commerce.ordersOf(email);
    // Only who received the newsletter can be taken off it.
    const customer = pair.before?.subscribed ? await commerce.findCustomer(email) : null;
    const own = await shadow.ownActions(
      orders.map(({ name }) => name),
      work.arrivedAt,
    );
    const theirs = humanEffects({
      before: pair.before,
      orders,
      email,
      subscribed: customer?.marketing === 'subscribed' || pair.done.some(({ kind }) => kind === 'unsubscribe'),
      from: work.arrivedAt,
      until: later(until, GRACE_MS),
      own: own.filter(({ done }) => done),
    });
    // What a person had the bot do is what they did.
    return [...theirs, ...pair.done.map(effectOf)];
  }
}
