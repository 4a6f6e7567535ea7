import type { Stage } from '../../../src/shadow/modes.ts';
import { domainWords } from '../words/domain-words.ts';
import { useWords } from '../words/language.tsx';
import { Tag, type Tone } from './tag.tsx';

const tones: Readonly<Record<Stage, Tone>> = { paused: 'warn', shadow: 'plain', draft: 'accent', trial: 'accent', auto: 'good' };

export function StageTag({ of }: { readonly of: Stage }) {
  const words = useWords(domainWords);
  return <Tag tone={tones[of]}>{words.stages[of]}</Tag>;
}
