/** So many of so many, with the interval in which the true share lies with 95 % (Wilson, without continuity correction). */
export interface Share {
  readonly agree: number;
  readonly of: number;
  /** Null when there is nothing to count. */
  readonly share: number | null;
  readonly low: number;
  readonly high: number;
}

/** The 97.5 % quantile of the normal distribution. */
const Z = 1.959963984540054;

export function shareOf(agree: number, of: number): Share {
  if (of === 0) return { agree, of, share: null, low: 0, high: 1 };
  const p = agree / of;
  const z2 = Z * Z;
  const centre = p + z2 / (2 * of);
  const spread = Z * Math.sqrt((p * (1 - p)) / of + z2 / (4 * of * of));
  const scale = 1 + z2 / of;
  return { agree, of, share: p, low: Math.max(0, (centre - spread) / scale), high: Math.min(1, (centre + spread) / scale) };
}

/** Pairs needed in all, at this rate of agreement, until the interval's lower end reaches the goal; null when it never does. */
export function pairsUntil(share: Share, goal: number): number | null {
  if (share.share === null) return shareNeeds(1, goal);
  return share.share > goal ? shareNeeds(share.share, goal) : null;
}

/** From `low ≥ goal`, solved for the count: n ≥ z² (goal − goal²) / (p − goal)². */
function shareNeeds(p: number, goal: number): number | null {
  if (goal >= 1) return null;
  let count = Math.ceil((Z * Z * goal * (1 - goal)) / (p - goal) ** 2);
  while (shareOf(p * count, count).low < goal) count += 1;
  return count;
}
