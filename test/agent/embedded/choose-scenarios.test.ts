import { expect, test } from 'vitest';
import { chooseScenarios } from '../../../src/agent/embedded/choose-scenarios.ts';
import { heard } from '../../support/decisions.ts';

const known = new Map(['cancel_order', 'order_status', 'change_address'].map((id) => [id, { insteadOf: [] }]));
const asked = (text: string) => [{ scenario: 'cancel_order', text }];
const address = { name: null, address1: 'Elmevej 3', address2: null, zip: '8000', city: 'Aarhus C', country: null };
const choose = (id: string, text: string, question: string, values: Partial<Parameters<typeof heard>[0]> = {}) =>
  chooseScenarios(heard({ scenarios: [{ id, confidence: 0.9 }], text, ...values }), asked(question), known).scenarios[0]?.id;

test('a few words answer the question, a question with a subject of its own does not', () => {
  expect(choose('order_status', '10412, tak', 'which_order')).toBe('cancel_order');
  expect(choose('order_status', 'Hvornår kommer 10412?', 'which_order')).toBe('order_status');
});

test('an address answers only where an address was asked for', () => {
  const text = 'Actually I want order 10412 to be sent to Elmevej 3, 8000 Aarhus C from now on, thank you';

  expect(choose('change_address', text, 'which_order', { address })).toBe('change_address');
  expect(choose('change_address', text, 'which_address', { address })).toBe('cancel_order');
});
