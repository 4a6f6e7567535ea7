import { describe, expect, test } from 'vitest';
import { asId, type Instant } from '../../src/domain/ids.ts';
import { decimal } from '../../src/domain/money.ts';
import { type CommerceBench, sofie, useBench } from './commerce-bench.ts';

/** What every shop tells, whatever vendor is behind it. The bench's shop holds the store of `commerce-store.ts`. */
export function commerceReadsSuite(vendor: string, start: () => Promise<CommerceBench>): void {
  describe(`reading the shop on ${vendor}`, () => {
    const { bench, order } = useBench(start);

    test('a customer is found by exactly the address, letter case aside', async () => {
      expect(await bench().commerce.findCustomer('Sofie.Holm@EXAMPLE.dk')).toMatchObject({
        email: sofie,
        firstName: 'Sofie',
        account: 'enabled',
        marketing: 'subscribed',
      });
      expect(await bench().commerce.findCustomer('sofie.holm+1@example.dk')).toBeNull();
      expect(await bench().commerce.findCustomer('* OR *')).toBeNull();
      expect(await bench().commerce.findCustomer('aage@example.dk')).toMatchObject({ account: 'none' });
      expect(await bench().commerce.findCustomer('bo@example.dk')).toMatchObject({ account: 'disabled' });
    });

    test('orders of an address are its own and its account’s, newest first, and nobody else’s', async () => {
      const names = (await bench().commerce.ordersOf('SOFIE.holm@example.dk')).map((entry) => entry.name);

      expect(names).toEqual(['#10415', '#10412', '#10411', '#10410', '#10409', '#10408']);
      expect(await bench().commerce.ordersOf('sofie-holm@example.dk')).toMatchObject([{ name: '#10413' }]);
      expect(await bench().commerce.ordersOf('nobody@example.dk')).toEqual([]);
    });

    test('orders in which something was given are those paid back or free of charge that changed since then', async () => {
      const since = (moment: string) => bench().commerce.ordersWithGifts(asId<Instant>(moment));
      const all = await since('2000-01-01T00:00:00.000Z');

      expect(all.map(({ name, refunds }) => [name, refunds.map(({ amount }) => decimal(amount))])).toEqual([['#10416', ['100.00']]]);
      expect(await since('2100-01-01T00:00:00.000Z')).toEqual([]);
    });

    test('an order is told with what was paid, line by line', async () => {
      const read = await order('#10411');

      expect(read).toMatchObject({ financial: 'paid', discountCodes: ['WELCOME10'], gateway: 'shopify_payments', cancelledAt: null });
      expect(decimal(read.received)).toBe('578.10');
      expect(decimal(read.total)).toBe('578.10');
      expect(read.lines).toMatchObject([{ sku: 'LINA-BLK-38', quantity: 1, options: { color: 'Sort', size: '38' } }]);
      expect(read.lines.map((line) => decimal(line.paid))).toEqual(['539.10']);
    });

    test('a parcel is told with carrier, last scan, estimate and delivery', async () => {
      expect((await order('#10410')).fulfillments).toMatchObject([
        {
          carrier: 'GLS',
          tracking: '00370712345678',
          status: 'delivered',
          deliveredAt: '2026-11-16T09:00:00.000Z',
          lines: [{ quantity: 1 }],
        },
      ]);
      expect(await order('#10409')).toMatchObject({ fulfillmentInProgress: true, fulfillments: [] });
    });

    test('a reservation on the card is reserved, not received', async () => {
      const read = await order('#10415');

      expect([decimal(read.reserved), decimal(read.received)]).toEqual(['638.00', '0.00']);
      expect(read.payments.map((payment) => payment.kind)).toEqual(['authorization']);
    });

    test('the catalogue is told with prices, stock, guide and known defects', async () => {
      const lina = (await bench().commerce.products()).find((product) => product.handle === 'lina-dress');

      expect(lina).toMatchObject({ sizeGuide: 'women-dresses', material: '100 % viskose', knownDefects: [{ id: 'zip-splits' }] });
      expect(lina?.variants.map((entry) => [entry.sku, decimal(entry.price), entry.available, entry.incomingOn])).toEqual([
        ['LINA-BLK-38', '599.00', 3, null],
        ['LINA-BLK-40', '599.00', 2, null],
        ['LINA-BLK-42', '599.00', 0, '2026-12-01'],
        ['LINA-RED-40', '699.00', 5, null],
      ]);
    });

    test('a discount code is found in any letter case, a gift card by its full code alone', async () => {
      expect(await bench().commerce.findDiscount('welcome10')).toMatchObject({
        code: 'WELCOME10',
        percent: 10,
        active: true,
        minimum: null,
      });
      expect(await bench().commerce.findDiscount('NO-SUCH')).toBeNull();
      const card = await bench().commerce.findGiftCard('lndh-7f3k-22qx-91zb');
      expect(card && [card.lastCharacters, decimal(card.balance), card.enabled]).toEqual(['91ZB', '200.00', true]);
      expect(await bench().commerce.findGiftCard('91ZB')).toBeNull();
      expect(await bench().commerce.findGiftCard('LNDH-0000-0000-91ZB')).toBeNull();
    });

    test.each(['refused', '429', '500', 'malformed'] as const)('a read goes on after %s', async (kind) => {
      bench().trouble(kind, 'read', 1);

      expect(await bench().commerce.ordersOf(sofie)).toHaveLength(6);
    });

    test('the connection is fine, and a wrong token is told', async () => {
      expect(await bench().commerce.checkConnection()).toEqual([]);
      expect(await bench().stranger.checkConnection()).toHaveLength(1);
    });
  });
}
