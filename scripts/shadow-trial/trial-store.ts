import { parseStoreFile, type StoreFile } from '../../sandbox/formats/store-file.ts';
import type { Comparison } from '../../src/domain/shadow.ts';

/** What people do with a ticket, and what the comparison must then say. */
export interface Script {
  readonly name: string;
  readonly wish: 'status' | 'cancel' | 'address' | 'unsubscribe';
  readonly human: 'right' | 'other_amount' | 'asks' | 'slow' | 'two_replies' | 'shop_only' | 'other_address' | 'contrary';
  readonly disposition: Comparison['disposition']['verdict'];
  readonly effects: Comparison['effects']['verdict'];
  readonly content: readonly Comparison['content']['verdict'][];
  readonly wrongMoney: boolean;
  readonly replies: number;
  readonly minutes: 'few' | 'many' | 'none';
}

const usual = {
  disposition: 'same',
  effects: 'same',
  content: ['same', 'more'],
  wrongMoney: false,
  replies: 1,
  minutes: 'few',
} as const;
const status: Script = { ...usual, name: 'status, right', wish: 'status', human: 'right' };
const cancel: Script = { ...usual, name: 'cancel, right', wish: 'cancel', human: 'right' };

/** Twenty tickets, again and again: half ask where the parcel is, and people always answer that as the bot would. */
const scripts: readonly Script[] = [
  ...Array.from({ length: 9 }, () => status),
  cancel,
  cancel,
  { ...usual, name: 'unsubscribe, right', wish: 'unsubscribe', human: 'right' },
  { ...usual, name: 'address, right', wish: 'address', human: 'right' },
  { ...usual, name: 'address, another one', wish: 'address', human: 'other_address', effects: 'different' },
  {
    ...usual,
    name: 'cancel, other amount',
    wish: 'cancel',
    human: 'other_amount',
    effects: 'different',
    content: ['contrary'],
    wrongMoney: true,
  },
  {
    ...usual,
    name: 'cancel, people ask',
    wish: 'cancel',
    human: 'asks',
    disposition: 'different',
    effects: 'different',
    wrongMoney: true,
    minutes: 'none',
  },
  { ...usual, name: 'cancel, slow', wish: 'cancel', human: 'slow', minutes: 'many' },
  { ...usual, name: 'cancel, two replies', wish: 'cancel', human: 'two_replies', replies: 2 },
  { ...usual, name: 'cancel, in the shop only', wish: 'cancel', human: 'shop_only', content: ['not_compared'], replies: 0 },
  { ...usual, name: 'cancel, told otherwise', wish: 'cancel', human: 'contrary', content: ['contrary'] },
];

export interface TrialTicket {
  readonly script: Script;
  readonly order: string;
  readonly tracking: string;
  readonly email: string;
  readonly body: string;
}

export const agent = 'mette@lindholm.example';

/** One customer with one order for each ticket, in the state that its wish needs. */
export function trialStore(count: number): { readonly store: StoreFile; readonly tickets: readonly TrialTicket[] } {
  const tickets = Array.from({ length: count }, (_, index): TrialTicket => {
    const script = scripts[index % scripts.length] ?? status;
    const order = `#${50_000 + index}`;
    return { script, order, tracking: `003798${50_000 + index}`, email: `kunde${index}@mail.example`, body: bodyOf(script, order) };
  });
  const file = {
    shop: { name: 'Lindholm', currency: 'DKK', timezone: 'Europe/Copenhagen', domain: 'lindholm.example' },
    now: '2026-11-18T10:00:00+01:00',
    desk: { groups: ['Support', 'Senior', 'Payments', 'Quality'], agents: [{ name: 'Mette', email: agent, group: 'Support' }] },
    products: [
      {
        handle: 'lina-kjole',
        title: 'Lina kjole',
        variants: [{ sku: 'LINA-38', options: { color: 'Sort', size: '38' }, price: '599.00', inventory: 10_000 }],
      },
    ],
    customers: tickets.map(({ email }) => ({ email, firstName: 'Sofie', marketing: 'subscribed' })),
    orders: tickets.map(({ order, email, tracking, script }) => ({
      name: order,
      email,
      createdAt: script.wish === 'status' ? '-2d' : '-3h',
      lines: [{ sku: 'LINA-38', quantity: 1, price: '599.00' }],
      shipping: { title: 'GLS pakkeshop', price: '39.00' },
      shippingAddress: { name: 'Sofie Holm', address1: 'Nørrebrogade 10', zip: '2200', city: 'København N', country: 'DK' },
      fulfillments:
        script.wish === 'status'
          ? [{ createdAt: '-1d', skus: ['LINA-38'], carrier: 'GLS', tracking, status: 'in_transit', lastScanAt: '-5h' }]
          : [],
    })),
  };
  return { store: parseStoreFile(JSON.stringify(file), 'trial'), tickets };
}

function bodyOf({ wish }: Script, order: string): string {
  switch (wish) {
    case 'cancel':
      return `Hej, jeg vil gerne annullere ordre ${order}. Ring gerne til Sofie på +45 20 30 40 50, hvis der er noget.`;
    case 'status':
      return `Hej, hvor er min pakke? Det er ordre ${order}.`;
    case 'address':
      return `Hej, jeg har skrevet den forkerte adresse på ordre ${order}. Kan I sende den til Vesterbrogade 20, 1620 København V i stedet?`;
    case 'unsubscribe':
      return 'Hej, vil I afmelde mig jeres nyhedsbrev?';
    default:
      return wish satisfies never;
  }
}
