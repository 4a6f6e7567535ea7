import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createPostgresStore } from '../../src/adapters/postgres/store.ts';
import { createIdSource } from '../../src/adapters/system/id-source.ts';
import { createCarryOut } from '../../src/agent/carry-out.ts';
import type { Action } from '../../src/domain/action.ts';
import { later } from '../../src/domain/calendar.ts';
import type { Instant } from '../../src/domain/ids.ts';
import type { Order } from '../../src/domain/order.ts';
import type { Commerce } from '../../src/ports/commerce.ts';
import type { HelpDesk } from '../../src/ports/help-desk.ts';
import type { Claim, LedgerEntry, Store } from '../../src/ports/store.ts';
import { claimed, fresh, now, planned, refund, turn } from '../contract/store-fixtures.ts';
import { kr, order } from '../support/orders.ts';
import { type FreshDatabase, freshDatabase } from '../support/postgres.ts';
import { silentLogger } from '../support/silent-logger.ts';

const HOUR_MS = 3_600_000;
let database: FreshDatabase;
let store: Store;
let time: Instant;
/** What the shop shows when it is read, and the writes it was sent. */
let shown: Order | null;
let sent: string[];

beforeAll(async () => {
  database = await freshDatabase();
  store = createPostgresStore({ url: database.url, ids: createIdSource(), logger: silentLogger });
});
afterAll(async () => {
  await store.close();
  await database.drop();
});
beforeEach(() => {
  time = now;
  shown = order();
  sent = [];
});

const shop = {
  readOrder: async () => shown,
  ordersMarked: async () => [],
  cancelOrder: async () => void sent.push('cancel_order'),
  refund: async () => void sent.push('refund'),
  resend: async () => void sent.push('resend'),
} as unknown as Commerce;

const cancel: Action = {
  kind: 'cancel_order',
  order: { id: 'gid://shopify/Order/1', name: '#10412' },
  amount: { minor: 63_800, currency: 'DKK' },
};
const resend: Action = {
  kind: 'resend_items',
  order: { id: 'gid://shopify/Order/1', name: '#10412' },
  newLines: [{ variant: 'v1', sku: 'SKU-1', quantity: 1 }],
  amount: { minor: 10_000, currency: 'DKK' },
};

/** An action whose call was begun and whose answer never came. */
async function begun(action: Action): Promise<{ claim: Claim; entry: LedgerEntry }> {
  const claim = await claimed(store);
  const plan = planned({ ...action, order: { ...('order' in action ? action.order : { name: '#1' }), id: fresh('order') } } as Action);
  const saved = turn([plan]);
  await store.turns.save(claim, saved, null, []);
  await store.ledger.start(claim, plan.id, now);
  await store.ledger.finish(plan.id, { state: 'unknown', code: 'commerce.unreachable' }, now);
  const [entry] = await store.ledger.of(saved.id);
  if (!entry) throw new Error('the plan holds one action');
  return { claim, entry };
}

const hands = () =>
  createCarryOut({
    ledger: store.ledger,
    commerce: shop,
    helpDesk: {} as HelpDesk,
    clock: { now: () => time },
    at: () => undefined,
    tries: 6,
  });
const carryOut = ({ claim, entry }: { claim: Claim; entry: LedgerEntry }) => hands().carryOut(claim, entry);

test('an action that the shop shows as done is not sent again', async () => {
  const lost = await begun(cancel);
  shown = order({ cancelledAt: now, refunded: kr('638.00') });

  expect(await carryOut(lost)).toEqual({ kind: 'done', stamp: null });
  expect(sent).toEqual([]);
});

test('an order that was cancelled without the money going back is no cancellation of ours', async () => {
  const lost = await begun(cancel);
  shown = order({ cancelledAt: now });

  await expect(carryOut(lost)).rejects.toMatchObject({ code: 'action.unclear' });
  expect(sent).toEqual([]);
});

test('a no right after the call may only be too early: nothing is sent until it lasts', async () => {
  const lost = await begun(cancel);
  time = later(now, 1_000);
  await expect(carryOut(lost)).rejects.toMatchObject({ code: 'action.settling' });
  expect(sent).toEqual([]);

  time = later(now, 10_000);
  expect(await carryOut(lost)).toMatchObject({ kind: 'done' });
  expect(sent).toEqual(['cancel_order']);
});

test.each([cancel, resend, refund('overtaken')])(
  'when the ticket moves on, what was begun and does not show goes to a person, and its key stays taken: %o',
  async (action) => {
    const lost = await begun(action);
    time = later(now, 1_000);
    await expect(hands().settle(lost.entry)).rejects.toMatchObject({ code: 'action.settling' });

    time = later(now, 10_000);
    expect(await hands().settle(lost.entry)).toEqual({ kind: 'uncertain' });
    await store.turns.supersede(lost.claim, lost.entry.turn);
    expect(await store.ledger.of(lost.entry.turn)).toMatchObject([{ state: 'with_people', businessKey: lost.entry.businessKey }]);
    expect(sent).toEqual([]);
  },
);

test('a refund is sent again while the shop still knows its key, and after 23 hours goes to a person', async () => {
  const early = await begun(refund('any'));
  time = later(now, 22 * HOUR_MS);
  expect(await carryOut(early)).toMatchObject({ kind: 'done' });

  time = now;
  const late = await begun(refund('any'));
  time = later(now, 23 * HOUR_MS);
  expect(await carryOut(late)).toEqual({ kind: 'uncertain' });
  expect(sent).toEqual(['refund']);
});

test('goods that were perhaps sent anew are never sent a second time', async () => {
  const lost = await begun(resend);
  time = later(now, HOUR_MS);

  expect(await carryOut(lost)).toEqual({ kind: 'uncertain' });
  expect(sent).toEqual([]);
});

test('an order that can no longer be read leaves the end open, and in the end to a person', async () => {
  const lost = await begun(cancel);
  shown = null;

  await expect(carryOut(lost)).rejects.toMatchObject({ code: 'action.unclear' });
  time = later(now, HOUR_MS);
  expect(await carryOut(lost)).toEqual({ kind: 'uncertain' });
  expect(sent).toEqual([]);
});
