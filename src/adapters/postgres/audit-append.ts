import type { Kysely } from 'kysely';
import { canonicalJson } from '../../audit/chain.ts';
import type { AuditEvent } from '../../audit/events.ts';
import type { Tables } from './tables.ts';

/**
 * Adds events to the chain inside the caller's transaction. Always the last write of it: the chain's head is locked from here
 * to the commit, so locks are taken in one order and the head is held for one round trip only.
 */
export async function appendAudit(db: Kysely<Tables>, ticket: string | null, events: readonly AuditEvent[]): Promise<void> {
  if (events.length === 0) return;
  await db
    .insertInto('audit_events')
    .values(events.map((event) => ({ ticket, event: canonicalJson(event) })))
    .execute();
}
