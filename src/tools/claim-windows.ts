import type { Calendar } from '../domain/calendar.ts';
import type { Instant, LocalDate } from '../domain/ids.ts';
import type { Policy } from '../domain/policy.ts';

/** What can be wrong with goods that came: broken when they arrived, failing in use, or not the goods that were ordered. */
export type ClaimKind = 'damaged' | 'defect' | 'wrong_item';

/** The last day on which such a claim is met; that day counts. Two years end on the same date (Købeloven §83). */
export function lastDayToClaim(kind: ClaimKind, deliveredOn: LocalDate, { claims }: Policy, calendar: Calendar): LocalDate {
  switch (kind) {
    case 'damaged':
      return calendar.addDays(deliveredOn, claims.damage_days);
    case 'wrong_item':
      return calendar.addDays(deliveredOn, claims.wrong_item_days);
    case 'defect':
      return calendar.addYears(deliveredOn, claims.defect_years);
    default:
      return kind satisfies never;
  }
}

export function isInTime(kind: ClaimKind, deliveredOn: LocalDate, policy: Policy, calendar: Calendar, now: Instant): boolean {
  return calendar.day(now) <= lastDayToClaim(kind, deliveredOn, policy, calendar);
}
