import type { Fault } from './check-shape.ts';
import type { StoreFile, StoreOrder } from './store-shape.ts';
import { createTimes, isRelative } from './times.ts';

interface Event {
  readonly text: string;
  readonly path: Fault['path'];
  /** The key in quotes, and what happened then. */
  readonly what: string;
}

/**
 * Times that cannot have been. Refused is what lies ahead and yet happened, and what lies before its cause with both counted from now,
 * where nobody needs a calendar to see it. Dates that were written out and stand in a wrong order are only `doubtful`: such files are
 * made by people, run all the same, and mean what they say. A day without a time of day can mean any moment of it. A file without `now`
 * meets the real time, which is not known here: its written dates are compared with each other only.
 */
export function timesThatCannotBe(store: StoreFile): { readonly refused: readonly Fault[]; readonly doubtful: readonly Fault[] } {
  const known = store.now !== null;
  const now = store.now === null ? new Date(0) : createTimes(new Date(0), store.shop.timezone).moment(store.now);
  const times = createTimes(now, store.shop.timezone);
  const refused: Fault[] = [];
  const doubtful: Fault[] = [];

  function mustHaveBeen({ text, path, what }: Event): void {
    if (!(known || isRelative(text)) || times.span(text).first <= now) return;
    const start = known ? ` (${store.now})` : '';
    refused.push({ path, says: `${what} lies after the store's "now"${start}; write an earlier time` });
  }

  function mustFollow(event: Event, first: Event): void {
    const counted = [event, first].filter(({ text }) => isRelative(text)).length;
    if (!known && counted === 1) return;
    if (times.span(event.text).last >= times.span(first.text).first) return;
    const says = `${event.what} lies before ${first.what}, "${first.text}"; correct one of the two`;
    (counted === 2 ? refused : doubtful).push({ path: event.path, says, with: first.path });
  }

  for (const [o, order] of store.orders.entries()) {
    const { happened, pairs } = eventsOf(order, ['orders', o]);
    happened.forEach(mustHaveBeen);
    for (const [event, first] of pairs) mustFollow(event, first);
  }
  for (const [c, { at }] of store.pastClaims.entries()) mustHaveBeen({ text: at, path: ['pastClaims', c, 'at'], what: 'the claim' });
  for (const [d, { startsAt, endsAt }] of store.discounts.entries()) {
    if (startsAt === null || endsAt === null) continue;
    const end = { text: endsAt, path: ['discounts', d, 'endsAt'], what: 'the end of the code' };
    mustFollow(end, { text: startsAt, path: ['discounts', d, 'startsAt'], what: 'its start' });
  }
  return { refused, doubtful };
}

/** What happened to an order, and of which two the first cannot come before the second. */
function eventsOf(order: StoreOrder, at: Fault['path']): { happened: Event[]; pairs: (readonly [Event, Event])[] } {
  const happened: Event[] = [];
  const pairs: (readonly [Event, Event])[] = [];
  const add = (text: string | null | undefined, path: Fault['path'], what: string, ...firsts: (Event | null)[]): Event | null => {
    if (text === null || text === undefined) return null;
    const event = { text, path: [...at, ...path], what };
    happened.push(event);
    pairs.push(...firsts.flatMap((first) => (first ? [[event, first] as const] : [])));
    return event;
  };
  const ordered = add(order.createdAt, ['createdAt'], 'the order');
  const parcels = order.fulfillments.map((parcel, f) => {
    const shipped = add(parcel.createdAt, ['fulfillments', f, 'createdAt'], 'the shipping', ordered);
    add(parcel.lastScanAt, ['fulfillments', f, 'lastScanAt'], 'the last scan', ordered);
    const delivered = add(parcel.deliveredAt, ['fulfillments', f, 'deliveredAt'], 'the delivery', shipped ?? ordered);
    return { shipped, delivered };
  });
  // With several parcels nobody says which of them a return is of. One may be opened while its parcel is still under way.
  const only = parcels.length === 1 ? (parcels[0] ?? null) : null;
  for (const [r, entry] of order.returns.entries()) {
    add(entry.createdAt, ['returns', r, 'createdAt'], 'the return', only?.shipped ?? ordered);
    add(entry.receivedAt, ['returns', r, 'receivedAt'], 'the arrival of the return', only?.delivered ?? only?.shipped ?? ordered);
  }
  for (const [r, refund] of order.refunds.entries()) add(refund.createdAt, ['refunds', r, 'createdAt'], 'the refund', ordered);
  // A reservation may be older than its order.
  for (const [p, payment] of (order.payments ?? []).entries()) add(payment.at, ['payments', p, 'at'], 'the payment');
  add(order.cancelledAt, ['cancelledAt'], 'the cancellation', ordered);
  return { happened, pairs };
}
