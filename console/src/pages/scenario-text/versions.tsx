import { Button } from '@mantine/core';
import { useState } from 'react';
import { LineDifference } from '../../look/line-difference.tsx';
import { More } from '../../look/more.tsx';
import { Sheet } from '../../look/page.tsx';
import { Tag } from '../../look/tag.tsx';
import { At } from '../../look/time.tsx';
import { useFormats } from '../../look/use-formats.ts';
import { useWords } from '../../words/language.tsx';
import { NoteDialog } from './note-dialog.tsx';
import classes from './text.module.css';
import { textWords } from './text-words.ts';
import { type Texts, type useTextStep, useVersions, type Version } from './use-text.ts';

/** What was published, and the way back to each. */
export function Versions({
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
  const formats = useFormats();
  const { pages, versions } = useVersions(scenario);
  const [chosen, setChosen] = useState<number | null>(null);
  const file: Version = { version: 0, text: texts.file, note: null, restores: null, by: null, at: null };
  const close = () => {
    step.reset();
    setChosen(null);
  };
  return (
    <Sheet title={words.history}>
      <ol className={classes.versions}>
        {[...versions, ...(pages.hasNextPage ? [] : [file])].map((each) => (
          <li key={each.version}>
            <div className={classes.row}>
              <strong>{words.version(each.version)}</strong>
              {each.version === texts.inForce.version && <Tag tone="good">{words.current}</Tag>}
              {each.restores !== null && <span className={classes.quiet}>{words.restores(each.restores)}</span>}
              {each.at !== null && <At at={each.at} />}
              {may && each.text !== texts.inForce.text && (
                <Button
                  variant="default"
                  size="compact-sm"
                  aria-label={`${words.rollBack}: ${words.version(each.version)}`}
                  onClick={() => setChosen(each.version)}
                >
                  {words.rollBack}
                </Button>
              )}
            </div>
            <p>{each.version === 0 ? words.fileSays : `${each.by}: ${formats.quote(each.note ?? '')}`}</p>
            {each.text !== texts.inForce.text && (
              <details>
                <summary>{words.compare}</summary>
                <LineDifference before={texts.inForce.text} after={each.text} left={words.left} none={words.same} />
              </details>
            )}
          </li>
        ))}
      </ol>
      <More pages={pages} />
      {chosen !== null && (
        <NoteDialog
          title={words.rollBackTitle(chosen)}
          says={words.rollBackSays}
          button={words.rollBack}
          standing={texts}
          error={step.error}
          isPending={step.isPending}
          onNote={(note, from) => step.mutate({ kind: 'rollBack', to: chosen, note, from }, { onSuccess: () => setChosen(null) })}
          onClose={close}
        />
      )}
    </Sheet>
  );
}
