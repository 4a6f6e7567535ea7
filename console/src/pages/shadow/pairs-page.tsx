import { NativeSelect } from '@mantine/core';
import { useNavigate, useParams } from 'react-router';
import { Loaded } from '../../look/loaded.tsx';
import { More } from '../../look/more.tsx';
import { Page } from '../../look/page.tsx';
import { QueueList } from '../../look/queue-list.tsx';
import { Split } from '../../look/split.tsx';
import { Empty } from '../../look/states.tsx';
import { Tag } from '../../look/tag.tsx';
import { Ago } from '../../look/time.tsx';
import { useScenarioList, useScenarioTitles } from '../../server/scenarios.ts';
import { useShortcuts } from '../../shell/shortcuts.tsx';
import { useWords } from '../../words/language.tsx';
import { PairDetail } from './pair-detail.tsx';
import classes from './shadow.module.css';
import { ShadowTabs } from './shadow-tabs.tsx';
import { shadowWords } from './shadow-words.ts';
import { type PairRow, pairShows, usePairs } from './use-shadow.ts';

export function PairsPage() {
  const words = useWords(shadowWords);
  const titleOf = useScenarioTitles();
  const scenarios = useScenarioList();
  const navigate = useNavigate();
  const { turn } = useParams();
  const { show, scenario, pages, rows, search, choose } = usePairs();
  const at = rows.findIndex((row) => row.turn === turn);
  const open = (row: PairRow | undefined) => void navigate(row ? `/shadow/pairs/${row.turn}${search}` : `/shadow/pairs${search}`);
  const go = (step: number) => open(rows[Math.min(rows.length - 1, Math.max(0, at + step))] ?? rows[0]);
  useShortcuts([
    { keys: 'j', does: words.next, run: () => go(1) },
    { keys: 'k', does: words.previous, run: () => go(-1) },
  ]);

  return (
    <Page
      title={words.title}
      actions={
        <div className={classes.filters}>
          <NativeSelect
            aria-label={words.scenario}
            value={scenario}
            onChange={(event) => choose({ scenario: event.currentTarget.value })}
            data={[{ value: '', label: words.all }, ...scenarios.map(({ id, title }) => ({ value: id, label: title }))]}
          />
          <NativeSelect
            aria-label={words.show}
            value={show}
            onChange={(event) => choose({ show: event.currentTarget.value })}
            data={pairShows.map((name) => ({ value: name, label: words.shows[name] }))}
          />
        </div>
      }
    >
      <ShadowTabs />
      <Loaded query={pages}>
        {() =>
          rows.length === 0 && turn === undefined ? (
            <Empty icon="shadow" title={words.noPairs.title}>
              {words.noPairs.says}
            </Empty>
          ) : (
            <Split
              list={
                <>
                  <QueueList
                    label={words.tabs.pairs}
                    items={rows.map((row) => ({
                      id: row.turn,
                      to: `/shadow/pairs/${row.turn}${search}`,
                      title: row.scenarios.map(titleOf).join(' + ') || words.ticket(row.ticket),
                      aside: <Ago at={row.observedAt ?? row.decidedAt} />,
                      text: words.ticket(row.ticket),
                      tags: <Differences of={row} />,
                    }))}
                  />
                  <More pages={pages} />
                </>
              }
              detail={
                turn === undefined ? null : (
                  <PairDetail key={turn} turn={turn} back={`/shadow/pairs${search}`} onJudged={() => open(rows[at + 1] ?? rows[at - 1])} />
                )
              }
            />
          )
        }
      </Loaded>
    </Page>
  );
}

function Differences({ of: { comparison } }: { readonly of: PairRow }) {
  const words = useWords(shadowWords);
  if (comparison === null) return null;
  const { disposition, effects, content } = comparison;
  return (
    <>
      {disposition.verdict !== 'same' && (
        <Tag tone={disposition.verdict === 'different' ? 'warn' : 'plain'}>
          {words.levels.disposition}: {words.outcomes[disposition.verdict]}
        </Tag>
      )}
      {effects.verdict === 'different' && (
        <Tag tone={effects.wrongMoney ? 'bad' : 'warn'}>{effects.wrongMoney ? words.wrong : words.levels.effects}</Tag>
      )}
      {(content.verdict === 'contrary' || content.verdict === 'less') && (
        <Tag tone={content.verdict === 'contrary' ? 'bad' : 'plain'}>
          {words.levels.content}: {words.contents[content.verdict]}
        </Tag>
      )}
    </>
  );
}
