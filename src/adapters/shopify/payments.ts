import { asId, type Instant, type PaymentId } from '../../domain/ids.ts';
import { add, type Money, subtract, zero } from '../../domain/money.ts';
import type { Payment } from '../../domain/order.ts';
import type { Transaction } from './wire/order.ts';

export interface PaymentsReckoned {
  readonly payments: readonly Payment[];
  /** Captured, refunds not taken off. */
  readonly received: Money;
  /** Authorised, neither captured nor released. */
  readonly reserved: Money;
  readonly gateway: string | null;
  /** What can still go back on each payment, oldest first. */
  readonly refundable: readonly { readonly id: string; readonly gateway: string; readonly left: Money }[];
}

export function reckonPayments(transactions: readonly Transaction[], currency: string): PaymentsReckoned {
  const inOrder = [...transactions].sort((a, b) => Date.parse(time(a)) - Date.parse(time(b)));
  const good = inOrder.filter((entry) => entry.status === 'SUCCESS');
  const captures = good.filter((entry) => entry.kind === 'SALE' || entry.kind === 'CAPTURE');
  // A refund that the payment provider has not confirmed yet is on its way: that money cannot be given twice.
  const refunds = inOrder.filter((entry) => entry.kind === 'REFUND' && (entry.status === 'SUCCESS' || entry.status === 'PENDING'));
  const total = (entries: readonly Transaction[]) => entries.reduce((whole, entry) => add(whole, entry.amountSet), zero(currency));

  const reserved = good
    .filter((entry) => entry.kind === 'AUTHORIZATION')
    .map((reservation) => {
      const children = good.filter((entry) => entry.parentTransaction?.id === reservation.id);
      if (children.some((entry) => entry.kind === 'VOID')) return zero(currency);
      return atLeastZero(subtract(reservation.amountSet, total(children.filter((entry) => entry.kind === 'CAPTURE'))));
    })
    .reduce(add, zero(currency));

  const ids = new Set(captures.map((entry) => entry.id));
  let unplaced = total(refunds.filter((entry) => !ids.has(entry.parentTransaction?.id ?? '')));
  const refundable = captures.map((capture) => {
    const own = refunds.filter((entry) => entry.parentTransaction?.id === capture.id);
    const before = atLeastZero(subtract(capture.amountSet, total(own)));
    // Refunds that name no payment of this order are taken off the oldest ones.
    const taken = { minor: Math.min(before.minor, unplaced.minor), currency };
    unplaced = subtract(unplaced, taken);
    return { id: capture.id, gateway: capture.gateway ?? '', left: subtract(before, taken) };
  });

  return {
    payments: inOrder.flatMap(toPayment),
    received: total(captures),
    reserved,
    gateway: (captures[0] ?? good.find((entry) => entry.kind === 'AUTHORIZATION'))?.gateway ?? null,
    refundable,
  };
}

function toPayment(entry: Transaction): Payment[] {
  const kind = paymentKind(entry);
  if (kind === null) return [];
  const at = asId<Instant>(new Date(time(entry)).toISOString());
  return [{ id: asId<PaymentId>(entry.id), at, kind, amount: entry.amountSet, gateway: entry.gateway }];
}

/** Null for what is neither money moved nor a card declined (pending payments, suggestions, change given in a store). */
function paymentKind({ kind, status }: Transaction): Payment['kind'] | null {
  const pays = kind === 'SALE' || kind === 'CAPTURE' || kind === 'AUTHORIZATION';
  if (pays && (status === 'FAILURE' || status === 'ERROR')) return 'declined';
  if (status !== 'SUCCESS') return null;
  if (kind === 'AUTHORIZATION') return 'authorization';
  if (kind === 'SALE' || kind === 'CAPTURE') return 'capture';
  if (kind === 'REFUND') return 'refund';
  return kind === 'VOID' ? 'void' : null;
}

const time = (entry: Transaction) => entry.processedAt ?? entry.createdAt;
const atLeastZero = (amount: Money): Money => (amount.minor < 0 ? { ...amount, minor: 0 } : amount);
