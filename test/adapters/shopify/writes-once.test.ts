import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ActionOf } from '../../../src/domain/action.ts';
import { ResoluteError } from '../../../src/domain/errors.ts';
import type { Commerce } from '../../../src/ports/commerce.ts';
import { errors, type Reply, startLocalShop } from './local-shop.ts';
import { dkk, goodAnswer, orderRef } from './order-fixture.ts';

const mark = '0199f0c2-0000-7000-8000-000000000001';
const line = { line: 'gid://shopify/LineItem/7', sku: 'LINA-BLK-38', quantity: 1 };
const newLines = [{ variant: 'gid://shopify/ProductVariant/5', sku: 'LINA-BLK-40', quantity: 1 }];
const lines = [{ ...line, fulfillmentLine: 'gid://shopify/FulfillmentLineItem/8' }];
const address: ActionOf<'change_address'>['address'] = {
  name: null,
  address1: 'Vestergade 1',
  address2: null,
  zip: '8000',
  city: 'Aarhus C',
  country: 'DK',
};
const customer = { id: 'gid://shopify/Customer/1', email: 'sofie.holm@example.dk' };

const writes: Record<string, (commerce: Commerce) => Promise<void>> = {
  cancelOrder: (shop) => shop.cancelOrder({ kind: 'cancel_order', order: orderRef, amount: dkk(63_800) }, mark),
  refundOrder: (shop) => shop.refund({ kind: 'refund_order', order: orderRef, amount: dkk(63_800) }, mark),
  refundLines: (shop) => shop.refund({ kind: 'refund_lines', order: orderRef, lines: [line], amount: dkk(59_900) }, mark),
  refundDifference: (shop) => shop.refund({ kind: 'refund_difference', order: orderRef, amount: dkk(5990), code: 'WELCOME10' }, mark),
  createReturn: (shop) => shop.createReturn({ kind: 'create_return', order: orderRef, lines, reason: 'size', fee: dkk(3900) }, mark),
  createExchange: (shop) => shop.createExchange({ kind: 'create_exchange', order: orderRef, lines, newLines }, mark),
  resendOrder: (shop) => shop.resend({ kind: 'resend_order', order: orderRef, newLines, amount: dkk(59_900) }, mark),
  resendItems: (shop) => shop.resend({ kind: 'resend_items', order: orderRef, newLines, amount: dkk(59_900) }, mark),
  changeAddress: (shop) => shop.changeAddress({ kind: 'change_address', order: orderRef, address }, mark),
  changeItems: (shop) => shop.changeItems({ kind: 'change_items', order: orderRef, lines: [line], newLines }, mark),
  sendInvoice: (shop) => shop.sendInvoice({ kind: 'send_invoice', order: orderRef, email: customer.email }, mark),
  sendAccountInvite: (shop) => shop.sendAccountInvite({ kind: 'send_account_invite', customer }, mark),
  unsubscribe: (shop) => shop.unsubscribe({ kind: 'unsubscribe', customer }, mark),
};

const faults: Record<string, Reply> = {
  '500': { status: 500, json: {} },
  '502': { status: 502, raw: '<html>' },
  '429': { status: 429, json: {}, headers: { 'retry-after': '1' } },
  '401': { status: 401, json: { errors: 'Invalid API key' } },
  '307': { status: 307, json: {}, headers: { location: '/admin/api/2026-10/graphql.json' } },
  throttled: errors('THROTTLED'),
  internal: errors('INTERNAL_SERVER_ERROR'),
  denied: errors('ACCESS_DENIED'),
  reset: 'reset',
  stall: 'stall',
  broken: { raw: '{"data"' },
};

test.each(Object.keys(writes))('%s succeeds when the shop answers', async (name) => {
  await using shop = await startLocalShop((request) => goodAnswer(request));

  await writes[name]?.(shop.connect());

  expect(shop.received.some((request) => request.mutation)).toBe(true);
});

test('no change is ever sent twice, whatever the shop answers to it', async () => {
  await using shop = await startLocalShop(() => 'reset');
  const property = fc.asyncProperty(
    fc.constantFrom(...Object.keys(writes)),
    fc.array(fc.option(fc.constantFrom(...Object.keys(faults)), { freq: 2 }), { minLength: 4, maxLength: 4 }),
    async (name, plan) => {
      const sent: string[] = [];
      shop.reply = (request) => {
        if (!request.mutation) return goodAnswer(request);
        const fault = plan[sent.length];
        sent.push(request.body);
        return faults[fault ?? ''] ?? goodAnswer(request);
      };

      const outcome = await writes[name]?.(shop.connect({ timeoutMs: 250 })).catch((error: unknown) => error);

      expect(new Set(sent).size).toBe(sent.length);
      // The first fault ends the write: nothing is sent after it.
      const firstFault = plan.slice(0, sent.length).findIndex((fault) => fault !== null);
      if (firstFault === -1) {
        expect(outcome).toBeUndefined();
      } else {
        expect(sent).toHaveLength(firstFault + 1);
        expect(outcome).toBeInstanceOf(ResoluteError);
      }
    },
  );

  await fc.assert(property, { numRuns: 80, seed: 20_261_120 });
});

test('a fault before an edit is committed has no effect; a fault of the commit leaves it open', async () => {
  await using shop = await startLocalShop((request) => (request.operation === 'OrderEditAddVariant' ? 'reset' : goodAnswer(request)));
  await expect(writes['changeItems']?.(shop.connect())).rejects.toMatchObject({ code: 'commerce.unreachable', effect: 'none' });

  shop.reply = (request) => (request.operation === 'OrderEditCommit' ? 'reset' : goodAnswer(request));
  await expect(writes['changeItems']?.(shop.connect())).rejects.toMatchObject({ code: 'commerce.unreachable', effect: 'unknown' });
});

test('a cancellation whose job cannot be watched is open, not refused', async () => {
  await using shop = await startLocalShop((request) =>
    request.operation === 'CancelProgress' ? errors('ACCESS_DENIED') : goodAnswer(request),
  );

  await expect(writes['cancelOrder']?.(shop.connect())).rejects.toMatchObject({ code: 'commerce.unreachable', effect: 'unknown' });
});
