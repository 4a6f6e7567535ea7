import { parseStoreFile, type StoreFile } from '../../sandbox/formats/store-file.ts';

/** What each ticket of a chaos run asks for, in turn. */
export const wishes = ['cancel', 'return', 'status', 'address', 'unsubscribe'] as const;
export type Wish = (typeof wishes)[number];

export interface ChaosTicket {
  readonly wish: Wish;
  readonly order: string;
  readonly email: string;
  readonly body: string;
}

export const wishOf = (index: number): Wish => wishes[index % wishes.length] ?? 'status';

/** One customer with one order for each ticket, in the state that its wish needs. */
export function chaosStore(count: number): { readonly store: StoreFile; readonly tickets: readonly ChaosTicket[] } {
  const tickets = Array.from({ length: count }, (_, index): ChaosTicket => {
    const order = `#${20_000 + index}`;
    const email = `kunde${index}@mail.example`;
    return { wish: wishOf(index), order, email, body: bodyOf(wishOf(index), order) };
  });
  const file = {
    shop: { name: 'Lindholm', currency: 'DKK', timezone: 'Europe/Copenhagen', domain: 'lindholm.example' },
    products: [
      {
        handle: 'lina-kjole',
        title: 'Lina kjole',
        variants: [{ sku: 'LINA-38', options: { color: 'Sort', size: '38' }, price: '599.00', inventory: 10_000 }],
      },
    ],
    customers: tickets.map(({ email }, index) => ({
      email,
      firstName: `Kunde${String.fromCharCode(65 + (index % 26))}`,
      marketing: 'subscribed',
    })),
    orders: tickets.map(({ order, email, wish }) => ({
      name: order,
      email,
      createdAt: wish === 'return' ? '-6d' : '-3h',
      lines: [{ sku: 'LINA-38', quantity: 1, price: '599.00' }],
      shipping: { title: 'GLS pakkeshop', price: '39.00' },
      shippingAddress: { name: 'Kunde', address1: 'Nørrebrogade 10', zip: '2200', city: 'København N', country: 'DK' },
      fulfillments:
        wish === 'return'
          ? [
              {
                createdAt: '-5d',
                skus: ['LINA-38'],
                carrier: 'GLS',
                tracking: `0037${order.slice(1)}`,
                status: 'delivered',
                deliveredAt: '-3d',
              },
            ]
          : [],
    })),
  };
  return { store: parseStoreFile(JSON.stringify(file), 'chaos'), tickets };
}

function bodyOf(wish: Wish, order: string): string {
  switch (wish) {
    case 'cancel':
      return `Hej, jeg vil gerne annullere ordre ${order}.`;
    case 'return':
      return `Hej, jeg vil gerne returnere kjolen fra ordre ${order}.`;
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
