import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { Dialog } from '../../look/dialog.tsx';
import { Moved, useLookedAt } from '../../look/moved.tsx';
import { Refusal } from '../../look/refusal.tsx';
import { shellWords } from '../../shell/shell-words.ts';
import { useWords } from '../../words/language.tsx';
import classes from './text.module.css';
import { textWords } from './text-words.ts';
import type { Texts } from './use-text.ts';

/** What is published needs a sentence that says why. */
export function NoteDialog({
  title,
  says,
  button,
  standing,
  error,
  isPending,
  onNote,
  onClose,
}: {
  readonly title: string;
  readonly says: string;
  readonly button: string;
  readonly standing: Texts;
  readonly error: Error | null;
  readonly isPending: boolean;
  readonly onNote: (note: string, from: string) => void;
  readonly onClose: () => void;
}) {
  const words = useWords(textWords);
  const shell = useWords(shellWords);
  const [note, setNote] = useState('');
  const at = useLookedAt(standing);
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          onNote(note, at.looked.version);
        }}
      >
        <p className={classes.quiet}>{says}</p>
        <Textarea
          label={words.note}
          description={words.noteSays}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          maxLength={500}
          rows={3}
          required
        />
        <Refusal error={error} />
        {!isPending && <Moved of={at} />}
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose}>
            {shell.cancel}
          </Button>
          <Button type="submit" loading={isPending} disabled={note.trim() === '' || at.isMoved}>
            {button}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
