import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { Dialog } from '../../look/dialog.tsx';
import { Refusal } from '../../look/refusal.tsx';
import { shellWords } from '../../shell/shell-words.ts';
import { useWords } from '../../words/language.tsx';
import { escalationWords } from './escalation-words.ts';
import classes from './escalations.module.css';
import type { useEscalationStep } from './use-escalations.ts';

/** The bot tries again, with what it is to do in a sentence. */
export function HandBackDialog({
  step,
  onClose,
  onDone,
}: {
  readonly step: ReturnType<typeof useEscalationStep>;
  readonly onClose: () => void;
  readonly onDone: () => void;
}) {
  const words = useWords(escalationWords);
  const shell = useWords(shellWords);
  const [instruction, setInstruction] = useState('');
  return (
    <Dialog title={words.handBack} onClose={onClose}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          step.mutate({ step: 'hand-back', instruction }, { onSuccess: onDone });
        }}
      >
        <Textarea
          label={words.instruction}
          description={words.instructionSays}
          value={instruction}
          onChange={(event) => setInstruction(event.currentTarget.value)}
          maxLength={500}
          rows={4}
          required
        />
        <Refusal error={step.error} />
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose}>
            {shell.cancel}
          </Button>
          <Button type="submit" loading={step.isPending} disabled={instruction.trim() === ''}>
            {words.handBack}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
