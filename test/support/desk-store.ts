import { parseStoreFile } from '../../sandbox/formats/store-file.ts';
import { parseTicketFile } from '../../sandbox/formats/ticket-file.ts';
import type { TicketLine } from '../../src/domain/ticket-line.ts';

const delivered = { createdAt: '-5d', carrier: 'GLS', status: 'delivered', deliveredAt: '-3d' };

/** A small shop: Sofie with an order that is not shipped (#10412) and one delivered (#10400), Lars with one of his own (#10999). */
export const deskStore = parseStoreFile(
  JSON.stringify({
    now: '2026-11-20T10:00:00+01:00',
    desk: { agents: [{ name: 'Mette', email: 'mette@lindholm.example', group: 'Support' }] },
    products: [
      {
        handle: 'lina',
        title: 'Lina kjole',
        variants: [{ sku: 'LINA-38', options: { color: 'Sort', size: '38' }, price: '599.00', inventory: 3 }],
      },
      { handle: 'dagny', title: 'Dagny frakke', variants: [{ sku: 'DAGNY-M', options: { size: 'M' }, price: '2499.00', inventory: 3 }] },
    ],
    customers: [
      { email: 'sofie@mail.example', firstName: 'Sofie', marketing: 'subscribed' },
      { email: 'lars@mail.example', firstName: 'Lars' },
      { email: 'rikke@mail.example', firstName: 'Rikke' },
    ],
    giftCards: [{ code: 'LNDH-7F3K-22QX-91ZB', balance: '200.00', expiresOn: '2028-11-20' }],
    orders: [
      order('#10412', 'sofie@mail.example', '-3h', 'LINA-38', '599.00'),
      {
        ...order('#10400', 'sofie@mail.example', '-6d', 'LINA-38', '599.00'),
        fulfillments: [{ ...delivered, skus: ['LINA-38'], tracking: '00370712345678' }],
      },
      order('#10999', 'lars@mail.example', '-2h', 'LINA-38', '599.00'),
      order('#10500', 'rikke@mail.example', '-2h', 'DAGNY-M', '2499.00'),
    ],
  }),
  'desk.store.json',
);

function order(name: string, email: string, createdAt: string, sku: string, price: string) {
  return {
    name,
    email,
    createdAt,
    lines: [{ sku, quantity: 1, price }],
    shipping: { title: 'GLS pakkeshop', price: '39.00' },
    shippingAddress: { name: 'Kunde', address1: 'Nørrebrogade 10', zip: '2200', city: 'København N', country: 'DK' },
  };
}

/** A mail by Sofie unless said otherwise. */
export function mail(body: string, values: Record<string, unknown> = {}): TicketLine {
  const [line] = parseTicketFile(
    JSON.stringify({ id: 't', from: { email: 'sofie@mail.example', name: 'Sofie Holm' }, subject: 'Ordre', body, ...values }),
    'test',
  );
  if (!line) throw new Error('no ticket');
  return line;
}
