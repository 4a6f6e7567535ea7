/** So many batches in one go; a stop of the service must not wait for all tickets of a busy day. */
const MAX_ROUNDS = 25;

/**
 * Puts what people did beside the proposals, until nothing is due. What is due stands in the store: arrivals by webhook and
 * sweep, and the times of the next look. Returns how many tickets were looked at.
 */
export function createCapturePairs({ capture }: { readonly capture: () => Promise<number> }) {
  return async function capturePairs(): Promise<number> {
    let looked = 0;
    for (let round = 0; round < MAX_ROUNDS; round += 1) {
      const count = await capture();
      looked += count;
      if (count === 0) break;
    }
    return looked;
  };
}
