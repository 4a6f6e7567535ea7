import { expect, test } from 'vitest';
import { asId, type Instant, type PersonId } from '../../../src/domain/ids.ts';
import { helpDeskOn } from './local-zendesk.ts';

const shownTicket = {
  id: 35436,
  subject: 'Min ordre\u0000',
  status: 'open',
  priority: null,
  tags: ['vip'],
  group_id: 7,
  assignee_id: null,
  requester_id: 100,
  via: { channel: 'email' },
  created_at: '2026-11-20T08:00:00Z',
  updated_at: '2026-11-20T08:30:00Z',
  brand_new_field: { any: 'thing' },
};

test('the export is asked with a cursor or a start, never with "undefined"', async () => {
  const page = {
    tickets: [{ id: 1, status: 'open', updated_at: 'x', generated_timestamp: 1 }],
    after_cursor: 'next',
    end_of_stream: false,
  };
  const { helpDesk, seen } = await helpDeskOn(() => ({ body: page }));

  const first = await helpDesk.changedSince({ start: asId<Instant>('2026-11-20T08:00:00.000Z') });
  await helpDesk.changedSince({ cursor: first.cursor });

  expect(first).toEqual({ tickets: [{ id: '1', status: 'open', updatedAt: 'x' }], cursor: 'next', end: false });
  expect(seen.map(({ url }) => url)).toEqual([
    `/api/v2/incremental/tickets/cursor?start_time=${Date.parse('2026-11-20T08:00:00Z') / 1000}`,
    '/api/v2/incremental/tickets/cursor?cursor=next',
  ]);
});

test('an export that would start within the last minute starts earlier, since Zendesk refuses it', async () => {
  const { helpDesk, seen } = await helpDeskOn(() => ({ body: { tickets: [], after_cursor: 'c', end_of_stream: true } }));

  await helpDesk.changedSince({ start: asId<Instant>('2026-11-20T09:00:00.000Z') });

  expect(seen[0]?.url).toBe(`/api/v2/incremental/tickets/cursor?start_time=${Date.parse('2026-11-20T08:58:45Z') / 1000}`);
});

test('deleted tickets in the export are left out, and an empty end keeps the cursor', async () => {
  const { helpDesk } = await helpDeskOn(() => ({
    body: { tickets: [{ id: 1, status: 'deleted', updated_at: 'x' }], after_cursor: null, end_of_stream: true },
  }));

  expect(await helpDesk.changedSince({ cursor: 'here' })).toEqual({ tickets: [], cursor: 'here', end: true });
});

const requested = (...days: string[]) =>
  days.map((day, place) => ({ ...shownTicket, id: place + 1, description: 'Hej', created_at: `${day}T08:00:00Z` }));

test("the requester's tickets of the last days come newest first, whatever the order of the answer", async () => {
  const tickets = requested('2026-10-01', '2026-11-10', '2026-11-19');
  const { helpDesk, seen } = await helpDeskOn(() => ({ body: { tickets, meta: { has_more: false } } }));

  const found = await helpDesk.ticketsOf(asId<PersonId>('100'), 14);

  expect(found.map(({ id, createdAt }) => [id, createdAt])).toEqual([
    ['3', '2026-11-19T08:00:00.000Z'],
    ['2', '2026-11-10T08:00:00.000Z'],
  ]);
  expect(found[0]).toMatchObject({ description: 'Hej', status: 'open', tags: ['vip'] });
  expect(seen[0]?.url).toBe('/api/v2/users/100/tickets/requested?sort=-id&page%5Bsize%5D=100');
});

test('older pages of a long list are not read when the list comes newest first, and are when it does not', async () => {
  const listing = (days: string[]) =>
    helpDeskOn(({ url }) => ({ body: { tickets: requested(...days), meta: { has_more: !url.includes('after'), after_cursor: 'two' } } }));
  const sorted = await listing(['2026-11-19', '2026-10-01']);
  const unsorted = await listing(['2026-10-01', '2026-11-19']);

  await sorted.helpDesk.ticketsOf(asId<PersonId>('100'), 14);
  await unsorted.helpDesk.ticketsOf(asId<PersonId>('100'), 14);

  expect(sorted.seen).toHaveLength(1);
  expect(unsorted.seen).toHaveLength(2);
});
