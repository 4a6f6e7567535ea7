import {
  type Bin,
  type Confusion,
  type Coverage,
  calibrationError,
  confusions,
  coverageAt,
  isRight,
  type Judged,
  type Matrix,
  matrixOf,
  reliability,
} from './measures.ts';

/** One part of the report: what was measured, in figures and plots. */
export interface Section {
  readonly title: string;
  /** What the figures are of, in a sentence. */
  readonly about: string;
  readonly figures: readonly (readonly [string, string])[];
  readonly coverage: readonly Coverage[];
  readonly bins: readonly Bin[];
  readonly matrix: Matrix | null;
  readonly confusions: readonly Confusion[];
}

const precisions = [0.95, 0.98, 0.99] as const;

export function judgedSection(
  title: string,
  about: string,
  judged: readonly Judged[],
  more: readonly (readonly [string, string])[] = [],
): Section {
  const wishes = judged.filter(({ right }) => !right.includes(null));
  const others = judged.filter(({ right }) => right.includes(null));
  const asserted = judged.filter(({ said }) => said !== null);
  const bins = reliability(judged);
  return {
    title,
    about,
    figures: [
      ['texts', String(judged.length)],
      ['asserted', share(asserted.length, judged.length)],
      ['of what is asserted, right', share(rightOf(asserted), asserted.length)],
      ...(wishes.length > 0 ? [['of texts with a wish, answered rightly', share(rightOf(wishes), wishes.length)] as const] : []),
      ...(others.length > 0
        ? [['of texts with none, left alone (none of these recall)', share(rightOf(others), others.length)] as const]
        : []),
      ...(wishes.length > 0 ? [['expected calibration error', calibrationError(bins).toFixed(3)] as const] : []),
      ...more,
    ],
    coverage: wishes.length > 0 ? precisions.map((precision) => coverageAt(judged, precision)) : [],
    bins: wishes.length > 0 ? bins : [],
    matrix: matrixOf(judged),
    confusions: confusions(judged),
  };
}

function rightOf(judged: readonly Judged[]): number {
  return judged.filter(isRight).length;
}

export function share(part: number, whole: number): string {
  return whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} % (${part} of ${whole})`;
}
