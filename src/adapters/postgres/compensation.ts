import { type Kysely, sql } from 'kysely';
import type { Ledger } from '../../ports/store.ts';
import type { Tables } from './tables.ts';

/**
 * Sums for the caps. Everything that was or may have been paid counts: also what a person looks into because its end is
 * unclear. Only a refusal is surely nothing.
 */
export const sumCompensation = async (
  db: Kysely<Tables>,
  about: Parameters<Ledger['compensation']>[0],
): ReturnType<Ledger['compensation']> => {
  const { requesterKey, order, customerSince, daySince, currency } = about;
  const result = await sql<{ customer: string; shop_day: string; on_order: string }>`
    select
      coalesce(sum(compensation_minor) filter (
        where requester_key = ${requesterKey} and currency = ${currency} and planned_at >= ${customerSince}::timestamptz), 0) as customer,
      coalesce(sum(compensation_minor) filter (
        where currency = ${currency} and planned_at >= ${daySince}::timestamptz), 0) as shop_day,
      count(*) filter (where order_id = ${order}::text) as on_order
    from actions
    where compensation_minor is not null and state <> 'refused'
      and (requester_key = ${requesterKey} or planned_at >= ${daySince}::timestamptz or order_id = ${order}::text)`.execute(db);
  const row = result.rows[0];
  const amount = (text: string | undefined) => ({ minor: Number(text ?? 0), currency });
  return { customer: amount(row?.customer), shopDay: amount(row?.shop_day), onOrder: Number(row?.on_order ?? 0) };
};
