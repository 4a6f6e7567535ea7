import type { AuditEvent } from '../audit/events.ts';
import type { ActionKind, ActionState, PlannedAction } from '../domain/action.ts';
import type { Decision, Disposition, Mode, Verdict } from '../domain/decision.ts';
import type { SentReview } from '../domain/draft.ts';
import type { ActionId, CaseId, CommentId, EventId, Instant, OrderId, TicketId, TurnId } from '../domain/ids.ts';
import type { Money } from '../domain/money.ts';
import type { OrdersBefore } from '../domain/shadow.ts';
import type { TicketChange } from '../domain/ticket.ts';
import type { PeopleStore } from './account-store.ts';
import type { ConsoleReads } from './console-reads.ts';
import type { DraftStore } from './draft-store.ts';
import type { EscalationStore, NewEscalation, NoticeStore, RunStore } from './follow-up.ts';
import type { LimitStore } from './limit-store.ts';
import type { ModeStore } from './mode-store.ts';
import type { ScenarioStore } from './scenario-store.ts';
import type { ServiceModeStore, SignalStore } from './service-mode.ts';
import type { ShadowStore } from './shadow-store.ts';
import type { StatsStore } from './stats-store.ts';
import type { SweepStore } from './sweep-store.ts';

/**
 * What the service remembers. Every method is one transaction: the change and its audit event are committed together or not
 * at all. No transaction is ever open during a call to a vendor.
 *
 * Errors: `store.unreachable` (retry later; effect unknown); `store.fenced` (start over; effect none): the claim is no longer
 * ours (its lease ran out and another worker took the case), so nothing was written.
 */
export interface Store {
  readonly cases: CaseStore;
  readonly turns: TurnStore;
  readonly ledger: Ledger;
  readonly modes: ModeStore;
  readonly scenarios: ScenarioStore;
  readonly limits: LimitStore;
  readonly sweep: SweepStore;
  readonly shadow: ShadowStore;
  readonly drafts: DraftStore;
  readonly escalations: EscalationStore;
  readonly notices: NoticeStore;
  readonly runs: RunStore;
  readonly serviceMode: ServiceModeStore;
  readonly signals: SignalStore;
  readonly stats: StatsStore;
  readonly console: ConsoleReads;
  readonly people: PeopleStore;
  /** True when a query goes through. */
  healthy(): Promise<boolean>;
  close(): Promise<void>;
}

/**
 * `due`: something waits to be handled · `asked`: the customer's answer is awaited · `observed`: shadow or draft, people work ·
 * `with_people`: handed over, or a person took it · closed states: `resolved`, `skipped`, `left_alone`.
 * A new customer message makes any of them `due` again (what then happens is decided by the turn).
 */
export const caseStates = ['due', 'asked', 'observed', 'with_people', 'resolved', 'skipped', 'left_alone'] as const;
export type CaseState = (typeof caseStates)[number];
export type CaseOwner = 'bot' | 'people' | 'nobody';

export interface CaseRecord {
  readonly id: CaseId;
  readonly ticket: TicketId;
  readonly state: CaseState;
  readonly owner: CaseOwner;
  /** Never null while the case is open (the database refuses it). */
  readonly nextDeadlineAt: Instant | null;
  /** Public replies the bot has sent. */
  readonly botTurns: number;
  /** The ticket's stamp after what we last saw or wrote; a sweep skips tickets that have not moved since. */
  readonly seenStamp: string | null;
  /** How often handling failed in a row. */
  readonly failures: number;
  /** The last time a person gave the ticket back to the bot. */
  readonly handBack: HandBack | null;
  readonly createdAt: Instant;
}

export interface HandBack {
  /** How often, this time included. */
  readonly count: number;
  /** The newest comment at that moment: what people wrote up to it no longer keeps the bot out. */
  readonly after: CommentId;
  /** The message that had been handed over; what came before it and was answered stays answered. */
  readonly from: CommentId | null;
}

/** A worker's exclusive hold on a case, until its lease runs out. */
export interface Claim {
  readonly case: CaseRecord;
  readonly worker: string;
  /** Grows with each claim; every write under the claim checks it. */
  readonly fence: number;
  /** Arrivals seen at claiming; if more came since, `release` leaves the case due. */
  readonly arrivals: number;
}

export interface Arrival {
  /** The help desk's event id; unique for ever. A sweep makes one from ticket and stamp. */
  readonly event: EventId;
  readonly ticket: TicketId;
  readonly source: 'webhook' | 'sweep' | 'manual';
  readonly at: Instant;
  /** By when it must be handled before the watchdog looks after it. */
  readonly deadline: Instant;
}

export interface CaseStore {
  /** Notes an arrival and makes the case due. `known`: this event id was there already; nothing changed. */
  receive(arrival: Arrival): Promise<'new' | 'known'>;
  /** Takes a due case for `leaseMs` (by the database's clock); null when nothing is due there, or another worker has it. */
  claim(ticket: TicketId, worker: string, leaseMs: number): Promise<Claim | null>;
  /** Prolongs the lease; false when it is no longer ours. */
  renew(claim: Claim, leaseMs: number): Promise<boolean>;
  /**
   * Ends the claim and writes how the case stands. If new arrivals came meanwhile the case stays `due` and `more` is true.
   * @throws store.fenced
   */
  release(claim: Claim, standing: Standing, events: readonly AuditEvent[]): Promise<{ readonly more: boolean }>;
  /** Gives the case back unhandled: due again at `retryAt`, one failure more. @throws store.fenced */
  giveBack(claim: Claim, retryAt: Instant): Promise<void>;
  /** The same, but nothing failed: it may not be handled before `until`. @throws store.fenced */
  putOff(claim: Claim, until: Instant): Promise<void>;
  /** Due cases whose deadline has passed and that nobody holds, oldest deadline first. */
  overdue(now: Instant, limit: number): Promise<readonly TicketId[]>;
  /** Cases with people or waiting for an answer whose deadline has passed and that nobody holds, oldest deadline first. */
  toLookAfter(now: Instant, limit: number): Promise<readonly TicketId[]>;
  /** Takes such a case to look after it; its state stays. Null when it is no such case (any more), or another worker has it. */
  look(ticket: TicketId, worker: string, leaseMs: number): Promise<Claim | null>;
  /** Ends a claim and changes nothing else; a claim that was lost is no fault. */
  letGo(claim: Claim): Promise<void>;
  /** A person gave the ticket back: from here on the bot decides anew. Returns the claim with the case as it is now. @throws store.fenced */
  handBack(claim: Claim, back: Pick<HandBack, 'after' | 'from'>, events: readonly AuditEvent[]): Promise<Claim>;
  /** Open cases in these states, for comparing them with the help desk. */
  open(states: readonly CaseState[]): Promise<readonly CaseRecord[]>;
  find(ticket: TicketId): Promise<CaseRecord | null>;
  /** Of these tickets, the ones that have a case. */
  findMany(tickets: readonly TicketId[]): Promise<readonly CaseRecord[]>;
  /** When the first ticket was noted; null in an empty store. */
  since(): Promise<Instant | null>;
}

export interface Standing {
  readonly state: CaseState;
  readonly owner: CaseOwner;
  readonly nextDeadlineAt: Instant | null;
  readonly seenStamp: string | null;
  /** Public replies sent in this claim. */
  readonly botTurnsAdded: number;
}

export interface TurnRecord {
  readonly id: TurnId;
  readonly case: CaseId;
  /** The newest customer comment that the turn answers. Unique per case and hand-back. */
  readonly comment: CommentId;
  /** Hand-backs of the case before this turn. */
  readonly handBack: number;
  readonly decision: Decision;
  readonly verdict: Verdict;
  readonly mode: Mode;
  /** The proposed reply, whether or not it was sent: HTML. */
  readonly reply: string | null;
  /** How it ended; null while it is open. A draft that a person has approved or edited is open again until that is carried out. */
  readonly disposition: Disposition | null;
  /** What a person decided to send of a draft; null when nobody did. */
  readonly review: SentReview | null;
  readonly superseded: boolean;
  readonly decidedAt: Instant;
}

export interface NewTurn extends Omit<TurnRecord, 'case' | 'disposition' | 'review' | 'superseded' | 'handBack'> {
  /** How the requester's orders stood; for turns that will be compared with what people do. */
  readonly before?: OrdersBefore | null;
  /** When the first message that it answers was written. */
  readonly writtenAt: Instant;
  /** Hash of scenario book and policy in force. */
  readonly config: string;
  /** Hash of the requester's address in lower case: whose compensation this turn's actions count as. */
  readonly requesterKey: string;
}

export interface TurnStore {
  /** The newest turn for this comment that still holds (not superseded), if decided already. */
  find(caseId: CaseId, comment: CommentId): Promise<TurnRecord | null>;
  /** All turns of the case, oldest first. */
  of(caseId: CaseId): Promise<readonly TurnRecord[]>;
  /**
   * Stores the decision with its planned actions, before any of them is carried out. Actions go into the ledger only when
   * `mode` is `auto` and the verdict is `go`.
   * A plan that gives money names the basis of its verdict: under a lock that all such plans take, it must still hold,
   * else two turns at the same moment could together pass a cap.
   * @returns `stored`, the business keys that the ledger already holds, or `moved` when the basis no longer holds; in both
   * latter cases nothing was written.
   * @throws store.fenced
   */
  save(
    claim: Claim,
    turn: NewTurn,
    basis: CompensationBasis | null,
    events: readonly AuditEvent[],
  ): Promise<{ readonly kind: 'stored' } | { readonly kind: 'moved' } | { readonly kind: 'taken'; readonly keys: readonly string[] }>;
  /** Writes how the turn ended (of a reviewed draft that was sent, how that ended: the turn stays a draft); an escalation also gets its row, with the brief and the deadline by which a person must act. @throws store.fenced */
  end(
    claim: Claim,
    turn: TurnId,
    disposition: Disposition,
    escalation: NewEscalation | null,
    events: readonly AuditEvent[],
    at: Instant,
  ): Promise<void>;
  /** The ticket moved on before the turn was carried out: it no longer holds, and its actions that were not started are removed. @throws store.fenced */
  supersede(claim: Claim, turn: TurnId): Promise<void>;
}

/** What the ledger carries out: an action at the shop, or the one update of the ticket that ends a turn. */
export type LedgerWork =
  | PlannedAction['action']
  | { readonly kind: 'update_ticket'; readonly ticket: string; readonly change: TicketChange };

export interface LedgerEntry {
  readonly id: ActionId;
  readonly turn: TurnId;
  readonly businessKey: string;
  readonly kind: ActionKind | 'update_ticket';
  readonly work: LedgerWork;
  readonly state: ActionState;
  /** When it was first started; an idempotency key is good for 23 h from then, later only a read-back counts. */
  readonly firstStartedAt: Instant | null;
  /** Starts so far. */
  readonly attempts: number;
  readonly position: number;
}

export interface CompensationQuestion {
  readonly requesterKey: string;
  readonly orders: readonly OrderId[];
  readonly customerSince: Instant;
  readonly daySince: Instant;
  readonly currency: string;
}

export interface OwnCompensation {
  /** To one customer and by the whole shop, each since the day of the question. */
  readonly customer: Money;
  readonly shopDay: Money;
  /** By order, ever: how many gifts, and how much of it the shop need not show yet. Orders without any are left out. */
  readonly onOrders: Readonly<Record<string, { readonly given: number; readonly unsettled: Money }>>;
}

/** What a verdict on money was based on, and whether it would be the same on what the store knows now. */
export interface CompensationBasis {
  readonly question: CompensationQuestion;
  /** Pure; called inside the transaction. */
  holds(now: OwnCompensation): boolean;
}

export interface Ledger {
  /** The turn's entries in the order they are carried out. */
  of(turn: TurnId): Promise<readonly LedgerEntry[]>;
  /** Adds the ticket update to the turn's entries; if its key is there already, the stored entry counts and is returned. @throws store.fenced */
  plan(
    claim: Claim,
    turn: TurnId,
    entry: { readonly id: ActionId; readonly businessKey: string; readonly work: LedgerWork },
  ): Promise<LedgerEntry>;
  /** Replaces the ticket update's contents; only while `planned` (a fresh stamp after a harmless conflict). @throws store.fenced */
  replan(claim: Claim, action: ActionId, work: LedgerWork): Promise<void>;
  /**
   * Marks `planned` as `started` and commits, before the call. After a read-back that said no, so too `unknown`, and what an
   * earlier claim left `started` (its worker died). `already_started`: under this very claim, so somebody else makes the call.
   * In the same transaction it checks that the claim is ours. For money it also checks, under a lock on the order, that no
   * other entry on the same order is `started` or `unknown`. The statement that marks it also reads the service's mode: `halted`
   * when that forbids this write, and then the entry stays as it was.
   * @returns `started`: the call is yours; else what forbids it. @throws store.fenced
   */
  start(
    claim: Claim,
    action: ActionId,
    now: Instant,
  ): Promise<'started' | 'already_started' | 'order_busy' | 'halted' | Exclude<ActionState, 'planned' | 'started' | 'unknown'>>;
  /** Whatever the state was before, except `done`, which stays: the outcome of a call or read-back. Not fenced: what happened happened. */
  finish(action: ActionId, outcome: ActionOutcome, now: Instant): Promise<void>;
  /** What the bot gave, or may have given (all but refused). */
  compensation(about: CompensationQuestion): Promise<OwnCompensation>;
  /** Entries by state, for checks and the console. */
  inState(state: ActionState, olderThan: Instant): Promise<readonly LedgerEntry[]>;
}

export type ActionOutcome =
  | { readonly state: 'done'; readonly how: 'answered' | 'read_back'; readonly stamp?: string }
  | { readonly state: 'refused'; readonly code: string }
  | { readonly state: 'unknown'; readonly code: string }
  /** The call surely had no effect and may be made again. */
  | { readonly state: 'planned'; readonly code: string }
  | { readonly state: 'with_people'; readonly code: string };
