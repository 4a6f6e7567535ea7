import { afterEach, expect, test } from 'vitest';
import { parseStoreFile } from '../../../sandbox/formats/store-file.ts';
import { parseTicketFile } from '../../../sandbox/formats/ticket-file.ts';
import { type RanTicket, runTicket } from '../../../scripts/eval/run-ticket.ts';
import { startWorld } from '../../../scripts/eval/world.ts';
import { type FreshDatabase, freshDatabase } from '../../support/postgres.ts';
import { type ScriptedEndpoint, startScriptedEndpoint, type Turn } from './scripted-endpoint.ts';

const store = parseStoreFile(
  JSON.stringify({
    now: '2026-11-20T10:00:00+01:00',
    products: [
      { handle: 'lina', title: 'Lina kjole', variants: [{ sku: 'LINA-38', options: { size: '38' }, price: '599.00', inventory: 3 }] },
    ],
    customers: [{ email: 'sofie@mail.example', firstName: 'Sofie' }],
    orders: [
      {
        name: '#10412',
        email: 'sofie@mail.example',
        createdAt: '-3h',
        lines: [{ sku: 'LINA-38', quantity: 1, price: '599.00' }],
        shipping: { title: 'GLS', price: '39.00' },
      },
    ],
  }),
  'language-model.store.json',
);
const [ticket] = parseTicketFile(
  JSON.stringify({
    id: 'a',
    from: { email: 'sofie@mail.example', name: 'Sofie Holm' },
    subject: 'Annullering',
    body: 'Hej, jeg vil gerne annullere ordre 10412.',
  }),
  'language-model.tickets.jsonl',
);

const conclude = (values: object): Turn => ({
  kind: 'text',
  text: JSON.stringify({ scenarios: [{ id: 'cancel_order', confidence: 0.97 }], answers: [], hand_over: null, ...values }),
});
const toCancel: readonly Turn[] = [
  { kind: 'call', name: 'hear_wish', input: { wish: 'request' } },
  { kind: 'call', name: 'find_order', input: { numbers: ['10412'], fit: 'not_shipped', not_these: [], placed: null, items: [] } },
  {
    kind: 'call',
    name: 'hear_part',
    input: { order: '#10412', items: [], left_out: [], said: [], everything: false, partial: false, quantity: null },
  },
  { kind: 'call', name: 'cancel_order', input: { order: '#10412' } },
  conclude({ answers: [{ scenario: 'cancel_order', kind: 'reply', text: 'order_cancelled' }] }),
];
const script = (turns: readonly Turn[]) => (count: number) => turns[Math.min(count, turns.length - 1)] ?? { kind: 'silence' as const };

let endpoint: ScriptedEndpoint | null = null;
let database: FreshDatabase | null = null;
afterEach(async () => {
  await endpoint?.close();
  await database?.drop();
});

async function resolveBy(turns: (count: number) => Turn, api: 'responses' | 'chat_completions'): Promise<RanTicket> {
  if (!ticket) throw new Error('the ticket is missing');
  endpoint = await startScriptedEndpoint(turns);
  database = await freshDatabase();
  const world = await startWorld({
    root: process.cwd(),
    store,
    databaseUrl: database.url,
    ownerUrl: database.url,
    logLevel: 'silent',
    env: { MODEL: 'openai', OPENAI_MODEL: 'local', OPENAI_BASE_URL: endpoint.url, OPENAI_API_KEY: 'test-key', OPENAI_API: api },
    policy: (policy) => ({ ...policy, limits: { ...policy.limits, run_seconds: 2 } }),
  });
  try {
    return await runTicket(world, ticket);
  } finally {
    await world.close();
  }
}

test.each(['responses', 'chat_completions'] as const)(
  'a language model that follows the playbook resolves the ticket (%s)',
  async (api) => {
    const ran = await resolveBy(script(toCancel), api);

    expect(ran.disposition).toBe('resolved');
    expect(ran.effects).toEqual([expect.objectContaining({ kind: 'cancel_order', amount: '638.00' })]);
    expect(ran.replies.at(-1)).toContain('Ordre #10412 er nu annulleret');
    expect(endpoint?.requests.map((request) => request.path)).toEqual(
      Array(5).fill(api === 'responses' ? '/v1/responses' : '/v1/chat/completions'),
    );
    expect(JSON.stringify(endpoint?.requests[0]?.body)).toContain('cancel_order');
  },
);

test.each([
  ['answers 429', script([{ kind: 'status', status: 429 }])],
  ['answers 500', script([{ kind: 'status', status: 500 }])],
  ['says nothing in time', script([{ kind: 'silence' }])],
  ['answers with broken JSON', script([{ kind: 'body', body: '{"id": "resp_1", "output": [' }])],
  ['concludes in prose', script([{ kind: 'text', text: 'I have cancelled the order for you.' }])],
  [
    'concludes in a form that is none',
    script([{ kind: 'text', text: '{"scenarios":[{"id":"cancel_order"}],"answers":[],"hand_over":null}' }]),
  ],
  ['calls a tool that does not exist', script([{ kind: 'call', name: 'pay_everything_back', input: {} }])],
  ['calls a tool with an input it does not take', script([{ kind: 'call', name: 'cancel_order', input: { order: 7 } }])],
  ['never comes to an end', script([{ kind: 'call', name: 'hear_wish', input: { wish: 'request' } }])],
])('a language model that %s: the ticket goes to a person and nothing is done', { timeout: 30_000 }, async (_what, turns) => {
  const ran = await resolveBy(turns, 'responses');

  expect(ran.disposition).toBe('escalated');
  expect(ran.reasons).toContain('tool_failure');
  expect(ran.effects).toEqual([]);
  expect(ran.replies).toEqual([]);
});

test.each([
  [
    'claims a text without the calls that lead to it',
    [conclude({ answers: [{ scenario: 'cancel_order', kind: 'reply', text: 'order_cancelled' }] })],
  ],
  [
    'concludes another text than the outcomes lead to',
    [...toCancel.slice(0, 4), conclude({ answers: [{ scenario: 'cancel_order', kind: 'reply', text: 'order_already_cancelled' }] })],
  ],
  [
    'plans an action that the playbook does not call for',
    [{ kind: 'call', name: 'refund_order', input: { order: '#10412', items: [], parcels: 'stuck' } } as const, ...toCancel],
  ],
  [
    'is not sure itself',
    [
      ...toCancel.slice(0, 4),
      conclude({
        scenarios: [{ id: 'cancel_order', confidence: 0.3 }],
        answers: [{ scenario: 'cancel_order', kind: 'reply', text: 'order_cancelled' }],
      }),
    ],
  ],
] as const)('a language model that %s is not believed', async (_what, turns) => {
  const ran = await resolveBy(script(turns), 'responses');

  expect(ran.disposition).toBe('escalated');
  expect(ran.reasons).toContain('low_confidence');
  expect(ran.effects).toEqual([]);
});

test("another customer's order stays out of a language model's reach", async () => {
  const ran = await resolveBy(
    script([
      { kind: 'call', name: 'hear_wish', input: { wish: 'request' } },
      { kind: 'call', name: 'find_order', input: { numbers: ['99999'], fit: 'any', not_these: [], placed: null, items: [] } },
      conclude({ answers: [{ scenario: 'cancel_order', kind: 'ask', text: 'write_from_order_email' }] }),
    ]),
    'responses',
  );

  expect(ran.disposition).toBe('asked');
  expect(ran.effects).toEqual([]);
});
