import { setTimeout as sleep } from 'node:timers/promises';
import type { z } from 'zod';
import { ResoluteError } from '../../domain/errors.ts';
import type { Logger } from '../../ports/logger.ts';
import type { MayWrite } from '../../ports/service-mode.ts';
import { shopRefused, shopThrottled, shopUnauthorized, shopUnreachable } from './errors.ts';
import type { Fault } from './fault.ts';
import type { TokenSource } from './token.ts';
import { apiVersion, type Send, type Sent, type Variables } from './transport.ts';

export interface Graphql {
  /** A read: asked again, a bounded number of times, while the shop throttles or does not answer. */
  query<T>(document: string, variables: Variables, answer: z.ZodType<T>): Promise<T>;
  /** A write: sent exactly once, whatever happens. */
  mutate<T>(document: string, variables: Variables, answer: z.ZodType<T>): Promise<T>;
}

interface Needs {
  readonly send: Send;
  readonly tokens: TokenSource;
  readonly random: () => number;
  readonly logger: Logger;
  readonly mayWrite?: MayWrite | undefined;
}

const attempts = 4;
const backoffMs = 200;
/** Longer waits are the queue's business. */
const longestWaitMs = 10_000;

export function createGraphql({ send, tokens, random, logger, mayWrite }: Needs): Graphql {
  async function sendWithToken(document: string, variables: Variables): Promise<Sent & { mayImprove: boolean }> {
    const token = await tokens.current();
    const sent = await send(token, document, variables);
    if (sent.kind === 'fault' && sent.fault.kind === 'token_refused') return { ...sent, mayImprove: tokens.refused(token) };
    if (sent.kind === 'data') tokens.worked(token);
    return { ...sent, mayImprove: false };
  }

  return {
    async query(document, variables, answer) {
      let freshToken = false;
      for (let attempt = 1; ; attempt += 1) {
        const sent = await sendWithToken(document, variables);
        if (sent.kind === 'data') {
          const parsed = answer.safeParse(sent.data);
          if (parsed.success) return parsed.data;
          throw shopUnreachable('The shop answered in a shape that is not understood.', { effect: 'none', cause: parsed.error });
        }
        const { fault } = sent;
        if (fault.kind === 'token_refused' && sent.mayImprove && !freshToken) {
          freshToken = true;
          continue;
        }
        const wait = waitBefore(fault, attempt, random());
        if (wait === null || attempt >= attempts) throw asError(fault, 'none');
        logger.debug('The shop is asked again', { attempt, fault: fault.kind, waitMs: wait });
        await sleep(wait);
      }
    },

    async mutate(document, variables, answer) {
      await mayWrite?.('shop');
      const sent = await sendWithToken(document, variables);
      if (sent.kind === 'data') {
        const parsed = answer.safeParse(sent.data);
        if (parsed.success) return parsed.data;
        throw shopUnreachable('The shop answered a change in a shape that is not understood.', { cause: parsed.error });
      }
      if (sent.fault.kind === 'token_refused' && sent.mayImprove) {
        throw shopUnreachable('The access token had ended; the next attempt gets a new one.', { effect: 'none', retryAfterMs: 0 });
      }
      throw asError(sent.fault, 'unknown');
    },
  };
}

/** Milliseconds until a read may be sent again; null when asking again is no use. */
function waitBefore(fault: Fault, attempt: number, random: number): number | null {
  switch (fault.kind) {
    case 'throttled':
      return fault.retryAfterMs > longestWaitMs ? null : fault.retryAfterMs + Math.round(random * 100);
    case 'lost':
    case 'not_sent':
      return Math.round(backoffMs * 2 ** (attempt - 1) * (0.5 + random));
    case 'token_refused':
    case 'forbidden':
    case 'no_such_shop':
    case 'invalid':
      return null;
    default:
      return fault satisfies never;
  }
}

function asError(fault: Fault, effectOfLoss: 'none' | 'unknown'): ResoluteError {
  switch (fault.kind) {
    case 'lost':
      return shopUnreachable('The shop did not answer, or not readably.', { effect: effectOfLoss, facts: { what: fault.what } });
    case 'not_sent':
      return shopUnreachable('The shop could not be reached.', { effect: 'none', facts: { what: fault.what } });
    case 'throttled':
      return shopThrottled('The shop asks to wait.', { retryAfterMs: fault.retryAfterMs });
    case 'token_refused':
      return shopUnauthorized('The shop refuses the access token.');
    case 'forbidden':
      return shopUnauthorized('The app may not do this at the shop.', { facts: { shopSays: fault.says } });
    case 'no_such_shop':
      return shopUnauthorized(`There is no such shop at this address, or it does not serve API version ${apiVersion}.`);
    case 'invalid':
      return shopRefused('The shop did not accept the request.', { facts: { shopSays: fault.says } });
    default:
      return fault satisfies never;
  }
}

/** For what happens after the shop took a change: its failures leave the effect open. */
export function effectOpen(error: unknown): ResoluteError {
  return shopUnreachable('The shop took the change, but its outcome could not be read.', { cause: error });
}

/** For changes that only prepare (a staged edit): whatever failed, nothing has changed. */
export function withoutEffect(error: unknown): unknown {
  if (!(error instanceof ResoluteError) || error.effect === 'none') return error;
  return new ResoluteError({ code: error.code, retry: error.retry, effect: 'none' }, error.message, {
    facts: error.facts,
    cause: error,
    ...(error.retryAfterMs === undefined ? {} : { retryAfterMs: error.retryAfterMs }),
  });
}
