import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { Cell, DataTable, Head, NumberCell } from '../../look/data-table.tsx';
import { DispositionTag } from '../../look/disposition-tag.tsx';
import { Tag } from '../../look/tag.tsx';
import { At } from '../../look/time.tsx';
import { useFormats } from '../../look/use-formats.ts';
import { MASKED, Masked } from '../../look/written.tsx';
import { useScenarioTitles } from '../../server/scenarios.ts';
import { domainWords } from '../../words/domain-words.ts';
import { useWords } from '../../words/language.tsx';
import { ticketListWords } from './ticket-list-words.ts';
import classes from './tickets.module.css';
import type { TicketRow } from './use-tickets.ts';

export function TicketTable({ rows, chosen }: { readonly rows: readonly TicketRow[]; readonly chosen: string | null }) {
  const words = useWords(ticketListWords);
  const domain = useWords(domainWords);
  const formats = useFormats();
  const titleOf = useScenarioTitles();
  const { columns } = words;
  return (
    <DataTable label={words.title} stacks>
      <Head
        columns={[
          { name: columns.ticket },
          { name: columns.says },
          { name: columns.scenario },
          { name: columns.outcome },
          { name: columns.confidence, number: true },
          { name: columns.received, number: true },
        ]}
      />
      <tbody>
        {rows.map((row) => (
          <tr key={row.ticket} data-chosen={row.ticket === chosen}>
            <th scope="row">
              <Anchor component={Link} to={`/tickets/${row.ticket}`}>
                {row.ticket}
              </Anchor>
            </th>
            <td className={classes.says}>
              {row.says === MASKED ? <Masked /> : <span>{row.says}</span>} {row.angry && <Tag tone="bad">{words.angry}</Tag>}
            </td>
            <Cell name={columns.scenario}>{row.scenarios.length === 0 ? words.none : row.scenarios.map(titleOf).join(' + ')}</Cell>
            <Cell name={columns.outcome}>
              {row.disposition === null ? <Tag>{domain.states[row.state]}</Tag> : <DispositionTag of={row.disposition} />}
              {row.reasons[0] !== undefined && <small className={classes.reason}>{domain.reasons[row.reasons[0]]}</small>}
            </Cell>
            <NumberCell name={columns.confidence}>{formats.wholePercent(row.confidence)}</NumberCell>
            <NumberCell name={columns.received}>
              <At at={row.receivedAt} />
            </NumberCell>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
