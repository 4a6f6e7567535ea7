import { expect, test } from 'vitest';
import { readFiles } from '../../scripts/eval/run-file.ts';
import { judgeTicket } from '../../src/golden/judge-ticket.ts';

const store = {
  products: [{ handle: 'lina', title: 'Lina', variants: [{ sku: 'LINA-38', options: {}, price: '599.00' }] }],
  customers: [{ email: 'Sofie@example.dk', firstName: 'Sofie' }],
  orders: [
    { name: '#1042', email: 'guest@example.dk', customerEmail: 'account@example.dk', createdAt: '-3d', lines: [{ sku: 'LINA-38' }] },
    { name: 'FA-77', email: 'guest@example.dk', createdAt: '-3d', lines: [{ sku: 'LINA-38' }] },
  ],
};

function refusal(expectation: object, more: object = {}): string {
  const ticket = { id: 'a', from: { email: 'new@example.dk' }, expect: expectation, ...more };
  try {
    readFiles(
      { name: 'f.store.json', text: JSON.stringify(store) },
      { name: 'f.tickets.jsonl', text: `\n${JSON.stringify(ticket)}` },
      process.cwd(),
    );
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return 'accepted';
}

const cancel = (order: string) => ({ kind: 'cancel_order', order });

test.each<[string, object, string]>([
  [
    'a scenario',
    { scenario: ['order_staus'] },
    'line 2, expect.scenario[0]: there is no scenario "order_staus"; write one of account_access,',
  ],
  ['an order', { effects: [cancel('#1043')] }, 'line 2, expect.effects[0].order: the store has no order "#1043"; correct the name, or add'],
  [
    'an order in one of several lists',
    { effects: [[], [cancel('1042'), cancel('9')]] },
    'line 2, expect.effects[1][1].order: the store has',
  ],
  [
    'a sku',
    { effects: [{ kind: 'refund_lines', lines: [{ sku: 'LINA-38' }, { sku: 'LINA-39' }] }] },
    'line 2, expect.effects[0].lines[1].sku: no product of the store has the sku "LINA-39"; correct it, or add it there',
  ],
  ['new goods', { effects: [{ kind: 'create_exchange', newLines: [{ sku: 'X' }] }] }, 'expect.effects[0].newLines[0].sku: no product'],
  ['a customer', { effects: [{ kind: 'unsubscribe', customer: 'x@example.dk' }] }, 'expect.effects[0].customer: the store has no customer'],
])('an expectation that names %s that is not there is refused', (_what, expectation, says) => {
  expect(refusal(expectation)).toContain(`f.tickets.jsonl, ${says.startsWith('line') ? says : `line 2, ${says}`}`);
});

test('what people did is held to the same', () => {
  expect(refusal({}, { humanReply: { body: 'done', effects: [cancel('9')] } })).toContain(
    'line 2, humanReply.effects[0].order: the store has',
  );
});

test.each<[string, object]>([
  ['nothing', {}],
  ['no scenario', { scenario: [], effects: [] }],
  ['an order without its mark', { scenario: ['cancel_order'], effects: [cancel('1042')] }],
  ['an order by its number or in small letters', { effects: [[cancel('77')], [cancel('fa-77')], [cancel('#FA-77')]] }],
  ['customers of accounts, orders and in capitals', ofCustomers('sofie@example.dk', 'GUEST@example.dk', 'account@example.dk')],
])('an expectation of %s is accepted', (_what, expectation) => {
  expect(refusal(expectation)).toBe('accepted');
});

function ofCustomers(...customers: string[]) {
  return { effects: customers.map((customer) => ({ kind: 'unsubscribe', customer })) };
}

test('an effect on an order of another prefix is a wrong one', () => {
  const happened = (order: string) => ({
    disposition: 'resolved',
    reasons: [],
    replies: [],
    effects: [{ kind: 'cancel_order' as const, order }],
  });

  expect(judgeTicket({ effects: [{ kind: 'cancel_order', order: 'FA-77' }] }, happened('NO-77')).wrongEffect).toBe(true);
  expect(judgeTicket({ effects: [{ kind: 'cancel_order', order: '77' }] }, happened('#FA-77')).wrongEffect).toBe(false);
  expect(judgeTicket({ effects: [{ kind: 'cancel_order', order: '#77' }] }, happened('77')).correct).toBe(true);
});
