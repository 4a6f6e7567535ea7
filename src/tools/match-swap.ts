import { z } from 'zod';
import type { Knowledge } from '../domain/knowledge.ts';
import type { OrderLine } from '../domain/order.ts';
import type { Product, Variant } from '../domain/product.ts';
import { couldMean, type FoundVariant, findVariant, sameColor, sameSize, type VariantWish } from './find-variant.ts';
import { matchLines } from './match-lines.ts';

const names = z.array(z.string());

/** One thing a customer says of goods to be swapped. Several may speak of the same piece: what they say is put together. */
export const SwapSchema = z.strictObject({
  item: z.string().meta({ description: "The customer's own words for the piece they have, without those for the one they want." }),
  had_sizes: names.meta({ description: 'Sizes they say they have or ordered.' }),
  had_colors: names.meta({ description: 'Colours they say they have or ordered.' }),
  sizes: names.meta({ description: 'Sizes they want instead.' }),
  colors: names.meta({ description: 'Colours they want instead.' }),
  maybe_sizes: names.meta({ description: 'Sizes named of which it is not clear whether they are the one they have or the one they want.' }),
  steps: z.int().nullable().meta({ description: '1 for "one size up", -1 for "one size down"; null when not said so.' }),
  instead: z.string().meta({ description: 'Their words for other goods that they want instead; empty when they want the same product.' }),
});
export type Swap = z.infer<typeof SwapSchema>;

export const SwapsInput = {
  swaps: z.array(SwapSchema).meta({ description: 'What is to be swapped; empty when the mail does not say.' }),
  all: z.boolean().meta({ description: 'They say that all or both pieces are meant.' }),
  one: z.boolean().meta({ description: 'They say that only one of several equal pieces is meant.' }),
  other: z.boolean().meta({ description: 'They want something else than another size or colour: add, remove, another number of pieces.' }),
} as const;

/** Pieces of a line that may be swapped. */
export interface Candidate {
  readonly line: OrderLine;
  readonly quantity: number;
}

export interface MatchedSwap<Piece extends Candidate> {
  readonly piece: Piece;
  readonly quantity: number;
  readonly found: FoundVariant;
}

export type SwapMatch<Piece extends Candidate> =
  | { readonly kind: 'which_items'; readonly among: readonly Piece[] }
  | { readonly kind: 'other_goods'; readonly among: readonly Piece[] }
  | { readonly kind: 'matched'; readonly swaps: readonly MatchedSwap<Piece>[] };

interface Said {
  readonly swaps: readonly Swap[];
  readonly all: boolean;
  readonly one: boolean;
  readonly other: boolean;
}

/** Finds which pieces a customer wants to swap, and for what. Words name the pieces; sizes and colours tell which are left. */
export function matchSwaps<Piece extends Candidate>(
  said: Said,
  candidates: readonly Piece[],
  products: readonly Product[],
  knowledge: Knowledge,
): SwapMatch<Piece> {
  const productOf = (piece: Piece) => products.find((product) => product.id === piece.line.product) ?? null;
  const lines = candidates.map((piece) => withKind(piece.line, productOf(piece), knowledge));
  const isPossible = (piece: Piece, swaps: readonly Swap[]) => couldMean(piece.line, wishOf(swaps), productOf(piece), knowledge);
  const groups = groupByGoods(said.swaps, candidates, lines, knowledge, isPossible);
  if (said.other || said.swaps.some((swap) => wantsOtherGoods(swap.instead, lines, products, knowledge)))
    return { kind: 'other_goods', among: groups.length === 1 ? (groups[0]?.pieces ?? candidates) : candidates };

  const wishes = groups.filter(({ swaps }) => swaps.some(saysWhat));
  const matched: MatchedSwap<Piece>[] = [];
  for (const group of wishes.length > 0 ? wishes : groups.slice(0, 1)) {
    const wish = wishOf(group.swaps);
    const pieces = narrow(group.pieces, group.swaps, wish);
    if (pieces.length > 1 && !(said.all || areAlike(pieces))) return { kind: 'which_items', among: pieces };
    for (const piece of pieces) {
      const quantity = said.one ? 1 : piece.quantity;
      matched.push({ piece, quantity, found: findVariant(piece.line, quantity, wish, productOf(piece), knowledge) });
    }
  }
  const [first] = matched;
  if (!first) return { kind: 'which_items', among: candidates };
  return { kind: 'matched', swaps: keepStock(matched) };

  /** By what they have, then by what could be meant at all. */
  function narrow(pieces: readonly Piece[], swaps: readonly Swap[], wish: VariantWish): readonly Piece[] {
    const sizes = swaps.flatMap((swap) => swap.had_sizes);
    const colors = swaps.flatMap((swap) => swap.had_colors);
    const bySize = prefer(pieces, ({ line }) => sizes.some((size) => sameSize(line.options['size'] ?? '', size)));
    const byColor = prefer(bySize, ({ line }) => colors.some((color) => sameColor(line.options['color'] ?? '', color, knowledge)));
    const possible = prefer(byColor, (piece) => couldMean(piece.line, wish, productOf(piece), knowledge));
    // A size that was not said to be the one they have may still tell which piece they speak of.
    return prefer(possible, ({ line }) => wish.maybeSizes.some((size) => sameSize(line.options['size'] ?? '', size)));
  }
}

interface Group<Piece> {
  readonly pieces: readonly Piece[];
  readonly swaps: Swap[];
}

/** What is said of the same goods belongs together; what names no goods belongs to the ones named last, else to those named at all. */
function groupByGoods<Piece extends Candidate>(
  swaps: readonly Swap[],
  candidates: readonly Piece[],
  lines: readonly OrderLine[],
  knowledge: Knowledge,
  isPossible: (piece: Piece, swaps: readonly Swap[]) => boolean,
): Group<Piece>[] {
  const groups = new Map<string, Group<Piece>>();
  const loose: Swap[] = [];
  let current: Group<Piece> | null = null;
  for (const swap of swaps) {
    const pieces = named([swap.item], lines, candidates, knowledge);
    if (pieces.length > 0) {
      const key = pieces.map(({ line }) => line.id).join();
      current = groups.get(key) ?? { pieces, swaps: [] };
      groups.set(key, current);
    }
    (current?.swaps ?? loose).push(swap);
  }
  const found = [...groups.values()];
  const home = found.length === 1 ? found[0] : found.find((group) => !group.swaps.some(saysWhat));
  // "The trousers are right": goods that are named may be those that stay.
  const staysAsIs = home && !home.pieces.some((piece) => isPossible(piece, loose)) && candidates.some((piece) => isPossible(piece, loose));
  if (staysAsIs) return [...found, { pieces: candidates, swaps: loose }];
  if (home && !home.swaps.some(saysWhat)) home.swaps.unshift(...loose);
  else if (found.length === 0) {
    // Goods are named, and none of several is of that kind: whose size it is must not be guessed.
    const isElsewhere = (words: string) => lines.every((line) => matchLines([words], [line], knowledge).kind === 'unclear');
    if (lines.length > 1 && swaps.some((swap) => isElsewhere(swap.item))) return [];
    // "The dress … the black one": only all words together name one line.
    const together = named(
      swaps.map((swap) => swap.item),
      lines,
      candidates,
      knowledge,
    );
    return [{ pieces: together.length > 0 ? together : candidates, swaps: loose }];
  }
  return found;
}

function named<Piece extends Candidate>(
  words: readonly string[],
  lines: readonly OrderLine[],
  candidates: readonly Piece[],
  knowledge: Knowledge,
): readonly Piece[] {
  const match = matchLines(words, lines, knowledge);
  const found = match.kind === 'matched' ? match.lines.map((line) => line.id) : [];
  return candidates.filter(({ line }) => found.includes(line.id));
}

/** Customers call goods by their kind, which the title need not say: "the sweater" for a "Storm rullekrave". */
function withKind(line: OrderLine, product: Product | null, knowledge: Knowledge): OrderLine {
  const words = knowledge.words.goods[product?.type ?? ''] ?? [];
  return words.length > 0 ? { ...line, title: `${line.title} ${words.join(' ')}` } : line;
}

function saysWhat(swap: Swap): boolean {
  return swap.sizes.length + swap.colors.length + swap.maybe_sizes.length > 0 || swap.steps !== null;
}

function wishOf(swaps: readonly Swap[]): VariantWish {
  return {
    sizes: swaps.flatMap((swap) => swap.sizes),
    colors: swaps.flatMap((swap) => swap.colors),
    maybeSizes: swaps.flatMap((swap) => swap.maybe_sizes),
    steps: swaps.findLast((swap) => swap.steps !== null)?.steps ?? null,
  };
}

function prefer<T>(list: readonly T[], holds: (entry: T) => boolean): readonly T[] {
  const held = list.filter(holds);
  return held.length > 0 ? held : list;
}

/** The same goods on several lines or in several parcels. */
function areAlike(pieces: readonly Candidate[]): boolean {
  return new Set(pieces.map(({ line }) => line.sku)).size === 1;
}

/** Two pieces that want the last one in stock cannot both have it. */
function keepStock<Piece extends Candidate>(swaps: readonly MatchedSwap<Piece>[]): readonly MatchedSwap<Piece>[] {
  const taken = new Map<Variant, number>();
  return swaps.map((swap) => {
    if (swap.found.kind !== 'found') return swap;
    const { variant } = swap.found;
    const all = (taken.get(variant) ?? 0) + swap.quantity;
    taken.set(variant, all);
    if (all <= variant.available) return swap;
    return { ...swap, found: { kind: 'not_available' as const, wanted: Object.values(variant.options).join(' / '), isMade: true } };
  });
}

/** The words name a kind of goods that none of theirs is, or another product of the shop by its name. */
function wantsOtherGoods(words: string, lines: readonly OrderLine[], products: readonly Product[], knowledge: Knowledge): boolean {
  if (words.trim() === '') return false;
  if (lines.length > 0 && lines.every((line) => matchLines([words], [line], knowledge).kind === 'unclear')) return true;
  const own = new Set(lines.map(({ title }) => properName(title)));
  const said = words.match(/\p{L}+/gu) ?? [];
  return products.some(({ title }) => {
    const name = properName(title);
    return name.length > 2 && !own.has(name) && said.some((word) => /^\p{Lu}/u.test(word) && properName(word) === name);
  });
}

/** Products go by the first word of their title. */
function properName(title: string): string {
  return (/\p{L}+/u.exec(title)?.[0] ?? '').toLowerCase().replace(/s$/, '');
}
