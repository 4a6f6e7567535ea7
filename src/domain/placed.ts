export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Weekday = (typeof weekdays)[number];

/** How a customer says when the order that they mean was placed: by its place among theirs, or by a day. */
export const placedTimes = [
  'first',
  'newest',
  'today',
  'yesterday',
  'last_week',
  'last_month',
  ...weekdays,
  ...weekdays.map((day) => `${day}_last_week` as const),
] as const;
export type Placed = (typeof placedTimes)[number];
