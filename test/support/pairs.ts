import { asId, type Instant, type TurnId } from '../../src/domain/ids.ts';
import type { Comparison, ScoredPair } from '../../src/domain/shadow.ts';

export interface PairChange extends Partial<Omit<ScoredPair, 'comparison' | 'turn'>> {
  readonly disposition?: Partial<Comparison['disposition']>;
  readonly effects?: Partial<Comparison['effects']>;
  readonly content?: Partial<Comparison['content']>;
}

let count = 0;

/** A pair on which bot and person agree, but for what is said otherwise. */
export function pair({ disposition, effects, content, ...rest }: PairChange = {}): ScoredPair {
  count += 1;
  const at = asId<Instant>(new Date(Date.parse('2026-11-20T09:00:00Z') + count * 60_000).toISOString());
  return {
    turn: asId<TurnId>(`turn-${String(count).padStart(6, '0')}`),
    scenarios: ['cancel_order'],
    confidence: 0.97,
    mode: 'shadow',
    decidedAt: at,
    observedAt: at,
    minutes: 30,
    opinions: {},
    review: null,
    ...rest,
    comparison: {
      disposition: { verdict: 'same', ours: 'resolved', theirs: 'resolved', reasons: [], ...disposition },
      effects: {
        verdict: 'same',
        ours: [],
        theirs: [],
        money: false,
        wrongMoney: false,
        tooMuch: 0,
        tooLittle: 0,
        reasons: [],
        ...effects,
      },
      content: { verdict: 'same', missing: [], extra: [], reasons: [], ...content },
      wording: { similarity: 0.5 },
    },
  };
}

export const many = (length: number, change: PairChange = {}): ScoredPair[] => Array.from({ length }, () => pair(change));

export const wrongRefund: PairChange = {
  effects: {
    verdict: 'different',
    money: true,
    wrongMoney: true,
    tooMuch: 10_000,
    ours: [{ kind: 'refund_lines', order: '#10412', amount: '699.00' }],
    theirs: [{ kind: 'refund_lines', order: '#10412', amount: '599.00' }],
  },
};
