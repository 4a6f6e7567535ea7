/** A day as people choose it (`2026-11-26`) as the moment it begins here, or so many days later; nothing for anything else. */
export function startOfDay(day: string, daysLater = 0): string | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return undefined;
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + daysLater).toISOString();
}
