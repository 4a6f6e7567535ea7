import { expect, test } from 'vitest';
import { findCustomer } from '../../src/tools/find-customer.ts';
import { context } from '../support/orders.ts';

const bare = context([]);
const at = { ...bare, shop: { ...bare.shop, findCustomer: async () => null } };
const host = new URL(at.policy.shop.url).hostname;
const outcome = async (...emails: string[]) => (await findCustomer.run({ emails }, at)).outcome;

test("the shop's own sender is no other address of the customer", async () => {
  expect(await outcome()).not.toBe('other_address');
  expect(await outcome(`news@${host}`)).toBe(await outcome());
  expect(await outcome(`news@mail.${host.toUpperCase()}`)).toBe(await outcome());
});

test('another address, and one at a look-alike of the shop, is another', async () => {
  expect(await outcome('peter@gmail.example')).toBe('other_address');
  expect(await outcome(`news@x${host}`)).toBe('other_address');
  expect(await outcome(`news@${host}.evil.example`)).toBe('other_address');
});
