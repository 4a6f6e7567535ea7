import { expect, test } from 'vitest';
import { asId, type TicketId } from '../../../src/domain/ids.ts';
import { type Canned, helpDeskOn } from './local-zendesk.ts';

const ticket = asId<TicketId>('35436');

test('a mark is found in the audits of a later page, newest first', async () => {
  const audit = (mark: string) => ({ id: 1, metadata: { custom: { resolute_mark: mark }, system: {} }, events: [] });
  const { helpDesk, seen } = await helpDeskOn(({ url }) =>
    url.includes('page%5Bafter%5D=two')
      ? { body: { audits: [{ id: 2 }, { metadata: null }, audit('action-1')], meta: { has_more: false } } }
      : { body: { audits: [audit('other')], meta: { has_more: true, after_cursor: 'two' } } },
  );

  expect(await helpDesk.hasChange(ticket, 'action-1')).toBe('yes');
  expect(await helpDesk.hasChange(ticket, 'other')).toBe('yes');
  expect(await helpDesk.hasChange(ticket, 'action-2')).toBe('no');

  expect(seen[0]?.url).toBe('/api/v2/tickets/35436/audits?sort=-created_at&page%5Bsize%5D=100');
  expect(seen).toHaveLength(2 + 1 + 2);
});

test.each<[string, Canned]>([
  ['cannot be reached', { status: 502 }],
  ['are throttled', { status: 429, headers: { 'retry-after': '60' } }],
  ['may not be read', { status: 403 }],
  ['are no list', { body: {} }],
])('when the audits %s, it is unclear whether the change was made', async (_, canned) => {
  const { helpDesk } = await helpDeskOn(() => canned);

  expect(await helpDesk.hasChange(ticket, 'action-1')).toBe('unclear');
});
