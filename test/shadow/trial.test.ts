import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseTicketFile } from '../../sandbox/formats/ticket-file.ts';
import { addToFile } from '../../scripts/shadow/write-golden.ts';
import { differencesByHand } from '../../scripts/shadow-trial/by-hand.ts';
import { runTrial, type Trial } from '../../scripts/shadow-trial/run-trial.ts';
import type { Scorecard } from '../../src/shadow/scorecard.ts';
import { type FreshDatabase, freshDatabase } from '../support/postgres.ts';

/** Sixty tickets, so the gate asks for less than it ships with; what it weighs is the same. */
const gate = { pairs: 20, agreement: 0.85, pairs_in_step: 20 };
let database: FreshDatabase;
let trial: Trial;
beforeAll(async () => {
  database = await freshDatabase();
  trial = await runTrial({ root: process.cwd(), databaseUrl: database.url, tickets: 60, gate, golden: true });
}, 120_000);
afterAll(() => database.drop());

test('every pair says what the people’s script says', () => {
  expect(trial.tickets).toHaveLength(60);
  expect(trial.faults).toEqual([]);
});

test('over the whole run nothing was changed by the bot', () => {
  expect(trial.byBot).toBe(0);
  expect(trial.changesByPeople).toBeGreaterThan(60);
});

test('the intervals are those of a hand calculation', () => {
  const { agreement } = trial.progress.get('cancel_order')?.card ?? expect.fail('no scorecard');

  // 8 cancellations in 20 tickets: the one with another amount, the one that was asked and the one told otherwise disagree.
  expect(agreement.outcome).toMatchObject({ agree: 15, of: 24 });
  // 15 of 24 by hand: (0.625 + 3.8415/48 ± 1.96 × √(0.625 × 0.375/24 + 3.8415/2304)) / (1 + 3.8415/24)
  expect(agreement.outcome.low).toBeCloseTo(0.4271, 3);
  expect(agreement.outcome.high).toBeCloseTo(0.7884, 3);
  expect(agreement.money).toMatchObject({ agree: 18, of: 24 });
});

test('what people have only asked counts neither way until the customer’s week is over, and is told as open', () => {
  const early = trial.early.get('cancel_order') ?? expect.fail('no scorecard');

  expect(early).toMatchObject({ open: 3, card: { pairs: 21, wrongMoney: 3, agreement: { outcome: { agree: 15, of: 21 } } } });
  expect(trial.progress.get('cancel_order')).toMatchObject({ open: 0, card: { pairs: 24, wrongMoney: 6 } });
});

test('a figure that is not as reckoned by hand is told', () => {
  expect(differencesByHand(trial)).toEqual([]);

  const card = trial.progress.get('cancel_order') ?? expect.fail('no scorecard');
  const said = (change: Partial<Scorecard>, open = card.open) =>
    differencesByHand({
      ...trial,
      progress: new Map([...trial.progress, ['cancel_order', { ...card, open, card: { ...card.card, ...change } }]]),
    });
  const { outcome } = card.card.agreement;
  expect(said({ agreement: { ...card.card.agreement, outcome: { ...outcome, low: outcome.low + 0.001 } } })).toEqual([
    expect.stringMatching(/^cancel_order, a week later: lower end is 0\.428\d*, by hand 0\.427\d*$/),
  ]);
  expect(said({ gate: { kind: 'ready', says: 'ready' } })).toEqual(['cancel_order, a week later: the gate is ready, by hand no']);
  expect(said({ wrongMoney: 0 })).toHaveLength(1);
  expect(said({ pairs: 21 })).toHaveLength(1);
  expect(said({}, 3)).toHaveLength(1);
});

test('the gate opens where people always did the same', () => {
  const status = trial.progress.get('order_status');

  expect(status?.card.agreement.outcome).toMatchObject({ agree: 27, of: 27 });
  expect(status?.step).toEqual({ kind: 'ready', says: 'ready' });
});

test('the gate stays shut on wrong money, on disagreement and on too few pairs', () => {
  const says = (scenario: string) => trial.progress.get(scenario)?.step.says;

  expect(says('cancel_order')).toBe('no: 6 wrong cancellations');
  expect(says('change_address')).toBe('no: 50 % agreement, and surely less than 85 %');
  expect(says('newsletter_unsubscribe')).toBe('not yet: 19 more pairs at this rate');
});

test('what disagreement would have cost is counted to the øre', () => {
  // Three times 638 instead of 39, three times 638 where people asked first.
  expect(trial.progress.get('cancel_order')?.card.cost).toEqual({ tooMuch: 3 * (63_800 - 3_900) + 3 * 63_800, tooLittle: 0 });
});

test('each settled pair becomes a line of a ticket file: what people did is the expectation, and nothing tells who the customer was', async () => {
  const made = trial.golden.flatMap((golden) => (golden.kind === 'ticket' ? [golden] : []));
  const folder = await mkdtemp(join(tmpdir(), 'golden-'));
  const file = join(folder, 'golden.tickets.jsonl');
  for (const golden of made) expect(addToFile(golden, file)).toBeNull();
  expect(addToFile(made[0] ?? expect.fail('none'), file)).toContain('holds this pair already');
  const text = await readFile(file, 'utf8');
  await rm(folder, { recursive: true });

  expect(trial.golden.filter(({ kind }) => kind === 'refused')).toEqual([]);
  expect(text).not.toMatch(/sofie|holm|kunde\d|20 30 40 50|nørrebrogade|vesterbrogade/i);
  const tickets = parseTicketFile(text, file);
  expect(tickets).toHaveLength(60);
  const [cancelled] = tickets.filter(({ body }) => body.includes('annullere'));
  expect(cancelled).toMatchObject({
    language: 'da',
    from: { email: expect.stringMatching(/^customer-[0-9a-f]{10}@mail\.example$/), name: 'Kim Eksempel', verified: true },
    body: expect.stringMatching(
      /^Hej, jeg vil gerne annullere ordre #500\d\d\. Ring gerne til Kim på \+00 00 00 00 00, hvis der er noget\.$/,
    ),
    expect: { scenario: ['cancel_order'], disposition: 'resolved', effects: [{ kind: 'cancel_order' }] },
  });
  const moved = tickets.filter(({ expect: { scenario } }) => scenario?.includes('change_address'));
  expect(moved.map(({ expect: wanted }) => wanted.effects)).toContainEqual([
    expect.objectContaining({
      kind: 'change_address',
      address: expect.objectContaining({ address1: expect.stringMatching(/^Eksempelvej \d$/), zip: '2100', city: 'København Ø' }),
    }),
  ]);
  const parcels = tickets.filter(({ expect: { scenario } }) => scenario?.includes('order_status'));
  expect(parcels.every(({ expect: { effects, replyMentions } }) => effects?.length === 0 && replyMentions?.[0]?.startsWith('003798'))).toBe(
    true,
  );
});
