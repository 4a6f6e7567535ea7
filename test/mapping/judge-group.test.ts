import { expect, test } from 'vitest';
import { judgeGroup } from '../../src/mapping/judge-group.ts';
import { strange } from './mapped.ts';

const group = (values: Partial<Parameters<typeof strange>[0]>, count = 10) =>
  Array.from({ length: count }, (_, id) => strange({ id: String(id), ...values }));

test('mails that lean to nothing in particular are unknown', () => {
  const leans = ['order_status', 'cancel_order', 'product_info', 'invoice_copy'];
  const tickets = leans.flatMap((id) => group({ likeliest: { id, confidence: 0.2 }, none: 0.4 }, 3));

  expect(judgeGroup(tickets)).toEqual({ kind: 'unknown', nearest: null });
});

test('mails that sound like a scenario by halves are that scenario, heard badly', () => {
  const tickets = group({ heard: 'unsure', likeliest: { id: 'refund_status', confidence: 0.45 }, none: 0.1 });

  expect(judgeGroup(tickets)).toEqual({ kind: 'unheard', scenario: 'refund_status' });
});

test('so are mails that sound by halves like several scenarios: most often the one that most of them lean to', () => {
  const half = (id: string, count: number) => group({ heard: 'unsure', likeliest: { id, confidence: 0.45 }, none: 0.1 }, count);

  expect(judgeGroup([...half('cancel_order', 3), ...half('order_status', 4), ...half('change_items', 3)])).toEqual({
    kind: 'unheard',
    scenario: 'order_status',
  });
});

test('mails that all lean a little to one scenario, with nothing that says it is none, are that scenario', () => {
  const tickets = group({ likeliest: { id: 'refund_status', confidence: 0.25 }, none: 0.4 });

  expect(judgeGroup(tickets)).toEqual({ kind: 'unheard', scenario: 'refund_status' });
});

test('mails that are known to be of no scenario are unknown, whichever scenario they come near to', () => {
  const tickets = group({ likeliest: { id: 'discount_or_gift_card', confidence: 0.25 }, none: 0.8 });

  expect(judgeGroup(tickets)).toEqual({ kind: 'unknown', nearest: 'discount_or_gift_card' });
});
