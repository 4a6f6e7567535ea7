import { createPublicKey, type KeyObject } from 'node:crypto';
import { elapsed } from '../../domain/calendar.ts';
import type { Instant } from '../../domain/ids.ts';
import type { ZendeskAuth, ZendeskConnection } from './client.ts';
import { failureOf, unansweredBecause, unreadable } from './failure.ts';

/** An app keeps its key; read again so often, or when a signature does not fit (at most once a minute). */
const FRESH_MS = 3_600_000;
const SHORTEST_PAUSE_MS = 60_000;

/** The public key of an app, as Zendesk tells it (`GET /api/v2/apps/{id}/public_key.pem`): text, which `node-zendesk` cannot read. */
export function createAppKey({ baseUrl, auth, timeoutMs, clock }: Omit<ZendeskConnection, 'random' | 'logger'>, app: string) {
  let known: { readonly key: KeyObject; readonly at: Instant } | null = null;

  async function read(): Promise<KeyObject> {
    const { status, text, retryAfter } = await ask(`${new URL(baseUrl).origin}/api/v2/apps/${app}/public_key.pem`);
    if (status !== 200) throw failureOf({ status, retryAfter, body: undefined, write: false, now: clock.now() });
    try {
      return createPublicKey(text);
    } catch {
      throw unreadable('no public key', false);
    }
  }

  async function ask(url: string) {
    try {
      const answer = await fetch(url, {
        headers: { authorization: headerOf(auth) },
        redirect: 'manual',
        signal: AbortSignal.timeout(timeoutMs),
      });
      return { status: answer.status, text: await answer.text(), retryAfter: answer.headers.get('retry-after') };
    } catch (cause) {
      throw unansweredBecause(cause, false);
    }
  }

  return {
    /** `again`: the one that is known did not fit. Null when it was read a moment ago. */
    async key(again: boolean): Promise<KeyObject | null> {
      const now = clock.now();
      const age = known === null ? Number.POSITIVE_INFINITY : elapsed(known.at, now);
      if (known !== null && age < (again ? SHORTEST_PAUSE_MS : FRESH_MS)) return again ? null : known.key;
      known = { key: await read(), at: now };
      return known.key;
    },
  };
}

function headerOf(auth: ZendeskAuth): string {
  if (auth.kind === 'oauth') return `Bearer ${auth.token}`;
  return `Basic ${Buffer.from(`${auth.email}/token:${auth.token}`).toString('base64')}`;
}
