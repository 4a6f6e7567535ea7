import { z } from 'zod';

const word = z.string().min(1);
const words = z.array(word).min(1);
const inEachLanguage = { da: word, en: word, sv: word, nb: word, de: word };
const oneOrMore = z.union([word, words]).transform((value) => (typeof value === 'string' ? [value] : value));

export const measureNames = ['chest', 'waist', 'hips', 'height', 'weight', 'foot', 'hand', 'finger', 'age'] as const;
const measureName = z.enum(measureNames);
export const sizeSystems = ['eu', 'letter', 'inch', 'uk', 'us', 'fr', 'it'] as const;

const range = z
  .tuple([z.number().positive(), z.number().positive()])
  .refine(([from, to]) => from <= to, 'write the smaller number first, such as [86, 89]')
  .optional();

const Size = z.strictObject({
  names: z.partialRecord(z.enum(sizeSystems), oneOrMore).meta({ description: 'What this size is called in each way of counting.' }),
  chest: range,
  waist: range,
  hips: range,
  height: range,
  weight: range,
  foot: range,
  hand: range,
  finger: range,
  age: range,
});
export type Size = z.infer<typeof Size>;

const Guide = z.strictObject({
  choose_by: z.array(measureName).min(1).meta({ description: 'The measures that decide; of two that disagree the larger size counts.' }),
  otherwise_by: z.array(measureName).default([]).meta({ description: 'Measures that decide when none of `choose_by` is given.' }),
  sizes: z.array(Size).min(1).meta({ description: 'Smallest first.' }),
});
export type Guide = z.infer<typeof Guide>;

/** `config/<pack>/knowledge/size-guides.yaml`. */
export const SizeGuides = z
  .strictObject({
    measures: z
      .partialRecord(measureName, z.strictObject({ unit: z.enum(['cm', 'mm', 'kg']).nullable(), ...inEachLanguage }))
      .default({})
      .meta({ description: 'How each measure is called in replies.' }),
    guides: z.record(z.string(), Guide).default({}).meta({ description: 'Guides by the name that products give in the shop.' }),
  })
  .superRefine(({ measures, guides }, context) => {
    for (const [name, { choose_by, otherwise_by, sizes }] of Object.entries(guides)) {
      const used = [...choose_by, ...otherwise_by];
      for (const measure of used) {
        if (!measures[measure])
          context.addIssue({ code: 'custom', path: ['guides', name], message: `say under "measures" how "${measure}" is called` });
      }
      for (const [index, size] of sizes.entries()) {
        const missing = used.find((measure) => size[measure] === undefined);
        if (missing) context.addIssue({ code: 'custom', path: ['guides', name, 'sizes', index], message: `this size has no "${missing}"` });
      }
    }
  });
export type SizeGuides = z.infer<typeof SizeGuides>;

const entry = z.strictObject({ da: oneOrMore, en: oneOrMore, sv: oneOrMore, nb: oneOrMore, de: oneOrMore });
export type LabelEntry = z.infer<typeof entry>;

/** `config/<pack>/knowledge/labels.yaml`: the closed vocabulary by which label texts are translated. */
export const Labels = z.strictObject({
  materials: z.array(entry).default([]),
  countries: z.array(entry).default([]),
  care: z.array(entry).default([]),
  colors: z.array(entry).default([]),
});
export type Labels = z.infer<typeof Labels>;

export const productFields = ['title', 'description', 'material', 'care', 'origin'] as const;
export type ProductField = (typeof productFields)[number];

const Question = z.strictObject({
  name: z.strictObject(inEachLanguage).meta({ description: 'The topic, as it stands before the answer.' }),
  asked: words.meta({ description: 'Words of the question in all languages, lower case; `*` for any letters.' }),
  stands_in: z.array(z.enum(productFields)).min(1).meta({ description: 'Fields of the product that can hold the answer.' }),
  told_by: words.optional().meta({ description: 'One of these must stand there; left out, any text answers.' }),
  shows: z.boolean().default(false).meta({ description: 'That the thing is named there at all is the answer.' }),
});
export type ProductQuestion = z.infer<typeof Question>;

/** `config/<pack>/knowledge/product-questions.yaml`. */
export const ProductQuestions = z.strictObject({ questions: z.record(z.string(), Question).default({}) });
export type ProductQuestions = z.infer<typeof ProductQuestions>;

/** What the shop knows of its goods beside the product data itself. */
export interface ProductKnowledge {
  readonly sizes: SizeGuides;
  readonly labels: Labels;
  readonly questions: ProductQuestions['questions'];
}
