import { expect, test } from 'vitest';
import { asId, type TicketId } from '../../../src/domain/ids.ts';
import { helpDeskOn } from './local-zendesk.ts';

const ticket = asId<TicketId>('35436');
const audit = (at: string, events: readonly unknown[]) => ({ id: 1, author_id: 7, created_at: at, events });

test('the history of a ticket tells who brought which status, moved it to another group and used which macro', async () => {
  const later = audit('2026-11-20T09:30:00Z', [
    { id: 1, type: 'Comment', body: 'Hej' },
    { id: 2, type: 'Change', field_name: 'status', value: 'solved', previous_value: 'open' },
    { id: 3, type: 'AgentMacroReference', macro_id: '9', macro_title: 'Annulleret' },
  ]);
  const first = audit('2026-11-20T09:00:00Z', [
    { id: 1, type: 'Create', field_name: 'status', value: 'new' },
    { id: 2, type: 'Create', field_name: 'group_id', value: '1' },
  ]);
  const moved = audit('2026-11-20T09:10:00Z', [{ id: 1, type: 'Change', field_name: 'group_id', value: '2', previous_value: '1' }]);
  const { helpDesk } = await helpDeskOn(({ url }) =>
    url.includes('page%5Bafter%5D=two')
      ? { body: { audits: [first, moved], meta: { has_more: false } } }
      : { body: { audits: [later], meta: { has_more: true, after_cursor: 'two' } } },
  );

  expect(await helpDesk.stepsOf(ticket)).toEqual([
    { at: '2026-11-20T09:00:00.000Z', by: '7', status: 'new', passedOn: false, macros: [] },
    { at: '2026-11-20T09:10:00.000Z', by: '7', status: null, passedOn: true, macros: [] },
    { at: '2026-11-20T09:30:00.000Z', by: '7', status: 'solved', passedOn: false, macros: ['Annulleret'] },
  ]);
});

test('a first group is no passing on', async () => {
  const taken = audit('2026-11-20T09:10:00Z', [{ id: 1, type: 'Change', field_name: 'group_id', value: '2', previous_value: null }]);
  const { helpDesk } = await helpDeskOn(() => ({ body: { audits: [taken], meta: { has_more: false } } }));

  expect(await helpDesk.stepsOf(ticket)).toMatchObject([{ passedOn: false }]);
});

test('a ticket that is gone has no history, and one that cannot be read fails', async () => {
  const gone = await helpDeskOn(() => ({ status: 404, body: { error: 'RecordNotFound' } }));
  const refused = await helpDeskOn(() => ({ status: 403, body: { error: 'Forbidden' } }));

  expect(await gone.helpDesk.stepsOf(ticket)).toEqual([]);
  await expect(refused.helpDesk.stepsOf(ticket)).rejects.toThrow();
});
