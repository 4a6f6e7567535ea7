import { DataTree } from '../../look/data-tree.tsx';
import { Facts } from '../../look/facts.tsx';
import { useFormats } from '../../look/use-formats.ts';
import { MASKED, Masked } from '../../look/written.tsx';
import { useWords } from '../../words/language.tsx';
import classes from './ticket.module.css';
import { ticketWords } from './ticket-words.ts';
import type { Turn } from './use-ticket.ts';

/** The values that were read out of the mail; what was not said is left out. */
export function ExtractedView({ extracted }: { readonly extracted: Turn['heard']['extracted'] }) {
  const words = useWords(ticketWords).heard;
  const formats = useFormats();
  const { fields } = words;
  const { orderNames, emails, sizes, colors, codes, countries, amounts } = extracted;
  const listed = { orderNames, emails, sizes, colors, codes, countries };
  const said = [
    ...Object.entries(listed).flatMap(([name, values]) =>
      values.length === 0
        ? []
        : [[fields[name as keyof typeof listed], values.includes(MASKED) ? <Masked key={name} /> : values.join(', ')] as const],
    ),
    ...(amounts.length === 0
      ? []
      : [[fields.amounts, amounts.map(({ minor, currency }) => formats.money(minor / 100, currency)).join(', ')] as const]),
    ...(extracted.address === null ? [] : [[fields.address, <DataTree key="address" value={extracted.address} />] as const]),
    ...(isDemand(extracted.demand) ? [[fields.demand, <DataTree key="demand" value={extracted.demand} />] as const] : []),
    ...(extracted.photo ? [[fields.photo, words.yes] as const] : []),
  ];
  return said.length === 0 ? <p className={classes.quiet}>{words.nothing}</p> : <Facts of={said} />;
}

function isDemand(demand: unknown): boolean {
  return typeof demand === 'object' && demand !== null && Object.values(demand).some((value) => value !== null && value !== false);
}
