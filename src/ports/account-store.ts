import type { AuditEvent } from '../audit/events.ts';
import type { Account, Identity } from '../domain/account.ts';
import type { Instant } from '../domain/ids.ts';
import type { WholeLimits } from '../domain/movable-limits.ts';
import type { Role } from '../domain/role.ts';
import type { SidebarStore } from './sidebar.ts';

/** Who works with the console, and what they asked for. */
export interface PeopleStore {
  readonly accounts: AccountStore;
  readonly tokens: TokenStore;
  readonly approvals: ApprovalStore;
  readonly writes: WriteStore;
  readonly sidebar: SidebarStore;
}

export interface Grant {
  readonly roles: readonly Role[];
  /** What gives them: a setting, the help desk, or the development login. */
  readonly by: 'OIDC_ADMINISTRATORS' | 'help_desk' | 'development';
}

/** People, their logins and their sessions. One transaction a method; secrets come and are kept as hashes. Errors: `store.unreachable`. */
export interface AccountStore {
  /**
   * The account of whoever has just proved who they are, made if need be. `grant` is added to its roles, with an event that says by
   * what, as long as nobody has decided on its roles: what a person took away does not come back by itself.
   */
  signedIn(identity: Identity, grant: Grant, at: Instant): Promise<Account>;
  find(id: string): Promise<Account | null>;
  /** By name. */
  list(): Promise<readonly Account[]>;
  /**
   * Sets roles and whether they may sign in, only while the version still is `from`. Whoever loses anything loses their sessions.
   * `last_administrator`: nobody would be left to undo it.
   */
  change(
    id: string,
    from: number,
    to: { readonly roles: readonly Role[]; readonly active: boolean },
    events: readonly AuditEvent[],
  ): Promise<Account | 'moved' | 'last_administrator'>;

  beginLogin(attempt: LoginAttempt): Promise<void>;
  /** Takes it away: a second answer to the same login finds nothing. Null too when it is too late. */
  takeLogin(stateHash: string, now: Instant): Promise<LoginAttempt | null>;

  startSession(session: NewSession, events: readonly AuditEvent[]): Promise<void>;
  /** Null when there is none, or it has ended by `now`, or was not used since `idleSince`, or its account may not sign in. `isUse`: notes that it was used. */
  touchSession(hash: string, now: Instant, idleSince: Instant, isUse: boolean): Promise<UsedSession | null>;
  endSession(hash: string, events: readonly AuditEvent[]): Promise<void>;
}

export interface LoginAttempt {
  readonly stateHash: string;
  /** Of the cookie that the browser got when it began. */
  readonly browserHash: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly returnTo: string;
  readonly again: boolean;
  readonly expiresAt: Instant;
}

export interface NewSession {
  readonly hash: string;
  readonly account: string;
  readonly at: Instant;
  readonly authenticatedAt: Instant;
  readonly endsAt: Instant;
}

export interface UsedSession {
  readonly account: Account;
  readonly authenticatedAt: Instant;
}

/** Personal access tokens, for machines. Errors: `store.unreachable`. */
export interface TokenStore {
  make(token: NewToken, events: readonly AuditEvent[]): Promise<void>;
  /** Its account with the roles that both have; null when it is unknown, revoked or expired, or the account may not sign in. */
  use(hash: string, now: Instant): Promise<{ readonly id: string; readonly account: Account } | null>;
  /** Newest first; of one account, or all. */
  list(account: string | null): Promise<readonly AccessToken[]>;
  /** False when there is no such token of that account (null: of any) that is still good. */
  revoke(id: string, account: string | null, at: Instant, events: readonly AuditEvent[]): Promise<boolean>;
}

export interface AccessToken {
  readonly id: string;
  readonly account: string;
  readonly accountName: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  readonly usedAt: Instant | null;
  readonly revokedAt: Instant | null;
}

export interface NewToken extends Pick<AccessToken, 'id' | 'account' | 'name' | 'roles' | 'createdAt' | 'expiresAt'> {
  readonly hash: string;
}

/** What takes two people. Errors: `store.unreachable`. */
export interface ApprovalStore {
  ask(approval: NewApproval, events: readonly AuditEvent[]): Promise<void>;
  find(id: string): Promise<Approval | null>;
  /** Open ones first, then newest first. */
  list(limit: number): Promise<readonly Approval[]>;
  /** Once; false when it was decided already or is too old. */
  decide(
    id: string,
    decision: { readonly kind: NonNullable<Approval['decision']>; readonly by: string; readonly at: Instant },
    events: readonly AuditEvent[],
  ): Promise<boolean>;
  noteOutcome(id: string, outcome: string): Promise<void>;
}

/** A step past the gate that the pairs do not open. */
export interface GateOverride {
  readonly kind: 'gate_override';
  readonly scenario: string;
  readonly stage: string;
  /** The version of the mode that was looked at. */
  readonly version: string;
}

/** Limits of which some would go up. */
export interface LimitRaise {
  readonly kind: 'limit_raise';
  readonly limits: WholeLimits;
  /** Number of the change that was looked at; 0: there was none. */
  readonly from: number;
}

export type ApprovalRequest = GateOverride | LimitRaise;

export interface NewApproval {
  readonly id: string;
  readonly request: ApprovalRequest;
  readonly why: string;
  readonly askedBy: string;
  readonly askedAt: Instant;
  readonly expiresAt: Instant;
}

export interface Approval extends NewApproval {
  readonly askedByName: string;
  readonly decision: 'approved' | 'refused' | 'withdrawn' | null;
  readonly decidedBy: string | null;
  readonly decidedByName: string | null;
  readonly decidedAt: Instant | null;
  readonly outcome: string | null;
}

/** Writes that were asked for with an idempotency key. Errors: `store.unreachable`. */
export interface WriteStore {
  /**
   * Notes that the write begins, with its events. `done`: it was done before, with that answer · `under_way` · `other`: the key
   * was used for something else. What began before `stuckSince` and has no answer may begin again. The events stand with the
   * ticket of `turn`, where there is one.
   */
  begin(
    write: {
      readonly account: string;
      readonly key: string;
      readonly request: string;
      readonly turn: string | null;
      readonly at: Instant;
      readonly stuckSince: Instant;
    },
    events: readonly AuditEvent[],
  ): Promise<
    { readonly kind: 'begun' | 'under_way' | 'other' } | { readonly kind: 'done'; readonly status: number; readonly answer: string }
  >;
  end(account: string, key: string, answer: { readonly status: number; readonly answer: string }): Promise<void>;
  /** It failed before it did anything that counts: the key is free again. */
  forget(account: string, key: string): Promise<void>;
  /** Keys and answers of more than a day: an answer may hold what a customer wrote. */
  forgetOld(at: Instant): Promise<void>;
}
