import type { ActionKind } from '../../../../src/domain/action.ts';
import type { Report } from '../../../../src/stats/report.ts';
import { DataTable, Head, NumberCell } from '../../look/data-table.tsx';
import { Sheet } from '../../look/page.tsx';
import { useFormats } from '../../look/use-formats.ts';
import { domainWords } from '../../words/domain-words.ts';
import { useWords } from '../../words/language.tsx';
import { overviewWords } from './overview-words.ts';

export function MoneyTable({ report }: { readonly report: Report }) {
  const words = useWords(overviewWords).money;
  const domain = useWords(domainWords);
  const formats = useFormats();
  const rows = Object.entries(report.total.money) as readonly (readonly [
    ActionKind,
    { readonly count: number; readonly amount: string },
  ])[];
  if (rows.length === 0) return null;
  return (
    <Sheet title={words.title} flush>
      <DataTable label={words.title}>
        <Head columns={[{ name: words.action }, { name: words.count, number: true }, { name: words.amount, number: true }]} />
        <tbody>
          {rows.map(([kind, { count, amount }]) => (
            <tr key={kind}>
              <th scope="row">{domain.actions[kind] ?? kind}</th>
              <NumberCell>{formats.number(count)}</NumberCell>
              <NumberCell>{formats.money(amount, report.currency)}</NumberCell>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </Sheet>
  );
}
