import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { Cell, DataTable, Head, NumberCell } from '../../look/data-table.tsx';
import { Interval } from '../../look/interval.tsx';
import { Loaded } from '../../look/loaded.tsx';
import { Page, Sheet } from '../../look/page.tsx';
import { StageTag } from '../../look/stage-tag.tsx';
import { useFormats } from '../../look/use-formats.ts';
import { useScenarios } from '../../server/scenarios.ts';
import { useWords } from '../../words/language.tsx';
import { GateTag } from './gate-tag.tsx';
import { scenarioWords } from './scenario-words.ts';
import type { ScenarioRow } from './use-scenarios.ts';

export function ScenariosPage() {
  const words = useWords(scenarioWords);
  const query = useScenarios();
  return (
    <Page title={words.title} lead={words.lead}>
      <Loaded query={query} lines={12}>
        {({ scenarios }) => <Table rows={scenarios} />}
      </Loaded>
    </Page>
  );
}

function Table({ rows }: { readonly rows: readonly ScenarioRow[] }) {
  const words = useWords(scenarioWords);
  const formats = useFormats();
  const { columns } = words;
  return (
    <Sheet flush>
      <DataTable label={words.title} stacks>
        <Head
          columns={[
            { name: columns.scenario },
            { name: columns.mode },
            { name: columns.arrived, number: true },
            { name: columns.resolved, number: true },
            { name: columns.agreement },
            { name: columns.next },
          ]}
        />
        <tbody>
          {[...rows]
            .sort((one, other) => other.arrived - one.arrived)
            .map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <Anchor component={Link} to={`/scenarios/${row.id}`}>
                    {titleOf(row)}
                  </Anchor>
                </th>
                <Cell name={columns.mode}>
                  <StageTag of={row.stage} />
                </Cell>
                <NumberCell name={columns.arrived}>{formats.number(row.arrived)}</NumberCell>
                <NumberCell name={columns.resolved}>
                  {formats.wholePercent(row.arrived === 0 ? null : row.resolved / row.arrived)}
                </NumberCell>
                <Cell name={columns.agreement}>{row.agreement === null ? '–' : <Interval of={row.agreement} />}</Cell>
                <Cell name={columns.next}>
                  <GateTag gate={row.gate} next={row.next} />
                </Cell>
              </tr>
            ))}
        </tbody>
      </DataTable>
    </Sheet>
  );

  function titleOf({ id, title }: ScenarioRow): string {
    return id === 'hand_overs' ? words.handOvers : title;
  }
}
