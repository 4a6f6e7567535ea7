import { Button } from '@mantine/core';
import { useState } from 'react';
import { Sheet } from '../../look/page.tsx';
import { Ago } from '../../look/time.tsx';
import { toneOfMode } from '../../shell/service-mode-button.tsx';
import { ServiceModeDialog } from '../../shell/service-mode-dialog.tsx';
import { serviceModeWords } from '../../shell/service-mode-words.ts';
import { domainWords } from '../../words/domain-words.ts';
import { useWords } from '../../words/language.tsx';
import classes from './overview.module.css';
import { overviewWords } from './overview-words.ts';
import type { Overview } from './use-overview.ts';

/** The one big switch, with what it means where it stands. */
export function ServiceModeCard({ standing }: { readonly standing: Overview['mode'] }) {
  const words = useWords(overviewWords).switch;
  const modeWords = useWords(serviceModeWords);
  const domain = useWords(domainWords);
  const [open, setOpen] = useState(false);
  return (
    <Sheet title={words.title}>
      <div className={classes.mode}>
        <div>
          <strong data-tone={toneOfMode[standing.mode]}>{domain.serviceModes[standing.mode]}</strong>
          <p>{modeWords.says[standing.mode]}</p>
          {standing.triggers.length > 0 && (
            <p>
              {modeWords.steppedBack}: {standing.triggers.map((trigger) => domain.triggers[trigger]).join(', ')}, <Ago at={standing.at} />.{' '}
              {standing.held && modeWords.needsPerson}
            </p>
          )}
        </div>
        <Button size="md" variant={standing.mode === 'auto' ? 'default' : 'filled'} onClick={() => setOpen(true)}>
          {words.button}
        </Button>
        {open && <ServiceModeDialog standing={standing} onClose={() => setOpen(false)} />}
      </div>
    </Sheet>
  );
}
