import { DelegateBackoff, handleWhen, retry } from 'cockatiel';
import zendesk from 'node-zendesk';
import { z } from 'zod';
import { ResoluteError } from '../../domain/errors.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Logger } from '../../ports/logger.ts';
import { unreadable } from './failure.ts';
import { createTransport } from './transport.ts';

export type ZendeskAuth =
  | { readonly kind: 'token'; readonly email: string; readonly token: string }
  | { readonly kind: 'oauth'; readonly token: string };

export interface ZendeskConnection {
  /** `https://<account>.zendesk.com`, or the sandbox's address. */
  readonly baseUrl: string;
  readonly auth: ZendeskAuth;
  readonly timeoutMs: number;
  readonly clock: Clock;
  /** From 0 up to, not including, 1; spreads retries. */
  readonly random: () => number;
  readonly logger: Logger;
}

export type Query = Readonly<Record<string, string>>;

/** Requests under `/api/v2`. All throw the errors of `errors.ts` and nothing else. */
export interface ZendeskClient {
  readonly baseUrl: string;
  /** Sent again on time-outs, 5xx and short throttling. */
  get(path: readonly string[], query?: Query): Promise<unknown>;
  /** Sent once, never again. */
  send(method: 'POST' | 'PUT', path: readonly string[], body: unknown): Promise<unknown>;
  /** The list under `key`, page by page. Pages are asked for by cursor: links in the answer are never followed. */
  pages(path: readonly string[], key: string, query?: Query): AsyncGenerator<readonly unknown[], void>;
}

const retriesOfReads = 3;
/** A longer wait belongs into the queue, not into a running job. */
const longestWaitMs = 5000;
const mostPages = 100;

export function createClient(connection: ZendeskConnection): ZendeskClient {
  const baseUrl = new URL(connection.baseUrl).origin;
  const api = `${baseUrl}/api/v2`;
  // The webhooks part of the library because it alone writes addresses without `.json`; and its transporter because the layer
  // above that drops the page cursors out of lists.
  const { transporter } = zendesk.createClient({
    endpointUri: api,
    ...credentials(connection.auth),
    transportConfig: createTransport(connection),
  }).webhooks;

  const urlOf = (path: readonly string[], query: Query = {}) => {
    const search = new URLSearchParams(query).toString();
    return `${api}/${path.map(encodeURIComponent).join('/')}${search === '' ? '' : `?${search}`}`;
  };
  const askAgain = retryReads(connection);

  async function get(path: readonly string[], query?: Query): Promise<unknown> {
    return askAgain.execute(async () => (await transporter.request('GET', urlOf(path, query))).result);
  }

  return {
    baseUrl,
    get,
    async send(method, path, body) {
      return (await transporter.request(method, urlOf(path), body)).result;
    },
    async *pages(path, key, query = {}) {
      let after: string | null = null;
      for (let page = 0; page < mostPages; page += 1) {
        const cursor: Query = after === null ? {} : { 'page[after]': after };
        const answer = Page.safeParse(await get(path, { ...query, 'page[size]': '100', ...cursor }));
        const items = answer.success ? answer.data[key] : undefined;
        if (!answer.success || !Array.isArray(items)) throw unreadable(`no list of ${key}`, false);
        yield items;
        const { meta, next_page: next } = answer.data;
        // Without cursors a next page would be lost in silence.
        if (meta === undefined && typeof next === 'string') throw unreadable(`${key} without a cursor`, false);
        if (!meta?.has_more) return;
        if (!meta.after_cursor || meta.after_cursor === after) throw unreadable(`the cursor of ${key} stands still`, false);
        after = meta.after_cursor;
      }
      throw unreadable(`more than ${mostPages} pages of ${key}`, false);
    },
  };
}

const Page = z.looseObject({
  meta: z.object({ has_more: z.boolean(), after_cursor: z.string().nullish() }).optional(),
  next_page: z.unknown().optional(),
});

function credentials(auth: ZendeskAuth) {
  return auth.kind === 'oauth' ? { oauth: true, token: auth.token } : { username: auth.email, token: auth.token };
}

/** Full jitter: a random part of a wait that doubles; or what Zendesk asks for and a little more, so that workers do not all return at once. */
function retryReads({ random, logger }: ZendeskConnection) {
  const passing = (error: unknown) =>
    error instanceof ResoluteError && error.retry === 'later' && (error.retryAfterMs ?? 0) <= longestWaitMs;
  const backoff = new DelegateBackoff<{ readonly attempt: number; readonly result: unknown }>(({ attempt, result }) => {
    const asked = retryAfterOf(result);
    return asked === undefined ? random() * 250 * 2 ** attempt : asked + random() * 250;
  });
  const policy = retry(handleWhen(passing), { maxAttempts: retriesOfReads, backoff });
  policy.onRetry(({ attempt, delay }) => logger.debug('Zendesk is asked again.', { attempt, waitMs: Math.round(delay) }));
  return policy;
}

function retryAfterOf(result: unknown): number | undefined {
  const error = typeof result === 'object' && result !== null && 'error' in result ? result.error : undefined;
  return error instanceof ResoluteError ? error.retryAfterMs : undefined;
}
