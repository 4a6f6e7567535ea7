import type { ActionOf } from '../domain/action.ts';
import type { Customer } from '../domain/customer.ts';
import type { Instant, OrderId } from '../domain/ids.ts';
import type { Order } from '../domain/order.ts';
import type { DiscountCode, GiftCard, Product } from '../domain/product.ts';

/**
 * The shop. Reads retry inside on throttling, `5xx` and lost connections; writes are sent once and never again by the adapter.
 *
 * Errors (all `ResoluteError`):
 * - `commerce.unreachable` (retry later; effect unknown for writes, none for reads): time-out, reset, 5xx, unreadable answer;
 * - `commerce.throttled` (retry later after `retryAfterMs`; effect none);
 * - `commerce.refused` (never; effect none): a user error: the shop understood and said no; its words are in `facts.shopSays`;
 * - `commerce.unauthorized` (never; effect none): token or scope is missing.
 */
export interface CommerceReads {
  /** The customer account or record with exactly this address (letter case aside); null when there is none. */
  findCustomer(email: string): Promise<Customer | null>;

  /**
   * Orders whose own e-mail or whose customer's e-mail is this address (letter case aside), newest first, at most 50.
   * Exact match: a plus-address or look-alike is another address.
   */
  ordersOf(email: string): Promise<readonly Order[]>;

  /** The order as it is now; null when it does not exist. For read-backs and for acting on fresh facts. */
  readOrder(order: OrderId): Promise<Order | null>;

  /** Orders created by the bot for this action (a resend carries the action's mark); newest first. */
  ordersMarked(mark: string): Promise<readonly Order[]>;

  /**
   * Orders that changed since then and of which something was paid back, or that cost nothing: everything in which people or
   * the bot may have given something away. For the cap of a shop day.
   */
  ordersWithGifts(since: Instant): Promise<readonly Order[]>;

  /** The whole catalogue (cached by the adapter for at most five minutes). */
  products(): Promise<readonly Product[]>;

  findDiscount(code: string): Promise<DiscountCode | null>;

  /** By its full code only. */
  findGiftCard(code: string): Promise<GiftCard | null>;
}

/**
 * Each method is one effect and is called by the ledger alone. `mark` is the action's id: the adapter leaves it at the shop
 * wherever the shop has a place for it (order note attribute, refund note, staff note, idempotency key), so that it can be read back.
 */
export interface CommerceWrites {
  /** Cancels the whole order with refund to the original payment and restock; waits for the shop's job to end. */
  cancelOrder(action: ActionOf<'cancel_order'>, mark: string): Promise<void>;
  /** Refunds to the original payment. `mark` is also the shop's idempotency key. */
  refund(action: ActionOf<'refund_order'> | ActionOf<'refund_lines'> | ActionOf<'refund_difference'>, mark: string): Promise<void>;
  createReturn(action: ActionOf<'create_return'>, mark: string): Promise<void>;
  createExchange(action: ActionOf<'create_exchange'>, mark: string): Promise<void>;
  /** A new order at no charge to the same address, tagged as a resend of the old one. */
  resend(action: ActionOf<'resend_order'> | ActionOf<'resend_items'>, mark: string): Promise<void>;
  changeAddress(action: ActionOf<'change_address'>, mark: string): Promise<void>;
  changeItems(action: ActionOf<'change_items'>, mark: string): Promise<void>;
  sendInvoice(action: ActionOf<'send_invoice'>, mark: string): Promise<void>;
  sendAccountInvite(action: ActionOf<'send_account_invite'>, mark: string): Promise<void>;
  unsubscribe(action: ActionOf<'unsubscribe'>, mark: string): Promise<void>;
}

export interface Commerce extends CommerceReads, CommerceWrites {
  /** What is missing to work: token, scopes. Empty when all is well. Each fault is a sentence with what to do. */
  checkConnection(): Promise<readonly string[]>;
}
