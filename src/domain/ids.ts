/** Branded ids: a ticket's id cannot be passed where an order's is meant. All are strings, as the vendors' webhooks send them. */
type Brand<Name extends string> = string & { readonly __brand: Name };

export type TicketId = Brand<'TicketId'>;
export type CommentId = Brand<'CommentId'>;
/** A person at the help desk: customer, agent or the bot itself. */
export type PersonId = Brand<'PersonId'>;
export type CaseId = Brand<'CaseId'>;
export type TurnId = Brand<'TurnId'>;
export type ActionId = Brand<'ActionId'>;
export type EventId = Brand<'EventId'>;
export type OrderId = Brand<'OrderId'>;
export type LineId = Brand<'LineId'>;
export type FulfillmentLineId = Brand<'FulfillmentLineId'>;
export type CustomerId = Brand<'CustomerId'>;
export type ProductId = Brand<'ProductId'>;
export type VariantId = Brand<'VariantId'>;
export type ReturnId = Brand<'ReturnId'>;
export type PaymentId = Brand<'PaymentId'>;

/** ISO 8601 in UTC with milliseconds, e.g. `2026-11-20T09:00:00.000Z`. */
export type Instant = Brand<'Instant'>;
/** A calendar day in the shop's time zone, `2026-11-20`. */
export type LocalDate = Brand<'LocalDate'>;

/** Marks a checked string as an id; use it at the door only (adapters, store, tests). */
export function asId<Id extends string>(text: string): Id {
  return text as Id;
}
