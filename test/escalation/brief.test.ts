import { expect, test } from 'vitest';
import { reasonCodes } from '../../src/domain/reasons.ts';
import { writeBrief } from '../../src/escalation/brief.ts';
import { briefWords } from '../../src/escalation/brief-words.ts';
import { orderFacts } from '../../src/tools/order-facts.ts';
import { call, decision } from '../support/decisions.ts';
import { kr, order } from '../support/orders.ts';

const made = decision({ calls: [call({ tool: 'find_order', outcome: 'found', facts: { order: orderFacts(order({ name: '#10412' })) } })] });
const brief = (values: Partial<Parameters<typeof writeBrief>[0]> = {}) =>
  writeBrief(
    {
      reasons: ['amount_above_limit', 'repeat_contact'],
      notes: [],
      wishes: ['Cancel an order'],
      decision: made,
      actions: [],
      proposal: null,
      formatDate: (day) => day.slice(0, 10),
      ...values,
    },
    'en',
  );

test('the brief says why, what is wanted, what was looked up with a link, and what to do next', () => {
  const html = brief();

  expect(html).toContain('Handed over to you: Amount above the limit');
  expect(html).toContain('The customer writes again (repeat_contact)');
  expect(html).toContain('<b>The customer wants:</b> Cancel an order');
  expect(html).toContain('<a href="https://admin.example/orders/1">#10412</a>, placed 2026-11-19, 638.00 DKK total');
  expect(html).toContain('<b>Next step:</b> Approve the amount');
  expect(html).toContain('Nothing was changed');
});

test('what was carried out and what is uncertain stands apart from what was only planned', () => {
  const html = brief({
    actions: [
      { kind: 'cancel_order', amount: kr('638.00'), order: '#10412', state: 'unknown' },
      { kind: 'unsubscribe', amount: null, order: null, state: 'planned' },
    ],
  });

  expect(html).toContain('<b>Done:</b> cancel_order #10412 638.00 DKK (uncertain – check in Shopify)');
  expect(html).toContain('<b>Would have done:</b> unsubscribe (not carried out)');
});

test('text from outside cannot become HTML', () => {
  expect(brief({ wishes: ['<img src=x onerror=alert(1)>'] })).toContain('&lt;img src=x');
});

test('every reason has a title and a next step in both languages', () => {
  for (const code of reasonCodes) {
    for (const language of ['da', 'en'] as const) {
      const { title, next } = briefWords[language].reasons[code];
      expect(title.length).toBeGreaterThan(5);
      expect(next).toMatch(/\.$/);
    }
  }
});
