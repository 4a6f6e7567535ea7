import { expect, test } from 'vitest';
import { helpDeskUnreachable } from '../../../src/adapters/zendesk/errors.ts';
import { asId, type Instant } from '../../../src/domain/ids.ts';
import { helpDeskOn } from './local-zendesk.ts';

const exported = {
  id: 35436,
  subject: null,
  description: 'Hvor er min pakke?\u0000',
  status: 'closed',
  priority: null,
  tags: ['vip'],
  requester_id: 100,
  created_at: '2026-11-20T08:00:00Z',
  updated_at: '2026-11-20T08:30:00Z',
};

test('past tickets come with their first message, page by page; deleted ones are left out', async () => {
  const deleted = { id: 2, status: 'deleted', updated_at: 'x', subject: 'SCRUBBED' };
  const { helpDesk, seen } = await helpDeskOn(() => ({
    body: { tickets: [exported, deleted], after_cursor: 'next', end_of_stream: false },
  }));

  const first = await helpDesk.pastTickets({ start: asId<Instant>('2026-08-22T08:00:00.000Z') });
  await helpDesk.pastTickets({ cursor: first.cursor });

  expect(first).toEqual({
    tickets: [
      {
        id: '35436',
        subject: '',
        description: 'Hvor er min pakke?\ufffd',
        status: 'closed',
        tags: ['vip'],
        createdAt: '2026-11-20T08:00:00.000Z',
        requester: '100',
        updatedAt: '2026-11-20T08:30:00Z',
      },
    ],
    cursor: 'next',
    end: false,
  });
  expect(seen.map(({ url }) => url)).toEqual([
    `/api/v2/incremental/tickets/cursor?start_time=${Date.parse('2026-08-22T08:00:00Z') / 1000}`,
    '/api/v2/incremental/tickets/cursor?cursor=next',
  ]);
});

test('a living ticket that cannot be read is not left out in silence', async () => {
  const { helpDesk } = await helpDeskOn(() => ({
    body: { tickets: [{ ...exported, created_at: 'yesterday' }], after_cursor: 'next', end_of_stream: true },
  }));

  await expect(helpDesk.pastTickets({ cursor: 'here' })).rejects.toMatchObject({ code: helpDeskUnreachable.code });
});
