import type { ReactNode } from 'react';
import { Sheet } from '../../look/page.tsx';
import { Tag, type Tone } from '../../look/tag.tsx';
import { useFormats } from '../../look/use-formats.ts';
import { MASKED, Masked } from '../../look/written.tsx';
import { useWords } from '../../words/language.tsx';
import classes from './shadow.module.css';
import { shadowWords } from './shadow-words.ts';
import type { Pair } from './use-shadow.ts';

type Comparison = NonNullable<Pair['comparison']>;

const outcomeTones: Readonly<Record<Comparison['disposition']['verdict'], Tone>> = { same: 'good', different: 'bad', handed_over: 'plain' };
const contentTones: Readonly<Record<Comparison['content']['verdict'], Tone>> = {
  same: 'good',
  more: 'good',
  less: 'warn',
  contrary: 'bad',
  not_compared: 'plain',
};

/** Level by level, what the comparison says and why. */
export function ComparisonView({ comparison: { disposition, effects, content, wording } }: { readonly comparison: Comparison }) {
  const words = useWords(shadowWords);
  const formats = useFormats();
  return (
    <Sheet>
      <ul className={classes.levels}>
        <Level
          name={words.levels.disposition}
          says={words.outcomes[disposition.verdict]}
          tone={outcomeTones[disposition.verdict]}
          reasons={disposition.reasons}
        />
        <Level
          name={words.levels.effects}
          says={effects.wrongMoney ? words.wrong : words.outcomes[effects.verdict]}
          tone={outcomeTones[effects.verdict]}
          reasons={effects.reasons}
        />
        <Level
          name={words.levels.content}
          says={words.contents[content.verdict]}
          tone={contentTones[content.verdict]}
          reasons={content.reasons}
        >
          <FactLine title={words.missing} facts={content.missing} />
          <FactLine title={words.extra} facts={content.extra} />
        </Level>
        <Level
          name={words.levels.wording}
          says={wording.similarity === null ? words.contents.not_compared : words.similarity(formats.wholePercent(wording.similarity))}
          tone="plain"
          reasons={[]}
        />
      </ul>
    </Sheet>
  );
}

function Level({
  name,
  says,
  tone,
  reasons,
  children,
}: {
  readonly name: string;
  readonly says: string;
  readonly tone: Tone;
  readonly reasons: readonly string[];
  readonly children?: ReactNode;
}) {
  return (
    <li>
      <span className={classes.levelName}>{name}</span>
      <div>
        <Tag tone={tone}>{says}</Tag>
        {reasons.map((reason) => (
          <p key={reason} className={classes.reason}>
            {reason === MASKED ? <Masked /> : reason}
          </p>
        ))}
        {children}
      </div>
    </li>
  );
}

function FactLine({ title, facts }: { readonly title: string; readonly facts: Comparison['content']['missing'] }) {
  if (facts.length === 0) return null;
  return (
    <p className={classes.reason}>
      {title}: {facts.map(({ value }) => (value === MASKED ? '…' : value)).join(' · ')}
    </p>
  );
}
