import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { Dialog } from '../../look/dialog.tsx';
import { KeySign } from '../../look/key-sign.tsx';
import { Refusal } from '../../look/refusal.tsx';
import { useMay } from '../../server/session.ts';
import { shellWords } from '../../shell/shell-words.ts';
import { useShortcuts } from '../../shell/shortcuts.tsx';
import { useWords } from '../../words/language.tsx';
import { escalationWords } from './escalation-words.ts';
import classes from './escalations.module.css';
import { type Escalation, useEscalationStep } from './use-escalations.ts';

/** Take, acknowledge, hand back: each with a key. */
export function EscalationSteps({ escalation }: { readonly escalation: Escalation }) {
  const words = useWords(escalationWords);
  const shell = useWords(shellWords);
  const step = useEscalationStep(escalation);
  const [handsBack, setHandsBack] = useState(false);
  const [instruction, setInstruction] = useState('');
  const may = useMay('agent', 'operator');
  const isTaken = escalation.takenAt !== null;
  useShortcuts(
    may
      ? [
          ...(isTaken ? [] : [{ keys: 't', does: words.takeKey, run: () => step.mutate({ step: 'take' }) }]),
          { keys: 'b', does: words.handBackKey, run: () => setHandsBack(true) },
        ]
      : [],
  );
  if (!may) return null;
  return (
    <div className={classes.steps}>
      {!isTaken && (
        <Button loading={step.isPending} onClick={() => step.mutate({ step: 'take' })}>
          {words.take} <KeySign>t</KeySign>
        </Button>
      )}
      <Button variant="default" onClick={() => setHandsBack(true)}>
        {words.handBack} <KeySign>b</KeySign>
      </Button>
      <Refusal error={step.error} />
      {handsBack && (
        <Dialog title={words.handBack} onClose={() => setHandsBack(false)}>
          <form
            className={classes.form}
            onSubmit={(event) => {
              event.preventDefault();
              step.mutate({ step: 'hand-back', instruction }, { onSuccess: () => setHandsBack(false) });
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
            <div className={classes.buttons}>
              <Button variant="default" onClick={() => setHandsBack(false)}>
                {shell.cancel}
              </Button>
              <Button type="submit" loading={step.isPending} disabled={instruction.trim() === ''}>
                {words.handBack}
              </Button>
            </div>
          </form>
        </Dialog>
      )}
    </div>
  );
}
