import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Exchange } from '../../sandbox/http.ts';
import { runTicket } from '../../scripts/eval/run-ticket.ts';
import { startWorld, type World } from '../../scripts/eval/world.ts';
import type { Boundary } from '../../src/agent/boundary.ts';
import { asId } from '../../src/domain/ids.ts';
import { deskStore, mail } from '../support/desk-store.ts';
import { type FreshDatabase, freshDatabase } from '../support/postgres.ts';

let database: FreshDatabase;
let world: World;
/** What happens once when the turn reaches a point. */
let meanwhile: { readonly at: Boundary; readonly happens: () => void } | null = null;
const exchanges: Exchange[] = [];

beforeAll(async () => {
  database = await freshDatabase();
  world = await startWorld({
    root: process.cwd(),
    store: deskStore,
    databaseUrl: database.url,
    ownerUrl: database.url,
    logLevel: 'silent',
    env: { LEASE_SECONDS: '5' },
    policy: (policy) => ({ ...policy, limits: { ...policy.limits, tries: 2 } }),
    at(boundary) {
      if (meanwhile?.at !== boundary) return;
      const { happens } = meanwhile;
      meanwhile = null;
      happens();
    },
    sandboxOptions: { onExchange: (exchange) => exchanges.push(exchange) },
  });
});
afterAll(async () => {
  await world.close();
  await database.drop();
});
beforeEach(() => {
  meanwhile = null;
  exchanges.length = 0;
  world.sandbox.faults.set([]);
});

const cancel = mail('Hej, jeg vil gerne annullere ordre 10412.');
const ticketId = () => Number(world.sandbox.history.list().find((change) => change.kind === 'ticket_created')?.subject);
const agent = 'mette@lindholm.example';
const sent = (part: string) => exchanges.filter((exchange) => JSON.stringify(exchange).includes(part)).length;

test('an answer that is lost after the order was cancelled is read back, and the cancellation is not sent again', async () => {
  world.sandbox.faults.set([{ system: 'shopify', kind: 'lost_answer', probability: 1, match: 'mutation orderCancel', times: 1 }]);

  const ran = await runTicket(world, cancel);

  expect(ran.disposition).toBe('resolved');
  expect(ran.effects).toHaveLength(1);
  expect(sent('orderCancel(')).toBe(1);
});

test('when the customer writes again while an answer is lost, the shop is asked until it is sure, and people hear what was done', async () => {
  world.sandbox.faults.set([{ system: 'shopify', kind: 'lost_answer', probability: 1, match: 'mutation orderCancel', times: 1 }]);
  meanwhile = {
    at: 'after_start',
    happens: () => {
      world.sandbox.clock.advance(1_000);
      adds('Behold ordre 10412, den skal alligevel ikke annulleres.');
    },
  };

  const ran = await runTicket(world, cancel);
  await settle(String(ticketId()));

  expect(world.sandbox.effects()).toHaveLength(1);
  expect(sent('orderCancel(')).toBe(1);
  const notes = world.sandbox.history.list().filter(({ data }) => data['public'] === false);
  expect(notes.map(({ data }) => String(data['body'])).join()).toMatch(/annuller/i);
  const [overtaken] = ran.turns;
  expect(overtaken?.superseded).toBe(true);
  expect(await world.service.store.ledger.of(overtaken?.id ?? asId('none'))).toMatchObject([{ kind: 'cancel_order', state: 'done' }, {}]);
});

test('an answer that is lost after the reply was written is read back, and the reply is not written again', async () => {
  world.sandbox.faults.set([{ system: 'zendesk', kind: 'lost_answer', probability: 1, match: 'PUT /api/v2/tickets', times: 1 }]);

  const ran = await runTicket(world, cancel);

  expect(ran.disposition).toBe('resolved');
  expect(ran.replies).toHaveLength(1);
  expect(exchanges.filter((exchange) => exchange.system === 'zendesk' && exchange.method === 'PUT')).toHaveLength(1);
});

const adds = (body: string) => world.sandbox.mail({ from: { email: 'sofie@mail.example', name: 'Sofie Holm' }, body, ticket: ticketId() });

test('what the customer adds while the bot decides is read before anything is answered', async () => {
  meanwhile = {
    at: 'after_plan_update',
    happens: () => {
      world.sandbox.clock.advance(1_000);
      adds('Jeg mener den sorte kjole.');
    },
  };

  const ran = await runTicket(world, mail('Hej, hvor er min pakke? Ordre 10412.'));

  expect(ran.replies).toHaveLength(1);
  expect(ran.conversation.map((entry) => (entry.by === 'bot' ? 'bot' : 'customer'))).toEqual(['customer', 'customer', 'bot']);
  // The one that answered has read the second mail; the first was set aside.
  expect(ran.turns.map(({ superseded }) => superseded)).toEqual([true, false]);
});

test.each(['after_gather', 'after_plan_update', 'after_start'] as const)(
  'what comes in the very second that the ticket was read in, at %s, gets an answer of its own',
  async (at) => {
    meanwhile = { at, happens: () => adds('Stop! Jeg vil tale med en medarbejder.') };

    const ran = await runTicket(world, mail('Hej, hvor er min pakke? Ordre 10412.'));
    await settle(String(ticketId()));

    const last = world.sandbox.history.list().findLast(({ data }) => Array.isArray(data['tags']));
    expect(ran.turns.length).toBeGreaterThan(0);
    expect(last?.data['tags']).toContain('resolute_reason_human_requested');
  },
);

test('when a person answers while the bot decides, the bot keeps silent', async () => {
  meanwhile = {
    at: 'after_plan_update',
    happens: () => {
      world.sandbox.clock.advance(1_000);
      world.sandbox.mail({ from: { email: agent }, body: 'Hej Sofie, jeg ser på det.', ticket: ticketId() });
    },
  };

  const ran = await runTicket(world, mail('Hej, hvor er min pakke? Ordre 10412.'));

  expect(ran.conversation.map((entry) => entry.by)).toEqual(['customer:sofie@mail.example', `agent:${agent}`]);
});

test('a decision that took long is not acted on when a person has answered meanwhile', async () => {
  meanwhile = {
    at: 'after_decide',
    happens: () => {
      world.sandbox.mail({ from: { email: agent }, body: 'Hej Sofie, jeg ser på det.', ticket: ticketId() });
      world.sandbox.clock.advance(5_000);
    },
  };

  const ran = await runTicket(world, cancel);

  expect(ran.effects).toEqual([]);
  expect(ran.replies).toEqual([]);
});

test("after a person's public reply the bot is out of the ticket", async () => {
  await runTicket(world, mail('Hej, jeg vil gerne tale med en medarbejder.'));
  const ticket = ticketId();
  world.sandbox.mail({ from: { email: agent }, body: 'Hej Sofie, det er Mette.', ticket });
  await settle(String(ticket));
  const before = world.sandbox.history.list().filter((change) => change.by === 'bot').length;

  world.sandbox.mail({ from: { email: 'sofie@mail.example', name: 'Sofie Holm' }, body: 'Annuller ordre 10412.', ticket });
  await settle(String(ticket));

  expect(world.sandbox.history.list().filter((change) => change.by === 'bot')).toHaveLength(before);
  expect(world.sandbox.effects()).toEqual([]);
});

test('a foreign order number is answered as one that does not exist, and a second try goes to a person', async () => {
  const foreign = await runTicket(world, mail('Hej, annuller ordre 10999, tak.', { followUps: ['Det er ordre 10999, annuller den nu.'] }));

  expect(foreign.effects).toEqual([]);
  expect(foreign.replies).toHaveLength(1);
  expect(foreign.replies[0]).not.toMatch(/Lars|638/);
  expect(foreign.reasons).toContain('identity_unverified');
});

test('a stranger who answers in the ticket of another is not overlooked, and gets nothing', async () => {
  const stranger = { body: 'Ja tak, annuller 10412 nu.', from: { email: 'stranger@mail.example', name: 'X' } };
  const ran = await runTicket(world, mail('Hej, annuller ordre 10999, tak.', { followUps: [stranger] }));

  expect(ran.effects).toEqual([]);
  expect(ran.disposition).toBe('escalated');
  expect(ran.reasons).toContain('identity_unverified');
});

test('a sender that the help desk flags gets nothing personal and moves nothing', async () => {
  const ran = await runTicket(
    world,
    mail('Hej, jeg vil gerne annullere ordre 10412.', { from: { email: 'sofie@mail.example', name: 'Sofie', verified: false } }),
  );

  expect(ran.effects).toEqual([]);
  expect(ran.reasons).toContain('identity_unverified');
});

test('above 2,000 DKK a person decides, and the brief says what was planned', async () => {
  const ran = await runTicket(
    world,
    mail('Hej, jeg vil gerne annullere ordre 10500.', { from: { email: 'rikke@mail.example', name: 'Rikke Dahl' } }),
  );

  expect(ran.effects).toEqual([]);
  expect(ran.reasons).toEqual(['amount_above_limit']);
  const note = ran.conversation.find(({ by }) => by === 'bot');
  expect(note?.public).toBe(false);
  expect(note?.text).toContain('annullere ordren (#10500), 2.538,00 kr.');
});

test('a shop that does not answer leaves the ticket with a person', { timeout: 60_000 }, async () => {
  world.sandbox.faults.set([{ system: 'shopify', kind: '500', probability: 1 }]);

  const ran = await runTicket(world, cancel);

  expect(ran.disposition).toBe('escalated');
  expect(ran.reasons).toContain('tool_failure');
});

test('hostile bodies pass through without breaking anything', { timeout: 60_000 }, async () => {
  const hostile = [
    '\u0000'.repeat(50),
    '\ud800 lone \udc00',
    'x'.repeat(1_000_000),
    '\u200b\u2060\u{e0041}'.repeat(2_000),
    '<div>'.repeat(3_000),
    '{{ order.name }}{% raw %}',
    '¯\\_(ツ)_/¯ 🙃'.repeat(500),
    '',
  ];
  for (const body of hostile) {
    const ran = await runTicket(world, mail(body, { subject: body.slice(0, 200) }));

    expect(['escalated', 'skipped']).toContain(ran.disposition);
    expect(ran.effects).toEqual([]);
  }
});

async function settle(ticket: string): Promise<void> {
  await world.sandbox.settled();
  for (let tries = 0; tries < 200; tries += 1) {
    const found = await world.service.store.cases.find(ticket as never);
    if (found && found.state !== 'due') return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
