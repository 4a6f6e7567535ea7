import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { DataTable, Head, NumberCell } from '../../look/data-table.tsx';
import { Sheet } from '../../look/page.tsx';
import { At } from '../../look/time.tsx';
import { useFormats } from '../../look/use-formats.ts';
import { useWords } from '../../words/language.tsx';
import classes from './system.module.css';
import { systemWords } from './system-words.ts';
import type { System } from './use-system.ts';

export function MeasureTable({ measures }: { readonly measures: System['measures'] }) {
  const words = useWords(systemWords).measures;
  const formats = useFormats();
  const title = words.title(measures.minutes);
  return (
    <Sheet title={title} flush>
      <DataTable label={title} stacks>
        <Head
          columns={[
            { name: words.system },
            { name: words.calls, number: true },
            { name: words.failed, number: true },
            { name: words.invalid, number: true },
            { name: words.p50, number: true },
            { name: words.p95, number: true },
          ]}
        />
        <tbody>
          {measures.systems.map(({ system, calls, failed, invalid, p50, p95 }) => (
            <tr key={system}>
              <th scope="row">{words.names[system]}</th>
              <NumberCell name={words.calls}>{formats.number(calls)}</NumberCell>
              <NumberCell name={words.failed}>{formats.number(failed)}</NumberCell>
              <NumberCell name={words.invalid}>{formats.number(invalid)}</NumberCell>
              <NumberCell name={words.p50}>{formats.shortTime(p50)}</NumberCell>
              <NumberCell name={words.p95}>{formats.shortTime(p95)}</NumberCell>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </Sheet>
  );
}

export function ErrorTable({ errors }: { readonly errors: System['errors'] }) {
  const words = useWords(systemWords).errors;
  return (
    <Sheet title={words.title} flush={errors.length > 0}>
      {errors.length === 0 ? (
        <p className={classes.quiet}>{words.none}</p>
      ) : (
        <DataTable label={words.title}>
          <Head columns={[{ name: words.at }, { name: words.what }, { name: words.code }, { name: words.ticket }]} />
          <tbody>
            {errors.map(({ at, what, code, ticket }) => (
              <tr key={`${at} ${what} ${ticket}`}>
                <th scope="row">
                  <At at={at} />
                </th>
                <td>{what}</td>
                <td className="mono">{code}</td>
                <td>
                  {ticket !== null && (
                    <Anchor component={Link} to={`/tickets/${ticket}`}>
                      {ticket}
                    </Anchor>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
    </Sheet>
  );
}
