import { useMutation } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import type { Answer } from '../../../../src/api/v1/routes.ts';
import { startOfDay } from '../../look/start-of-day.ts';
import { usePages } from '../../server/pages.ts';
import { send } from '../../server/request.ts';

export type TicketRow = Answer<'tickets'>['tickets'][number];

export const filterNames = ['scenario', 'disposition', 'reason', 'language', 'confidence', 'from', 'to', 'number', 'customer'] as const;
export type FilterName = (typeof filterNames)[number];
export type Filters = Readonly<Record<FilterName, string>>;

const bands: Readonly<Record<string, { readonly confidenceFrom?: number; readonly confidenceTo?: number }>> = {
  low: { confidenceTo: 0.8 },
  middle: { confidenceFrom: 0.8, confidenceTo: 0.95 },
  high: { confidenceFrom: 0.95 },
};

/** The list under its filters, which stand in the address: none of them says who a customer is. */
export function useTickets() {
  const [search, setSearch] = useSearchParams();
  const filters = Object.fromEntries(filterNames.map((name) => [name, search.get(name) ?? ''])) as Record<FilterName, string>;
  const { confidence, from, to, number, ...same } = filters;
  const pages = usePages<Answer<'tickets'>>('tickets', '/tickets', {
    ...same,
    ...bands[confidence],
    from: startOfDay(from),
    to: startOfDay(to, 1),
    ...numbered(number),
  });
  return {
    filters,
    isFiltered: filterNames.some((name) => filters[name] !== ''),
    pages,
    rows: pages.data?.pages.flatMap(({ tickets }) => tickets) ?? [],
    set(changes: Partial<Filters>) {
      setSearch(
        (before) => {
          const next = new URLSearchParams(before);
          for (const [name, value] of Object.entries(changes)) value === '' ? next.delete(name) : next.set(name, value);
          return next;
        },
        { replace: true },
      );
    },
    clear: () => setSearch({}, { replace: true }),
  };
}

/** What stands for the customer with this address; the address itself goes into no address of a page. */
export function useFindCustomer() {
  return useMutation({
    mutationFn: (email: string) => send<Answer<'findCustomer'>>('POST', '/customers/find', { body: { email } }),
  });
}

/** Orders have names of five digits or more, written with or without their sign. */
function numbered(text: string): { readonly ticket?: string; readonly order?: string } {
  const digits = text.replace(/^#/, '').trim();
  if (!/^\d{1,20}$/.test(digits)) return {};
  return text.startsWith('#') || digits.length >= 5 ? { order: digits } : { ticket: digits };
}
