import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { Cell, DataTable, Head, NumberCell } from '../../look/data-table.tsx';
import { Interval } from '../../look/interval.tsx';
import { Loaded } from '../../look/loaded.tsx';
import { Page, Sheet } from '../../look/page.tsx';
import { Empty } from '../../look/states.tsx';
import { Tag } from '../../look/tag.tsx';
import { useFormats } from '../../look/use-formats.ts';
import { useGateGoal } from '../../server/gate-goal.ts';
import { useScenarioTitles } from '../../server/scenarios.ts';
import { domainWords } from '../../words/domain-words.ts';
import { gateSays } from '../../words/gate-says.ts';
import { useWords } from '../../words/language.tsx';
import classes from './shadow.module.css';
import { ShadowTabs } from './shadow-tabs.tsx';
import { shadowWords } from './shadow-words.ts';
import { type Progress, useScorecards } from './use-shadow.ts';

const gateTones = { ready: 'good', not_yet: 'plain', no: 'bad' } as const;

export function ShadowPage() {
  const words = useWords(shadowWords);
  const query = useScorecards();
  return (
    <Page title={words.title} lead={words.lead}>
      <ShadowTabs />
      <Loaded query={query}>
        {({ scorecards }) =>
          scorecards.every(({ card }) => card.pairs === 0) ? (
            <Empty icon="shadow" title={words.empty.title}>
              {words.empty.says}
            </Empty>
          ) : (
            <Scorecards scorecards={scorecards} />
          )
        }
      </Loaded>
    </Page>
  );
}

function Scorecards({ scorecards }: { readonly scorecards: readonly Progress[] }) {
  const goal = useGateGoal();
  const saysOf = useWords(gateSays);
  const words = useWords(shadowWords);
  const domain = useWords(domainWords);
  const formats = useFormats();
  const titleOf = useScenarioTitles();
  const { columns } = words;
  const known = scorecards.filter(({ card }) => card.pairs > 0).sort((one, other) => other.card.pairs - one.card.pairs);
  const unknown = scorecards.filter(({ card }) => card.pairs === 0);
  return (
    <Sheet flush>
      {goal !== undefined && <p className={classes.goal}>{words.goal(formats.wholePercent(goal))}</p>}
      <DataTable label={words.tabs.scorecards} stacks>
        <Head
          columns={[
            { name: columns.scenario },
            { name: columns.stage },
            { name: columns.pairs, number: true },
            { name: columns.outcome },
            { name: columns.money },
            { name: columns.content },
            { name: columns.gate },
          ]}
        />
        <tbody>
          {known.map(({ stage, step, card }) => (
            <tr key={card.scenario}>
              <th scope="row" className={classes.scenario}>
                <Anchor component={Link} to={`/shadow/pairs?scenario=${card.scenario}&show=compared`}>
                  {titleOf(card.scenario)}
                </Anchor>
              </th>
              <Cell name={columns.stage}>
                <Tag tone={stage === 'auto' ? 'good' : 'plain'}>{domain.stages[stage]}</Tag>
              </Cell>
              <NumberCell name={columns.pairs}>{formats.number(card.pairs)}</NumberCell>
              <Cell name={columns.outcome}>
                <Interval of={card.agreement.outcome} {...(goal === undefined ? {} : { goal })} />
              </Cell>
              <Cell name={columns.money}>
                <Interval of={card.agreement.money} />
                {card.wrongMoney > 0 && <Tag tone="bad">{words.wrongMoney(card.wrongMoney)}</Tag>}
              </Cell>
              <Cell name={columns.content}>
                <Interval of={card.agreement.content} />
              </Cell>
              <Cell name={columns.gate} className={classes.gate}>
                <Tag tone={gateTones[step.kind]}>{words.gate[step.kind]}</Tag>
                {step.kind !== 'ready' && <small>{saysOf(step.says)}</small>}
              </Cell>
            </tr>
          ))}
        </tbody>
      </DataTable>
      {unknown.length > 0 && (
        <details className={classes.without}>
          <summary>{words.withoutPairs(unknown.length)}</summary>
          <ul>
            {unknown.map(({ stage, card }) => (
              <li key={card.scenario}>
                {titleOf(card.scenario)} <Tag>{domain.stages[stage]}</Tag>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Sheet>
  );
}
