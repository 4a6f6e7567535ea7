import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { DataTable, Head, NumberCell } from '../../look/data-table.tsx';
import { Sheet } from '../../look/page.tsx';
import { useFormats } from '../../look/use-formats.ts';
import { useScenarioTitles } from '../../server/scenarios.ts';
import { useWords } from '../../words/language.tsx';
import { overviewWords } from './overview-words.ts';
import type { Overview } from './use-overview.ts';

export function ScenarioTable({ scenarios }: { readonly scenarios: Overview['scenarios'] }) {
  const words = useWords(overviewWords).scenarios;
  const formats = useFormats();
  const titleOf = useScenarioTitles();
  const rows = [...scenarios].sort((one, other) => other.arrived - one.arrived);
  return (
    <Sheet title={words.title} flush>
      <DataTable label={words.title} stacks>
        <Head
          columns={[
            { name: words.scenario },
            { name: words.arrived, number: true },
            { name: words.resolved, number: true },
            { name: words.escalated, number: true },
            { name: words.share, number: true },
          ]}
        />
        <tbody>
          {rows.map(({ scenario, arrived, resolved, escalated }) => (
            <tr key={scenario}>
              <th scope="row">
                {scenario === 'none' ? (
                  words.none
                ) : (
                  <Anchor component={Link} to={`/scenarios/${scenario}`}>
                    {titleOf(scenario)}
                  </Anchor>
                )}
              </th>
              <NumberCell name={words.arrived}>{formats.number(arrived)}</NumberCell>
              <NumberCell name={words.resolved}>{formats.number(resolved)}</NumberCell>
              <NumberCell name={words.escalated}>{formats.number(escalated)}</NumberCell>
              <NumberCell name={words.share}>{formats.wholePercent(arrived === 0 ? null : resolved / arrived)}</NumberCell>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </Sheet>
  );
}
