import type { Stage } from '../../../src/shadow/modes.ts';
import { both } from './both.ts';

type Translate = (...found: string[]) => string;

/**
 * What the gate says, word for word as `src/shadow/scorecard-gate.ts` and `change-stage.ts` write it, with the Danish for each. A sentence that is
 * not among them is shown as it came.
 */
const sentences: readonly (readonly [pattern: RegExp, da: Translate])[] = [
  [/^ready$/, () => 'klar'],
  [/^not yet: no pairs so far, at least (\d+) more pairs? needed$/, (pairs) => `endnu intet at måle på; mindst ${pairs} par skal der til`],
  [/^not yet: (\d+) more pairs? at this rate$/, (pairs) => `${pairs} par mere i denne takt`],
  [/^not yet: (\d+) more pairs in (\w+)$/, (pairs, stage) => `${pairs} par mere i ${stages[stage as Stage] ?? stage}`],
  [/^not yet: (\d+) more tickets resolved in the trial$/, (tickets) => `${tickets} sager mere løst i prøven`],
  [
    /^not yet: ([\d.]+ %) agreement, and it takes more than ([\d.]+ %)$/,
    (share, goal) => `${share} enighed, og der kræves mere end ${goal}`,
  ],
  [/^no: ([\d.]+ %) agreement, and surely less than ([\d.]+ %)$/, (share, goal) => `${share} enighed, og med sikkerhed under ${goal}`],
  [
    /^no: (\d+) wrong (refund|resend|cancellation|money effect)s?$/,
    (count, what) => `${count} ${wrongs[what ?? '']?.[count === '1' ? 0 : 1] ?? what}`,
  ],
  [
    /^no: from (\w+) the next step is (\w+)$/,
    (from, to) => `fra ${stages[from as Stage] ?? from} er næste trin ${stages[to as Stage] ?? to}`,
  ],
];

const stages: Readonly<Record<Stage, string>> = { paused: 'pause', shadow: 'skygge', draft: 'kladde', trial: 'prøve', auto: 'automatisk' };
const wrongs: Readonly<Record<string, readonly [one: string, more: string]>> = {
  refund: ['forkert refusion', 'forkerte refusioner'],
  resend: ['forkert genforsendelse', 'forkerte genforsendelser'],
  cancellation: ['forkert annullering', 'forkerte annulleringer'],
  'money effect': ['forkert pengevirkning', 'forkerte pengevirkninger'],
};

export const gateSays = both<(says: string) => string>({
  en: (says) => says.replace(/^(not yet|no): /, ''),
  da(says) {
    for (const [pattern, translate] of sentences) {
      const found = pattern.exec(says);
      if (found) return translate(...found.slice(1).map(String)).replaceAll('.', ',');
    }
    return says;
  },
});
