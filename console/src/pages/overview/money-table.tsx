import { DataTable, Head, NumberCell } from '../../look/data-table.tsx';
import { Sheet } from '../../look/page.tsx';
import { useFormats } from '../../look/use-formats.ts';
import { domainWords } from '../../words/domain-words.ts';
import { useWords } from '../../words/language.tsx';
import { overviewWords } from './overview-words.ts';
import type { Overview } from './use-overview.ts';

export function MoneyTable({ money, currency }: { readonly money: Overview['today']['figures']['money']; readonly currency: string }) {
  const words = useWords(overviewWords).money;
  const domain = useWords(domainWords);
  const formats = useFormats();
  const actionWords: Readonly<Record<string, string>> = domain.actions;
  const rows = Object.entries(money);
  if (rows.length === 0) return null;
  return (
    <Sheet title={words.title} flush>
      <DataTable label={words.title}>
        <Head columns={[{ name: words.action }, { name: words.count, number: true }, { name: words.amount, number: true }]} />
        <tbody>
          {rows.map(([kind, { count, amount }]) => (
            <tr key={kind}>
              <th scope="row">{actionWords[kind] ?? kind}</th>
              <NumberCell>{formats.number(count)}</NumberCell>
              <NumberCell>{formats.money(amount, currency)}</NumberCell>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </Sheet>
  );
}
