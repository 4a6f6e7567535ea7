import { fingerprint } from '../../accounts/fingerprint.ts';
import { canonicalJson } from '../../audit/chain.ts';
import { later } from '../../domain/calendar.ts';
import type { WriteStore } from '../../ports/account-store.ts';
import type { Clock } from '../../ports/clock.ts';
import { type Asked, isRefused, type Refused, type Route, refused } from './route.ts';

type Handle = (asked: Asked<Route>) => Promise<unknown>;
export type Once = (name: string, route: Pick<Route, 'shownOnce'>, asked: Asked<Route>, handle: Handle) => Promise<unknown>;

/** A process that died in the middle of a write has surely stopped by then. */
const STUCK_MS = 2 * 60_000;

/** A write that is sent twice with one key is done once, and answered twice. Each one stands in the audit trail before it begins. */
export function createOnce({ writes, clock }: { readonly writes: WriteStore; readonly clock: Clock }): Once {
  return async function once(name, { shownOnce }, asked, handle) {
    const { caller, params, body, version, key } = asked;
    if (!/^[\w.:-]{8,120}$/.test(key))
      return refused(400, 'key_missing', 'Send an Idempotency-Key of 8 to 120 letters and digits, a new one for each write.');
    const account = caller.id;
    const at = clock.now();
    const request = fingerprint(canonicalJson([name, params ?? null, body ?? null, version]));
    const about: Readonly<Record<string, unknown>> = params ?? {};
    const turn = typeof about['turn'] === 'string' ? about['turn'] : null;
    const begun = await writes.begin({ account, key, request, turn, at, stuckSince: later(at, -STUCK_MS) }, [
      { type: 'write_asked', route: name, about: Object.values(about).join(' '), account, token: caller.token },
    ]);
    switch (begun.kind) {
      case 'done':
        return shownOnce && begun.status === 200
          ? refused(409, 'shown_once', 'This was done, and its answer is shown once only.')
          : known(begun);
      case 'under_way':
        return refused(409, 'under_way', 'This is being done at this moment. Ask again in a little while.');
      case 'other':
        return refused(409, 'key_used', 'This Idempotency-Key was used for something else.');
      case 'begun':
        return done();
      default:
        return begun satisfies never;
    }

    async function done(): Promise<unknown> {
      try {
        const answer = await handle(asked);
        const status = isRefused(answer) ? answer.status : 200;
        await writes.end(account, key, {
          status,
          answer: isRefused(answer) ? JSON.stringify(refusal(answer)) : shownOnce ? '{}' : JSON.stringify(answer),
        });
        return answer;
      } catch (error) {
        await writes.forget(account, key);
        throw error;
      }
    }
  };
}

function refusal({ code, detail }: Refused) {
  return { code, detail };
}

function known({ status, answer }: { readonly status: number; readonly answer: string }): unknown {
  const given = JSON.parse(answer);
  // Written by `done` above.
  return status === 200 ? given : refused(status as Refused['status'], given.code, given.detail);
}
