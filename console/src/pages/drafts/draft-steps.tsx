import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { Dialog } from '../../look/dialog.tsx';
import { KeySign } from '../../look/key-sign.tsx';
import { Notice } from '../../look/notice.tsx';
import { Refusal } from '../../look/refusal.tsx';
import { useServiceMode } from '../../server/service-mode.ts';
import { useMay } from '../../server/session.ts';
import { useSay } from '../../shell/said.tsx';
import { shellWords } from '../../shell/shell-words.ts';
import { useShortcuts } from '../../shell/shortcuts.tsx';
import { useWords } from '../../words/language.tsx';
import { DraftEditor } from './draft-editor.tsx';
import { draftWords } from './draft-words.ts';
import classes from './drafts.module.css';
import { type Draft, type DraftStep, useDraftStep } from './use-drafts.ts';

/** Approve with one key, edit, or put aside with a reason. */
export function DraftSteps({ draft, onDone }: { readonly draft: Draft; readonly onDone: () => void }) {
  const words = useWords(draftWords);
  const step = useDraftStep(draft);
  const [open, setOpen] = useState<'edit' | 'override' | null>(null);
  const may = useMay('agent', 'operator');
  const { data: service } = useServiceMode();
  const isShut = service !== undefined && service.mode !== 'auto';
  const say = useSay();
  const done = (what: DraftStep['step']) => {
    onDone();
    say(words.done[what]);
  };
  const approve = () => {
    if (!step.isPending && !isShut) step.mutate({ step: 'approve' }, { onSuccess: () => done('approve') });
  };
  useShortcuts(
    may
      ? [
          { keys: 'a', does: words.approveKey, run: approve },
          { keys: 'e', does: words.editKey, run: () => !isShut && setOpen('edit') },
          { keys: 'o', does: words.overrideKey, run: () => setOpen('override') },
        ]
      : [],
  );
  if (!may) return null;
  return (
    <>
      {isShut && <Notice tone="warn">{words.shut}</Notice>}
      <div className={classes.steps}>
        <Button loading={step.isPending} disabled={isShut} onClick={approve}>
          {words.approve} <KeySign>a</KeySign>
        </Button>
        <Button variant="default" disabled={isShut} onClick={() => setOpen('edit')}>
          {words.edit} <KeySign>e</KeySign>
        </Button>
        <Button variant="default" onClick={() => setOpen('override')}>
          {words.override} <KeySign>o</KeySign>
        </Button>
      </div>
      <Refusal error={open === null ? step.error : null} />
      {open === 'edit' && <DraftEditor draft={draft} step={step} onDone={() => done('edit')} onClose={() => setOpen(null)} />}
      {open === 'override' && <Override step={step} onDone={() => done('override')} onClose={() => setOpen(null)} />}
    </>
  );
}

function Override({
  step,
  onDone,
  onClose,
}: {
  readonly step: ReturnType<typeof useDraftStep>;
  readonly onDone: () => void;
  readonly onClose: () => void;
}) {
  const words = useWords(draftWords);
  const shell = useWords(shellWords);
  const [why, setWhy] = useState('');
  return (
    <Dialog title={words.overriding} onClose={onClose}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          step.mutate({ step: 'override', why }, { onSuccess: onDone });
        }}
      >
        <p className={classes.none}>{words.overrideSays}</p>
        <Textarea
          label={words.why}
          description={words.whySays}
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
          maxLength={500}
          rows={4}
          required
        />
        <Refusal error={step.error} />
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose}>
            {shell.cancel}
          </Button>
          <Button type="submit" loading={step.isPending} disabled={why.trim() === ''}>
            {words.overrideConfirm}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
