export interface AskedTimes {
  readonly what: string;
  /** Milliseconds until the whole answer was there, in the order of asking. */
  readonly times: readonly number[];
}

export const LIMIT_MS = 150;

/** One line each. @returns whether all keep within the limit. */
export function printTimes(all: readonly AskedTimes[]): boolean {
  const width = Math.max(...all.map(({ what }) => what.length));
  console.log(`\n${'GET /api/v1'.padEnd(width)}     p50     p95     max  ms, of ${all[0]?.times.length ?? 0} requests in turn`);
  const over = all.filter((asked) => !printLine(asked, width));
  console.log(
    over.length === 0
      ? `\nAll ${all.length} are within ${LIMIT_MS} ms p95.`
      : `\n${over.length} of ${all.length} take more than ${LIMIT_MS} ms p95.`,
  );
  return over.length === 0;
}

function printLine({ what, times }: AskedTimes, width: number): boolean {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? 0;
  const fits = at(0.95) < LIMIT_MS;
  const shown = [at(0.5), at(0.95), at(1)].map((ms) => ms.toFixed(1).padStart(8)).join('');
  console.log(`${what.padEnd(width)}${shown}  ${fits ? 'ok' : 'over'}`);
  return fits;
}
