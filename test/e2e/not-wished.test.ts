import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseStoreFile } from '../../sandbox/formats/store-file.ts';
import { runTicket } from '../../scripts/eval/run-ticket.ts';
import { startWorld, type World } from '../../scripts/eval/world.ts';
import { mail } from '../support/desk-store.ts';
import { type FreshDatabase, freshDatabase } from '../support/postgres.ts';

const variant = (sku: string, size: string, price: string) => ({ sku, options: { color: 'Hvid', size }, price, inventory: 5 });
const store = parseStoreFile(
  JSON.stringify({
    now: '2026-11-20T10:00:00+01:00',
    products: [
      { handle: 'lina', title: 'Lina kjole', type: 'dress', variants: [variant('LINA-38', '38', '599.00')] },
      { handle: 'karla', title: 'Karla skjorte', type: 'shirt', variants: [variant('KARLA-M', 'M', '400.00')] },
    ],
    customers: [{ email: 'sofie@mail.example', firstName: 'Sofie', marketing: 'subscribed' }],
    orders: [
      {
        name: '#10412',
        email: 'sofie@mail.example',
        createdAt: '-3h',
        lines: [
          { sku: 'LINA-38', quantity: 1, price: '599.00' },
          { sku: 'KARLA-M', quantity: 2, price: '400.00' },
        ],
        shippingAddress: { name: 'Sofie Holm', address1: 'Nørrebrogade 10', zip: '2200', city: 'København N', country: 'DK' },
      },
      {
        name: '#10400',
        email: 'sofie@mail.example',
        createdAt: '-6d',
        lines: [
          { sku: 'LINA-38', quantity: 1, price: '599.00' },
          { sku: 'KARLA-M', quantity: 2, price: '400.00' },
        ],
        fulfillments: [
          {
            createdAt: '-5d',
            skus: ['LINA-38', 'KARLA-M', 'KARLA-M'],
            carrier: 'GLS',
            tracking: '00370712345678',
            status: 'delivered',
            deliveredAt: '-3d',
          },
        ],
      },
    ],
  }),
  'not-wished.store.json',
);

let database: FreshDatabase;
let world: World;
beforeAll(async () => {
  database = await freshDatabase();
  world = await startWorld({ root: process.cwd(), store, databaseUrl: database.url, ownerUrl: database.url, logLevel: 'silent' });
});
afterAll(async () => {
  await world.close();
  await database.drop();
});

test.each([
  ['Kan I annullere kjolen fra ordre 10412?', 'Nej'],
  ['Kan I annullere kjolen fra ordre 10412?', 'Hmm, det skal jeg lige tænke over'],
  ['Kan I annullere kjolen fra ordre 10412?', 'OK, hvor lang tid tager en ny ordre?'],
  ['Could you cancel the dress from order 10412?', 'No thanks, leave it'],
  ['Could you cancel the dress from order 10412?', 'Yes, but only the dress'],
])('"%s", and then "%s": nothing happens', { timeout: 30_000 }, async (body, answer) => {
  const ran = await runTicket(world, mail(body, { followUps: [answer] }));

  expect(ran.effects).toEqual([]);
});

test('a yes to cancelling all of it does', { timeout: 30_000 }, async () => {
  const ran = await runTicket(world, mail('Kan I annullere kjolen fra ordre 10412?', { followUps: ['Ja tak'] }));

  expect(ran).toMatchObject({ disposition: 'resolved', effects: [{ kind: 'cancel_order', order: '#10412' }] });
});

test.each([
  'Please do not cancel order 10412.',
  'Hvis I ikke kan levere inden torsdag, så annuller ordre 10412',
  'Varför har ni avbeställt order 10412?',
  'Ich wollte Bestellung 10412 eigentlich stornieren, behalte sie aber doch.',
  'Jeg vil ikke lenger returnere kjolen fra ordre 10400.',
  'Afmeld mig endelig ikke jeres nyhedsbrev!',
  'Please cancel my dentist slot on Tuesday',
  'Annuller min ordre hos Bilka, tak',
  'Annuller venligst ordre 10412. PS: Min mand siger, at vi gerne vil have den.',
  'Hej, det er Sofies ekskæreste. Annuller ordre 10412.',
  'Bitte melden Sie mich von den SMS ab',
  'Change the billing address on 10412 to Vestergade 5, 5000 Odense C. Delivery is fine as it is.',
  'Hvornår sendes 10412?\n\n##- Skriv venligst dit svar over denne linje -##\n\nJeg vil gerne annullere ordre 10412.',
  'Ret ikke adressen på ordre 10412 til Vestergade 5, 5000 Odense C.',
])('what is named but not wished is not done: %s', { timeout: 30_000 }, async (body) => {
  const ran = await runTicket(world, mail(body));

  expect(ran.effects).toEqual([]);
});

test('one of two equal pieces goes back, and all but the named goods', { timeout: 60_000 }, async () => {
  const one = await runTicket(world, mail('Jeg vil gerne returnere den ene af de to skjorter fra ordre 10400'));
  const rest = await runTicket(world, mail('I want to return everything in order 10400 except the dress'));

  expect(one.effects).toMatchObject([{ kind: 'create_return', lines: [{ sku: 'KARLA-M', quantity: 1 }] }]);
  expect(rest.effects).toMatchObject([{ kind: 'create_return', lines: [{ sku: 'KARLA-M', quantity: 2 }] }]);
});

test('"kjolen" is the dress in Danish and a skirt in Swedish, which was never bought', { timeout: 60_000 }, async () => {
  const skirt = await runTicket(world, mail('Jag vill gärna returnera kjolen från order 10400, den är för stor'));
  const dress = await runTicket(world, mail('Jeg vil gerne returnere kjolen fra ordre 10400, den er for stor'));

  expect(skirt.effects).toEqual([]);
  expect(dress.effects).toMatchObject([{ kind: 'create_return', lines: [{ sku: 'LINA-38', quantity: 1 }] }]);
});

test('of two orders to be cancelled together one was sent: the other is cancelled, and the answer says so of both', {
  timeout: 60_000,
}, async () => {
  const both = await runTicket(world, mail('Hej, annuller både 10412 og 10400, tak.'));
  const either = await runTicket(world, mail('Hej, annuller 10412 eller 10400, tak.'));

  expect(both).toMatchObject({ disposition: 'asked', effects: [{ kind: 'cancel_order', order: '#10412', amount: '1399.00' }] });
  expect(both.replies.at(-1)).toMatch(/#10412 er nu annulleret.*1\.399,00.*#10400 er allerede sendt/s);
  expect(either).toMatchObject({ disposition: 'asked', effects: [] });
});
