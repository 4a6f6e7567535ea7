import type { Answers } from '../../src/golden/answers.ts';

/** One order, product or customer a line, so that a change shows where it is. */
export function writeAnswers({ now, ...lists }: Answers): string {
  const rooms = Object.entries(lists).map(
    ([name, entries]) => `"${name}": [\n${entries.map((entry: unknown) => JSON.stringify(entry)).join(',\n')}\n]`,
  );
  return `{\n${[`"now": ${JSON.stringify(now)}`, ...rooms].join(',\n')}\n}\n`;
}
