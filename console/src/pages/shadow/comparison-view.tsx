import type { ReactNode } from 'react';
import { EffectLine, type ShopEffect } from '../../look/effect-line.tsx';
import { Sheet } from '../../look/page.tsx';
import { Tag, type Tone } from '../../look/tag.tsx';
import { useFormats } from '../../look/use-formats.ts';
import { MASKED } from '../../look/written.tsx';
import { useCurrency } from '../../server/currency.ts';
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
  const currency = useCurrency();
  const names: Readonly<Record<string, string>> = words.dispositions;
  return (
    <Sheet>
      <ul className={classes.levels}>
        <Level name={words.levels.disposition} says={words.outcomes[disposition.verdict]} tone={outcomeTones[disposition.verdict]}>
          {disposition.verdict === 'different' && (
            <p className={classes.reason}>
              {words.instead(names[disposition.ours] ?? disposition.ours, names[disposition.theirs] ?? disposition.theirs)}
            </p>
          )}
        </Level>
        <Level
          name={words.levels.effects}
          says={effects.wrongMoney ? words.wrong : words.outcomes[effects.verdict]}
          tone={outcomeTones[effects.verdict]}
        >
          <OnlyOne title={words.onlyBot} effects={without(effects.ours, effects.theirs)} currency={currency} />
          <OnlyOne title={words.onlyPeople} effects={without(effects.theirs, effects.ours)} currency={currency} />
        </Level>
        <Level name={words.levels.content} says={words.contents[content.verdict]} tone={contentTones[content.verdict]}>
          <FactLine title={words.missing} facts={content.missing} />
          <FactLine title={words.extra} facts={content.extra} />
        </Level>
        <Level
          name={words.levels.wording}
          says={wording.similarity === null ? words.contents.not_compared : words.similarity(formats.wholePercent(wording.similarity))}
          tone="plain"
        />
      </ul>
    </Sheet>
  );
}

function Level({
  name,
  says,
  tone,
  children,
}: {
  readonly name: string;
  readonly says: string;
  readonly tone: Tone;
  readonly children?: ReactNode;
}) {
  return (
    <li>
      <span className={classes.levelName}>{name}</span>
      <div>
        <Tag tone={tone}>{says}</Tag>
        {children}
      </div>
    </li>
  );
}

function OnlyOne({
  title,
  effects,
  currency,
}: {
  readonly title: string;
  readonly effects: readonly ShopEffect[];
  readonly currency: string;
}) {
  return effects.map((effect) => (
    <p key={JSON.stringify(effect)} className={classes.reason}>
      {title}: <EffectLine effect={effect} currency={currency} />
    </p>
  ));
}

/** Those of one side that the other has not just so. */
function without(some: readonly ShopEffect[], others: readonly ShopEffect[]): readonly ShopEffect[] {
  const known = new Set(others.map((effect) => JSON.stringify(effect)));
  return some.filter((effect) => !known.has(JSON.stringify(effect)));
}

function FactLine({ title, facts }: { readonly title: string; readonly facts: Comparison['content']['missing'] }) {
  if (facts.length === 0) return null;
  return (
    <p className={classes.reason}>
      {title}: {facts.map(({ value }) => (value === MASKED ? '…' : value)).join(' · ')}
    </p>
  );
}
