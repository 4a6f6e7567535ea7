import type { Reply } from '../http.ts';

/** Requests per minute unless said otherwise. The vendor's numbers by plan: account 200 to 700, 2500 with the High Volume add-on. */
export interface LimitNumbers {
  readonly accountPerMinute: number;
  readonly updatesPerMinute: number;
  readonly updatesPerTicketIn10Minutes: number;
  readonly exportsPerMinute: number;
  readonly listsPerMinute: number;
}

export const ENTERPRISE: LimitNumbers = {
  accountPerMinute: 700,
  updatesPerMinute: 100,
  updatesPerTicketIn10Minutes: 30,
  exportsPerMinute: 10,
  listsPerMinute: 100,
};

export const HIGH_VOLUME: LimitNumbers = { ...ENTERPRISE, accountPerMinute: 2500, updatesPerMinute: 300, exportsPerMinute: 30 };

export interface Limits {
  /** Counts the request; answers with headers to send along, and with a 429 when one of the limits is used up. */
  take(request: { method: string; path: string; actorId: number }): { headers: Record<string, string>; refused: Reply | null };
  set(numbers: Partial<LimitNumbers>): void;
  numbers(): LimitNumbers;
  /** Forgets what was counted. */
  clear(): void;
}

const MINUTE = 60_000;

/** Fixed windows on the sandbox's clock. A refused request counts against the account, and against nothing else. */
export function createLimits(now: () => number, initial: LimitNumbers = ENTERPRISE): Limits {
  let numbers = initial;
  const windows = new Map<string, { endsAt: number; used: number }>();

  function use(key: string, limit: number, length: number) {
    const at = now();
    const known = windows.get(key);
    const window = known !== undefined && at < known.endsAt && at >= known.endsAt - length ? known : { endsAt: at + length, used: 0 };
    windows.set(key, window);
    const allowed = window.used < limit;
    if (allowed) window.used += 1;
    return { allowed, limit, remaining: limit - window.used, resets: Math.max(1, Math.ceil((window.endsAt - at) / 1000)) };
  }

  return {
    take({ method, path, actorId }) {
      const account = use('account', numbers.accountPerMinute, MINUTE);
      const headers: Record<string, string> = {
        'x-rate-limit': String(account.limit),
        'x-rate-limit-remaining': String(account.remaining),
        'ratelimit-limit': String(account.limit),
        'ratelimit-remaining': String(account.remaining),
        'ratelimit-reset': String(account.resets),
      };
      if (!account.allowed) return { headers, refused: tooMany('Number of allowed API requests per minute exceeded', account.resets) };
      const ticket = /^\/api\/v2\/tickets\/(\d+)$/.exec(path)?.[1];
      if (method === 'PUT' && ticket !== undefined) {
        const own = use(`ticket ${ticket} by ${actorId}`, numbers.updatesPerTicketIn10Minutes, 10 * MINUTE);
        if (!own.allowed)
          return { headers, refused: tooMany('Number of allowed updates of this ticket per 10 minutes exceeded', own.resets) };
        const all = use('updates', numbers.updatesPerMinute, MINUTE);
        headers['zendesk-ratelimit-tickets-update'] = `total=${all.limit}; remaining=${all.remaining}; resets=${all.resets}`;
        if (!all.allowed) return { headers, refused: tooMany('Number of allowed ticket updates per minute exceeded', all.resets) };
      }
      if (path.startsWith('/api/v2/incremental/')) {
        const exports = use('exports', numbers.exportsPerMinute, MINUTE);
        headers['zendesk-ratelimit-incremental-exports'] =
          `total=${exports.limit}; remaining=${exports.remaining}; resets=${exports.resets}`;
        if (!exports.allowed)
          return { headers, refused: tooMany('Number of allowed incremental export API requests per minute exceeded', exports.resets) };
      }
      if (method === 'GET' && path === '/api/v2/tickets') {
        const lists = use('lists', numbers.listsPerMinute, MINUTE);
        headers['zendesk-ratelimit-tickets-index'] = `total=${lists.limit}; remaining=${lists.remaining}; resets=${lists.resets}`;
        if (!lists.allowed)
          return { headers, refused: tooMany('Number of allowed ticket list requests per minute exceeded', lists.resets) };
      }
      return { headers, refused: null };
    },
    set(next) {
      numbers = { ...numbers, ...next };
    },
    numbers: () => numbers,
    clear: () => windows.clear(),
  };
}

const tooMany = (description: string, seconds: number): Reply => ({
  status: 429,
  headers: { 'retry-after': String(seconds) },
  body: { error: 'APIRateLimitExceeded', description },
});
