import { Button } from '@mantine/core';
import { useState } from 'react';
import { Facts } from '../../look/facts.tsx';
import { Sheet } from '../../look/page.tsx';
import { StageTag } from '../../look/stage-tag.tsx';
import { Ago } from '../../look/time.tsx';
import { useFormats } from '../../look/use-formats.ts';
import { useMay } from '../../server/session.ts';
import { useWords } from '../../words/language.tsx';
import { GateTag } from './gate-tag.tsx';
import { ModeDialog } from './mode-dialog.tsx';
import { scenarioWords } from './scenario-words.ts';
import classes from './scenarios.module.css';
import type { Scenario } from './use-scenarios.ts';

/** How much the bot may do about this wish, who said so, and what the gate to more says. */
export function ModeSheet({ scenario }: { readonly scenario: Scenario }) {
  const words = useWords(scenarioWords).mode;
  const formats = useFormats();
  const [open, setOpen] = useState(false);
  const may = useMay('operator', 'administrator');
  const isHandOvers = scenario.id === 'hand_overs';
  return (
    <Sheet
      title={
        <span className={classes.row}>
          {words.title} <StageTag of={scenario.stage} />
        </span>
      }
      aside={
        may && (
          <Button variant="default" onClick={() => setOpen(true)}>
            {words.change}
          </Button>
        )
      }
    >
      <p className={classes.lead}>
        {isHandOvers ? words.handOvers[scenario.stage === 'auto' ? 'auto' : 'shadow'] : words.says[scenario.stage]}
      </p>
      <Facts
        of={[
          ...(scenario.since === null ? [] : [[words.since, <Ago key="since" at={scenario.since} />] as const]),
          [words.by, scenario.by === null ? words.file : `${scenario.by}${scenario.why ? `: ${formats.quote(scenario.why)}` : ''}`],
          ...(isHandOvers
            ? []
            : [
                [
                  words.gate,
                  scenario.next === null ? words.noGate : <GateTag key="gate" gate={scenario.gate} next={scenario.next} />,
                ] as const,
              ]),
        ]}
      />
      {open && <ModeDialog scenario={scenario} onClose={() => setOpen(false)} />}
    </Sheet>
  );
}
