import { expect, test } from 'vitest';
import { changeAddress } from '../../src/tools/change-address.ts';
import { looksForeign } from '../../src/tools/foreign-address.ts';
import { context, order } from '../support/orders.ts';

const to = (address1: string, zip: string, city: string, country: string | null = null) => ({
  name: null,
  address1,
  address2: null,
  zip,
  city,
  country,
});
const change = async (address: ReturnType<typeof to> | null, given = order()) =>
  changeAddress.run({ order: '#10412', address }, context([given]));

test('an address in the same country is planned, and the name on the parcel stays', async () => {
  const { outcome, action } = await change(to('Elmevænget 7', '8660', 'Skanderborg'));

  expect(outcome).toBe('planned');
  expect(action?.action).toMatchObject({ address: { name: 'Sofie Holm', address1: 'Elmevænget 7', zip: '8660', country: 'DK' } });
});

test('a country that the customer names and that is another one is for a person', async () => {
  expect((await change(to('Bergsgatan 12', '214 22', 'Malmö', 'SE'))).outcome).toBe('other_country');
});

test('an address that can only lie in another country is for a person, though no country is written', async () => {
  expect((await change(to('Goethestraße 5', '10623', 'Berlin'))).outcome).toBe('other_country');
  expect((await change(to('Kungsgatan 8', '411 19', 'Göteborg'))).outcome).toBe('other_country');
  expect((await change(to('Storgata 12', '0155', 'Oslo'))).outcome).toBe('other_country');
});

test.each([
  ['Nygade 3', '8000', 'DK', false],
  ['Kongens Nytorv 1', '1050', 'DK', false],
  ['Elmeallé 4', '8000', 'DK', false],
  ['Strandveien 3', '1366', 'NO', false],
  ['Nygade 3', '8000', 'NO', true],
  ['Kungsgatan 8', '41119', 'SE', false],
  ['Kungsgatan 8', '411 19', 'SE', false],
  ['Hauptstr. 5', '10115', 'SE', true],
  ['Am Bach 3', '37073', 'DE', false],
  ['Hauptstraße 5a', 'D-10115', 'DE', false],
  ['Nygade 3', '8000', 'DE', true],
  ['Rue de la Paix 5', '75002', 'FR', false],
] as const)('%s, %s, for an order to %s: foreign is %s', (address1, zip, country, foreign) => {
  expect(looksForeign({ address1, zip }, country)).toBe(foreign);
});

test('nothing is planned without an address, for one that stands there already, or once the order is shipped, picked or cancelled', async () => {
  expect((await change(null)).outcome).toBe('address_missing');
  expect((await change(to('nørrebrogade 10', '2200', 'København N'))).outcome).toBe('already_so');
  expect((await change(to('Nygade 3', '8000', 'Aarhus C'), order({ fulfillmentInProgress: true }))).outcome).toBe('in_progress');
  expect((await change(to('Nygade 3', '8000', 'Aarhus C'), order({ cancelledAt: order().createdAt }))).outcome).toBe('cancelled');
});

test('an address whose postcode and town do not belong together is asked about, one of another country is for a person', async () => {
  expect((await change(to('Elmevej 3', '9999', 'Ingensteds'))).outcome).toBe('address_missing');
  expect((await change(to('Elmevej 3', '9999', 'Ingensteds', 'DK'))).outcome).toBe('address_missing');
  expect((await change(to('Ringstraße 3', '1030', 'Wien'))).outcome).toBe('other_country');
  expect((await change(to('Elmevej 3', '8000', 'Århus'))).outcome).toBe('planned');
});
