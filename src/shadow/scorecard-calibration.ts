/** How far the stated confidence can be believed. */
export interface Calibration {
  readonly pairs: number;
  /** Mean stated confidence, and the share that was right; null without pairs. */
  readonly stated: number | null;
  readonly right: number | null;
  /** Stated less right: above nothing means too sure of itself. */
  readonly drift: number;
  /** Mean distance between stated and right over the bands, weighted by their pairs (expected calibration error). */
  readonly error: number;
  readonly bands: readonly { readonly from: number; readonly pairs: number; readonly stated: number; readonly right: number }[];
}

const bandsFrom = [0, 0.6, 0.7, 0.8, 0.9, 0.95] as const;

export function calibrationOf(all: readonly { readonly confidence: number | null; readonly right: boolean }[]): Calibration {
  const known = all.flatMap(({ confidence, right }) => (confidence === null ? [] : [{ confidence, right }]));
  if (known.length === 0) return { pairs: 0, stated: null, right: null, drift: 0, error: 0, bands: [] };
  const bands = bandsFrom.flatMap((from, at) => {
    const below = bandsFrom[at + 1] ?? Number.POSITIVE_INFINITY;
    const inside = known.filter(({ confidence }) => confidence >= from && confidence < below);
    return inside.length === 0 ? [] : [{ from, pairs: inside.length, ...means(inside) }];
  });
  const { stated, right } = means(known);
  const error = bands.reduce((total, band) => total + (band.pairs / known.length) * Math.abs(band.stated - band.right), 0);
  return { pairs: known.length, stated, right, drift: stated - right, error, bands };
}

function means(some: readonly { readonly confidence: number; readonly right: boolean }[]): { stated: number; right: number } {
  const total = some.reduce((sum, { confidence }) => sum + confidence, 0);
  return { stated: total / some.length, right: some.filter(({ right }) => right).length / some.length };
}
