import type { Stage } from '../../../../src/shadow/modes.ts';
import { Tag } from '../../look/tag.tsx';
import { domainWords } from '../../words/domain-words.ts';
import { gateSays } from '../../words/gate-says.ts';
import { useWords } from '../../words/language.tsx';
import classes from './scenarios.module.css';
import type { ScenarioRow } from './use-scenarios.ts';

const tones = { ready: 'good', not_yet: 'plain', no: 'bad' } as const;

/** The next step, and whether the gate to it is open. */
export function GateTag({ gate, next }: { readonly gate: ScenarioRow['gate']; readonly next: Stage | null }) {
  const domain = useWords(domainWords);
  const saysOf = useWords(gateSays);
  if (gate === null || next === null) return '–';
  return (
    <span className={classes.gate}>
      <Tag tone={tones[gate.kind]}>{domain.stages[next]}</Tag>
      {gate.kind !== 'ready' && <small>{saysOf(gate.says)}</small>}
    </span>
  );
}
