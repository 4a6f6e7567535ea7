import type { MailVector } from './mail-vectors.ts';

/** For each vector the places of all that are at least this alike, itself among them. Every pair is compared, by the features that it shares. */
export function neighboursOf(vectors: readonly MailVector[], near: number): readonly Uint32Array[] {
  const having = new Map<number, { places: number[]; weights: number[] }>();
  for (const [place, { indices, weights }] of vectors.entries()) {
    indices.forEach((index, k) => {
      const entry = having.get(index) ?? { places: [], weights: [] };
      if (entry.places.length === 0) having.set(index, entry);
      entry.places.push(place);
      entry.weights.push(weights[k] as number);
    });
  }
  const packed = new Map(
    [...having].map(([index, { places, weights }]) => [index, { places: Uint32Array.from(places), weights: Float32Array.from(weights) }]),
  );
  const sums = new Float32Array(vectors.length);
  return vectors.map(({ indices, weights }) => {
    sums.fill(0);
    for (let k = 0; k < indices.length; k += 1) {
      const { places, weights: others } = packed.get(indices[k] as number) ?? { places: new Uint32Array(), weights: new Float32Array() };
      const weight = weights[k] as number;
      for (let n = 0; n < places.length; n += 1)
        sums[places[n] as number] = (sums[places[n] as number] as number) + weight * (others[n] as number);
    }
    const found: number[] = [];
    for (let place = 0; place < sums.length; place += 1) if ((sums[place] as number) >= near) found.push(place);
    return Uint32Array.from(found);
  });
}
