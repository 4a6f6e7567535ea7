import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type ComparedLevel, comparedLevels, type Opinion, opinions } from '../../../../src/domain/shadow.ts';
import { Choice } from '../../look/choice.tsx';
import { KeySign } from '../../look/key-sign.tsx';
import { Sheet } from '../../look/page.tsx';
import { Refusal } from '../../look/refusal.tsx';
import { Tag } from '../../look/tag.tsx';
import { useMay } from '../../server/session.ts';
import { useShortcuts } from '../../shell/shortcuts.tsx';
import { useWords } from '../../words/language.tsx';
import classes from './shadow.module.css';
import { shadowWords } from './shadow-words.ts';
import { type Pair, useGiveOpinion } from './use-shadow.ts';

const keys: Readonly<Record<Opinion, string>> = { better: 'b', equal: 'e', worse: 'w', wrong: 'x' };

/** A person's verdict by one key, on the level that differs most; then comes the next pair. */
export function Judge({ pair, onJudged }: { readonly pair: Pair; readonly onJudged: () => void }) {
  const words = useWords(shadowWords);
  const [level, setLevel] = useState<ComparedLevel>(() => levelInDoubt(pair));
  const [why, setWhy] = useState('');
  const give = useGiveOpinion(pair.turn);
  const may = useMay('agent', 'operator');
  const judge = (opinion: Opinion) => {
    if (!give.isPending) give.mutate({ level, opinion, why: why.trim() || words.judge.byKey }, { onSuccess: onJudged });
  };
  useShortcuts(
    may
      ? [
          ...opinions.map((opinion) => ({
            keys: keys[opinion],
            does: words.judge.key(words.opinions[opinion]),
            run: () => judge(opinion),
          })),
          ...comparedLevels.map((name, place) => ({
            keys: String(place + 1),
            does: words.judge.levelKey(words.levels[name]),
            run: () => setLevel(name),
          })),
        ]
      : [],
  );
  return (
    <Sheet title={words.judge.title}>
      {may && (
        <>
          <p className={classes.none}>{words.judge.says}</p>
          <div className={classes.judge}>
            <Choice
              label={words.judge.level}
              value={level}
              onChange={setLevel}
              options={comparedLevels.map((name) => ({ value: name, label: words.levels[name] }))}
            />
            <TextInput
              className={classes.why ?? ''}
              aria-label={words.judge.why}
              placeholder={words.judge.why}
              value={why}
              onChange={(event) => setWhy(event.currentTarget.value)}
              maxLength={500}
            />
          </div>
          <div className={classes.row}>
            {opinions.map((opinion) => (
              <Button key={opinion} variant="default" loading={give.isPending} onClick={() => judge(opinion)}>
                {words.opinions[opinion]} <KeySign>{keys[opinion]}</KeySign>
              </Button>
            ))}
          </div>
        </>
      )}
      <Refusal error={give.error} />
      {pair.opinions.length > 0 && (
        <>
          <h3 className={classes.sub}>{words.judge.given}</h3>
          <ul className={classes.given}>
            {pair.opinions.map((given) => (
              <li key={`${given.at} ${given.level}`}>
                <Tag tone={given.opinion === 'better' || given.opinion === 'equal' ? 'good' : 'bad'}>
                  {words.levels[given.level]}: {words.opinions[given.opinion]}
                </Tag>{' '}
                {given.by}: {given.why}
              </li>
            ))}
          </ul>
        </>
      )}
    </Sheet>
  );
}

function levelInDoubt({ comparison }: Pair): ComparedLevel {
  if (comparison?.effects.verdict === 'different') return 'effects';
  if (comparison?.disposition.verdict === 'different') return 'disposition';
  return 'content';
}
