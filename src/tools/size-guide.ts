import { z } from 'zod';
import type { Facts, Json } from '../domain/decision.ts';
import type { Product } from '../domain/product.ts';
import { type Guide, type Size, sizeSystems } from '../domain/product-knowledge.ts';
import { chooseSize, type GivenMeasure, guideMeasures, madeName, sizesCalled } from './choose-size.ts';
import { defineReadTool, type ToolContext } from './define-tool.ts';

const Given = z.strictObject({
  of: z.enum(['chest', 'waist', 'hips', 'height', 'weight', 'foot', 'hand', 'finger', 'diameter', 'age']),
  value: z.number().meta({ description: 'Centimetres; kilograms for weight, millimetres for finger and diameter, years for age.' }),
});
const Usual = z.strictObject({ system: z.enum(['eu', 'uk', 'us', 'it', 'fr']).nullable(), size: z.string() });

export const sizeGuide = defineReadTool({
  name: 'size_guide',
  description:
    "Looks up the shop's size guide for products found before: the size for the measures given, else the guide's rows for the sizes the customer names. Public.",
  input: z.strictObject({
    products: z.array(z.string()).min(1).meta({ description: 'Handles of products found before, or of those it may be.' }),
    either: z.boolean().meta({ description: 'One of the products is meant, and it is open which.' }),
    measures: z.array(Given).meta({ description: 'Measures of the body that the customer gives.' }),
    sizes: z.array(z.string()).meta({ description: 'Sizes the customer names.' }),
    usual: z.array(Usual).meta({ description: 'Sizes they name by the count of a country, such as UK 12.' }),
  }),
  outcomes: ['measured', 'said', 'nothing_said', 'outside', 'no_guide', 'several_guides', 'not_found'],
  async run({ products: handles, either, measures, sizes, usual }, context) {
    const catalogue = await context.shop.products();
    const products = handles.flatMap((handle) => catalogue.find((product) => product.handle === handle) ?? []);
    if (products.length < handles.length) return { outcome: 'not_found', facts: {} };
    // Whichever of them it is, one guide serves them all: then nothing needs to be asked.
    if (either && new Set(products.map((product) => product.sizeGuide)).size > 1) return { outcome: 'several_guides', facts: {} };
    const looked = together(products, either).map((goods) => look(goods, guideMeasures(measures), sizes, usual, context));
    const outcome = worstFirst.find((kind) => looked.some((each) => each.kind === kind)) ?? 'no_guide';
    return { outcome, facts: { guides: looked.map(({ facts }) => facts) } };
  },
});

const worstFirst = ['no_guide', 'outside', 'nothing_said', 'said', 'measured'] as const;

/** Goods that one answer is about: a product, or all of a kind that share a guide. */
interface Goods {
  readonly title: string | null;
  readonly sizeGuide: string | null;
  readonly made: readonly string[];
}

function together(products: readonly Product[], either: boolean): readonly Goods[] {
  const made = (list: readonly Product[]) => [
    ...new Set(list.flatMap(({ variants }) => variants.flatMap(({ options }) => options['size'] ?? []))),
  ];
  if (either) return [{ title: null, sizeGuide: products[0]?.sizeGuide ?? null, made: made(products) }];
  return products.map((product) => ({ title: product.title, sizeGuide: product.sizeGuide, made: made([product]) }));
}

function look(
  goods: Goods,
  measures: readonly GivenMeasure[],
  sizes: readonly string[],
  usual: z.output<typeof Usual>[],
  context: ToolContext,
): { kind: (typeof worstFirst)[number]; facts: Facts } {
  const { title, made } = goods;
  const guide = guideOf(goods, context);
  if (!guide) return { kind: 'no_guide', facts: { title } };
  const chosen = chooseSize(guide, measures, made);
  const called = sizesCalled(guide, sizes, usual, made);
  const row = (size: Size) => rowFacts(size, guide, made, measures, context);
  const needs = guide.choose_by.flatMap((of) => context.knowledge.products.sizes.measures[of] ?? []);
  const facts: Facts = { title, made, needs, said: called.map(row), chosen: null, by: [], differ: false, rough: false };
  if (chosen.kind === 'outside') return { kind: 'outside', facts };
  if (chosen.kind === 'unmeasured') return { kind: called.length > 0 ? 'said' : 'nothing_said', facts };
  const by = chosen.by.map(({ measure, size }) => ({ ...measureFacts(measure, context), size: nameOf(size, made) }));
  return {
    kind: 'measured',
    facts: {
      ...facts,
      said: called.filter((size) => size !== chosen.size).map(row),
      chosen: row(chosen.size),
      by,
      rough: !chosen.by.some(({ measure }) => guide.choose_by.includes(measure.of)),
      differ: new Set(by.map(({ size }) => size)).size > 1,
    },
  };
}

function guideOf({ sizeGuide: name }: Goods, { knowledge }: ToolContext): Guide | null {
  return name === null ? null : (knowledge.products.sizes.guides[name] ?? null);
}

/** A size as it is told: by the product's own name for it, its other names, and the measures it is for. */
function rowFacts(size: Size, guide: Guide, made: readonly string[], given: readonly GivenMeasure[], context: ToolContext): Facts {
  const shown = guide.choose_by.concat(guide.otherwise_by.filter((name) => given.some(({ of }) => of === name)));
  return {
    size: nameOf(size, made),
    also: otherNames(size, nameOf(size, made)),
    made: madeName(size, made) !== null,
    measures: shown.flatMap((of) => {
      const { [of]: range } = size;
      const words = context.knowledge.products.sizes.measures[of];
      if (!range || !words) return [];
      const text = range[0] === range[1] ? String(range[0]) : `${range[0]}–${range[1]}`;
      return [{ ...words, range: text.replace(/(\d)\.(\d)/g, '$1,$2'), range_en: text }];
    }),
  };
}

function nameOf(size: Size, made: readonly string[]): string {
  const { names } = size;
  return madeName(size, made) ?? names.eu?.[0] ?? names.letter?.[0] ?? names.inch?.[0] ?? '';
}

/** Others are understood, and told only when they are asked for. */
const shownSystems: ReadonlySet<string> = new Set(['eu', 'letter', 'uk', 'us']);

/** "L, UK 12, US 8": the names beside the one that is told. Letters need no country. */
function otherNames({ names }: Size, told: string): string {
  return sizeSystems
    .filter((system) => shownSystems.has(system) && !(names[system] ?? []).includes(told))
    .flatMap((system) => {
      const own = names[system];
      if (!own) return [];
      return [system === 'letter' ? own.join('/') : `${system.toUpperCase()} ${own.join('/')}`];
    })
    .join(', ');
}

function measureFacts({ of, value }: GivenMeasure, { knowledge }: ToolContext): { readonly [name: string]: Json } {
  const words = knowledge.products.sizes.measures[of];
  return { ...(words ?? {}), value: String(value).replace('.', ','), value_en: String(value) };
}
