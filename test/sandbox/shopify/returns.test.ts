import { beforeEach, expect, test } from 'vitest';
import { firstPayment, openShop } from './shop.ts';

const shop = await openShop();
const { ask, order, variant, world } = shop;
beforeEach(shop.reset);

const parcelLine = (name: string, sku: string) => {
  const found = order(name)
    .fulfillments.flatMap((parcel) => parcel.lines)
    .find((entry) => entry.line.sku === sku);
  if (!found) throw new Error('not shipped');
  return found.id;
};
const open = (input: object, mutation = 'returnCreate(returnInput: $input)', type = 'ReturnInput') =>
  ask(
    `mutation R($input: ${type}!) { answer: ${mutation} { return { id name status returnShippingFees { amountSet { shopMoney { amount } } }
      returnLineItems(first: 5) { nodes { id quantity } } exchangeLineItems(first: 5) { nodes { id quantity variantSku } } }
      userErrors { field message code } } }`,
    { input },
  ).answer;
const dress = (more: object = {}) => ({
  orderId: order('#2').id,
  returnLineItems: [{ fulfillmentLineItemId: parcelLine('#2', 'LINA-38'), quantity: 1, returnReasonNote: 'for stor', ...more }],
});
const state = (id: string) => ask('query R($id: ID!) { return(id: $id) { status closedAt } }', { id }).return;

test('a return is opened for what was shipped, with its fee, and takes up the pieces', () => {
  const made = open({ ...dress(), returnShippingFee: { amount: { amount: '39.00', currencyCode: 'DKK' } } });

  expect(made.return).toMatchObject({
    name: '#2-R1',
    status: 'OPEN',
    returnShippingFees: [{ amountSet: { shopMoney: { amount: '39.0' } } }],
  });
  expect(open(dress()).userErrors).toMatchObject([{ code: 'INVALID', field: ['returnInput', 'returnLineItems', '0', 'quantity'] }]);
  expect(world.effects()).toEqual([{ kind: 'create_return', order: '#2', lines: [{ sku: 'LINA-38', quantity: 1 }] }]);
  const left = ask(`{ returnableFulfillments(orderId: "${order('#2').id}", first: 5) { nodes { returnableFulfillmentLineItems(first: 5) {
    nodes { quantity fulfillmentLineItem { lineItem { sku } } } } } } }`);
  expect(left.returnableFulfillments.nodes[0].returnableFulfillmentLineItems.nodes).toEqual([
    { quantity: 2, fulfillmentLineItem: { lineItem: { sku: 'SOK' } } },
  ]);
});

test('what was not shipped, too many pieces, or another order’s goods are refused', () => {
  const wrong = (line: object) => open({ orderId: order('#1').id, returnLineItems: [line] }).userErrors[0].code;

  expect(wrong({ fulfillmentLineItemId: parcelLine('#2', 'LINA-38'), quantity: 1 })).toBe('NOT_FOUND');
  expect(open(dress({ quantity: 2 })).userErrors[0].code).toBe('INVALID');
  expect(open(dress({ quantity: 0 })).userErrors[0].code).toBe('GREATER_THAN');
  expect(open(dress({ returnReasonDefinitionId: 'gid://shopify/ReturnReasonDefinition/999' })).userErrors[0].code).toBe('NOT_FOUND');
  expect(open(dress({ returnReasonNote: 'x'.repeat(256) })).userErrors[0].code).toBe('TOO_LONG');
  expect(world.effects()).toEqual([]);
});

test('an exchange names what goes out', () => {
  const made = open({ ...dress(), exchangeLineItems: [{ variantId: variant('LINA-40').id, quantity: 1 }] });

  expect(made.return.exchangeLineItems.nodes).toMatchObject([{ quantity: 1, variantSku: 'LINA-40' }]);
  expect(world.effects()).toEqual([
    { kind: 'create_exchange', order: '#2', lines: [{ sku: 'LINA-38', quantity: 1 }], newLines: [{ sku: 'LINA-40', quantity: 1 }] },
  ]);
});

test('goods come in, are processed and paid for, and the return is closed', () => {
  const made = open(dress()).return;
  const payment = firstPayment(order('#2'));
  const process = (amount: string) =>
    ask(
      `mutation P($input: ReturnProcessInput!) { returnProcess(input: $input) { return { status } userErrors { code message } } }`,
      {
        input: {
          returnId: made.id,
          returnLineItems: [
            {
              id: made.returnLineItems.nodes[0].id,
              quantity: 1,
              dispositions: [
                {
                  reverseFulfillmentOrderLineItemId: order('#2').returns[0]?.lines[0]?.reverseLineId,
                  quantity: 1,
                  dispositionType: 'RESTOCKED',
                },
              ],
            },
          ],
          financialTransfer: {
            issueRefund: { orderTransactions: [{ parentId: payment.id, transactionAmount: { amount, currencyCode: 'DKK' } }] },
          },
        },
      },
      world.agentToken('mette@lindholm.example'),
    ).returnProcess;
  const before = variant('LINA-38').available;

  expect(process('599.01').userErrors).toMatchObject([{ code: 'TOO_BIG' }]);
  expect(process('599.00')).toEqual({ return: { status: 'CLOSED' }, userErrors: [] });
  expect(variant('LINA-38').available).toBe(before + 1);
  expect(order('#2').refunds[0]?.transactions[0]?.amount).toBe(59_900);
  expect(process('1.00').userErrors).toMatchObject([{ code: 'INVALID_STATE' }]);
});

test('processing an exchange puts the new goods on the order and takes them off the shelf', () => {
  const made = open({ ...dress(), exchangeLineItems: [{ variantId: variant('SOK').id, quantity: 2 }] }).return;
  const before = variant('SOK').available;

  ask(`mutation P($input: ReturnProcessInput!) { returnProcess(input: $input) { userErrors { code } } }`, {
    input: { returnId: made.id, exchangeLineItems: [{ id: made.exchangeLineItems.nodes[0].id, quantity: 2 }] },
  });

  expect(variant('SOK').available).toBe(before - 2);
  expect(order('#2').lines.at(-1)).toMatchObject({ sku: 'SOK', quantity: 2, added: true });
});

test('exchange goods may be discounted, and the same goods in two entries are counted together', () => {
  const off = (amount: string) => ({
    variantId: variant('SOK').id,
    quantity: 1,
    appliedDiscount: { value: { amount: { amount, currencyCode: 'DKK' } } },
  });
  expect(open({ ...dress(), exchangeLineItems: [off('100.01')] }).userErrors).toMatchObject([
    { code: 'INVALID', field: ['returnInput', 'exchangeLineItems', '0', 'appliedDiscount'] },
  ]);
  const made = open({ ...dress(), exchangeLineItems: [off('10.00'), off('20.00')] }).return;
  expect(world.effects()).toMatchObject([{ kind: 'create_exchange', newLines: [{ sku: 'SOK', quantity: 2 }] }]);

  ask('mutation P($input: ReturnProcessInput!) { returnProcess(input: $input) { userErrors { code } } }', {
    input: { returnId: made.id, exchangeLineItems: made.exchangeLineItems.nodes.map(({ id }: { id: string }) => ({ id, quantity: 1 })) },
  });

  expect(
    order('#2')
      .lines.slice(-2)
      .map((line) => line.discount),
  ).toEqual([1_000, 2_000]);
});

test('a request waits for its approval; steps out of turn are refused', () => {
  const request = { orderId: order('#2').id, returnLineItems: [{ fulfillmentLineItemId: parcelLine('#2', 'LINA-38'), quantity: 1 }] };
  const made = open(request, 'returnRequest(input: $input)', 'ReturnRequestInput').return;
  const step = (name: string, arg: string) => ask(`mutation { ${name}(${arg}) { userErrors { code } } }`)[name].userErrors;

  expect(made.status).toBe('REQUESTED');
  expect(step('returnClose', `id: "${made.id}"`)).toMatchObject([{ code: 'INVALID_STATE' }]);
  expect(step('returnApproveRequest', `input: { id: "${made.id}" }`)).toEqual([]);
  expect(state(made.id).status).toBe('OPEN');
  expect(step('returnClose', `id: "${made.id}"`)).toEqual([]);
  expect(state(made.id)).toMatchObject({ status: 'CLOSED', closedAt: expect.stringMatching(/^2026-11-20T/) });
  expect(step('returnCancel', `id: "${made.id}"`)).toMatchObject([{ code: 'INVALID_STATE' }]);
});

test('a canceled return gives its pieces free', () => {
  const made = open(dress()).return;

  ask(`mutation { returnCancel(id: "${made.id}") { userErrors { code } } }`);

  expect(open(dress()).userErrors).toEqual([]);
});

test('a return of the store file that has arrived says when', () => {
  const answer = ask(`{ order(id: "${order('#7').id}") { returnStatus returns(first: 5) { nodes { status
    reverseFulfillmentOrders(first: 5) { nodes { lineItems(first: 5) { nodes { dispositions { type createdAt quantity } } } } } } } } }`);

  expect(answer.order.returnStatus).toBe('INSPECTION_COMPLETE');
  expect(answer.order.returns.nodes[0].reverseFulfillmentOrders.nodes[0].lineItems.nodes[0].dispositions).toEqual([
    { type: 'PROCESSING_REQUIRED', createdAt: '2026-11-18T09:00:00Z', quantity: 1 },
  ]);
});
