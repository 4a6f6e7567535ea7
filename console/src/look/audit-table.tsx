import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import type { Answer } from '../../../src/api/v1/routes.ts';
import { useWords } from '../words/language.tsx';
import classes from './audit-table.module.css';
import { auditEventWords } from './audit-words.ts';
import { Cell, DataTable, Head } from './data-table.tsx';
import { DataTree } from './data-tree.tsx';
import { At } from './time.tsx';

export type AuditRow = Answer<'audit'>['events'][number];

/** Links of the chain, with what each says. */
export function AuditTable({
  label,
  rows,
  withTicket = true,
}: {
  readonly label: string;
  readonly rows: readonly AuditRow[];
  readonly withTicket?: boolean;
}) {
  const words = useWords(auditEventWords);
  const types: Readonly<Record<string, string>> = words.types;
  return (
    <DataTable label={label} stacks>
      <Head
        columns={[
          { name: words.number },
          { name: words.at },
          { name: words.event },
          ...(withTicket ? [{ name: words.ticket }] : []),
          { name: words.details },
        ]}
      />
      <tbody>
        {rows.map((row) => (
          <tr key={row.seq}>
            <th scope="row" className="figures">
              {row.seq}
            </th>
            <Cell name={words.at} className={classes.at}>
              <At at={row.at} />
            </Cell>
            <Cell name={words.event}>{types[row.type] ?? row.type}</Cell>
            {withTicket && (
              <Cell name={words.ticket}>
                {row.ticket === null ? (
                  '–'
                ) : (
                  <Anchor component={Link} to={`/tickets/${row.ticket}`}>
                    {row.ticket}
                  </Anchor>
                )}
              </Cell>
            )}
            <Cell name={words.details} className={classes.details}>
              <details>
                <summary>
                  <span className="mono">{row.hash.slice(0, 12)}</span>
                </summary>
                <DataTree value={{ ...row.event, prev: row.prev, hash: row.hash }} />
              </details>
            </Cell>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
