import type { SandboxClock } from '../clock.ts';
import type { History } from '../history.ts';
import type { Reply } from '../http.ts';
import type { Ids } from './ids.ts';
import type { Comment, Desk, Status, Ticket, User } from './model.ts';
import type { Rules } from './rules.ts';
import type { Webhooks } from './webhooks.ts';

/** The account's fixed facts. */
export interface Account {
  readonly id: number;
  readonly brandId: number;
  readonly formId: number;
  readonly name: string;
  readonly supportAddress: string;
  readonly botId: number;
  readonly botEmail: string;
}

/** Something happened to a ticket; webhooks are told. */
export type TicketEvent =
  | { readonly type: 'created' }
  | { readonly type: 'comment_added'; readonly comment: Comment; readonly author: User }
  | { readonly type: 'status_changed'; readonly previous: Status; readonly current: Status }
  | { readonly type: 'priority_changed'; readonly previous: string | null; readonly current: string | null }
  | {
      readonly type: 'group_assignment_changed' | 'agent_assignment_changed';
      readonly previous: number | null;
      readonly current: number | null;
    }
  | { readonly type: 'tags_changed'; readonly added: readonly string[]; readonly removed: readonly string[] };

/** Everything a handler may touch. */
export interface World {
  readonly clock: SandboxClock;
  readonly history: History;
  readonly ids: Ids;
  desk: Desk;
  account: Account;
  readonly webhooks: Webhooks;
  readonly rules: Rules;
  /** Answers to creations that carried an `Idempotency-Key`. */
  readonly idempotency: Map<string, { readonly body: string; readonly reply: Reply }>;
  /** Tells the subscribed webhooks, after the answer has been sent. */
  emit(ticket: Ticket, actor: User, events: readonly TicketEvent[]): void;
}

/** How the history names a person. */
export function nameInHistory(world: World, user: User): string {
  if (user.id === world.account.botId) return 'bot';
  if (user.id === -1) return 'system';
  return `${user.role === 'end-user' ? 'customer' : 'agent'}:${user.email ?? user.name}`;
}

export function emptyDesk(): Desk {
  return {
    users: new Map(),
    groups: new Map(),
    memberships: [],
    tickets: new Map(),
    uploads: new Map(),
    attachments: new Map(),
    suspended: [],
  };
}

export const isStaff = (user: User) => user.role !== 'end-user';

export function userByEmail(desk: Desk, email: string): User | undefined {
  const wanted = email.trim().toLowerCase();
  for (const user of desk.users.values()) if (user.email === wanted) return user;
  return undefined;
}
