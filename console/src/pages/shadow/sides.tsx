import type { ReactNode } from 'react';
import { plainText } from '../../../../src/domain/html.ts';
import { EffectList } from '../../look/effect-line.tsx';
import { Sheet } from '../../look/page.tsx';
import { Tag } from '../../look/tag.tsx';
import { useFormats } from '../../look/use-formats.ts';
import { WordDifference } from '../../look/word-difference.tsx';
import { MASKED, Words, Written } from '../../look/written.tsx';
import { useCurrency } from '../../server/currency.ts';
import { useWords } from '../../words/language.tsx';
import classes from './shadow.module.css';
import { shadowWords } from './shadow-words.ts';
import type { Pair } from './use-shadow.ts';

/** The bot's proposal on the left, what people did on the right, and the two replies as one text with its differences. */
export function Sides({ pair: { reply, plan, work, comparison } }: { readonly pair: Pair }) {
  const words = useWords(shadowWords);
  const formats = useFormats();
  const currency = useCurrency();
  const human = work?.replies.join('\n\n') ?? '';
  const bot = reply === null ? '' : plainText(reply);
  const isComparable = human !== '' && bot !== '' && human !== MASKED && bot !== MASKED;
  return (
    <>
      <div className={classes.sides}>
        <Sheet title={words.ours} aside={comparison && <Tag tone="accent">{nameOf(comparison.disposition.ours)}</Tag>}>
          <Part title={words.plan}>
            <EffectList effects={plan} currency={currency} none={words.noPlan} />
          </Part>
          {reply === null ? <p className={classes.none}>{words.noReply}</p> : <Written html={reply} />}
        </Sheet>
        <Sheet
          title={words.theirs}
          aside={
            work && (
              <span className={classes.row}>
                {work.minutes !== null && <span className={classes.none}>{words.minutes(formats.duration(work.minutes * 60))}</span>}
                <Tag tone="accent">{nameOf(work.disposition)}</Tag>
              </span>
            )
          }
        >
          {work === null ? (
            <p className={classes.none}>{words.notYet}</p>
          ) : (
            <>
              <Part title={words.effects}>
                <EffectList effects={comparison?.effects.theirs ?? []} currency={currency} none={words.noEffects} />
              </Part>
              {human === '' ? <p className={classes.none}>{words.noHuman}</p> : <Words>{human}</Words>}
            </>
          )}
        </Sheet>
      </div>
      {isComparable && (
        <Sheet>
          <details>
            <summary className={classes.summary}>{words.replyDifference}</summary>
            <WordDifference before={human} after={bot} />
          </details>
        </Sheet>
      )}
    </>
  );

  function nameOf(disposition: string): string {
    const names: Readonly<Record<string, string>> = words.dispositions;
    return names[disposition] ?? disposition;
  }
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className={classes.part}>
      <h3 className={classes.sub}>{title}</h3>
      {children}
    </div>
  );
}
