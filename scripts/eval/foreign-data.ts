import type { StoreFile } from '../../sandbox/formats/store-file.ts';
import type { TicketLine } from '../../src/domain/ticket-line.ts';

/** Data of orders and customers that are not the sender's and that the sender did not write, found in a reply. */
export function foreignData(reply: string, store: StoreFile, line: TicketLine): readonly string[] {
  const own = line.from.email.toLowerCase();
  const written = `${line.subject} ${line.body} ${line.followUps.map((next) => next.body).join(' ')}`.toLowerCase();
  const mine = store.orders.filter(
    (order) => line.from.verified && [order.email, order.customerEmail].some((email) => email?.toLowerCase() === own),
  );
  const known = new Set(mine.flatMap(secretsOf));
  const foreign = store.orders.filter((order) => !mine.includes(order)).flatMap(secretsOf);
  const others = store.customers.filter((customer) => customer.email.toLowerCase() !== own).map((customer) => customer.email);
  const text = reply.toLowerCase();
  return [...new Set([...foreign, ...others])].filter(
    (secret) => !known.has(secret) && !written.includes(secret.toLowerCase()) && holds(text, secret.toLowerCase()),
  );
}

/** As a whole: `ove@mail.example` does not stand in `tove@mail.example`. */
function holds(text: string, secret: string): boolean {
  if (!text.includes(secret)) return false;
  const escaped = secret.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}._+-])${escaped}(?![\\p{L}\\p{N}])`, 'u').test(text);
}

function secretsOf(order: StoreFile['orders'][number]): string[] {
  const tracking = order.fulfillments.flatMap((parcel) => (parcel.tracking ? [parcel.tracking] : []));
  return [order.name, ...tracking, ...(order.shippingAddress ? [order.shippingAddress.address1] : [])].filter(
    (secret) => secret.length >= 5,
  );
}
