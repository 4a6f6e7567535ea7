import { canonicalJson } from '../audit/chain.ts';
import type { AuditEvent } from '../audit/events.ts';
import type { Review } from '../domain/draft.ts';
import type { TicketId, TurnId } from '../domain/ids.ts';
import { allows } from '../domain/service-mode.ts';
import type { Thread } from '../domain/ticket.ts';
import type { Clock } from '../ports/clock.ts';
import type { DraftRecord } from '../ports/draft-store.ts';
import type { HelpDesk } from '../ports/help-desk.ts';
import type { Claim, CompensationBasis, Store } from '../ports/store.ts';
import type { createCheckAgain } from './check-again.ts';
import { type createGather, holds, personHasWritten, unansweredMessages } from './gather.ts';
import type { TurnOutcome } from './resolve-turn.ts';
import { withLease } from './with-lease.ts';

interface Needs {
  readonly store: Store;
  readonly helpDesk: HelpDesk;
  readonly clock: Clock;
  readonly gather: ReturnType<typeof createGather>;
  readonly checkAgain: ReturnType<typeof createCheckAgain>;
  readonly resolveTurn: (ticket: TicketId) => Promise<TurnOutcome>;
  readonly worker: string;
  readonly leaseMs: number;
}

export interface WantedReview {
  readonly turn: TurnId;
  readonly review: Review;
  readonly by: string;
  /** The ticket's stamp as the person saw it. */
  readonly version: string;
  /** Of the request: sent again it changes nothing. */
  readonly key: string;
}

export type Reviewed =
  /** Noted now, or by the same request before. */
  | { readonly kind: 'noted'; readonly draft: DraftRecord }
  | { readonly kind: 'unknown_draft' }
  /** The ticket is not as the person saw it. */
  | { readonly kind: 'moved' }
  /** Somebody is at the ticket at this moment. */
  | { readonly kind: 'busy' }
  /** The key belongs to another request. */
  | { readonly kind: 'key_used' }
  /** Nothing was noted, nothing was done; `says` is why. */
  | { readonly kind: 'refused'; readonly code: DraftRefusal; readonly says: string };

export type DraftRefusal =
  | 'not_waiting'
  | 'ticket_over'
  | 'money_moved'
  | 'holds_no_more'
  | 'mode_shut'
  | 'answered_already'
  | 'customer_wrote'
  | 'decided_already';

/**
 * A person's word on a draft. Noted once, with everything that follows from it; what is to be sent is then carried out like any other
 * turn, through the ledger and one safe update, by this process or, if it dies, by whoever takes the case.
 */
export function createReviewDraft({ store, helpDesk, clock, gather, checkAgain, resolveTurn, worker, leaseMs }: Needs) {
  return async function reviewDraft(wanted: WantedReview): Promise<Reviewed> {
    const draft = await store.drafts.find(wanted.turn);
    if (!draft) return { kind: 'unknown_draft' };
    if (draft.review) return asNoted(draft, wanted);
    if (draft.turn.superseded || draft.turn.disposition?.kind !== 'drafted')
      return refused('not_waiting', 'The draft no longer waits for anybody.');
    const claim = await store.drafts.take(draft.ticket, worker, leaseMs);
    if (!claim) return notWaiting(wanted, await store.drafts.find(wanted.turn));
    const refusal = await withLease(store, claim, leaseMs, () => settle(claim, draft, wanted)).finally(() =>
      store.cases.letGo(claim).catch(() => undefined),
    );
    if (refusal) return refusal;
    if (wanted.review.kind !== 'overridden') await resolveTurn(draft.ticket);
    const noted = await store.drafts.find(wanted.turn);
    return noted?.review ? asNoted(noted, wanted) : { kind: 'key_used' };
  };

  /** Null: it is noted. */
  async function settle(claim: Claim, { turn, ticket }: DraftRecord, wanted: WantedReview): Promise<Reviewed | null> {
    const { review, by, key, version } = wanted;
    const thread = await helpDesk.readThread(ticket);
    if (!thread || thread.ticket.status === 'closed') return refused('ticket_over', 'The ticket is closed or gone.');
    if (thread.ticket.updatedAt !== version) return { kind: 'moved' };
    const checked = review.kind === 'overridden' ? { basis: null } : await mayBeSent(claim, { turn, ticket }, thread, review);
    if ('kind' in checked) return checked;
    const stored = await store.drafts.settle(claim, turn.id, { review, by, key, at: clock.now() }, checked.basis, [eventOf(wanted)]);
    switch (stored.kind) {
      case 'stored':
      case 'known':
        return null;
      case 'moved':
        return refused('money_moved', 'Other money was given at this very moment. Look again.');
      case 'taken':
        return refused(
          'holds_no_more',
          `The draft no longer holds: ${stored.keys.map((taken) => taken.split(':')[0]).join(', ')} was done already.`,
        );
      default:
        return stored satisfies never;
    }
  }

  async function mayBeSent(
    { case: { id, handBack } }: Claim,
    { turn }: Pick<DraftRecord, 'turn' | 'ticket'>,
    thread: Thread,
    review: Exclude<Review, { kind: 'overridden' }>,
  ): Promise<Reviewed | { readonly basis: CompensationBasis | null }> {
    const { mode } = await store.serviceMode.current();
    if (!allows(mode, 'customer'))
      return refused('mode_shut', `The service is in the mode ${mode}: nothing is sent or done by it. Answer by hand.`);
    if (personHasWritten(thread, handBack)) return refused('answered_already', 'Somebody has answered this ticket already.');
    const others = (await store.turns.of(id)).filter((other) => other.id !== turn.id);
    if (unansweredMessages(thread, handBack, others.filter(holds)).at(-1)?.id !== turn.comment)
      return refused('customer_wrote', 'The customer has written again since. A new draft is on its way.');
    const saysReply = review.kind === 'approved';
    if (!saysReply && !review.carryOut) return { basis: null };
    const gathered = await gather(thread, others, handBack);
    if (gathered.kind !== 'situation') return refused('not_waiting', 'The draft no longer waits for anybody.');
    const checked = await checkAgain(turn, gathered.situation, saysReply);
    return checked.kind === 'holds' ? { basis: checked.basis } : refused('holds_no_more', checked.says);
  }

  function notWaiting(wanted: WantedReview, now: DraftRecord | null): Reviewed {
    if (now?.review) return asNoted(now, wanted);
    return now?.caseState === 'observed' || now?.caseState === 'due'
      ? { kind: 'busy' }
      : refused('not_waiting', 'The draft no longer waits for anybody: people have the ticket, or it is over.');
  }
}

/** What is known of a draft that somebody has decided about. */
function asNoted(draft: DraftRecord, wanted: WantedReview): Reviewed {
  const { review } = draft;
  if (!review) return { kind: 'unknown_draft' };
  const isSame = canonicalJson([review.review, review.by]) === canonicalJson([wanted.review, wanted.by]);
  if (review.key === wanted.key) return isSame ? { kind: 'noted', draft } : { kind: 'key_used' };
  return refused('decided_already', `${review.by} has ${review.review.kind} this draft already.`);
}

function eventOf({ turn, review, by }: WantedReview): AuditEvent {
  switch (review.kind) {
    case 'approved':
      return { type: 'draft_approved', turn, by };
    case 'edited':
      return { type: 'draft_edited', turn, by, carryOut: review.carryOut };
    case 'overridden':
      return { type: 'draft_overridden', turn, by, why: review.why };
    default:
      return review satisfies never;
  }
}

const refused = (code: DraftRefusal, says: string): Reviewed => ({ kind: 'refused', code, says });
