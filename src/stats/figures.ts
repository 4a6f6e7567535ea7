import { decimal } from '../domain/money.ts';
import type { Reversal, Tier } from './judge-resolution.ts';
import type { Counted, Mark } from './marks.ts';

/** What `docs/numbers.md` defines, of one day, one scenario, or all. */
export interface Figures {
  readonly arrived: number;
  /** Those that still hold. */
  readonly resolved: number;
  /** Those that ever counted: `resolved` and the ones taken back. */
  readonly resolvedAtFirst: number;
  readonly tiers: Readonly<Record<Tier, number>>;
  readonly reversed: Readonly<Record<Reversal, number>>;
  /** Of `resolved`: the seven days are not over yet. */
  readonly provisional: number;
  readonly asked: number;
  readonly abandoned: number;
  readonly escalated: number;
  readonly escalatedBy: Readonly<Record<string, number>>;
  readonly skipped: number;
  readonly skippedBy: Readonly<Record<string, number>>;
  readonly proposed: number;
  readonly leftAlone: number;
  readonly firstResponse: Readonly<Record<'bot' | 'people', Spread>>;
  readonly resolutionTime: Readonly<Record<'bot' | 'people', Spread>>;
  readonly csat: Readonly<Record<'bot' | 'people', Csat>>;
  readonly money: Readonly<Record<string, { readonly count: number; readonly amount: string }>>;
}

/** Seconds. */
export interface Spread {
  readonly count: number;
  readonly p50: number | null;
  readonly p95: number | null;
}

export interface Csat {
  readonly good: number;
  readonly bad: number;
}

export function figuresOf(marks: readonly Mark[], currency: string): Figures {
  const counted = <Kind extends Counted['kind']>(kind: Kind) => marks.flatMap(({ what }) => (isKind(what, kind) ? [what] : []));
  const resolutions = counted('resolution');
  const standing = resolutions.filter(({ judged }) => judged.tier !== 'reversed');
  const tier = (name: Tier) => resolutions.filter(({ judged }) => judged.tier === name).length;
  const reversal = (name: Reversal) => resolutions.filter(({ judged }) => judged.why === name).length;
  const responses = counted('first_response');
  const response = (who: 'bot' | 'people') => spread(responses.filter(({ by }) => by === who).map(({ seconds }) => seconds));
  const ratings = counted('rated');
  const rated = (who: 'bot' | 'people', what: 'good' | 'bad') =>
    ratings.filter(({ whose, score }) => whose === who && score === what).length;
  const escalated = counted('escalated');
  const skipped = counted('skipped');
  return {
    arrived: counted('arrived').length,
    resolved: standing.length,
    resolvedAtFirst: resolutions.length,
    tiers: { verified: tier('verified'), confirmed: tier('confirmed'), silent: tier('silent'), reversed: tier('reversed') },
    reversed: {
      reopened: reversal('reopened'),
      recontacted: reversal('recontacted'),
      rated_bad: reversal('rated_bad'),
      not_in_shop: reversal('not_in_shop'),
    },
    provisional: standing.filter(({ judged }) => judged.provisional).length,
    asked: counted('asked').length,
    abandoned: counted('abandoned').length,
    escalated: escalated.length,
    escalatedBy: tally(escalated.map(({ reason }) => reason ?? 'unknown')),
    skipped: skipped.length,
    skippedBy: tally(skipped.map(({ why }) => why ?? 'unknown')),
    proposed: counted('proposed').length,
    leftAlone: counted('left_alone').length,
    firstResponse: { bot: response('bot'), people: response('people') },
    resolutionTime: {
      bot: spread(standing.map(({ seconds }) => seconds)),
      people: spread(counted('solved_by_people').map(({ seconds }) => seconds)),
    },
    csat: {
      bot: { good: rated('bot', 'good'), bad: rated('bot', 'bad') },
      people: { good: rated('people', 'good'), bad: rated('people', 'bad') },
    },
    money: moneyByKind(counted('money'), currency),
  };
}

function isKind<Kind extends Counted['kind']>(what: Counted, kind: Kind): what is Extract<Counted, { kind: Kind }> {
  return what.kind === kind;
}

/** By nearest rank: always a time that somebody really waited. */
export function spread(times: readonly number[]): Spread {
  const sorted = [...times].sort((one, other) => one - other);
  const rank = (share: number) => sorted[Math.ceil(sorted.length * share) - 1] ?? null;
  return { count: sorted.length, p50: rank(0.5), p95: rank(0.95) };
}

function tally(names: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([one], [other]) => (one < other ? -1 : 1)));
}

function moneyByKind(moved: readonly Extract<Counted, { kind: 'money' }>[], currency: string): Figures['money'] {
  const kinds = [...Map.groupBy(moved, ({ action }) => action)].sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(
    kinds.map(([kind, all]) => {
      const minor = all.reduce((total, each) => total + each.minor, 0);
      return [kind, { count: all.length, amount: decimal({ minor, currency }) }];
    }),
  );
}
