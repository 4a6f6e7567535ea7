import { useMutation } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import type { Answer } from '../../../../src/api/v1/routes.ts';
import { startOfDay } from '../../look/start-of-day.ts';
import { usePages } from '../../server/pages.ts';
import { send } from '../../server/request.ts';

export type AuditFilter = 'type' | 'ticket' | 'from' | 'to';

/** Events under their filters, which stand in the address. */
export function useAudit() {
  const [search, setSearch] = useSearchParams();
  const filter = (name: AuditFilter) => search.get(name) ?? '';
  const filters = { type: filter('type'), ticket: filter('ticket'), from: filter('from'), to: filter('to') };
  const asked = { type: filters.type, ticket: filters.ticket, from: startOfDay(filters.from), to: startOfDay(filters.to, 1) };
  const pages = usePages<Answer<'audit'>>('audit', '/audit', asked);
  const given = Object.entries(asked).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return {
    filters,
    /** All of them, as a file. */
    file: `/api/v1/audit/file?${new URLSearchParams(given)}`,
    pages,
    rows: pages.data?.pages.flatMap(({ events }) => events) ?? [],
    chain: pages.data?.pages[0]?.chain ?? null,
    set(name: AuditFilter, value: string) {
      const next = new URLSearchParams(search);
      value === '' ? next.delete(name) : next.set(name, value);
      setSearch(next, { replace: true });
    },
  };
}

export function useVerifyAudit() {
  return useMutation({ mutationFn: () => send<Answer<'verifyAudit'>>('POST', '/audit/verify', { body: {} }) });
}
