import { Button } from '@mantine/core';
import { useState } from 'react';
import { KeySign } from '../../look/key-sign.tsx';
import { Refusal } from '../../look/refusal.tsx';
import { useMay } from '../../server/session.ts';
import { useSay } from '../../shell/said.tsx';
import { useShortcuts } from '../../shell/shortcuts.tsx';
import { useWords } from '../../words/language.tsx';
import { AnswerDialog } from './answer-dialog.tsx';
import { escalationWords } from './escalation-words.ts';
import classes from './escalations.module.css';
import { HandBackDialog } from './hand-back-dialog.tsx';
import { type Escalation, useEscalationStep } from './use-escalations.ts';

/** Take it, put the reminders off, answer the customer, or give the ticket back: each with a key. */
export function EscalationSteps({ escalation }: { readonly escalation: Escalation }) {
  const words = useWords(escalationWords);
  const step = useEscalationStep(escalation);
  const [open, setOpen] = useState<'answer' | 'hand-back' | null>(null);
  const may = useMay('agent', 'operator');
  const isTaken = escalation.takenAt !== null;
  const say = useSay();
  const take = () => step.mutate({ step: 'take' }, { onSuccess: () => say(words.done.take) });
  const acknowledge = () => step.mutate({ step: 'acknowledge' }, { onSuccess: () => say(words.done.acknowledge) });
  const done = (what: 'answer' | 'handBack') => {
    setOpen(null);
    say(words.done[what]);
  };
  const untaken = [
    { keys: 't', does: words.takeKey, run: take },
    { keys: 's', does: words.acknowledgeKey, run: acknowledge },
  ];
  useShortcuts(
    may
      ? [
          ...(isTaken ? [] : untaken),
          { keys: 'r', does: words.answerKey, run: () => setOpen('answer') },
          { keys: 'b', does: words.handBackKey, run: () => setOpen('hand-back') },
        ]
      : [],
  );
  if (!may) return null;
  return (
    <>
      <div className={classes.steps}>
        {!isTaken && (
          <>
            <Button loading={step.isPending} onClick={take}>
              {words.take} <KeySign>t</KeySign>
            </Button>
            <Button variant="default" loading={step.isPending} onClick={acknowledge}>
              {words.acknowledge} <KeySign>s</KeySign>
            </Button>
          </>
        )}
        <Button variant={isTaken ? 'filled' : 'default'} onClick={() => setOpen('answer')}>
          {words.answer} <KeySign>r</KeySign>
        </Button>
        <Button variant="default" onClick={() => setOpen('hand-back')}>
          {words.handBack} <KeySign>b</KeySign>
        </Button>
      </div>
      <Refusal error={open === null ? step.error : null} />
      {open === 'answer' && (
        <AnswerDialog escalation={escalation} step={step} onClose={() => setOpen(null)} onDone={() => done('answer')} />
      )}
      {open === 'hand-back' && <HandBackDialog step={step} onClose={() => setOpen(null)} onDone={() => done('handBack')} />}
    </>
  );
}
