import { createHash } from 'node:crypto';
import type { AuditEvent } from '../audit/events.ts';
import { later } from '../domain/calendar.ts';
import type { Decision, Disposition } from '../domain/decision.ts';
import type { Instant } from '../domain/ids.ts';
import { decimal } from '../domain/money.ts';
import { ordersAbout } from '../domain/orders-about.ts';
import type { OrdersBefore } from '../domain/shadow.ts';
import type { Sighting } from '../domain/sighting.ts';
import type { Clock } from '../ports/clock.ts';
import type { Claim, CompensationBasis, NewTurn, Standing, Store, TurnRecord } from '../ports/store.ts';
import type { Acted } from './act.ts';
import type { Checked } from './check.ts';
import type { NothingToDo } from './gather.ts';
import type { Situation } from './situation.ts';

const DAY_MS = 86_400_000;
/** How long an answer is awaited, or people are watched, before the watchdog looks again. */
const WAIT_MS = 7 * DAY_MS;

interface DecidedOn {
  readonly basis: CompensationBasis | null;
  readonly before: OrdersBefore | null;
  /** The version of the pack that it was decided under. */
  readonly config: string;
}

/** Writes state and audit event together; nothing here holds customer text. */
export function createRecord({ store, clock }: { readonly store: Store; readonly clock: Clock }) {
  return {
    /** Stores a decision before anything of it is carried out. An action that the ledger knows already sends the turn to people. Null: other money was given meanwhile. */
    async decided(
      claim: Claim,
      situation: Situation,
      decision: Decision,
      checked: Checked,
      { basis, before, config }: DecidedOn,
    ): Promise<TurnRecord | null> {
      const turn: NewTurn = {
        id: situation.turn,
        comment: situation.newest,
        decision,
        verdict: checked.verdict,
        mode: checked.mode,
        reply: checked.reply?.html ?? null,
        decidedAt: situation.now,
        writtenAt: situation.unanswered[0]?.createdAt ?? situation.now,
        before,
        config,
        requesterKey: requesterKey(situation.requester.email),
      };
      const saved = await store.turns.save(claim, turn, basis, [decidedEvent(turn)]);
      if (saved.kind === 'stored') return held(claim, turn);
      if (saved.kind === 'moved') return null;
      const refused: NewTurn = {
        ...turn,
        verdict: { kind: 'hand_over', reasons: ['tool_failure'], notes: ['the same action is in the ledger already'] },
      };
      await store.turns.save(claim, refused, null, [decidedEvent(refused)]);
      return held(claim, refused);
    },

    /** Ends the turn and the claim. */
    async ended(
      claim: Claim,
      turn: TurnRecord,
      acted: Extract<Acted, { kind: 'ended' }>,
      seenStamp: string | null,
    ): Promise<{ readonly more: boolean }> {
      const { disposition } = acted;
      const at = clock.now();
      const sent = turn.review !== null && (disposition.kind === 'resolved' || disposition.kind === 'asked') ? disposition.kind : null;
      if (sent !== null) await store.stats.noteSeen(claim, sentByPeople(turn, sent, at));
      const events: AuditEvent[] = [
        sent === null
          ? { type: 'turn_ended', turn: turn.id, disposition: disposition.kind, at }
          : { type: 'draft_sent', turn: turn.id, disposition: sent, at },
        ...endEvents(disposition),
        ...(acted.acknowledged ? [{ type: 'customer_acknowledged', turn: turn.id } as const] : []),
      ];
      await store.turns.end(claim, turn.id, disposition, acted.escalation, events, at);
      return store.cases.release(claim, standingAfter(disposition, seenStamp, acted.escalation?.deadline), []);
    },

    /** Nothing to do, and no person has it: the case stands as its last turn left it. */
    left(
      claim: Claim,
      why: Exclude<NothingToDo, 'with_people'>,
      last: Disposition | null,
      stamp: string | null,
    ): Promise<{ readonly more: boolean }> {
      const disposition = why === 'nothing_new' && last !== null ? last : ({ kind: 'left_alone', why } as const);
      const events: AuditEvent[] = disposition.kind === 'left_alone' ? [{ type: 'case_closed', why }] : [];
      return store.cases.release(claim, { ...standingAfter(disposition, stamp), botTurnsAdded: 0 }, events);
    },
  };

  function held(claim: Claim, turn: NewTurn): TurnRecord {
    return { ...turn, case: claim.case.id, handBack: claim.case.handBack?.count ?? 0, disposition: null, review: null, superseded: false };
  }

  function standingAfter(disposition: Disposition, stamp: string | null, deadline?: Instant): Standing {
    return { ...base(disposition, deadline ?? later(clock.now(), DAY_MS)), seenStamp: stamp };
  }

  function base(disposition: Disposition, taken: Instant): Standing {
    switch (disposition.kind) {
      case 'resolved':
        return { ...standing('resolved', 'nobody', null), botTurnsAdded: 1 };
      case 'asked':
        return { ...standing('asked', 'bot', later(clock.now(), WAIT_MS)), botTurnsAdded: 1 };
      case 'escalated':
        return standing('with_people', 'people', taken);
      case 'skipped':
        return standing('skipped', 'nobody', null);
      case 'drafted':
      case 'shadowed':
        return standing('observed', 'people', later(clock.now(), WAIT_MS));
      case 'left_alone':
        return standing('left_alone', 'nobody', null);
      default:
        return disposition satisfies never;
    }
  }
}

function standing(state: Standing['state'], owner: Standing['owner'], nextDeadlineAt: Standing['nextDeadlineAt']): Standing {
  return { state, owner, nextDeadlineAt, seenStamp: null, botTurnsAdded: 0 };
}

/** Whose compensation counts together, without keeping the address. */
export function requesterKey(email: string | null): string {
  return createHash('sha256')
    .update((email ?? '').trim().toLowerCase())
    .digest('hex');
}

export function decidedEvent(turn: NewTurn): AuditEvent {
  return {
    type: 'turn_decided',
    turn: turn.id,
    model: turn.decision.model,
    scenarios: turn.decision.scenarios,
    verdict: turn.verdict.kind,
    reasons: turn.verdict.kind === 'hand_over' ? turn.verdict.reasons : [],
    mode: turn.mode,
    config: turn.config,
    actions: turn.decision.plan.map(({ id, action }) => ({
      id,
      kind: action.kind,
      amount: 'amount' in action ? decimal(action.amount) : null,
    })),
    orders: ordersAbout(turn.decision),
    writtenAt: turn.writtenAt,
    at: turn.decidedAt,
  };
}

/** What went out by a person's word is people's answer and people's solve, also where the bot had prepared every word of it. */
function sentByPeople({ id, comment }: TurnRecord, sent: 'resolved' | 'asked', at: Instant): Sighting[] {
  const answered = { type: 'people_answered', key: `draft:${id}`, at } as const;
  return sent === 'resolved' ? [answered, { type: 'people_solved', key: comment, at }] : [answered];
}

function endEvents(disposition: Disposition): AuditEvent[] {
  if (disposition.kind === 'escalated') return [{ type: 'ticket_escalated', reasons: disposition.reasons, group: disposition.group }];
  if (disposition.kind === 'skipped') return [{ type: 'ticket_skipped', why: disposition.why }];
  return [];
}
