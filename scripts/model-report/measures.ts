/** One judgement beside what is right. */
export interface Judged {
  readonly text: string;
  /** What was asserted; null: nothing. */
  readonly said: string | null;
  /** Probability that what was said is right, or that something is meant at all when nothing was said. */
  readonly confidence: number;
  /** Any of these is right; null among them: saying nothing is right. */
  readonly right: readonly (string | null)[];
}

export interface Coverage {
  readonly precision: number;
  /** Share of the texts with a wish that are answered at this precision; 0 when it is never reached. */
  readonly coverage: number;
  /** Least confidence that gives it. */
  readonly threshold: number;
}

export function isRight({ said, right }: Judged): boolean {
  return right.includes(said);
}

/** The largest part of the texts that can be asserted, surest first, with this share of them right. */
export function coverageAt(judged: readonly Judged[], precision: number): Coverage {
  const asserted = judged.filter(({ said }) => said !== null).toSorted((a, b) => b.confidence - a.confidence);
  const wishes = judged.filter(({ right }) => !right.includes(null)).length;
  let correct = 0;
  let best: Coverage = { precision, coverage: 0, threshold: 1 };
  asserted.forEach((one, i) => {
    if (isRight(one)) correct += 1;
    const tied = asserted[i + 1]?.confidence === one.confidence;
    if (!tied && correct / (i + 1) >= precision) {
      best = { precision, coverage: Math.min(1, (i + 1) / Math.max(1, wishes)), threshold: one.confidence };
    }
  });
  return best;
}

export interface Bin {
  readonly from: number;
  readonly count: number;
  readonly confidence: number;
  readonly right: number;
}

/** What was asserted, by its confidence in ten steps: how sure it was and how often right. */
export function reliability(judged: readonly Judged[]): readonly Bin[] {
  const asserted = judged.filter(({ said }) => said !== null);
  return Array.from({ length: 10 }, (_, b) => {
    const own = asserted.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === b);
    const count = own.length;
    return {
      from: b / 10,
      count,
      confidence: count === 0 ? 0 : own.reduce((sum, { confidence }) => sum + confidence, 0) / count,
      right: count === 0 ? 0 : own.filter(isRight).length / count,
    };
  });
}

/** Expected calibration error: how far sureness and success lie apart, on the mean. */
export function calibrationError(bins: readonly Bin[]): number {
  const all = bins.reduce((sum, { count }) => sum + count, 0);
  return bins.reduce((sum, { count, confidence, right }) => sum + (count / Math.max(1, all)) * Math.abs(confidence - right), 0);
}

export interface Confusion {
  readonly right: string;
  readonly said: string;
  readonly count: number;
  readonly examples: readonly string[];
}

/** What is most often taken for what, with the surest examples. */
export function confusions(judged: readonly Judged[], most = 10): readonly Confusion[] {
  const groups = new Map<string, Judged[]>();
  for (const one of judged) {
    if (one.said === null || isRight(one)) continue;
    const key = `${name(one.right[0])}\t${one.said}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .slice(0, most)
    .map(([key, group]) => {
      const [right = '', said = ''] = key.split('\t');
      const surest = group.toSorted((a, b) => b.confidence - a.confidence).slice(0, 3);
      return { right, said, count: group.length, examples: surest.map(({ text }) => text.replace(/\s+/g, ' ').slice(0, 110)) };
    });
}

export interface Matrix {
  readonly labels: readonly string[];
  /** `rows[right][said]`, in texts. */
  readonly rows: readonly (readonly number[])[];
}

export function matrixOf(judged: readonly Judged[]): Matrix {
  const labels = [...new Set(judged.flatMap(({ right, said }) => [name(right[0]), name(said)]))].toSorted();
  const rows = labels.map(() => labels.map(() => 0));
  for (const one of judged) {
    const row = rows[labels.indexOf(name(isRight(one) ? one.said : one.right[0]))] as number[];
    const column = labels.indexOf(name(one.said));
    row[column] = (row[column] as number) + 1;
  }
  return { labels, rows };
}

function name(label: string | null | undefined): string {
  return label ?? '(nothing)';
}
