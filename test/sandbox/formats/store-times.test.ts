import { expect, test } from 'vitest';
import { parseStoreFile } from '../../../sandbox/formats/store-file.ts';

const products = [{ handle: 'lina', title: 'Lina', variants: [{ sku: 'LINA-38', options: { size: '38' }, price: '599.00' }] }];
const now = '2026-11-20T10:00:00+01:00';

function read(store: object): { refused: string; odd: string[] } {
  const odd: string[] = [];
  try {
    parseStoreFile(JSON.stringify({ now, products, ...store }, null, 1), 'shop.store.json', (doubt) => odd.push(doubt));
  } catch (error) {
    return { refused: error instanceof Error ? error.message : String(error), odd };
  }
  return { refused: '', odd };
}

const order = (over: object) => ({ orders: [{ name: '#1', email: 's@x.dk', createdAt: '-5d', lines: [{ sku: 'LINA-38' }], ...over }] });
const parcel = (over: object, more: object = {}) => order({ fulfillments: [over], ...more });

test.each<[string, object, string]>([
  ['an order of tomorrow', order({ createdAt: '+1d' }), 'orders[0].createdAt: the order lies after the store\'s "now" (2026-11-20T10'],
  ['an order of a later hour', order({ createdAt: '2026-11-20T12:00:00+01:00' }), 'the order lies after'],
  ['shipped ahead', parcel({ createdAt: '+2h' }), 'orders[0].fulfillments[0].createdAt: the shipping lies after'],
  ['delivered ahead', parcel({ deliveredAt: '2026-11-21' }), 'orders[0].fulfillments[0].deliveredAt: the delivery lies after'],
  ['scanned ahead', parcel({ lastScanAt: '+1d' }), 'lastScanAt: the last scan lies after'],
  ['a return ahead', parcel({}, { returns: [{ createdAt: '+1d' }] }), 'returns[0].createdAt: the return lies after'],
  ['a return that arrives ahead', parcel({}, { returns: [{ receivedAt: '+1d' }] }), 'the arrival of the return lies after'],
  ['a refund ahead', order({ refunds: [{ createdAt: '+1d', amount: '1.00' }] }), 'refunds[0].createdAt: the refund lies after'],
  ['paid ahead', order({ payments: [{ at: '+1d' }] }), 'payments[0].at: the payment lies after'],
  ['cancelled ahead', order({ cancelledAt: '+1d' }), 'cancelledAt: the cancellation lies after'],
  ['a claim ahead', { pastClaims: [{ email: 'a@x.dk', kind: 'not_received', at: '+1d' }] }, 'pastClaims[0].at: the claim lies after'],
  ['shipped before ordered', parcel({ createdAt: '-6d' }), 'the shipping lies before the order, "-5d"; correct one of the two (the other'],
  [
    'delivered before shipped',
    parcel({ createdAt: '-2d', deliveredAt: '-3d' }),
    'deliveredAt: the delivery lies before the shipping, "-2d"',
  ],
  ['delivered before ordered', parcel({ deliveredAt: '-6d' }), 'the delivery lies before the order'],
  ['scanned before ordered', parcel({ lastScanAt: '-6d' }), 'the last scan lies before the order'],
  ['a return before shipping', parcel({ createdAt: '-2d' }, { returns: [{ createdAt: '-3d' }] }), 'the return lies before the shipping'],
  [
    'a return that arrived before delivery',
    parcel({ createdAt: '-4d', deliveredAt: '-2d' }, { returns: [{ createdAt: '-4d', receivedAt: '-3d' }] }),
    'returns[0].receivedAt: the arrival of the return lies before the delivery, "-2d"',
  ],
  ['refunded before ordered', order({ refunds: [{ createdAt: '-6d', amount: '1.00' }] }), 'the refund lies before the order'],
  ['cancelled before ordered', order({ cancelledAt: '-6d' }), 'the cancellation lies before the order'],
  ['a code that ends before it starts', { discounts: [{ code: 'A', startsAt: '-1d', endsAt: '-2d' }] }, 'the end of the code lies before'],
])('%s is refused', (_what, store, says) => {
  expect(read(store).refused).toContain(says);
});

test.each<[string, object]>([
  ['a date alone, of the same day as a time', parcel({ createdAt: '2026-11-15', deliveredAt: '2026-11-15T09:00:00+01:00' })],
  ['days and hours that may be one moment', parcel({ createdAt: '-125h' })],
  ['today, without a time of day', order({ createdAt: '2026-11-20' })],
  ['a return opened while the parcel was under way', parcel({ createdAt: '-4d', deliveredAt: '-2d' }, { returns: [{ createdAt: '-3d' }] })],
  [
    'a return of the first of two parcels',
    order({
      lines: [{ sku: 'LINA-38', quantity: 2 }],
      fulfillments: [
        { skus: ['LINA-38'], deliveredAt: '-3d' },
        { createdAt: '-1d', skus: ['LINA-38'], deliveredAt: '-1d' },
      ],
      returns: [{ createdAt: '-2d', skus: ['LINA-38'], receivedAt: '-2d' }],
    }),
  ],
  ['a reservation older than the order', order({ payments: [{ at: '-6d', kind: 'authorization' }, { kind: 'capture' }] })],
  ['shipped although cancelled', parcel({ createdAt: '-1d' }, { cancelledAt: '-2d' })],
  ['delivered without a date', parcel({ status: 'delivered', deliveredAt: null })],
  ['an estimate ahead, and one of the past', parcel({ createdAt: '-1d', estimatedOn: '-3d' })],
  ['two captures, and both given back', order({ payments: [{}, {}], refunds: [{ amount: '1198.00' }] })],
  ['no now, and written dates of any year', { now: null, ...order({ createdAt: '2099-01-01' }) }],
  ['no now, and dates of two kinds', { now: null, ...parcel({ createdAt: '2020-01-01' }) }],
])('%s is accepted', (_what, store) => {
  expect(read(store)).toEqual({ refused: '', odd: [] });
});

test('written dates in a wrong order are run as they stand, and told', () => {
  expect(read(parcel({ createdAt: '2026-11-10' }))).toEqual({
    refused: '',
    odd: [
      expect.stringMatching(/^shop\.store\.json, line \d+, orders\[0\]\.fulfillments\[0\]\.createdAt: the shipping lies before the order/),
    ],
  });
  expect(read(parcel({ createdAt: '2026-11-10T10:00Z' }, { createdAt: '2026-11-12' })).odd).toHaveLength(1);
});

test('an order may leave out all but its name, address, time and lines, and its parts whatever they like', () => {
  const bare = order({
    shipping: { price: '39.00' },
    shippingAddress: { city: 'Aarhus' },
    fulfillments: [{}],
    returns: [{}],
    refunds: [{ skus: ['LINA-38'] }],
    payments: [{}],
  });

  expect(read(bare)).toEqual({ refused: '', odd: [] });
  expect(read({ pastClaims: [{ email: 'a@x.dk' }], desk: { agents: [{ email: 'm@x.dk' }] } }).refused).toBe('');
  expect(read({ products: [{ ...products[0], knownDefects: [{ note: 'zip' }] }] }).refused).toBe('');
});
