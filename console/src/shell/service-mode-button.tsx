import { useState } from 'react';
import type { ServiceMode } from '../../../src/domain/service-mode.ts';
import { Icon } from '../look/icons.tsx';
import type { Tone } from '../look/tag.tsx';
import { useServiceMode } from '../server/service-mode.ts';
import { domainWords } from '../words/domain-words.ts';
import { useWords } from '../words/language.tsx';
import classes from './service-mode-button.module.css';
import { ServiceModeDialog } from './service-mode-dialog.tsx';
import { serviceModeWords } from './service-mode-words.ts';

export const toneOfMode: Readonly<Record<ServiceMode, Tone>> = { auto: 'good', suggest: 'warn', human: 'warn', frozen: 'bad' };

/** On every page: how much the service may do, and the way to stop it. */
export function ServiceModeButton() {
  const words = useWords(serviceModeWords);
  const domain = useWords(domainWords);
  const { data: standing } = useServiceMode();
  const [open, setOpen] = useState(false);
  if (!standing) return null;
  return (
    <>
      <button type="button" className={classes.button} data-tone={toneOfMode[standing.mode]} onClick={() => setOpen(true)}>
        <Icon name="power" size={18} />
        <span>{words.button(domain.serviceModes[standing.mode])}</span>
      </button>
      {open && <ServiceModeDialog standing={standing} onClose={() => setOpen(false)} />}
    </>
  );
}
