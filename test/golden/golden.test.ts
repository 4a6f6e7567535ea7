import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { parseStoreFile } from '../../sandbox/formats/store-file.ts';
import { shippedPack } from '../../scripts/eval/shipped-pack.ts';
import { readAnswers } from '../../scripts/golden/read-answers.ts';
import { writeAnswers } from '../../scripts/golden/write-answers.ts';
import type { Pack } from '../../src/agent/situation.ts';
import type { TicketLine } from '../../src/domain/ticket-line.ts';
import { createRunGolden } from '../../src/golden/run-golden.ts';
import { type Golden, readGolden } from '../../src/settings/read-golden.ts';
import { silentLogger } from '../support/silent-logger.ts';

const { pack, hear } = shippedPack(process.cwd(), 'fashion');
const golden = readGolden(process.cwd(), 'fashion', new Set(pack.book.scenarios.keys())) as Golden;
const runUnder = createRunGolden({ answers: golden.answers, hear, logger: silentLogger });
const named = (id: string): TicketLine => {
  const found = [...golden.tickets.values()].flat().find((ticket) => ticket.id === id);
  if (!found) throw new Error(`There is no golden ticket ${id}.`);
  return found;
};

test('every scenario has at least three golden tickets', () => {
  const few = [...pack.book.scenarios.keys()].filter((scenario) => (golden.tickets.get(scenario)?.length ?? 0) < 3);
  expect(few).toEqual([]);
});

describe.each([...golden.tickets])('%s', (_scenario, tickets) => {
  test.each(tickets.map((ticket) => [ticket.id, ticket] as const))('%s comes out as expected', async (_id, ticket) => {
    expect((await runUnder(pack)(ticket)).judgement).toMatchObject({ differences: [] });
  });
});

test('the answers are what shop and help desk say at the moment of the store', async () => {
  const file = 'config/fashion/golden/shop.store.json';
  const said = await readAnswers(parseStoreFile(readFileSync(file, 'utf8'), file), pack.policy.shop.timezone);
  expect(writeAnswers(said)).toBe(readFileSync('config/fashion/golden/answers.json', 'utf8'));
});

test('what comes out otherwise is told piece by piece', async () => {
  const ticket = [...(golden.tickets.get('cancel_order') ?? [])].find(({ expect: { disposition } }) => disposition === 'resolved');
  if (!ticket) throw new Error('No cancellation is among them.');
  const other: TicketLine = {
    ...ticket,
    expect: { disposition: 'escalated', reason: 'refusal_needed', effects: [], replyMentions: ['nowhere'], replyAvoids: ['AI'] },
  };
  const { judgement, outcome } = await runUnder(pack)(other);
  expect(outcome.end).toBe('resolved');
  expect(judgement.differences).toEqual([
    { kind: 'end', expected: 'escalated', came: 'resolved' },
    { kind: 'reason', expected: ['refusal_needed'], came: [] },
    { kind: 'effects', expected: [[]], came: [expect.objectContaining({ kind: 'cancel_order' })] },
    { kind: 'lacks', text: 'nowhere' },
    { kind: 'holds', text: 'AI' },
  ]);
});

test('a parcel that would pass the cap goes to a person', async () => {
  const tight: Pack = { ...pack, policy: { ...pack.policy, limits: { ...pack.policy.limits, compensation_per_customer: '1.00' } } };
  const given = [...golden.tickets.values()]
    .flat()
    .find(({ expect: { effects } }) => JSON.stringify(effects ?? []).includes('"resend_order"'));
  if (!given) throw new Error('No golden ticket gives a parcel.');
  expect((await runUnder(pack)(given)).outcome.end).toBe('resolved');
  expect((await runUnder(tight)(given)).outcome).toMatchObject({ end: 'escalated', reasons: expect.arrayContaining(['over_limits']) });
});

test('a look-alike address is a stranger to the shop of the golden tickets', async () => {
  const ticket = named(golden.tickets.get('cancel_order')?.[0]?.id ?? '');
  const stranger = { ...ticket, from: { ...ticket.from, email: ticket.from.email.replace('@', '+x@') } };
  const { outcome } = await runUnder(pack)(stranger);
  expect(outcome.plan).toEqual([]);
});

describe('a pack whose golden tickets cannot be read is refused', () => {
  const folder = () => mkdtempSync(join(tmpdir(), 'golden-'));
  const write = (root: string, name: string, text: string) => {
    mkdirSync(join(root, 'config/acme/golden'), { recursive: true });
    writeFileSync(join(root, 'config/acme/golden', name), text);
  };
  const answers = readFileSync('config/fashion/golden/answers.json', 'utf8');
  const read = (root: string) => () => readGolden(root, 'acme', new Set(['order_status']));
  const roots: string[] = [];
  afterEach(() => {
    for (const root of roots.splice(0)) rmSync(root, { recursive: true });
  });
  const packWith = (files: Readonly<Record<string, string>>) => {
    const root = folder();
    roots.push(root);
    for (const [name, text] of Object.entries(files)) write(root, name, text);
    return root;
  };

  test('by file, line and key', () => {
    const root = packWith({ 'answers.json': answers, 'order_status.tickets.jsonl': '\n{"id":"a","from":{"email":"nobody"}}\n{' });
    expect(read(root)).toThrow(/order_status\.tickets\.jsonl, line 2, from\.email: .*\n.*line 3: this is no JSON/);
  });
  test('for a scenario that there is not', () => {
    const root = packWith({ 'answers.json': answers, 'gift_wrapping.tickets.jsonl': '' });
    expect(read(root)).toThrow('there is no scenario "gift_wrapping"');
  });
  test('without answers', () => {
    const root = packWith({ 'order_status.tickets.jsonl': '' });
    expect(read(root)).toThrow('npm run golden');
  });
  test('and one that has none may do without', () => {
    const root = folder();
    roots.push(root);
    expect(read(root)()).toBeNull();
  });
});
