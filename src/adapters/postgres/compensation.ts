import { type Kysely, sql } from 'kysely';
import type { CompensationQuestion, OwnCompensation } from '../../ports/store.ts';
import type { Tables } from './tables.ts';

/**
 * Sums for the caps. Everything that was or may have been paid counts: also what a person looks into because its end is
 * unclear. Only a refusal is surely nothing.
 */
export async function sumCompensation(db: Kysely<Tables>, about: CompensationQuestion): Promise<OwnCompensation> {
  const { requesterKey, orders, customerSince, daySince, currency } = about;
  const totals = await sql<{ customer: string; shop_day: string }>`
    select
      coalesce(sum(compensation_minor) filter (
        where requester_key = ${requesterKey} and planned_at >= ${customerSince}::timestamptz), 0) as customer,
      coalesce(sum(compensation_minor) filter (where planned_at >= ${daySince}::timestamptz), 0) as shop_day
    from actions
    where compensation_minor is not null and currency = ${currency} and state <> 'refused'
      and (requester_key = ${requesterKey} or planned_at >= ${daySince}::timestamptz)`.execute(db);
  const each = await sql<{ order_id: string; given: string; unsettled: string }>`
    select order_id, count(*) as given, coalesce(sum(compensation_minor) filter (where state <> 'done'), 0) as unsettled
    from actions
    where compensation_minor is not null and state <> 'refused' and order_id = any(${[...orders]}::text[])
    group by order_id`.execute(db);
  const amount = (text: string | undefined) => ({ minor: Number(text ?? 0), currency });
  return {
    customer: amount(totals.rows[0]?.customer),
    shopDay: amount(totals.rows[0]?.shop_day),
    onOrders: Object.fromEntries(
      each.rows.map(({ order_id, given, unsettled }) => [order_id, { given: Number(given), unsettled: amount(unsettled) }]),
    ),
  };
}
