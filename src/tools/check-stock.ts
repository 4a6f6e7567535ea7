import { z } from 'zod';
import type { Facts } from '../domain/decision.ts';
import type { UsualSize } from '../domain/heard.ts';
import type { Product, Variant } from '../domain/product.ts';
import { madeName, sizesCalled } from './choose-size.ts';
import { defineReadTool, type ToolContext } from './define-tool.ts';
import { sameColor, sameSize } from './find-variant.ts';
import { translateLabel } from './translate-label.ts';

/** With so few left the number is told, so that "in stock" stays true for a customer who wants several. */
const few = 3;

export const checkStock = defineReadTool({
  name: 'check_stock',
  description:
    'Tells which variants of products found before are in stock, which are not, and the day new stock is expected where the shop knows one. Never a promise.',
  input: z.strictObject({
    products: z.array(z.string()).min(1).meta({ description: 'Handles of products found before.' }),
    sizes: z.array(z.string()).meta({ description: 'Sizes the customer asks for; empty when none are named.' }),
    said: z.array(z.string()).meta({ description: "The customer's own words: a bare number is a size when the product comes in it." }),
    usual: z.array(z.strictObject({ system: z.enum(['eu', 'uk', 'us', 'it', 'fr']).nullable(), size: z.string() })).meta({
      description: 'Sizes they name by the count of a country, such as UK 12.',
    }),
    colors: z.array(z.string()).meta({ description: 'Colours the customer asks for; empty when none are named.' }),
  }),
  outcomes: ['in_stock', 'partly', 'incoming', 'sold_out', 'not_made', 'not_found'],
  async run({ products: handles, sizes, said, usual, colors }, context) {
    const catalogue = await context.shop.products();
    const products = handles.flatMap((handle) => catalogue.find((product) => product.handle === handle) ?? []);
    if (products.length < handles.length) return { outcome: 'not_found', facts: {} };
    const looked = products.map((product) => {
      const named = [...sizes, ...counted(product, sizes, usual, context)];
      return look(product, sizesFor(product, named, said, products), colorsFor(product, colors, products, context), context);
    });
    const kinds = new Set(looked.map(({ kind }) => kind));
    const [only] = [...kinds];
    return {
      outcome: only !== undefined && kinds.size === 1 ? only : 'partly',
      facts: { stock: looked.map(({ facts }) => facts), has_dates: looked.some(({ isDated }) => isDated) },
    };
  },
});

/** "UK 12" or "M" of goods that come in 36 to 44: by the product's size guide, when it has one. */
function counted(product: Product, sizes: readonly string[], usual: readonly UsualSize[], { knowledge }: ToolContext): readonly string[] {
  const guide = knowledge.products.sizes.guides[product.sizeGuide ?? ''];
  const made = optionsOf(product, 'size');
  const others = sizes.filter((size) => !made.some((value) => sameSize(value, size)));
  const found = guide ? sizesCalled(guide, others, usual, made).flatMap((size) => madeName(size, made) ?? []) : [];
  return found.length > 0 ? found : usual.map(({ size }) => size);
}

type Kind = 'in_stock' | 'partly' | 'incoming' | 'sold_out' | 'not_made';

/** Sizes that are meant of this product: those it comes in, and of the others only what no other product in question comes in. */
function sizesFor(product: Product, named: readonly string[], said: readonly string[], all: readonly Product[]): readonly string[] {
  const made = optionsOf(product, 'size');
  const own = named.filter((size) => made.some((value) => sameSize(value, size)));
  if (own.length > 0) return own;
  const bare = made.filter(
    (value) =>
      /^\d{2,3}$/.test(value) &&
      said.some((text) =>
        new RegExp(`(?<![\\p{L}\\d.,#+-])${value}(?![\\p{L}\\d.,/-]*\\d|\\s?(?:kr|cm|kg|km|%|°|år|dage?|kl|stk)(?!\\p{L}))`, 'iu').test(
          text,
        ),
      ),
  );
  if (bare.length > 0) return bare;
  return named.filter((size) => !all.some((other) => optionsOf(other, 'size').some((value) => sameSize(value, size))));
}

function colorsFor(product: Product, named: readonly string[], all: readonly Product[], context: ToolContext): readonly string[] {
  const comesIn = (goods: Product, color: string) => optionsOf(goods, 'color').some((value) => isColorSaid(value, color, context));
  const own = named.filter((color) => comesIn(product, color));
  return own.length > 0 ? own : named.filter((color) => !all.some((other) => comesIn(other, color)));
}

interface Looked {
  readonly kind: Kind;
  readonly isDated: boolean;
  readonly facts: Facts;
}

/** What is asked for; a size or colour the product does not come in is left out, and said so with what there is. */
function look(product: Product, sizes: readonly string[], colors: readonly string[], context: ToolContext): Looked {
  const size = wanted(optionsOf(product, 'size'), sizes, sameSize);
  const color = wanted(optionsOf(product, 'color'), colors, (value, said) => isColorSaid(value, said, context));
  const variants = product.variants.filter((variant) => fits(variant, 'size', size) && fits(variant, 'color', color));
  const facts = (kind: Kind): Looked => ({
    kind,
    isDated: kind !== 'not_made' && variants.some((variant) => standingOf(variant, context) === 'incoming'),
    facts: {
      title: product.title,
      kind,
      sizes: optionsOf(product, 'size'),
      colors: optionsOf(product, 'color').map((color) => colorNames(color, context)),
      one_size: optionsOf(product, 'size').length === 0,
      groups: kind === 'not_made' ? [] : groupByColor(variants, context),
    },
  });
  if (size?.length === 0 || color?.length === 0 || variants.length === 0) return facts('not_made');
  const standings = new Set(variants.map((variant) => standingOf(variant, context)));
  const [only] = [...standings];
  return facts(only !== undefined && standings.size === 1 ? only : 'partly');
}

/** Null when nothing of that option is asked for, so that any will do; empty when what is asked for does not exist. */
function wanted(
  all: readonly string[],
  said: readonly string[],
  isSame: (value: string, said: string) => boolean,
): readonly string[] | null {
  if (said.length === 0 || all.length === 0) return null;
  return all.filter((value) => said.some((each) => isSame(value, each)));
}

function fits({ options }: Variant, option: 'size' | 'color', values: readonly string[] | null): boolean {
  return values === null || values.includes(options[option] ?? '');
}

/** By any name of the colour; "blue" also finds dark and light blue, which stand in its name. */
function isColorSaid(value: string, said: string, { knowledge }: ToolContext): boolean {
  const names = knowledge.words.colors[said] ?? [said];
  return (
    names.some((name) => sameColor(value, name, knowledge)) || names.some((name) => name.length > 2 && value.toLowerCase().endsWith(name))
  );
}

function standingOf({ available, incomingOn }: Variant, { calendar, now }: ToolContext): 'in_stock' | 'incoming' | 'sold_out' {
  if (available > 0) return 'in_stock';
  // A day that has passed without the goods is no day to name.
  return incomingOn !== null && incomingOn >= calendar.day(now) ? 'incoming' : 'sold_out';
}

function groupByColor(variants: readonly Variant[], context: ToolContext): Facts[] {
  const colors = [...new Set(variants.map(({ options }) => options['color'] ?? ''))];
  return colors.map((color) => {
    const own = variants.filter(({ options }) => (options['color'] ?? '') === color);
    const inStock = own.filter((variant) => standingOf(variant, context) === 'in_stock');
    const soldOut = own.filter((variant) => standingOf(variant, context) === 'sold_out');
    const incoming = own.filter((variant) => standingOf(variant, context) === 'incoming');
    return {
      color: colorNames(color, context),
      in_stock: inStock.map(({ options, available }) => ({ size: options['size'] ?? '', left: available <= few ? available : null })),
      incoming: incoming.map(({ options, incomingOn }) => ({ size: options['size'] ?? '', on: incomingOn })),
      sold_out: soldOut.map(({ options }) => options['size'] ?? ''),
    };
  });
}

/** In each language as far as the label words go, else as the shop prints it. */
function colorNames(color: string, { knowledge }: ToolContext): Facts {
  const translated = translateLabel(color, knowledge.products.labels.colors);
  return { own: color, ...Object.fromEntries(Object.entries(translated).map(([language, name]) => [language, name ?? color])) };
}

function optionsOf({ variants }: Product, option: 'size' | 'color'): readonly string[] {
  return [...new Set(variants.flatMap(({ options }) => options[option] ?? []))];
}
