import { z } from 'zod';

const words = z.array(z.string().min(1)).min(1);

/** `config/<pack>/knowledge/goods.yaml`: how customers name goods and colours, in all languages, lower case. */
export const GoodsWords = z.strictObject({
  goods: z.record(z.string(), words).meta({ description: 'Kind of goods (the product type in the shop) → words customers use.' }),
  colors: z.record(z.string(), words).meta({ description: 'Colour → words for it, the ones printed on variants among them.' }),
});
export type GoodsWords = z.infer<typeof GoodsWords>;

/** What the shop knows beside its policy. */
export interface Knowledge {
  readonly words: GoodsWords;
}
