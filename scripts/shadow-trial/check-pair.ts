import type { PairRecord } from '../../src/ports/shadow-store.ts';
import type { Script } from './trial-store.ts';

/** In what a pair differs from its script; empty when it says what it should. */
export function faultOf(script: Script, pair: PairRecord | null): string[] {
  if (!pair?.comparison || !pair.work) return ['was not compared'];
  const { comparison, work } = pair;
  const faults: string[] = [];
  const expect = (what: string, got: unknown, wanted: readonly unknown[]) => {
    if (!wanted.includes(got)) faults.push(`${what} is ${String(got)}, not ${wanted.join(' or ')}`);
  };
  expect('disposition', comparison.disposition.verdict, [script.disposition]);
  expect('effects', comparison.effects.verdict, [script.effects]);
  expect('content', comparison.content.verdict, script.content);
  expect('wrong money', comparison.effects.wrongMoney, [script.wrongMoney]);
  expect('replies', work.replies.length, [script.replies]);
  expect('time', spanOf(work.minutes), [script.minutes]);
  return faults;
}

function spanOf(minutes: number | null): Script['minutes'] {
  if (minutes === null) return 'none';
  return minutes >= 240 ? 'many' : 'few';
}
