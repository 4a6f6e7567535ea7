import { z } from 'zod';
import type { ErrorDetails, ErrorFactory, ResoluteError } from '../../domain/errors.ts';
import type { Instant } from '../../domain/ids.ts';
import { helpDeskConflict, helpDeskRefused, helpDeskThrottled, helpDeskUnauthorized, helpDeskUnreachable } from './errors.ts';

export interface FailedAnswer {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly body: unknown;
  readonly write: boolean;
  readonly now: Instant;
}

/** The error for an answer that is no success. */
export function failureOf({ status, retryAfter, body, write, now }: FailedAnswer): ResoluteError {
  const { error, message } = kindOf(status);
  const details: ErrorDetails = {
    // After a 5xx the change may have been made; 429 and the other 4xx are answered before anything is written.
    effect: write && error === helpDeskUnreachable ? 'unknown' : 'none',
    retryAfterMs: readRetryAfter(retryAfter, now),
    facts: { status, helpDeskSays: wordsOf(body) },
  };
  return error(message, details);
}

function kindOf(status: number): { error: ErrorFactory; message: string } {
  if (status === 429) return { error: helpDeskThrottled, message: 'Zendesk takes no more requests for now.' };
  if (status === 401) return { error: helpDeskUnauthorized, message: 'Zendesk does not accept the credentials.' };
  if (status === 403) return { error: helpDeskUnauthorized, message: 'The Zendesk user lacks the right to do this.' };
  if (status === 409) return { error: helpDeskConflict, message: 'The ticket was changed since it was read.' };
  if (status >= 500 || passing4xx.has(status)) return { error: helpDeskUnreachable, message: 'Zendesk failed to answer.' };
  if (status < 400) return { error: helpDeskRefused, message: 'Zendesk answered with a redirect; check the address of the account.' };
  return { error: helpDeskRefused, message: 'Zendesk refused the request.' };
}

/** Request time-out, locked (an account on the move), too early: the same request may succeed later. */
const passing4xx = new Set([408, 423, 425]);

/** The request was never answered: time-out, reset, no connection. */
export function unansweredBecause(cause: unknown, write: boolean): ResoluteError {
  const why = codeOf(cause);
  const sent = !neverConnected.has(why);
  return helpDeskUnreachable('Zendesk did not answer.', { effect: write && sent ? 'unknown' : 'none', facts: { why }, cause });
}

/** An answer that says success and cannot be read: a write may have taken effect. */
export function unreadable(why: string, write: boolean): ResoluteError {
  return helpDeskUnreachable('The answer of Zendesk cannot be read.', { effect: write ? 'unknown' : 'none', facts: { why } });
}

const neverConnected = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH', 'UND_ERR_CONNECT_TIMEOUT']);

const Caused = z.object({ name: z.string().optional(), cause: z.object({ code: z.string() }).optional().catch(undefined) });

function codeOf(cause: unknown): string {
  const parsed = Caused.safeParse(cause);
  if (!parsed.success) return 'unknown';
  return parsed.data.cause?.code ?? parsed.data.name ?? 'unknown';
}

/** Seconds or a date, as milliseconds from now; undefined when there is none or it cannot be read. */
export function readRetryAfter(header: string | null, now: Instant): number | undefined {
  if (header === null || header.trim() === '') return undefined;
  const seconds = Number(header);
  const ms = Number.isNaN(seconds) ? Date.parse(header) - Date.parse(now) : seconds * 1000;
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(0, Math.ceil(ms)), longestWaitMs);
}

const longestWaitMs = 3_600_000;

/** Zendesk has three shapes of error body; only codes and field names are kept, since descriptions may quote the customer. */
const ErrorBody = z.object({
  error: z.union([z.string(), z.object({ title: z.string() }).transform(({ title }) => title)]).optional(),
  details: z.record(z.string(), z.unknown()).optional(),
  errors: z.array(z.object({ code: z.string() })).optional(),
});

function wordsOf(body: unknown): string | null {
  const parsed = ErrorBody.safeParse(body);
  if (!parsed.success) return null;
  const { error, details, errors } = parsed.data;
  const code = error ?? errors?.map((each) => each.code).join(', ');
  if (code === undefined) return null;
  const fields = Object.keys(details ?? {});
  return (fields.length === 0 ? code : `${code} (${fields.join(', ')})`).slice(0, 200);
}
