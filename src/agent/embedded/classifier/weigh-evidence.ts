/** One held-out judgement: its evidence, and whether the label was meant. */
export interface Weighed {
  readonly values: readonly number[];
  readonly right: boolean;
}

/** Weights of the evidence, the constant last. */
export type Weights = readonly number[];

/** Logistic regression by gradient descent with full passes: few numbers, so plain and repeatable to the bit. */
export function fitEvidence(rows: readonly Weighed[], pull = 1e-3): Weights {
  const size = (rows[0]?.values.length ?? 0) + 1;
  const weights = new Float64Array(size);
  const square = new Float64Array(size);
  for (let pass = 0; pass < 400; pass++) {
    const gradient = new Float64Array(size);
    for (const { values, right } of rows) {
      const error = weighEvidence(values, weights) - (right ? 1 : 0);
      for (let k = 0; k < size - 1; k++) gradient[k] = (gradient[k] as number) + error * (values[k] as number);
      gradient[size - 1] = (gradient[size - 1] as number) + error;
    }
    for (let k = 0; k < size; k++) {
      const g = (gradient[k] as number) / rows.length + pull * (weights[k] as number);
      square[k] = 0.9 * (square[k] as number) + 0.1 * g * g;
      weights[k] = (weights[k] as number) - ((pass < 300 ? 0.05 : 0.01) * g) / (Math.sqrt(square[k] as number) + 1e-8);
    }
  }
  return [...weights];
}

/** Probability that the label is meant. */
export function weighEvidence(values: readonly number[], weights: ArrayLike<number>): number {
  let z = weights[values.length] as number;
  for (let k = 0; k < values.length; k++) z += (values[k] as number) * (weights[k] as number);
  return 1 / (1 + Math.exp(-z));
}
