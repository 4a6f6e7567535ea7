import { z } from 'zod';
import type { Instant } from '../domain/ids.ts';
import { defineReadTool } from './define-tool.ts';
import { ownOrders } from './own-orders.ts';

/** The tag by which people, and the bot, mark tickets in which a claim was made good. */
export const CLAIM_TAG = 'claim';
/** As many tickets as the help desk lists; behind them there may be more. */
const MOST_TICKETS = 100;

export const claimHistory = defineReadTool({
  name: 'claim_history',
  description:
    "Whether the customer has made a claim within the months of the policy: by the tags of their tickets, and by what the bot has given on the requester's orders.",
  input: z.strictObject({}),
  outcomes: ['first', 'not_first'],
  async run(_input, context) {
    const { desk, requester, calendar, policy, now } = context;
    const since = calendar.addMonths(now, -policy.claims.first_claim_months);
    const tickets = await desk.ticketsOf(requester.id, calendar.daysBetween(since, now) + 1);
    const within = (at: Instant) => calendar.day(at) >= since;
    const onTickets = tickets
      .filter(({ tags, createdAt }) => tags.includes(CLAIM_TAG) && within(createdAt))
      .map(({ createdAt }) => createdAt);
    const onOrders = (await ownOrders(context)).flatMap((order) => [
      ...(order.resend?.byBot ? [order.createdAt] : []),
      ...order.refunds.filter(({ byBot, note }) => byBot && note?.includes('refund_difference') !== true).map(({ createdAt }) => createdAt),
    ]);
    const claims = [...onTickets, ...onOrders.filter(within)].sort();
    // Of a customer with more tickets than are listed, nobody knows that there was none.
    const unknown = tickets.length >= MOST_TICKETS;
    return { outcome: claims.length === 0 && !unknown ? 'first' : 'not_first', facts: { earlier_claims: claims } };
  },
});
