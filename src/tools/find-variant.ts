import type { Knowledge } from '../domain/knowledge.ts';
import { equals } from '../domain/money.ts';
import type { OrderLine } from '../domain/order.ts';
import type { Product, Variant } from '../domain/product.ts';

/** What a customer wants of a product they have: sizes and colours as they call them. */
export interface VariantWish {
  readonly sizes: readonly string[];
  readonly colors: readonly string[];
  /** Sizes named without saying whether they have or want them. */
  readonly maybeSizes: readonly string[];
  /** `1` for one size up, `-1` for one down. */
  readonly steps: number | null;
}

export type FoundVariant =
  | { readonly kind: 'found'; readonly variant: Variant }
  /** Nothing other than what they have is named. */
  | { readonly kind: 'unsaid' }
  | { readonly kind: 'already_so' }
  /** Several are named. */
  | { readonly kind: 'unclear' }
  | { readonly kind: 'other_price'; readonly variant: Variant }
  /** The product is not made in it, or not enough pieces are there; `wanted` says it in words. */
  | { readonly kind: 'not_available'; readonly wanted: string; readonly isMade: boolean };

/** The variant of the same product that is wanted instead of what the line holds: same price, and in stock for all its pieces. */
export function findVariant(
  line: OrderLine,
  pieces: number,
  wish: VariantWish,
  product: Product | null,
  knowledge: Knowledge,
): FoundVariant {
  if (!product) return { kind: 'not_available', wanted: '', isMade: false };
  const size = choose(line.options['size'], values(product, 'size'), sizeNames(wish), sameSize);
  const color = choose(line.options['color'], values(product, 'color'), wish.colors, (value, said) => sameColor(value, said, knowledge));
  const stepped = size.kind === 'own' && !size.isNamed && wish.steps !== null ? step(line.options['size'], product, wish.steps) : size;
  if (stepped.kind === 'several' || color.kind === 'several') return { kind: 'unclear' };
  if (stepped.kind === 'none' || color.kind === 'none') {
    const said = stepped.kind === 'none' ? stepped.said : color.kind === 'none' ? color.said : '';
    return { kind: 'not_available', wanted: said, isMade: false };
  }
  if (stepped.kind === 'own' && color.kind === 'own') {
    return { kind: stepped.isNamed || color.isNamed ? 'already_so' : 'unsaid' };
  }
  const options = {
    ...line.options,
    ...(stepped.kind === 'other' ? { size: stepped.value } : {}),
    ...(color.kind === 'other' ? { color: color.value } : {}),
  };
  const wanted = Object.values(options).join(' / ');
  const variant = product.variants.find((candidate) => Object.entries(options).every(([name, value]) => candidate.options[name] === value));
  if (!variant) return { kind: 'not_available', wanted, isMade: false };
  if (!equals(variant.price, line.unitPrice)) return { kind: 'other_price', variant };
  if (variant.available < pieces) return { kind: 'not_available', wanted, isMade: true };
  return { kind: 'found', variant };
}

/** True when the product has something of the wished kind that the line does not: then the wish can be about this line. */
export function couldMean(line: OrderLine, wish: VariantWish, product: Product | null, knowledge: Knowledge): boolean {
  const found = findVariant(line, 1, wish, product, knowledge);
  return (
    found.kind === 'found' || found.kind === 'other_price' || found.kind === 'unclear' || (found.kind === 'not_available' && found.isMade)
  );
}

type Choice =
  | { readonly kind: 'own'; readonly isNamed: boolean }
  | { readonly kind: 'other'; readonly value: string }
  | { readonly kind: 'several' }
  | { readonly kind: 'none'; readonly said: string };

interface Named {
  readonly said: string;
  readonly isSure: boolean;
}

function sizeNames(wish: VariantWish): readonly Named[] {
  return [...wish.sizes.map((said) => ({ said, isSure: true })), ...wish.maybeSizes.map((said) => ({ said, isSure: false }))];
}

/** The one value named that is not the line's own. What is surely wanted counts alone; what only may be is passed over when nothing has it. */
function choose(
  own: string | undefined,
  all: readonly string[],
  named: readonly (Named | string)[],
  isSame: (value: string, said: string) => boolean,
): Choice {
  const names = named.map((entry) => (typeof entry === 'string' ? { said: entry, isSure: true } : entry));
  const isOwn = ({ said }: Named) => own !== undefined && matches(all, said, isSame).includes(own);
  const other = (entries: readonly Named[]) => [
    ...new Set(entries.filter((entry) => !isOwn(entry)).flatMap(({ said }) => matches(all, said, isSame).slice(0, 2))),
  ];
  const sure = names.filter(({ isSure }) => isSure);
  const [only, ...more] = other(sure.length > 0 ? sure : names);
  if (only !== undefined) return more.length > 0 ? { kind: 'several' } : { kind: 'other', value: only };
  const unmade = sure.find((entry) => !isOwn(entry));
  if (unmade) return { kind: 'none', said: unmade.said };
  return { kind: 'own', isNamed: sure.length > 0 };
}

/** Exactly that name first: "lyseblå" is not any blue when the product comes in several. */
function matches(all: readonly string[], said: string, isSame: (value: string, said: string) => boolean): readonly string[] {
  const exact = all.filter((value) => value.toLowerCase() === said.toLowerCase());
  return exact.length > 0 ? exact : all.filter((value) => isSame(value, said));
}

function values(product: Product, option: string): readonly string[] {
  return [...new Set(product.variants.flatMap((variant) => variant.options[option] ?? []))];
}

const plainSize = (size: string) =>
  size
    .toUpperCase()
    .replace(/\s|CM$/g, '')
    .replace(',', '.')
    .replace(/^W(\d)/, '$1')
    .replace(/\/?L(\d)/, '/$1')
    .replace(/^XXL$/, '2XL')
    .replace(/^XXXL$/, '3XL');

export function sameSize(value: string, said: string): boolean {
  const own = plainSize(value);
  const wanted = plainSize(said);
  if (own === wanted) return true;
  // "32/34" of goods that are sold by the waist alone, and "38" of socks in 36-40.
  if (!own.includes('/') && wanted.includes('/') && own === wanted.split('/')[0]) return true;
  const range = /^(\d{2})-(\d{2})$/.exec(own);
  return range !== null && /^\d{2}$/.test(wanted) && Number(wanted) >= Number(range[1]) && Number(wanted) <= Number(range[2]);
}

/** The same colour by any of its names. */
export function sameColor(value: string, said: string, knowledge: Knowledge): boolean {
  const own = value.toLowerCase();
  const name = said.toLowerCase();
  return own === name || Object.values(knowledge.words.colors).some((names) => names.includes(own) && names.includes(name));
}

const letterSizes = ['XXXS', 'XXS', 'XS', 'S', 'M', 'L', 'XL', '2XL', '3XL', '4XL'];

function step(own: string | undefined, product: Product, steps: number): Choice {
  const sizes = [...values(product, 'size')].sort((a, b) => rank(a) - rank(b));
  const at = own === undefined ? -1 : sizes.indexOf(own);
  const value = at < 0 ? undefined : sizes[at + steps];
  return value === undefined ? { kind: 'none', said: '' } : { kind: 'other', value };
}

function rank(size: string): number {
  const letter = letterSizes.indexOf(plainSize(size));
  return letter >= 0 ? letter : Number.parseFloat(size) || 0;
}
