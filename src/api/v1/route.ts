import type { z } from 'zod';
import type { Visit } from '../../accounts/sidebar.ts';
import type { Role } from '../../domain/role.ts';

/**
 * One thing that can be asked of the API, as it is declared: from this come the router, the check of roles and the OpenAPI
 * document. What is not declared is not there.
 */
export interface Route {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  readonly path: `/${string}`;
  /** For people who read the document. */
  readonly summary: string;
  /** Whoever holds one of these roles. `signed_in`: everybody with a session, also without a role. `sidebar`: whoever looks from the sidebar of a ticket, and they may nothing else. */
  readonly may: readonly Role[] | 'signed_in' | 'sidebar';
  /** Changes something: needs an idempotency key, and stands in the audit trail. */
  readonly writes: boolean;
  /** Needs a login of the last minutes, for some or all that can be asked. */
  readonly recentLogin?: true;
  /** The answer holds a secret that is shown once: it is not kept for whoever sends the same key again. */
  readonly shownOnce?: true;
  /** Stays open and tells what changes (server-sent events). */
  readonly stream?: true;
  /** Comes as a file, one line of JSON for each `answer` (NDJSON); however many there are, few are held at a time. */
  readonly file?: `${string}.jsonl`;
  /** Needs `If-Match` with the version that was looked at. */
  readonly versioned?: true;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodObject;
  readonly answer: z.ZodType;
}

export function route<const Declared extends Route>(declared: Declared): Declared {
  return declared;
}

type Parsed<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;

export interface Asked<Declared extends Route> {
  readonly params: Parsed<Declared['params']>;
  readonly query: Parsed<Declared['query']>;
  readonly body: Parsed<Declared['body']>;
  readonly caller: Caller;
  /** What `If-Match` said; null where no version is asked for. */
  readonly version: string | null;
  /** The idempotency key; empty where nothing is written. */
  readonly key: string;
}

/** Who asks. */
export interface Caller {
  /** Of the account. */
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** Whether the login is of the last minutes; never for a machine. */
  readonly recent: boolean;
  /** The session behind it; null for a machine. */
  readonly session: { readonly secret: string; readonly csrf: string; readonly development: boolean } | null;
  /** The id of the token behind it; null for a person. */
  readonly token: string | null;
  /** The sidebar in the help desk that it comes from; null for everybody else. */
  readonly visit: Visit | null;
}

/** What the handler gives back; the declared answer leaves out what it does not name. */
export type AnswerOf<Declared extends Route> = Declared extends { readonly file: string }
  ? AsyncIterable<z.input<Declared['answer']>>
  : z.input<Declared['answer']>;

const refusal = Symbol('refusal');

export interface Refused {
  readonly [refusal]: true;
  readonly status: 400 | 403 | 404 | 409 | 412 | 428 | 503;
  /** A sentence for people, and a word for programs. */
  readonly detail: string;
  readonly code: string;
}

export function refused(status: Refused['status'], code: string, detail: string): Refused {
  return { [refusal]: true, status, code, detail };
}

export function isRefused(answer: unknown): answer is Refused {
  return typeof answer === 'object' && answer !== null && refusal in answer;
}

export type Handler<Declared extends Route> = (asked: Asked<Declared>) => Promise<AnswerOf<Declared> | Refused>;
/** A stream has none: it only tells what changes. */
export type Handlers<Table extends Readonly<Record<string, Route>>> = {
  readonly [Name in keyof Table as Table[Name] extends { readonly stream: true } ? never : Name]: Handler<Table[Name]>;
};
