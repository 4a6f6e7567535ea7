/** A number from 0 up to, not including, 1: for jitter only, never for secrets. */
export type Random = () => number;

export const systemRandom: Random = () => Math.random();
