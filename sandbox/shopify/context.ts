import type { GraphQLFieldResolver, GraphQLResolveInfo } from 'graphql';
import type { Effect } from '../../src/domain/ticket-line.ts';
import type { ShopState } from './model.ts';
import type { OfficialSchema } from './schema.ts';

/** One request: who asks, what they may, and the shop they act on. */
export interface Context {
  readonly state: ShopState;
  readonly official: OfficialSchema;
  /** As the history names them: `bot`, `agent:mette@lindholm.example`. */
  readonly by: string;
  readonly token: string;
  readonly scopes: ReadonlySet<string>;
  readonly now: Date;
  /** Idempotent mutations that ran or are running, by token and key. */
  readonly idempotent: Map<string, IdempotentRun>;
  /** Marks the runs that this very request has begun. */
  readonly request: symbol;
  /** A field that was asked for and is not built. */
  gap(name: string): void;
  /** Writes to the history; the effect is what it is in the words of the file formats. */
  record(change: Recorded): void;
}

export interface Recorded {
  readonly kind: string;
  /** Order name, or a customer's e-mail. */
  readonly subject: string;
  readonly mutation: string;
  readonly data?: Readonly<Record<string, unknown>>;
  readonly effect?: Effect;
}

export interface IdempotentRun {
  readonly request: symbol;
  readonly at: number;
  parameters: string;
  /** Null while it is still running. */
  payload: unknown;
}

export type Args = Readonly<Record<string, unknown>>;

/** How the fields of one type are read from our state. A field that is not here is not there. */
export type Fields<Source> = Readonly<Record<string, (source: Source, args: Args, context: Context, info: GraphQLResolveInfo) => unknown>>;

export type Resolver = GraphQLFieldResolver<unknown, Context, Args>;

/** A user error: the shop understood and says no. */
export interface UserError {
  readonly field: readonly string[] | null;
  readonly message: string;
  readonly code?: string;
}

export const no = (message: string, field: readonly string[] | null = null, code?: string): UserError => ({
  field,
  message,
  ...(code === undefined ? {} : { code }),
});

export type Mutation = (args: Args, context: Context, info: GraphQLResolveInfo) => unknown;
