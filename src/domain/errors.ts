/**
 * One error class for the whole product. Rooms declare their errors with `defineError`; nobody compares message text.
 *
 * `retry` is the advice to whoever ran the step:
 * - `later`: the same step may succeed soon (try again, honour `retryAfterMs`);
 * - `start_over`: what was read is out of date; read again and decide again;
 * - `never`: trying again will not help; hand over to a person.
 *
 * `effect` says whether the failed call can have changed anything at the other side: `none` (it surely did not)
 * or `unknown` (time-out, 5xx, reset, unreadable answer: read back before anything else).
 */
export type RetryAdvice = 'later' | 'start_over' | 'never';
export type EffectOfFailure = 'none' | 'unknown';

export class ResoluteError extends Error {
  override readonly name = 'ResoluteError';
  readonly code: string;
  readonly retry: RetryAdvice;
  readonly effect: EffectOfFailure;
  readonly retryAfterMs: number | undefined;
  /** Facts for the log and the brief; never customer text, never secrets. */
  readonly facts: Readonly<Record<string, string | number | boolean | null>>;

  constructor(kind: ErrorKind, message: string, details: ErrorDetails = {}) {
    super(message, { cause: details.cause });
    this.code = kind.code;
    this.retry = kind.retry;
    this.effect = details.effect ?? kind.effect;
    this.retryAfterMs = details.retryAfterMs;
    this.facts = details.facts ?? {};
  }
}

export interface ErrorKind {
  readonly code: string;
  readonly retry: RetryAdvice;
  readonly effect: EffectOfFailure;
}

export interface ErrorDetails {
  readonly effect?: EffectOfFailure;
  readonly retryAfterMs?: number | undefined;
  readonly facts?: Readonly<Record<string, string | number | boolean | null>>;
  readonly cause?: unknown;
}

export interface ErrorFactory extends ErrorKind {
  (message: string, details?: ErrorDetails): ResoluteError;
}

/** Declares one error of a room: `const shopUnreachable = defineError('commerce.unreachable', { retry: 'later', effect: 'unknown' })`. */
export function defineError(code: string, advice: { retry: RetryAdvice; effect?: EffectOfFailure }): ErrorFactory {
  const kind: ErrorKind = { code, retry: advice.retry, effect: advice.effect ?? 'none' };
  const create = (message: string, details?: ErrorDetails) => new ResoluteError(kind, message, details);
  return Object.assign(create, kind);
}

/** True for an error of ours with this code. */
export function isError(error: unknown, kind: ErrorKind): error is ResoluteError {
  return error instanceof ResoluteError && error.code === kind.code;
}
