import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { BackToList } from '../../look/back-to-list.tsx';
import { Loaded } from '../../look/loaded.tsx';
import { Sheet } from '../../look/page.tsx';
import { Tag } from '../../look/tag.tsx';
import { useFormats } from '../../look/use-formats.ts';
import { Words } from '../../look/written.tsx';
import { useScenarioTitles } from '../../server/scenarios.ts';
import { useWords } from '../../words/language.tsx';
import { ComparisonView } from './comparison-view.tsx';
import { Judge } from './judge.tsx';
import classes from './shadow.module.css';
import { shadowWords } from './shadow-words.ts';
import { Sides } from './sides.tsx';
import { type Pair, usePair } from './use-shadow.ts';

export function PairDetail({ turn, back, onJudged }: { readonly turn: string; readonly back: string; readonly onJudged: () => void }) {
  const query = usePair(turn);
  return (
    <>
      <BackToList to={back} />
      <Loaded query={query}>{(pair) => <Shown pair={pair} onJudged={onJudged} />}</Loaded>
    </>
  );
}

function Shown({ pair, onJudged }: { readonly pair: Pair; readonly onJudged: () => void }) {
  const words = useWords(shadowWords);
  const formats = useFormats();
  const titleOf = useScenarioTitles();
  return (
    <div className={classes.detail}>
      <Sheet
        title={
          <span className={classes.row}>
            {words.ticket(pair.ticket)}
            {pair.scenarios.map((scenario) => (
              <Tag key={scenario} tone="accent">
                {titleOf(scenario)}
              </Tag>
            ))}
            <Tag>{formats.wholePercent(pair.confidence)}</Tag>
          </span>
        }
        aside={
          <span className={classes.links}>
            <Anchor component={Link} to={`/tickets/${pair.ticket}`}>
              {words.openTicket}
            </Anchor>
            <Anchor href={pair.url} target="_blank" rel="noreferrer noopener">
              {words.openDesk}
            </Anchor>
          </span>
        }
      >
        <h3 className={classes.sub}>{words.customer}</h3>
        <Words>{pair.says}</Words>
      </Sheet>
      <Sides pair={pair} />
      {pair.comparison !== null && <ComparisonView comparison={pair.comparison} />}
      {pair.comparison !== null && <Judge pair={pair} onJudged={onJudged} />}
    </div>
  );
}
