import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Action } from '../../src/domain/action.ts';
import type { Facts } from '../../src/domain/decision.ts';
import { type ActionId, asId } from '../../src/domain/ids.ts';
import { decimal } from '../../src/domain/money.ts';
import { reasonCodes } from '../../src/domain/reasons.ts';
import { writeBrief } from '../../src/escalation/brief.ts';
import { briefWords } from '../../src/escalation/brief-words.ts';
import { nextSteps, questionAt } from '../../src/escalation/open-question.ts';
import { whyStopped } from '../../src/escalation/why-words.ts';
import type { Step } from '../../src/scenarios/playbook.ts';
import { orderFacts } from '../../src/tools/order-facts.ts';
import { call, decision, heard } from '../support/decisions.ts';
import { kr, order, pack } from '../support/orders.ts';

const made = decision({ calls: [call({ tool: 'find_order', outcome: 'found', facts: { order: orderFacts(order({ name: '#10412' })) } })] });
const brief = (values: Partial<Parameters<typeof writeBrief>[0]> = {}) =>
  writeBrief(
    {
      reasons: ['amount_above_limit', 'repeat_contact'],
      wishes: ['Cancel an order'],
      ownWords: [],
      deadline: null,
      decision: made,
      actions: [],
      proposal: null,
      formatDate: (day) => day.slice(0, 10),
      formatMoney: (amount) => `DKK ${decimal(amount)}`,
      limit: kr('2000.00'),
      ...values,
    },
    'en',
  );

test('the brief says why, what is wanted, what was looked up with a link, and what to do next', () => {
  const html = brief();

  expect(html).toContain('Handed over to you: Amount above the limit');
  expect(html).toContain('Also: The customer writes again');
  expect(html).toContain('<b>The customer wants:</b> Cancel an order');
  expect(html).toContain('<a href="https://admin.example/orders/1">#10412</a>, placed 2026-11-19, DKK 638.00 total');
  expect(html).toContain('<b>Next step:</b> Approve the amount');
  expect(html).toContain('Nothing was changed');
});

test('pieces to choose from are no orders, and a fact that cannot be shown leaves a shorter line instead of no brief', () => {
  const pieces = { choices: [{ sku: 'A-38', title: 'Dress', variant: 'Black / 38' }] };
  const broken = { order: { ...orderFacts(order({ name: '#10412' })), created_at: 'yesterday' } };
  const dates = (day: string) => new Date(day).toISOString();
  const html = (facts: Facts) =>
    brief({ decision: decision({ calls: [call({ tool: 'change_items', outcome: 'which_items', facts })] }), formatDate: dates });

  expect(html(pieces)).not.toContain('Order <a');
  expect(html(broken)).toContain('<li>Order #10412</li>');
});

test('only a search that found no order says that there is none', () => {
  const after = (calls: Parameters<typeof call>[0][]) => brief({ decision: decision({ calls: calls.map(call) }) });

  expect(after([])).toContain('Nothing was looked up.');
  expect(after([{ tool: 'find_order', outcome: 'none' }])).toContain("No order under the customer's address.");
  const paid = after([{ tool: 'payment_status', outcome: 'captured_twice' }]);
  expect(paid).not.toContain('No order');
  expect(paid).not.toContain('Nothing was looked up');
});

test('what was carried out and what is uncertain stands apart from what was only planned', () => {
  const html = brief({
    reasons: ['tool_failure'],
    actions: [
      { kind: 'cancel_order', amount: kr('638.00'), order: '#10412', state: 'unknown' },
      { kind: 'unsubscribe', amount: null, order: null, state: 'planned' },
    ],
  });

  expect(html).toContain('<b>Done:</b> cancel the order (#10412), DKK 638.00 – uncertain – check in Shopify');
  expect(html).toContain('<b>Would have done:</b> unsubscribe from the newsletter – not carried out');
});

test('the brief says where the playbook stopped, what is at stake and what made the mail sound angry', () => {
  const stopped = decision({
    calls: [call({ tool: 'create_return', outcome: 'too_late', stake: kr('2500.00') })],
    handOver: [{ reason: 'refusal_needed', why: 'by the playbook of return_request' }],
    heard: heard({ mood: { score: -9, angry: true, cues: ['third_time'] }, earlier: 'I want to return it' }),
  });
  const html = brief({ decision: stopped, reasons: ['negative_sentiment', 'amount_above_limit', 'refusal_needed'] });

  expect(html).toContain('Signs in the mail: writes for the third time.');
  expect(html).toContain('DKK 2500.00 is at stake. By itself, the bot may decide on DKK 2000.00 at most.');
  expect(html).toContain('The time for returns has passed.');
  expect(html).toContain('The bot asked the customer, and the answer did not settle it.');
});

test('a reply that only waits for leave stands in the brief to be used', () => {
  expect(brief({ proposal: '<p>Hi Sofie</p>' })).toContain('<blockquote><p>Hi Sofie</p></blockquote>');
});

test('every outcome after which a shipped playbook hands over says why, in both languages', () => {
  const stops = [...pack.book.scenarios.values()].flatMap(({ playbook }) => stopsIn(playbook));
  const silent = stops.filter(([tool, outcome]) => whyStopped(tool, outcome, 'da') === null || whyStopped(tool, outcome, 'en') === null);

  expect(stops.length).toBeGreaterThan(100);
  expect([...new Set(silent.map((stop) => stop.join('.')))]).toEqual([]);
});

test('what the mail says of address, sum and time stands apart from what the shop says', () => {
  const address = { name: null, address1: 'Havnegade 4, 2.', address2: null, zip: '8000', city: 'Aarhus C', country: 'DK' };
  const told = decision({ heard: heard({ address, demand: { amount: kr('500.00'), compensation: false } }) });

  expect(brief({ decision: told, deadline: 'Svar inden fredag.' })).toContain(
    '<b>In the mail:</b> address: Havnegade 4, 2., 8000 Aarhus C, DK · demands: DKK 500.00 · deadline: “Svar inden fredag.”</p>',
  );
  expect(brief({ deadline: 'Svar inden fredag.', ownWords: ['Hvor er den? Svar inden fredag.'] })).not.toContain('In the mail');
});

test('a number that is no order of theirs is named', () => {
  const html = brief({ decision: decision({ calls: [call({ tool: 'find_order', outcome: 'not_found' })] }) });

  expect(html).toContain("No order under the customer's address has the number in the mail (10412).");
});

test('the brief asks what only a person can decide, once', () => {
  const stopped = decision({
    calls: [call({ tool: 'create_return', outcome: 'too_late' })],
    handOver: [{ reason: 'refusal_needed', why: 'by the playbook of return_request' }],
  });
  const refund = { kind: 'refund_lines' as const, amount: kr('2500.00'), order: '#10412', state: 'planned' as const };

  expect(brief({ decision: stopped, reasons: ['refusal_needed'] })).toContain(
    '<b>To be decided:</b> May the item be sent back all the same?</p>',
  );
  expect(brief({ actions: [refund], reasons: ['amount_above_limit', 'over_limits'] })).toContain(
    '<b>To be decided:</b> Should we refund goods (#10412), DKK 2500.00?</p>',
  );
  expect(brief({ reasons: ['human_requested'] })).not.toContain('To be decided');
});

test('a doubtful wish is asked about as a question', () => {
  const cancel: Action = { kind: 'cancel_order', order: { id: 'o1', name: '#10412' }, amount: kr('638.00') };
  const doubtful = decision({
    plan: [{ id: asId<ActionId>('a1'), businessKey: 'k', action: cancel }],
    heard: heard({ doubts: [{ about: 'cancel', why: 'conditional' }] }),
  });
  const actions = [{ kind: 'cancel_order' as const, amount: kr('638.00'), order: '#10412', state: 'planned' as const }];

  expect(brief({ decision: doubtful, actions, reasons: ['low_confidence'] })).toContain(
    'Does the customer want us to cancel the order (#10412), DKK 638.00?',
  );
});

test('every stop of a shipped playbook that leaves something to decide has its question, in both languages', () => {
  const decides: readonly string[] = ['refusal_needed', 'unknown_defect', 'payment_dispute'];
  const stops = [...pack.book.scenarios.values()].flatMap(({ playbook }) => stopsIn(playbook)).filter(([, , to]) => decides.includes(to));
  const silent = stops.filter(([tool, outcome]) => questionAt(tool, outcome, 'da') === null || questionAt(tool, outcome, 'en') === null);

  expect(stops.length).toBeGreaterThan(50);
  expect([...new Set(silent.map((stop) => stop.join('.')))]).toEqual([]);
});

test('the next step fits where a playbook stopped; elsewhere it is that of the reason', () => {
  const stoppedAt = (tool: string, outcome: string) =>
    decision({ calls: [call({ tool, outcome })], handOver: [{ reason: 'refusal_needed', why: 'by the playbook' }] });

  expect(brief({ decision: stoppedAt('track_shipment', 'ship_overdue'), reasons: ['refusal_needed'] })).toContain(
    'Ask the warehouse when the order will be sent, and tell the customer.',
  );
  expect(brief({ decision: stoppedAt('create_return', 'too_late'), reasons: ['refusal_needed'] })).toContain(
    'Decide what the customer gets',
  );
});

test('each next step of its own stands where a shipped playbook hands over', () => {
  const stops = new Set(
    [...pack.book.scenarios.values()].flatMap(({ playbook }) => stopsIn(playbook)).map(([tool, outcome]) => `${tool}.${outcome}`),
  );

  expect(Object.keys(nextSteps).filter((place) => !stops.has(place))).toEqual([]);
});

function stopsIn(steps: readonly Step[]): (readonly [tool: string, outcome: string, to: string])[] {
  return steps.flatMap(({ tool, outcomes }) =>
    [...outcomes].flatMap(([outcome, branch]) => {
      if (branch.kind === 'steps') return stopsIn(branch.steps);
      if (branch.kind === 'hand_over') return [[tool, outcome, branch.reason] as const];
      return branch.kind === 'ask' ? [[tool, outcome, 'ask'] as const] : [];
    }),
  );
}

test('the wish stands in one line with the customer’s own words; they alone stand where no scenario was heard', () => {
  expect(brief({ ownWords: ['Can I send it back?', 'yes'] })).toContain(
    '<b>The customer wants:</b> Cancel an order – “Can I send it back?” … “yes”</p>',
  );
  expect(brief({ wishes: [], ownWords: ['May we borrow a dress?'] })).toContain('<b>The customer writes:</b> “May we borrow a dress?”</p>');
  expect(brief({ wishes: [] })).toContain('<b>The customer wants:</b> unclear');
});

test('what is asked is not told a second time, and the reply waits until it is done', () => {
  const refund = { kind: 'refund_lines' as const, amount: kr('2500.00'), order: '#10412', state: 'planned' as const };
  const html = brief({ actions: [refund], reasons: ['amount_above_limit'], proposal: '<p>Hi</p>' });

  expect(html.match(/refund goods/g)).toHaveLength(1);
  expect(html).toContain('once it is approved and carried out');
  expect(brief({ actions: [refund], reasons: ['human_mode'] })).toContain('Would have done');
});

test('what was looked up for the people alone is not where a playbook stopped', () => {
  const calls = [
    call({ tool: 'create_return', outcome: 'too_late' }),
    call({ tool: 'track_shipment', outcome: 'ship_overdue', scenario: '' }),
  ];
  const html = brief({
    decision: decision({ calls, handOver: [{ reason: 'refusal_needed', why: 'by the playbook' }] }),
    reasons: ['refusal_needed'],
  });

  expect(html).toContain('The time for returns has passed.');
  expect(html).toContain('May the item be sent back all the same?');
  expect(html).not.toContain('should have been sent');
});

test('every cue of an angry mail has its words', () => {
  const cues = [...readFileSync('src/agent/hearing/mood-cues.ts', 'utf8').matchAll(/name: '(\w+)'/g)].map(([, cue]) => cue ?? '');

  expect(cues.length).toBeGreaterThan(10);
  for (const language of ['da', 'en'] as const)
    expect([...cues, 'tone'].filter((cue) => briefWords[language].moods[cue] === undefined)).toEqual([]);
});

test('text from outside cannot become HTML', () => {
  expect(brief({ ownWords: ['<script>'] })).not.toContain('<script>');
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

test('the brief says that it is doubtful whether it is wished, and what is demanded', () => {
  const doubtful = decision({ heard: heard({ doubts: [{ about: 'cancel', why: 'conditional' }] }) });
  const demanding = decision({
    calls: [call({ tool: 'cancel_order', outcome: 'planned', stake: kr('638.00') })],
    heard: heard({ demand: { amount: kr('3000.00'), compensation: true } }),
  });

  expect(brief({ decision: doubtful, reasons: ['low_confidence'] })).toContain('may not want done');
  expect(brief({ decision: demanding, reasons: ['amount_above_limit', 'refusal_needed'] })).toContain('asks for compensation');
  expect(brief({ decision: demanding, reasons: ['amount_above_limit'] })).not.toContain('638');
});
