import type { Disposition } from '../../../src/domain/decision.ts';
import { domainWords } from '../words/domain-words.ts';
import { useWords } from '../words/language.tsx';
import { Tag, type Tone } from './tag.tsx';

const tones: Readonly<Record<Disposition['kind'], Tone>> = {
  resolved: 'good',
  asked: 'accent',
  escalated: 'warn',
  skipped: 'plain',
  drafted: 'accent',
  shadowed: 'plain',
  left_alone: 'plain',
};

export function DispositionTag({ of }: { readonly of: Disposition['kind'] }) {
  const words = useWords(domainWords);
  return <Tag tone={tones[of]}>{words.dispositions[of]}</Tag>;
}
