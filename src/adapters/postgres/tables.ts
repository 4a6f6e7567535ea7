import type { ColumnType, Generated } from 'kysely';
import type { ActionKind, ActionState } from '../../domain/action.ts';
import type { Decision, Disposition, Mode, Verdict } from '../../domain/decision.ts';
import type { Review, ReviewKind } from '../../domain/draft.ts';
import type { Effect } from '../../domain/effect.ts';
import type { InShop } from '../../domain/history.ts';
import type { NoticeContent } from '../../domain/notice.ts';
import type { ReasonCode } from '../../domain/reasons.ts';
import type { ModeTrigger, ServiceMode } from '../../domain/service-mode.ts';
import type { ComparedLevel, Comparison, HumanWork, Opinion, OrdersBefore } from '../../domain/shadow.ts';
import type { Sighting } from '../../domain/sighting.ts';
import type { MeasuredSystem } from '../../ports/service-mode.ts';
import type { CaseOwner, CaseState, LedgerWork } from '../../ports/store.ts';
import type { LimitChangesTable, ScenarioEditsTable, ScenarioVersionsTable } from './version-tables.ts';

/** The tables of `migrations/` as kysely sees them. JSON goes in as text that we wrote, and comes out parsed. */
export interface Tables {
  inbox: InboxTable;
  cases: CasesTable;
  turns: TurnsTable;
  actions: ActionsTable;
  escalations: EscalationsTable;
  shadow_pairs: ShadowPairsTable;
  draft_reviews: DraftReviewsTable;
  opinions: OpinionsTable;
  wrong_effects: WrongEffectsTable;
  scenario_modes: ScenarioModesTable;
  scenario_versions: ScenarioVersionsTable;
  scenario_edits: ScenarioEditsTable;
  limit_changes: LimitChangesTable;
  sweep_cursor: SweepCursorTable;
  audit_events: AuditEventsTable;
  notices: NoticesTable;
  task_runs: TaskRunsTable;
  system_mode: SystemModeTable;
  system_mode_history: Omit<SystemModeTable, 'single'>;
  measures: MeasuresTable;
  audit_checks: AuditChecksTable;
  sightings: SightingsTable;
  login_attempts: LoginAttemptsTable;
  sessions: SessionsTable;
}

type Time = ColumnType<Date, string, string>;
type TimeOrNull = ColumnType<Date | null, string | null | undefined, string | null>;
type JsonOf<Value> = ColumnType<Value, string, string>;
type JsonOrNull<Value> = ColumnType<Value | null, string | null | undefined, string | null>;
/** `bigint` comes as text. */
type Big = ColumnType<string, number, number>;

interface InboxTable {
  event: string;
  ticket: string;
  source: 'webhook' | 'sweep' | 'manual';
  received_at: Time;
}

export interface CasesTable {
  id: string;
  ticket: string;
  state: CaseState;
  owner: CaseOwner;
  next_deadline_at: TimeOrNull;
  due_since: TimeOrNull;
  bot_turns: Generated<number>;
  seen_stamp: string | null;
  failures: Generated<number>;
  arrivals: Generated<number>;
  worker: string | null;
  fence: Big;
  lease_until: TimeOrNull;
  hand_backs: Generated<number>;
  handed_back_after: ColumnType<string | null, string | null | undefined, string | null>;
  handed_back_from: ColumnType<string | null, string | null | undefined, string | null>;
  created_at: Time;
}

export interface TurnsTable {
  id: string;
  case_id: string;
  comment: string;
  decision: JsonOf<Decision>;
  verdict: JsonOf<Verdict>;
  mode: Mode;
  reply: string | null;
  disposition: JsonOrNull<Disposition>;
  superseded: Generated<boolean>;
  scenarios: string[];
  confidence: number | null;
  verdict_kind: Verdict['kind'] | null;
  disposition_kind: Generated<Disposition['kind'] | null>;
  language: ColumnType<string | null, string | null | undefined, string | null>;
  reasons: Generated<string[]>;
  config: string;
  requester_key: string;
  hand_back: Generated<number>;
  orders: Generated<string[]>;
  written_at: Time;
  decided_at: Time;
  ended_at: TimeOrNull;
  in_shop: ColumnType<InShop | null, never, InShop>;
  in_shop_at: ColumnType<Date | null, never, string>;
}

export interface ActionsTable {
  id: string;
  turn_id: string;
  ticket: string;
  position: number;
  business_key: string;
  kind: ActionKind | 'update_ticket';
  work: JsonOf<LedgerWork>;
  state: ActionState;
  order_id: string | null;
  order_name: string | null;
  moves_money: boolean;
  requester_key: string | null;
  compensation_minor: ColumnType<string | null, number | null, number | null>;
  currency: string | null;
  attempts: Generated<number>;
  planned_at: Time;
  first_started_at: TimeOrNull;
  started_fence: ColumnType<string | null, number | null | undefined, number | null>;
  changed_at: Time;
  how: string | null;
  code: string | null;
  stamp: string | null;
}

interface EscalationsTable {
  turn_id: string;
  case_id: string;
  reasons: JsonOf<readonly ReasonCode[]>;
  group_name: string;
  brief: string;
  owner: string;
  opened_at: Time;
  ladder: string;
  step: Generated<number>;
  deadline: Time;
  acknowledged_at: TimeOrNull;
  alerts: Generated<number>;
  closed_at: TimeOrNull;
  closed_why: ColumnType<string | null, string | null | undefined, string | null>;
}

interface NoticesTable {
  id: string;
  key: string;
  channel: string;
  content: JsonOf<NoticeContent>;
  state: 'planned' | 'started' | 'done' | 'refused' | 'unclear';
  due_at: Time;
  attempts: Generated<number>;
  changed_at: Time;
  code: ColumnType<string | null, string | null | undefined, string | null>;
}

interface TaskRunsTable {
  task: string;
  at: Time;
}

export interface ShadowPairsTable {
  turn_id: string;
  case_id: string;
  human_reply: string | null;
  human_effects: JsonOrNull<readonly Effect[]>;
  comparison: JsonOrNull<Comparison>;
  differs: Generated<boolean>;
  observed_at: TimeOrNull;
  scenarios: Generated<string[]>;
  before: JsonOrNull<OrdersBefore>;
  work: JsonOrNull<HumanWork>;
  minutes: Generated<number | null>;
  final: Generated<boolean>;
  dismissed: string | null;
  looks: Generated<number>;
  looked_at: TimeOrNull;
  look_at: ColumnType<Date, string | undefined, string>;
}

export interface DraftReviewsTable {
  turn_id: string;
  kind: ReviewKind;
  review: JsonOf<Review>;
  request_key: string;
  reviewed_by: string;
  at: Time;
  disposition: JsonOrNull<Disposition>;
  ended_at: TimeOrNull;
}

interface OpinionsTable {
  id: ColumnType<string, never, never>;
  turn_id: string;
  level: ComparedLevel;
  opinion: Opinion;
  given_by: string;
  why: string;
  at: Time;
}

interface WrongEffectsTable {
  key: string;
  action: string | null;
  scenarios: string[];
  what: string;
  at: Time;
}

interface ScenarioModesTable {
  id: ColumnType<string, never, never>;
  scenario: string;
  mode: Mode;
  trial: Generated<boolean>;
  set_by: string;
  why: string;
  at: Time;
}

interface SightingsTable {
  case_id: string;
  type: Sighting['type'];
  key: string;
  score: 'good' | 'bad' | null;
  whose: 'bot' | 'people' | null;
  how: 'person' | 'status' | null;
  at: Time;
}

interface SweepCursorTable {
  single: Generated<boolean>;
  cursor: string;
  swept_at: TimeOrNull;
}

interface AuditEventsTable {
  seq: ColumnType<string, never, never>;
  at: ColumnType<string, never, never>;
  ticket: string | null;
  type: ColumnType<string, never, never>;
  event: string;
  prev: ColumnType<string, never, never>;
  hash: ColumnType<string, never, never>;
}

export interface SystemModeTable {
  single: Generated<boolean>;
  version: ColumnType<string, string, string>;
  mode: ServiceMode;
  wanted: ServiceMode;
  held: boolean;
  triggers: ModeTrigger[];
  troubled_at: TimeOrNull;
  set_by: string;
  why: string;
  at: Time;
}

interface MeasuresTable {
  id: ColumnType<string, never, never>;
  system: MeasuredSystem;
  at: Time;
  calls: number;
  failed: number;
  invalid: number;
  seconds: number[];
}

interface AuditChecksTable {
  single: Generated<boolean>;
  seq: ColumnType<string, string, string>;
  hash: string;
  fault: string | null;
  fault_seq: ColumnType<string | null, string | null, string | null>;
  fault_at: TimeOrNull;
}

interface LoginAttemptsTable {
  state_hash: string;
  browser_hash: string;
  nonce: string;
  verifier: string;
  return_to: string;
  again: boolean;
  expires_at: Time;
}

interface SessionsTable {
  hash: string;
  account_id: string;
  created_at: Time;
  seen_at: Time;
  authenticated_at: Time;
  ends_at: Time;
}
