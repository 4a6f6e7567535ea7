/** The limits that people move while the service runs; the other limits of the policy stand in the file alone. */
export const movableLimits = [
  'money_at_stake',
  'compensation_per_customer',
  'compensation_per_shop_day',
  'compensations_per_order',
] as const;
export type MovableLimit = (typeof movableLimits)[number];

/** Amounts are decimals in the shop's currency, as in the file; the last one is a count. */
export interface WholeLimits {
  readonly money_at_stake: string;
  readonly compensation_per_customer: string;
  readonly compensation_per_shop_day: string;
  readonly compensations_per_order: number;
}

/** Those that differ from the file. */
export type MovableLimits = Partial<WholeLimits>;
