import type { Instant } from './ids.ts';
import type { Role } from './role.ts';

/** Somebody who signs in to the console. */
export interface Account {
  readonly id: string;
  /** As the identity provider knows them. */
  readonly issuer: string;
  readonly subject: string;
  readonly name: string;
  readonly email: string | null;
  /** None: may sign in, and sees nothing. */
  readonly roles: readonly Role[];
  /** False: may not even sign in. */
  readonly active: boolean;
  readonly version: number;
  readonly createdAt: Instant;
  readonly signedInAt: Instant;
}

/** What an identity provider says of somebody who has just proved who they are. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
  readonly name: string;
  /** Null unless the provider vouches for it. */
  readonly email: string | null;
  /** When they proved it; null when the provider does not say. */
  readonly authenticatedAt: Instant | null;
}
