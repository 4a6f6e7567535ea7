import type { ActionOf } from '../domain/action.ts';
import type { Facts } from '../domain/decision.ts';
import type { Candidate, MatchedSwap } from './match-swap.ts';
import { lineFacts } from './order-facts.ts';

type Failure = 'wish_missing' | 'already_so' | 'not_possible';

/** The first swap that cannot be made, and what replies may say of it. One that fails stops them all. */
export function failedSwap(swaps: readonly MatchedSwap<Candidate>[]): { readonly outcome: Failure; readonly facts: Facts } | null {
  const failed = swaps.find(({ found }) => found.kind !== 'found' && found.kind !== 'already_so');
  const swap = failed ?? (swaps.every(({ found }) => found.kind === 'already_so') ? swaps[0] : undefined);
  if (!swap) return null;
  const { piece, quantity, found } = swap;
  const item = lineFacts(piece.line, quantity);
  switch (found.kind) {
    case 'unsaid':
    case 'unclear':
      return { outcome: 'wish_missing', facts: { item } };
    case 'already_so':
      return { outcome: 'already_so', facts: { item } };
    case 'other_price':
      return { outcome: 'not_possible', facts: { why: 'other_price', item, wanted: Object.values(found.variant.options).join(' / ') } };
    case 'not_available':
      return { outcome: 'not_possible', facts: { why: 'not_available', item, wanted: found.wanted } };
    case 'found':
      return null;
    default:
      return found satisfies never;
  }
}

/** Pieces that go and pieces that come, for replies. */
export function swapFacts(swaps: readonly MatchedSwap<Candidate>[]): Facts[] {
  return swaps.flatMap(({ piece: { line }, quantity, found }) =>
    found.kind === 'found'
      ? [
          {
            title: line.title,
            quantity,
            before: Object.values(line.options).join(' / '),
            after: Object.values(found.variant.options).join(' / '),
          },
        ]
      : [],
  );
}

/** What comes instead, in the order of the lines: one piece for one piece. */
export function toNewLines(swaps: readonly MatchedSwap<Candidate>[]): ActionOf<'change_items'>['newLines'] {
  return swaps.flatMap(({ quantity, found }) =>
    found.kind === 'found' ? [{ variant: found.variant.id, sku: found.variant.sku, quantity }] : [],
  );
}
