import { Button, Checkbox, Textarea } from '@mantine/core';
import { useState } from 'react';
import { plainText } from '../../../../src/domain/html.ts';
import { Dialog } from '../../look/dialog.tsx';
import { EffectList } from '../../look/effect-line.tsx';
import { Refusal } from '../../look/refusal.tsx';
import { WordDifference } from '../../look/word-difference.tsx';
import { useCurrency } from '../../server/currency.ts';
import { shellWords } from '../../shell/shell-words.ts';
import { useWords } from '../../words/language.tsx';
import { draftWords } from './draft-words.ts';
import classes from './drafts.module.css';
import type { Draft, useDraftStep } from './use-drafts.ts';

/** The reply as text to change, and below it what the change is. */
export function DraftEditor({
  draft,
  step,
  onDone,
  onClose,
}: {
  readonly draft: Draft;
  readonly step: ReturnType<typeof useDraftStep>;
  readonly onDone: () => void;
  readonly onClose: () => void;
}) {
  const words = useWords(draftWords);
  const shell = useWords(shellWords);
  const before = plainText(draft.reply ?? '');
  const [text, setText] = useState(before);
  const [carryOut, setCarryOut] = useState(true);
  const currency = useCurrency();
  return (
    <Dialog title={words.editing} size="wide" onClose={onClose}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          step.mutate({ step: 'edit', text, carryOut }, { onSuccess: onDone });
        }}
      >
        <div className={classes.editor}>
          <Textarea label={words.text} value={text} onChange={(event) => setText(event.currentTarget.value)} rows={14} required />
          <section aria-label={words.difference}>
            <h3 className={classes.sub}>{words.difference}</h3>
            {text === before ? <p className={classes.none}>{words.same}</p> : <WordDifference before={before} after={text} />}
          </section>
        </div>
        {draft.plan.length > 0 && (
          <Checkbox
            label={words.carryOut}
            description={<EffectList effects={draft.plan} currency={currency} none="" />}
            checked={carryOut}
            onChange={(event) => setCarryOut(event.currentTarget.checked)}
          />
        )}
        <Refusal error={step.error} />
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose}>
            {shell.cancel}
          </Button>
          <Button type="submit" loading={step.isPending} disabled={text === before || text.trim() === ''}>
            {words.sendEdited}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
