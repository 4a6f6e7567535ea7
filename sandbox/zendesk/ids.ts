import { createHash } from 'node:crypto';

export type IdKind =
  | 'user'
  | 'group'
  | 'membership'
  | 'ticket'
  | 'comment'
  | 'audit'
  | 'attachment'
  | 'rating'
  | 'webhook'
  | 'view'
  | 'rule';

const FIRST: Record<IdKind, number> = {
  user: 360_400_000_100,
  group: 360_005_000_100,
  membership: 360_006_000_100,
  ticket: 35_436,
  comment: 1_940_000_000_100,
  audit: 1_950_000_000_100,
  attachment: 1_503_729_600_100,
  rating: 360_700_000_100,
  webhook: 1,
  view: 360_100_000_100,
  rule: 360_200_000_100,
};

export interface Ids {
  next(kind: IdKind): number;
  /** The same id for the same key as long as the sandbox lives, so that a client may keep what it has looked up across a reset. */
  stable(kind: IdKind, key: string): number;
}

/** Ids are never given twice, also after a reset: a client that remembers ticket 35436 never meets another one with that number. */
export function createIds(): Ids {
  const counters = { ...FIRST };
  const known = new Map<string, number>();
  const next = (kind: IdKind) => {
    const id = counters[kind];
    counters[kind] = id + 1;
    return id;
  };
  return {
    next,
    stable(kind, key) {
      const name = `${kind}:${key}`;
      const id = known.get(name) ?? next(kind);
      known.set(name, id);
      return id;
    },
  };
}

/** Tokens that are the same in every run, so that they can stand in a README and a `.env` file. */
export function tokenFor(what: string): string {
  return createHash('sha256').update(`resolute sandbox ${what}`).digest('hex').slice(0, 40);
}
