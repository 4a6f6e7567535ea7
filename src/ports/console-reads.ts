import type { ActionState } from '../domain/action.ts';
import type { Decision, Disposition, Mode, Verdict } from '../domain/decision.ts';
import type { InShop } from '../domain/history.ts';
import type { Instant } from '../domain/ids.ts';
import type { Language } from '../domain/language.ts';
import type { ReasonCode } from '../domain/reasons.ts';
import type { PairRecord } from './shadow-store.ts';
import type { CaseOwner, CaseState, LedgerWork } from './store.ts';

/**
 * What the console reads, and nothing else does. Lists come in pages: `after` is what the page before gave as `next`.
 * Errors: `store.unreachable`.
 */
export interface ConsoleReads {
  /** Newest first. */
  tickets(search: TicketSearch, page: Page): Promise<Paged<TicketInList>>;
  /** How many tickets this customer has written. */
  ticketsOf(customer: string): Promise<number>;
  /** Everything that is stored of one ticket; null when there is none. */
  ticket(ticket: string): Promise<TicketFile | null>;
  /** Open ones by deadline, closed ones newest first. */
  escalations(search: EscalationSearch, page: Page): Promise<Paged<EscalationInList>>;
  escalation(turn: string): Promise<EscalationInList | null>;
  escalationsOf(ticket: string): Promise<readonly EscalationInList[]>;
  /** Proposals that wait for a person, oldest first. */
  drafts(search: { readonly scenario: string | null }, page: Page): Promise<Paged<TurnFile>>;
  /** One of them; null when it waits no more. */
  draft(turn: string): Promise<TurnFile | null>;
  /** Newest first. */
  pairs(search: PairSearch, page: Page): Promise<Paged<PairRecord>>;
  pairsOf(ticket: string): Promise<readonly PairRecord[]>;
  /** One turn; null when there is none. */
  turn(turn: string): Promise<TurnFile | null>;
  modeHistory(scenario: string | null, page: Page): Promise<Paged<ModeSet>>;
  /** Newest first. */
  audit(search: AuditSearch, page: Page): Promise<Paged<AuditEntry>>;
  /** Which types of audit events came behind this one, and where the trail ends now; null: only where it ends. */
  changedSince(seq: number | null): Promise<{ readonly seq: number; readonly types: readonly string[] }>;
  chain(): Promise<ChainStanding>;
  waiting(now: Instant): Promise<Waiting>;
  system(now: Instant): Promise<SystemStanding>;
  /** Moves with each judgement of people, each wrong effect and each change of a scenario's mode. */
  judged(): Promise<string>;
  /** Which calls the scenario's last turns made, one after the other, and how many turns made the same. */
  ways(scenario: string, turns: number): Promise<{ readonly turns: number; readonly ways: readonly Way[] }>;
}

/** Calls of one scenario in the order in which they were made. */
export interface Way {
  readonly calls: readonly { readonly tool: string; readonly outcome: string }[];
  readonly count: number;
}

export interface Page {
  readonly limit: number;
  readonly after: string | null;
}

export interface Paged<Row> {
  readonly rows: readonly Row[];
  readonly next: string | null;
}

export interface TicketSearch {
  /** `none`: mail that fits no scenario. */
  readonly scenario?: string | undefined;
  readonly disposition?: Disposition['kind'] | undefined;
  readonly state?: CaseState | undefined;
  readonly mode?: Mode | undefined;
  readonly reason?: ReasonCode | undefined;
  readonly language?: Language | 'other' | undefined;
  readonly confidenceFrom?: number | undefined;
  readonly confidenceTo?: number | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly customer?: string | undefined;
  readonly ticket?: string | undefined;
  readonly order?: string | undefined;
}

export interface TicketInList {
  readonly ticket: string;
  readonly receivedAt: Instant;
  readonly state: CaseState;
  readonly owner: CaseOwner;
  readonly turns: number;
  readonly decidedAt: Instant | null;
  readonly scenarios: readonly string[];
  readonly confidence: number | null;
  readonly language: Language | null;
  readonly mode: Mode | null;
  readonly disposition: Disposition['kind'] | null;
  readonly reasons: readonly ReasonCode[];
  readonly customer: string | null;
  /** Of the newest turn. */
  readonly decision: Decision | null;
}

export interface TurnFile {
  readonly id: string;
  readonly ticket: string;
  readonly comment: string;
  readonly writtenAt: Instant;
  readonly decidedAt: Instant;
  readonly endedAt: Instant | null;
  readonly superseded: boolean;
  readonly handBack: number;
  readonly decision: Decision;
  readonly verdict: Verdict;
  readonly mode: Mode;
  readonly reply: string | null;
  readonly disposition: Disposition | null;
  readonly reasons: readonly ReasonCode[];
  readonly confidence: number | null;
  readonly config: string;
  readonly customer: string;
  readonly inShop: InShop | null;
  /** Of the ticket, as it was last seen. */
  readonly stamp: string | null;
}

export interface ActionFile {
  readonly id: string;
  readonly turn: string;
  readonly businessKey: string;
  readonly kind: string;
  readonly work: LedgerWork;
  readonly state: ActionState;
  readonly movesMoney: boolean;
  readonly attempts: number;
  readonly plannedAt: Instant;
  readonly startedAt: Instant | null;
  readonly changedAt: Instant;
  readonly how: string | null;
  readonly code: string | null;
}

export interface TicketFile {
  readonly ticket: string;
  readonly state: CaseState;
  readonly owner: CaseOwner;
  readonly receivedAt: Instant;
  readonly nextDeadlineAt: Instant | null;
  readonly botTurns: number;
  readonly failures: number;
  readonly handBacks: number;
  readonly turns: readonly TurnFile[];
  readonly actions: readonly ActionFile[];
  readonly seen: readonly {
    readonly type: string;
    readonly at: Instant;
    readonly score: 'good' | 'bad' | null;
    readonly whose: 'bot' | 'people' | null;
  }[];
}

export interface EscalationSearch {
  readonly show: 'open' | 'waiting' | 'taken' | 'late' | 'closed';
  readonly reason?: ReasonCode | undefined;
  readonly group?: string | undefined;
  readonly now: Instant;
}

export interface EscalationInList {
  readonly turn: string;
  readonly ticket: string;
  readonly reasons: readonly ReasonCode[];
  readonly group: string;
  readonly owner: string;
  readonly openedAt: Instant;
  readonly deadline: Instant;
  readonly step: number;
  readonly alerts: number;
  readonly takenAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly closedWhy: string | null;
  readonly brief: string;
  readonly reply: string | null;
  readonly decision: Decision;
}

export interface PairSearch {
  readonly scenario: string | null;
  readonly show: 'all' | 'compared' | 'to_judge' | 'differing' | 'open';
}

export interface ModeSet {
  readonly scenario: string;
  readonly mode: Mode;
  readonly trial: boolean;
  readonly by: string;
  readonly why: string;
  readonly at: Instant;
}

export interface AuditSearch {
  readonly ticket?: string | undefined;
  readonly type?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly turn?: string | undefined;
}

export interface AuditEntry {
  readonly seq: number;
  readonly at: string;
  readonly ticket: string | null;
  readonly type: string;
  readonly event: Readonly<Record<string, unknown>>;
  readonly prev: string;
  readonly hash: string;
}

export interface ChainStanding {
  readonly head: { readonly seq: number; readonly hash: string };
  /** How far the running service has gone through it, and the last fault it found. */
  readonly checkedTo: number;
  readonly fault: { readonly seq: number; readonly fault: string; readonly at: Instant } | null;
}

/** So many, since then, and up to five of the tickets. */
export interface Waits {
  readonly count: number;
  readonly oldest: Instant | null;
  readonly tickets: readonly string[];
}

export interface Waiting {
  readonly forBot: Waits;
  readonly forCustomer: Waits;
  readonly forPeople: Waits;
  readonly late: Waits;
  readonly taken: Waits;
  readonly drafts: Waits;
  readonly failing: Waits;
  readonly unclearActions: Waits;
  /** Of the last day. */
  readonly undeliveredNotices: Waits;
  readonly toJudge: number;
}

export interface SystemStanding {
  readonly sweptAt: Instant | null;
  readonly actions: { readonly unknown: number; readonly started: number; readonly withPeople: number };
  readonly notices: { readonly planned: number; readonly refused: number; readonly unclear: number; readonly lastCode: string | null };
  readonly failing: readonly { readonly ticket: string; readonly failures: number; readonly next: Instant | null }[];
  readonly errors: readonly { readonly at: string; readonly ticket: string | null; readonly what: string; readonly code: string }[];
  readonly tasks: readonly { readonly task: string; readonly at: Instant }[];
}
