import { z } from 'zod';
import { languages } from './language.ts';
import type { Places } from './places.ts';
import type { ProductKnowledge } from './product-knowledge.ts';

const words = z.array(z.string().min(1)).min(1);

/** `config/<pack>/knowledge/goods.yaml`: how customers name goods and colours, in all languages, lower case. */
export const GoodsWords = z.strictObject({
  goods: z.record(z.string(), words).meta({ description: 'Kind of goods (the product type in the shop) → words customers use.' }),
  colors: z.record(z.string(), words).meta({ description: 'Colour → words for it, the ones printed on variants among them.' }),
  alike: z
    .array(words)
    .default([])
    .meta({ description: "Kinds that customers call by each other's names; meant when nothing of the named kind itself is there." }),
  only_in: z
    .record(z.string(), z.array(z.enum(languages)).min(1))
    .default({})
    .meta({ description: 'Word of the lists above → languages in which it has that meaning; in the others it says something else.' }),
});
export type GoodsWords = z.infer<typeof GoodsWords>;

/** `config/<pack>/knowledge/faults.yaml`: how customers name parts of goods and faults, in all languages, lower case. */
export const FaultWords = z.strictObject({
  parts: z.record(z.string(), words).meta({ description: 'Part of goods → words for it.' }),
  faults: z.record(z.string(), words).meta({ description: 'What can be wrong → words for it.' }),
  vague: words.meta({ description: 'Words that say that something is wrong, without saying what.' }),
  fine: words.meta({ description: 'Words that say that a part is well.' }),
  false_friends: words.meta({ description: 'Words of one language that look like a part in another; they name none.' }),
});
export type FaultWords = z.infer<typeof FaultWords>;

/** What the shop knows beside its policy. */
export interface Knowledge {
  readonly words: GoodsWords;
  /** Of these words those that have their meaning in the language of the mail; all of them while nobody knows it. */
  readonly spoken: Pick<GoodsWords, 'goods' | 'colors'>;
  readonly faults: FaultWords;
  readonly products: ProductKnowledge;
  readonly places: Places;
}
