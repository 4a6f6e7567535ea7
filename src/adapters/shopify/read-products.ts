import { type Calendar, createCalendar } from '../../domain/calendar.ts';
import { asId, type LocalDate, type ProductId, type VariantId } from '../../domain/ids.ts';
import { money } from '../../domain/money.ts';
import type { KnownDefect, Product, Variant } from '../../domain/product.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Logger } from '../../ports/logger.ts';
import { productPage, variantPage } from './documents/catalogue.ts';
import type { Graphql } from './graphql.ts';
import { instant } from './map-parcel.ts';
import { readOptions } from './option-names.ts';
import { KnownDefects, ProductPage, VariantPage, type Product as WireProduct, type Variant as WireVariant } from './wire/catalogue.ts';

const keepMs = 5 * 60_000;

interface Needs {
  readonly graphql: Graphql;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly timezone: string;
}

export function createReadProducts({ graphql, clock, logger, timezone }: Needs) {
  const calendar = createCalendar(timezone, 'none');
  let held: { readonly products: readonly Product[]; readonly at: number } | null = null;
  let reading: Promise<readonly Product[]> | null = null;

  async function readAll(): Promise<readonly Product[]> {
    const at = Date.parse(clock.now());
    const products: Product[] = [];
    let after: string | null = null;
    do {
      const page: ProductPage = await graphql.query(productPage, { after }, ProductPage);
      for (const product of page.products.nodes) {
        if (product.status !== 'ACTIVE') continue;
        const variants = (await allVariants(product)).map((variant) => toVariant(variant, page.shop.currencyCode, calendar));
        products.push(toProduct(product, variants, logger));
      }
      after = page.products.more ? page.products.end : null;
    } while (after !== null);
    held = { products, at };
    return products;
  }

  async function allVariants({ id, variants }: WireProduct): Promise<readonly WireVariant[]> {
    const all = [...variants.nodes];
    let after = variants.more ? variants.end : null;
    while (after !== null) {
      const { product }: VariantPage = await graphql.query(variantPage, { product: id, after }, VariantPage);
      all.push(...(product?.variants.nodes ?? []));
      after = product?.variants.more ? product.variants.end : null;
    }
    return all;
  }

  return async function products(): Promise<readonly Product[]> {
    const age = held ? Date.parse(clock.now()) - held.at : Number.POSITIVE_INFINITY;
    if (held && age >= 0 && age < keepMs) return held.products;
    reading ??= readAll().finally(() => {
      reading = null;
    });
    return reading;
  };
}

function toProduct(product: WireProduct, variants: readonly Variant[], logger: Logger): Product {
  return {
    id: asId<ProductId>(product.id),
    handle: product.handle,
    title: product.title,
    type: product.productType === '' ? null : product.productType,
    description: product.description === '' ? null : product.description,
    material: product.material,
    care: product.care,
    origin: product.origin,
    sizeGuide: product.sizeGuide,
    tags: product.tags,
    knownDefects: readDefects(product, logger),
    variants,
  };
}

function toVariant(variant: WireVariant, currency: string, calendar: Calendar): Variant {
  return {
    id: asId<VariantId>(variant.id),
    sku: variant.sku ?? '',
    options: readOptions(variant.selectedOptions),
    price: money(variant.price, currency),
    available: Math.max(0, variant.inventoryQuantity ?? 0),
    incomingOn: readDay(variant.incomingOn, calendar),
  };
}

/** The metafield may be kept as a date or as a date with time; anything else is no date. */
function readDay(value: string | null, calendar: Calendar): LocalDate | null {
  if (value === null || Number.isNaN(Date.parse(value))) return null;
  return value.length === 10 ? asId<LocalDate>(value) : calendar.day(instant(value));
}

/** A list that cannot be read counts as empty: then no fault is a known one, and people look at it. */
function readDefects({ id, knownDefects }: WireProduct, logger: Logger): readonly KnownDefect[] {
  if (knownDefects === null) return [];
  let value: unknown = null;
  try {
    value = JSON.parse(knownDefects);
  } catch {}
  const parsed = KnownDefects.safeParse(value);
  if (parsed.success) return parsed.data;
  logger.warn('The known defects of a product cannot be read', { product: id });
  return [];
}
