import { type Kysely, sql } from 'kysely';
import type { Claim } from '../../ports/store.ts';
import { storeFenced } from './store-errors.ts';
import type { Tables } from './tables.ts';

/**
 * Locks the case until the end of the transaction, if the claim still stands: same worker, same fence, lease not run out by
 * the database's clock. Every write under a claim begins with this. @throws store.fenced
 */
export async function holdClaim(db: Kysely<Tables>, claim: Claim): Promise<void> {
  const held = await db.selectFrom('cases').select('id').where(stands(claim)).forNoKeyUpdate().executeTakeFirst();
  if (!held) throw fenced(claim);
}

/** The same as a condition on `cases`, for writes that are one statement. */
export function stands(claim: Claim) {
  return sql<boolean>`cases.id = ${claim.case.id} and cases.worker = ${claim.worker} and cases.fence = ${claim.fence} and cases.lease_until > clock_timestamp()`;
}

export function fenced(claim: Claim) {
  return storeFenced('the claim on the case has run out', { facts: { ticket: claim.case.ticket, fence: claim.fence } });
}
