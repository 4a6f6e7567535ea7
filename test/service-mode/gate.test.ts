import { expect, test } from 'vitest';
import { defineError } from '../../src/domain/errors.ts';
import { asId, type TicketId } from '../../src/domain/ids.ts';
import type { ServiceMode } from '../../src/domain/service-mode.ts';
import { createGate } from '../../src/service-mode/gate.ts';
import { data, startLocalShop } from '../adapters/shopify/local-shop.ts';
import { helpDeskOn } from '../adapters/zendesk/local-zendesk.ts';
import { now } from '../contract/store-fixtures.ts';

const gateIn = (mode: ServiceMode) =>
  createGate({
    current: async () => ({
      mode,
      wanted: mode,
      held: false,
      triggers: [],
      troubledAt: null,
      by: 'test',
      why: 'test',
      at: now,
      version: 1,
    }),
  });
const ticket = asId<TicketId>('35436');
const done = { body: { ticket: { id: 35436, updated_at: '2026-11-20T09:00:01Z' }, audit: {} } };
const stamp = { basedOn: '2026-11-20T08:59:00Z', mark: 'action-1' };
const reply = { ...stamp, comment: { html: '<p>Hej</p>', public: true } };
const note = { ...stamp, comment: { html: '<p>Hej</p>', public: false } };

test.each(['suggest', 'human', 'frozen'] as const)('in %s no reply leaves the house, however far it has come', async (mode) => {
  const { helpDesk, seen } = await helpDeskOn(() => done, { mayWrite: gateIn(mode) });

  await expect(helpDesk.update(ticket, reply)).rejects.toMatchObject({ code: 'service.halted', retry: 'later', effect: 'none' });
  expect(seen).toEqual([]);
});

test('a note to people goes out in all modes but frozen', async () => {
  for (const mode of ['auto', 'suggest', 'human'] as const) {
    const { helpDesk, seen } = await helpDeskOn(() => done, { mayWrite: gateIn(mode) });
    await helpDesk.update(ticket, note);
    expect(seen).toHaveLength(1);
  }
  const { helpDesk } = await helpDeskOn(() => done, { mayWrite: gateIn('frozen') });
  await expect(helpDesk.update(ticket, note)).rejects.toMatchObject({ code: 'service.halted' });
});

test.each(['suggest', 'human', 'frozen'] as const)('in %s nothing is changed at the shop', async (mode) => {
  await using shop = await startLocalShop(() => data({}));
  const commerce = shop.connect({ mayWrite: gateIn(mode) });
  const unsubscribe = { kind: 'unsubscribe', customer: { id: 'gid://shopify/Customer/1', email: 'sofie@mail.example' } } as const;

  await expect(commerce.unsubscribe(unsubscribe, 'action-1')).rejects.toMatchObject({ code: 'service.halted', effect: 'none' });
  expect(shop.received.filter(({ mutation }) => mutation)).toEqual([]);
});

test('a database that does not answer lets nothing through, and says that nothing was sent', async () => {
  const silent = defineError('store.unreachable', { retry: 'later', effect: 'unknown' });
  const mayWrite = createGate({ current: () => Promise.reject(silent('the database cannot be reached')) });

  await expect(mayWrite('people')).rejects.toMatchObject({ code: 'store.unreachable', effect: 'none' });
});
