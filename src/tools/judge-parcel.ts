import type { Calendar } from '../domain/calendar.ts';
import { elapsed } from '../domain/calendar.ts';
import type { Instant, LocalDate } from '../domain/ids.ts';
import type { Fulfillment, Order } from '../domain/order.ts';
import type { Policy } from '../domain/policy.ts';

const DAY_MS = 86_400_000;

/**
 * How a parcel stands against the shop's promise: `late` within the days of grace, `overdue` beyond them, `lost` without a
 * scan for the days of the policy (late or not), `failed` by the carrier's word.
 */
export type ParcelStanding = 'in_transit' | 'late' | 'overdue' | 'lost' | 'failed' | 'delivered';

export interface JudgedParcel {
  readonly standing: ParcelStanding;
  /** The last day of the shop's promise; null when there is no promise for the country. */
  readonly promisedBy: LocalDate | null;
  /** Through this day lateness is explained; after it, the shop makes it good. */
  readonly graceUntil: LocalDate | null;
}

export function judgeParcel(parcel: Fulfillment, order: Order, policy: Policy, calendar: Calendar, now: Instant): JudgedParcel {
  const promise = policy.delivery.promise[order.shippingAddress?.country ?? policy.shop.home_country];
  const promisedBy = promise ? calendar.addBusinessDays(parcel.createdAt, promise.to) : null;
  const graceUntil = promisedBy ? calendar.addBusinessDays(promisedBy, policy.delivery.grace_business_days) : null;
  return { standing: standing(), promisedBy, graceUntil };

  function standing(): ParcelStanding {
    if (parcel.status === 'delivered') return 'delivered';
    if (parcel.status === 'failure') return 'failed';
    if (elapsed(parcel.lastScanAt ?? parcel.createdAt, now) >= policy.delivery.no_scan_days * DAY_MS) return 'lost';
    const lateBy = promisedBy ? calendar.businessDaysBetween(promisedBy, calendar.day(now)) : 0;
    if (lateBy > policy.delivery.grace_business_days) return 'overdue';
    return lateBy > 0 ? 'late' : 'in_transit';
  }
}
