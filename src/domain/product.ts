import type { LocalDate, ProductId, VariantId } from './ids.ts';
import type { Money } from './money.ts';

export interface Product {
  readonly id: ProductId;
  readonly handle: string;
  readonly title: string;
  readonly type: string | null;
  readonly description: string | null;
  readonly material: string | null;
  readonly care: string | null;
  readonly origin: string | null;
  /** Name of a size guide in `config/<pack>/knowledge/`; null when the shop has none for it. */
  readonly sizeGuide: string | null;
  readonly tags: readonly string[];
  readonly knownDefects: readonly KnownDefect[];
  readonly variants: readonly Variant[];
}

export interface KnownDefect {
  readonly id: string;
  /** Words by which customers describe it. */
  readonly words: readonly string[];
  readonly note: string | null;
}

export interface Variant {
  readonly id: VariantId;
  readonly sku: string;
  readonly options: Readonly<Record<string, string>>;
  readonly price: Money;
  /** Pieces for sale now. */
  readonly available: number;
  /** The day new stock is expected; null when unknown. */
  readonly incomingOn: LocalDate | null;
}

export interface DiscountCode {
  readonly code: string;
  readonly percent: number | null;
  readonly startsAt: string;
  readonly endsAt: string | null;
  readonly minimum: Money | null;
  readonly usageLimit: number | null;
  readonly used: number;
  readonly oncePerCustomer: boolean;
  readonly active: boolean;
}

export interface GiftCard {
  readonly id: string;
  readonly lastCharacters: string;
  readonly balance: Money;
  readonly expiresOn: LocalDate | null;
  readonly enabled: boolean;
}
