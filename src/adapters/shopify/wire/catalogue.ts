import { z } from 'zod';
import { MoneyV2, Nodes, Page } from './money.ts';

const Metafield = z
  .object({ value: z.string() })
  .nullable()
  .transform((field) => field?.value ?? null);

const Variant = z.object({
  id: z.string(),
  sku: z.string().nullable(),
  price: z.string(),
  inventoryQuantity: z.number().nullable(),
  selectedOptions: z.array(z.object({ name: z.string(), value: z.string() })),
  incomingOn: Metafield,
});
export type Variant = z.infer<typeof Variant>;

const Product = z.object({
  id: z.string(),
  handle: z.string(),
  title: z.string(),
  productType: z.string(),
  description: z.string(),
  status: z.string(),
  tags: z.array(z.string()),
  material: Metafield,
  care: Metafield,
  origin: Metafield,
  sizeGuide: Metafield,
  knownDefects: Metafield,
  variants: Page(Variant),
});
export type Product = z.infer<typeof Product>;

export const ProductPage = z.object({ shop: z.object({ currencyCode: z.string() }), products: Page(Product) });
export type ProductPage = z.infer<typeof ProductPage>;
export const VariantPage = z.object({ product: z.object({ variants: Page(Variant) }).nullable() });
export type VariantPage = z.infer<typeof VariantPage>;

/** As operators keep it in the product's metafield. */
export const KnownDefects = z.array(
  z.object({ id: z.string(), words: z.array(z.string()).catch([]), note: z.string().nullable().catch(null) }),
);

const BasicDiscount = z.object({
  startsAt: z.string(),
  endsAt: z.string().nullable(),
  status: z.string(),
  usageLimit: z.number().nullable(),
  asyncUsageCount: z.number(),
  appliesOncePerCustomer: z.boolean(),
  codes: Nodes(z.object({ code: z.string() })),
  minimumRequirement: z.object({ __typename: z.string(), greaterThanOrEqualToSubtotal: MoneyV2.optional() }).nullable(),
  customerGets: z.object({
    items: z.object({ __typename: z.string() }),
    value: z.object({ __typename: z.string(), percentage: z.number().optional() }),
  }),
});

export const DiscountByCode = z.object({
  codeDiscountNodeByCode: z
    .object({
      codeDiscount: z.union([
        BasicDiscount.extend({ __typename: z.literal('DiscountCodeBasic') }),
        z.object({ __typename: z.enum(['DiscountCodeApp', 'DiscountCodeBxgy', 'DiscountCodeFreeShipping']) }),
      ]),
    })
    .nullable(),
});

export const GiftCardSearch = z.object({
  giftCards: Nodes(
    z.object({
      id: z.string(),
      lastCharacters: z.string(),
      enabled: z.boolean(),
      expiresOn: z.string().nullable(),
      balance: MoneyV2,
    }),
  ),
});
