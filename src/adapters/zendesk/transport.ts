import type { Clock } from '../../ports/clock.ts';
import { failureOf, unansweredBecause, unreadable } from './failure.ts';

interface Outgoing {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
}

interface Answer {
  readonly status: number;
  readonly statusText: string;
  readonly json: unknown;
}

/**
 * What `node-zendesk` sends with. Left to itself it resolves throttled requests, 502, 504, 410 and 413 as if they had
 * succeeded, waits for ever, and loses the status of what it rejects. Here each request is sent once, with a time-out that covers
 * the body, and only a 2xx with a readable JSON object comes back; everything else is thrown as one of our errors.
 * Redirects are not followed: a redirected PUT would become a GET and look like success.
 */
export function createTransport({ timeoutMs, clock }: { readonly timeoutMs: number; readonly clock: Clock }) {
  return {
    async transportFn(url: string, { method, headers, body }: Outgoing): Promise<Answer> {
      const write = method !== 'GET';
      const request = { method, headers, ...(body === undefined ? {} : { body }), redirect: 'manual' as const };
      const { response, text } = await exchange(url, request, timeoutMs).catch((cause: unknown) => {
        throw unansweredBecause(cause, write);
      });
      const json = parsed(text);
      if (!response.ok) {
        const retryAfter = response.headers.get('retry-after');
        throw failureOf({ status: response.status, retryAfter, body: json, write, now: clock.now() });
      }
      // Some writes answer with no content; those whose answer is needed miss it then, and say so.
      if (write && response.status === 204) return { status: 204, statusText: response.statusText, json: {} };
      if (typeof json !== 'object' || json === null) throw unreadable(text === '' ? 'empty answer' : 'not a JSON object', write);
      return { status: response.status, statusText: response.statusText, json };
    },

    /** Shows `node-zendesk` the parsed body only: of the headers it would act upon `Retry-After`, and wrongly. */
    responseAdapter: ({ status, statusText, json }: Answer) => ({
      status,
      statusText,
      headers: { get: (name: string) => (name.toLowerCase() === 'content-type' ? 'application/json' : null) },
      json: () => Promise.resolve(json),
    }),
  };
}

async function exchange(url: string, request: RequestInit, timeoutMs: number) {
  const response = await fetch(url, { ...request, signal: AbortSignal.timeout(timeoutMs) });
  return { response, text: await response.text() };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
