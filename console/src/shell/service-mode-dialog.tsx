import { Button, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { type ServiceMode, serviceModes } from '../../../src/domain/service-mode.ts';
import { Dialog } from '../look/dialog.tsx';
import { Moved, useLookedAt } from '../look/moved.tsx';
import { Notice } from '../look/notice.tsx';
import { RadioCards } from '../look/radio-cards.tsx';
import { Refusal } from '../look/refusal.tsx';
import { Ago } from '../look/time.tsx';
import { useFormats } from '../look/use-formats.ts';
import { type Standing, useSetServiceMode } from '../server/service-mode.ts';
import { useMay } from '../server/session.ts';
import { domainWords } from '../words/domain-words.ts';
import { useWords } from '../words/language.tsx';
import classes from './service-mode-dialog.module.css';
import { serviceModeWords } from './service-mode-words.ts';
import { shellWords } from './shell-words.ts';

/** The one big switch: four steps from everything to nothing, each with what it means, and a reason. */
export function ServiceModeDialog({ standing, onClose }: { readonly standing: Standing; readonly onClose: () => void }) {
  const words = useWords(serviceModeWords);
  const shell = useWords(shellWords);
  const domain = useWords(domainWords);
  const formats = useFormats();
  const [mode, setMode] = useState<ServiceMode>(standing.mode);
  const [why, setWhy] = useState('');
  const change = useSetServiceMode();
  const at = useLookedAt(standing);
  const may = useMay('operator', 'administrator');
  const nothing = mode === standing.mode && !standing.held && standing.triggers.length === 0;

  if (!may)
    return (
      <Dialog title={words.title} onClose={onClose}>
        <p>
          <strong>{domain.serviceModes[standing.mode]}</strong>: {words.says[standing.mode]}
        </p>
        <Notice tone="warn">{words.notYours}</Notice>
      </Dialog>
    );
  return (
    <Dialog title={words.title} onClose={onClose}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate({ mode, why, version: at.looked.version }, { onSuccess: onClose });
        }}
      >
        <Text c="dimmed" size="sm">
          {words.lead}
        </Text>
        <RadioCards
          legend={words.title}
          name="mode"
          value={mode}
          onChange={setMode}
          cards={serviceModes.map((name) => ({
            value: name,
            title: domain.serviceModes[name],
            says: words.says[name],
            ...(name === standing.mode ? { note: words.now } : {}),
          }))}
        />
        {standing.version > 0 && (
          <p className={classes.standing}>
            {domain.serviceModes[standing.mode]}, {words.by(standing.by)}, <Ago at={standing.at} />: {formats.quote(standing.why)}
          </p>
        )}
        <Moved of={at} />
        <Textarea
          label={words.why}
          description={words.whySays}
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
          maxLength={500}
          minRows={2}
          required
        />
        <Refusal error={change.error} />
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose}>
            {shell.cancel}
          </Button>
          <Button
            type="submit"
            loading={change.isPending}
            disabled={nothing || at.isMoved || why.trim() === ''}
            color={mode === 'auto' ? 'fjord' : 'red'}
          >
            {words.set(domain.serviceModes[mode])}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
