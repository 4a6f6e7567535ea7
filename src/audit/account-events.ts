import type { Role } from '../domain/role.ts';

/** What people do with the console; people of the shop by the id of their account. */
export type AccountEvent =
  | { readonly type: 'signed_in'; readonly account: string; readonly again: boolean; readonly development: boolean }
  | { readonly type: 'signed_out'; readonly account: string }
  /** In the help desk, beside a ticket; `agent` is their id there. */
  | { readonly type: 'sidebar_opened'; readonly account: string; readonly agent: string }
  | {
      readonly type: 'account_changed';
      readonly account: string;
      readonly roles: readonly Role[];
      readonly active: boolean;
      readonly by: string;
      readonly why: string;
    }
  /** By a setting, the help desk or the development login, to somebody on whose roles nobody had decided. */
  | { readonly type: 'roles_given'; readonly account: string; readonly roles: readonly Role[]; readonly by: string }
  | { readonly type: 'token_made'; readonly token: string; readonly account: string; readonly roles: readonly Role[] }
  | { readonly type: 'token_revoked'; readonly token: string; readonly by: string }
  | {
      readonly type: 'approval_asked';
      readonly approval: string;
      readonly kind: string;
      readonly about: string;
      readonly by: string;
      readonly why: string;
    }
  | { readonly type: 'approval_decided'; readonly approval: string; readonly decision: string; readonly by: string; readonly why: string }
  /** A write that was let through, before it begins; what came of it stands in the events behind it. */
  | {
      readonly type: 'write_asked';
      readonly route: string;
      readonly about: string;
      readonly account: string;
      readonly token: string | null;
    };
