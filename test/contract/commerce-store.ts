/** The shop that `commerceSuite` expects, as a store file. */
export const commerceStore = {
  now: '2026-11-20T10:00:00+01:00',
  products: [
    {
      handle: 'lina-dress',
      title: 'Lina kjole',
      type: 'dress',
      material: '100 % viskose',
      sizeGuide: 'women-dresses',
      knownDefects: [{ id: 'zip-splits', words: ['lynlås'], note: 'batch 2026-08' }],
      variants: [
        { sku: 'LINA-BLK-38', options: { color: 'Sort', size: '38' }, price: '599.00', inventory: 3 },
        { sku: 'LINA-BLK-40', options: { color: 'Sort', size: '40' }, price: '599.00', inventory: 2 },
        { sku: 'LINA-BLK-42', options: { color: 'Sort', size: '42' }, price: '599.00', inventory: 0, incomingOn: '2026-12-01' },
        { sku: 'LINA-RED-40', options: { color: 'Rød', size: '40' }, price: '699.00', inventory: 5 },
      ],
    },
  ],
  customers: [
    { email: 'sofie.holm@example.dk', firstName: 'Sofie', lastName: 'Holm', account: 'enabled', marketing: 'subscribed' },
    { email: 'sofie-holm@example.dk', firstName: 'Sofie', account: 'enabled' },
    { email: 'aage@example.dk', firstName: 'Aage', account: 'none' },
    { email: 'bo@example.dk', firstName: 'Bo', account: 'disabled' },
  ],
  orders: [
    order('#10408', '-7d', {
      discountCodes: ['WELCOME10'],
      lines: [{ sku: 'LINA-BLK-38', quantity: 1, price: '599.00', discount: '59.90' }],
      fulfillments: [{ createdAt: '-6d', skus: ['LINA-BLK-38'], carrier: 'GLS', tracking: '00370712345679', status: 'delivered' }],
    }),
    order('#10409', '-6d', { fulfillmentInProgress: true }),
    order('#10410', '-8d', {
      email: 'gift@example.dk',
      customerEmail: 'sofie.holm@example.dk',
      createdAt: '-5d',
      fulfillments: [
        {
          createdAt: '2026-11-15T10:00:00+01:00',
          skus: ['LINA-BLK-38'],
          carrier: 'GLS',
          tracking: '00370712345678',
          status: 'delivered',
          deliveredAt: '2026-11-16T10:00:00+01:00',
        },
      ],
    }),
    order('#10411', '-4d', {
      discountCodes: ['WELCOME10'],
      lines: [{ sku: 'LINA-BLK-38', quantity: 1, price: '599.00', discount: '59.90' }],
    }),
    order('#10412', '-1d'),
    order('#10413', '-3d', { email: 'sofie-holm@example.dk' }),
    order('#10415', '-2h', { financial: 'authorized' }),
    order('#10416', '-9d', { email: 'bo@example.dk', refunds: [{ createdAt: '-1d', amount: '100.00' }] }),
  ],
  giftCards: [{ code: 'LNDH-7F3K-22QX-91ZB', balance: '200.00', expiresOn: '2028-11-20' }],
  discounts: [{ code: 'WELCOME10', percent: 10, startsAt: '-90d' }],
};

function order(name: string, createdAt: string, more: object = {}) {
  return {
    name,
    email: 'sofie.holm@example.dk',
    createdAt,
    gateway: 'shopify_payments',
    lines: [{ sku: 'LINA-BLK-38', quantity: 1, price: '599.00' }],
    shipping: { title: 'GLS pakkeshop', price: '39.00' },
    shippingAddress: { name: 'Sofie Holm', address1: 'Nørrebrogade 10', zip: '2200', city: 'København N', country: 'DK' },
    ...more,
  };
}
