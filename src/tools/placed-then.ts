import type { Calendar } from '../domain/calendar.ts';
import type { Instant } from '../domain/ids.ts';
import type { Order } from '../domain/order.ts';
import { type Placed, weekdays } from '../domain/placed.ts';

/**
 * The orders that were placed when a customer says, as people say it: "last week" is said of ten days ago too. Those of the very day
 * come before those near it; none, when nothing was placed near that time: then another order is meant than those that are there.
 */
export function placedThen(orders: readonly Order[], placed: Placed, { calendar, now }: { calendar: Calendar; now: Instant }): Order[] {
  if (placed === 'first' || placed === 'newest') {
    const sorted = orders.toSorted((one, other) => one.createdAt.localeCompare(other.createdAt));
    return [placed === 'first' ? sorted[0] : sorted.at(-1)].filter((order) => order !== undefined);
  }
  const age = ({ createdAt }: Order) => calendar.daysBetween(createdAt, now);
  const within = ([from, to]: readonly [number, number]) => orders.filter((order) => age(order) >= from && age(order) <= to);
  switch (placed) {
    case 'today':
      return nearest(within([0, 0]), within([0, 1]));
    case 'yesterday':
      return nearest(within([1, 1]), within([0, 2]));
    case 'last_week':
      return nearest(within([4, 13]), within([2, 16]));
    case 'last_month':
      return within([14, 62]);
    default: {
      const [day, isLastWeek] = placed.split('_last_') as [string, string | undefined];
      return within(isLastWeek === undefined ? [0, 7] : [4, 14]).filter((order) => dayOf(order, calendar) === day);
    }
  }
}

function nearest(exact: Order[], near: Order[]): Order[] {
  return exact.length > 0 ? exact : near;
}

function dayOf({ createdAt }: Order, calendar: Calendar): string {
  // Noon, so that no time zone moves it; weeks begin on Sunday there.
  const day = new Date(`${calendar.day(createdAt)}T12:00:00Z`).getUTCDay();
  return weekdays[(day + 6) % 7] ?? '';
}
