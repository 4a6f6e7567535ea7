import { Button } from '@mantine/core';
import { useState } from 'react';
import { LineDifference } from '../../look/line-difference.tsx';
import { Moved } from '../../look/moved.tsx';
import { Sheet } from '../../look/page.tsx';
import { Refusal } from '../../look/refusal.tsx';
import { Ago } from '../../look/time.tsx';
import { useWords } from '../../words/language.tsx';
import { GoldenTickets } from '../scenario-golden/golden-tickets.tsx';
import { goldenWords } from '../scenario-golden/golden-words.ts';
import { FileButtons } from './file-buttons.tsx';
import { NoteDialog } from './note-dialog.tsx';
import classes from './text.module.css';
import { TextEditor } from './text-editor.tsx';
import { textWords } from './text-words.ts';
import { type Texts, useFaults, type useTextStep } from './use-text.ts';
import { useTyped } from './use-typed.ts';
import { WhatIf } from './what-if.tsx';

/** The text in the hand: written, checked, compared, kept, published. */
export function Work({
  scenario,
  texts,
  step,
  may,
}: {
  readonly scenario: string;
  readonly texts: Texts;
  readonly step: ReturnType<typeof useTextStep>;
  readonly may: boolean;
}) {
  const words = useWords(textWords);
  const golden = useWords(goldenWords);
  const [isPublishing, setPublishing] = useState(false);
  const kept = texts.edit?.text ?? texts.inForce.text;
  const typed = useTyped(scenario, texts);
  const { text, isMoved } = typed;
  const faults = useFaults(scenario, text, may);
  const isFaulty = faults === null || faults.length > 0;
  const isNew = text !== texts.inForce.text;
  const kind = step.variables?.kind;
  const done = () => {
    typed.forget();
    setPublishing(false);
  };
  return (
    <Sheet
      title={words.inForce(texts.inForce.version)}
      aside={<FileButtons name={`${scenario}.yaml`} text={text} may={may} onFile={typed.type} />}
    >
      <TextEditor text={text} faults={faults} readOnly={!may} onChange={typed.type} />
      {isMoved && (
        <section aria-label={words.beside} className={classes.changes}>
          <Moved of={typed} />
          <h3>{words.beside}</h3>
          <LineDifference before={kept} after={text} left={words.left} none={words.same} />
        </section>
      )}
      {may && (
        <div className={classes.row}>
          <Button
            variant="default"
            disabled={!typed.isUnsaved || isMoved}
            loading={step.isPending && kind === 'save'}
            onClick={() => step.mutate({ kind: 'save', text, from: texts.version }, { onSuccess: typed.forget })}
          >
            {words.save}
          </Button>
          <Button disabled={!isNew || isFaulty || isMoved} onClick={() => setPublishing(true)}>
            {words.publish}
          </Button>
          {typed.isUnsaved && (
            <Button variant="subtle" color="gray" onClick={typed.forget}>
              {words.undo}
            </Button>
          )}
          {!typed.isUnsaved && texts.edit !== null && (
            <Button variant="subtle" color="gray" title={words.dropSays} onClick={() => step.mutate({ kind: 'drop', from: texts.version })}>
              {words.drop}
            </Button>
          )}
          {typed.isUnsaved && <span className={classes.quiet}>{words.unsaved}</span>}
          {texts.edit !== null && (
            <span className={classes.quiet}>
              {words.editedBy(texts.edit.by)} · <Ago at={texts.edit.at} />
            </span>
          )}
        </div>
      )}
      {(kind === 'save' || kind === 'drop') && <Refusal error={step.error} />}
      {isNew && (
        <section aria-label={words.difference} className={classes.changes}>
          <h3>{words.difference}</h3>
          <LineDifference before={texts.inForce.text} after={text} left={words.left} none={words.same} />
        </section>
      )}
      {may && isNew && (
        <>
          <section aria-label={golden.title} className={classes.changes}>
            <h3>{golden.title}</h3>
            <GoldenTickets scenario={scenario} text={text} isFaulty={isFaulty} />
          </section>
          <WhatIf scenario={scenario} text={text} isFaulty={isFaulty} />
        </>
      )}
      {isPublishing && (
        <NoteDialog
          title={words.publishTitle}
          says={words.publishSays}
          button={words.publish}
          standing={texts}
          error={step.error}
          isPending={step.isPending}
          onNote={(note, from) => step.mutate({ kind: 'publish', text, note, from }, { onSuccess: done })}
          onClose={() => {
            step.reset();
            setPublishing(false);
          }}
        />
      )}
    </Sheet>
  );
}
