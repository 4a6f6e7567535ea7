import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import type { FaultRule } from '../../../sandbox/faults.ts';
import { parseStoreFile } from '../../../sandbox/formats/store-file.ts';
import { parseTicketFile } from '../../../sandbox/formats/ticket-file.ts';
import { runTicket } from '../../../scripts/eval/run-ticket.ts';
import { startWorld, type World } from '../../../scripts/eval/world.ts';
import { freshDatabase } from '../../support/postgres.ts';

const storeFile = 'test/escalation/codes/codes.store.json';
/** Orders of the store that nothing else in these tests touches. */
const people = {
  ludvig: { email: 'ludvig.holt@example.dk', name: 'Ludvig Holt' }, // 24921, not shipped
  odette: { email: 'odette.price@example.com', name: 'Odette Price' }, // 24922, on its way
  sonja: { email: 'sonja.lilja@example.se', name: 'Sonja Lilja' }, // 24923, delivered
  ragnar: { email: 'ragnar.ness@example.no', name: 'Ragnar Ness' }, // 24924, not shipped
  klara: { email: 'klara.vogt@example.de', name: 'Klara Vogt' }, // 24925, not shipped
} as const;
type Person = keyof typeof people;

/** For good, or `times`. */
const shop = (kind: FaultRule['kind'], match?: string, times?: number): FaultRule => ({
  system: 'shopify',
  kind,
  probability: 1,
  ...(match === undefined ? {} : { match }),
  ...(times === undefined ? {} : { times }),
});
const desk = (kind: FaultRule['kind'], match: string, times: number): FaultRule => ({
  system: 'zendesk',
  kind,
  probability: 1,
  match,
  times,
});

const failures: readonly (readonly [string, Person, string, readonly FaultRule[]])[] = [
  ['the shop answers nothing but errors', 'odette', 'Hi, where is order 24922? Odette', [shop('500')]],
  ['nobody reaches the shop', 'ludvig', 'Hej, annuller ordre 24921, tak. Ludvig', [shop('refused')]],
  ['the shop answers nonsense', 'sonja', 'Hej, var är mitt paket, order 24923? Sonja', [shop('malformed')]],
  ['a gateway before the shop is down', 'ragnar', 'Hei, kanseller ordre 24924, takk. Ragnar', [shop('502')]],
  ['orders cannot be listed', 'klara', 'Guten Tag, wo ist meine Bestellung 24925? Klara Vogt', [shop('500', 'OrdersOfAddress')]],
  ['a cancellation is turned down each time', 'ludvig', 'Hej, annuller ordre 24921, tak. Ludvig', [shop('500', 'orderCancel')]],
  [
    'an address cannot be written',
    'ludvig',
    'Hej, send ordre 24921 til Birkevej 4, 4600 Køge i stedet. Ludvig',
    [shop('500', 'orderUpdate')],
  ],
  ['a return cannot be opened', 'sonja', 'Hej, jag vill returnera T-shirten från order 24923. Sonja', [shop('refused', 'returnCreate')]],
  ['an invoice cannot be sent', 'odette', 'Hi, could I have the receipt for order 24922? Odette', [shop('500', 'orderInvoiceSend')]],
  [
    'a log-in link cannot be sent',
    'odette',
    "Hi, I forgot my password and can't log in. Odette",
    [shop('500', 'customerSendAccountInvite')],
  ],
  [
    'nobody can be taken off the list',
    'klara',
    'Hallo, bitte melden Sie mich vom Newsletter ab. Klara Vogt',
    [shop('500', 'customerEmailMarketing')],
  ],
];

const passing: readonly (readonly [string, Person, string, string, readonly string[], readonly FaultRule[]])[] = [
  [
    'the answer to a cancellation is lost',
    'ludvig',
    'Hej, annuller ordre 24921, tak. Ludvig',
    'resolved',
    ['cancel_order'],
    [shop('lost_answer', 'orderCancel', 1)],
  ],
  ['the shop fails once', 'odette', 'Hi, where is order 24922? Odette', 'resolved', [], [shop('500', undefined, 1)]],
  [
    'the shop asks to wait',
    'odette',
    'Hi, where is order 24922? Odette',
    'resolved',
    [],
    [{ ...shop('429', undefined, 1), retryAfterSeconds: 1 }],
  ],
  [
    'a look-up is cut off once',
    'sonja',
    'Hej, var är mitt paket, order 24923? Sonja',
    'resolved',
    [],
    [shop('refused', 'OrdersOfAddress', 1)],
  ],
  [
    'a look-up comes back broken once',
    'ragnar',
    'Hei, kanseller ordre 24924, takk. Ragnar',
    'resolved',
    ['cancel_order'],
    [shop('malformed', 'query', 1)],
  ],
  [
    'the answer to an opened return is lost',
    'sonja',
    'Hej, jag vill returnera T-shirten från order 24923. Sonja',
    'resolved',
    ['create_return'],
    [shop('lost_answer', 'returnCreate', 1)],
  ],
  [
    'the answer to a new address is lost',
    'ludvig',
    'Hej, send ordre 24921 til Birkevej 4, 4600 Køge i stedet. Ludvig',
    'resolved',
    ['change_address'],
    [shop('lost_answer', 'orderUpdate', 1)],
  ],
  ['the help desk fails once', 'odette', 'Hi, where is order 24922? Odette', 'resolved', [], [desk('500', 'GET /api/v2/tickets', 1)]],
  [
    'the answer to the reply is lost',
    'klara',
    'Guten Tag, bitte stornieren Sie Bestellung 24925. Klara Vogt',
    'resolved',
    ['cancel_order'],
    [desk('lost_answer', 'PUT /api/v2/tickets', 1)],
  ],
  ['what fails is nothing that it needs', 'odette', 'Hi, where is order 24922? Odette', 'resolved', [], [shop('500', 'mutation')]],
  ['mail needs nobody while the shop is down', 'klara', 'Vielen Dank für die schnelle Hilfe!', 'skipped', [], [shop('500')]],
];

/** Most of the time is waiting between tries, so several shops fail side by side. */
const WORLDS = 4;
const ended = new Map<string, Awaited<ReturnType<typeof play>>>();

beforeAll(async () => {
  const store = parseStoreFile(readFileSync(storeFile, 'utf8'), storeFile);
  const waiting = [
    ...failures.map(([what, person, body, faults]) => ({ what, person, body, faults })),
    ...passing.map(([what, person, body, , , faults]) => ({ what, person, body, faults })),
  ];
  await Promise.all(
    Array.from({ length: WORLDS }, async () => {
      const database = await freshDatabase();
      const world = await startWorld({
        root: process.cwd(),
        store,
        databaseUrl: database.url,
        ownerUrl: database.url,
        logLevel: 'silent',
        policy: (policy) => ({ ...policy, limits: { ...policy.limits, tries: 1 } }),
      });
      for (let next = waiting.shift(); next; next = waiting.shift()) ended.set(next.what, await play(world, next));
      await world.close();
      await database.drop();
    }),
  );
}, 120_000);

async function play(world: World, { person, body, faults }: { person: Person; body: string; faults: readonly FaultRule[] }) {
  const line = JSON.stringify({ id: 't', from: people[person], subject: 'Ordre', body });
  const [ticket] = parseTicketFile(line, 't');
  if (!ticket) throw new Error('no ticket');
  world.sandbox.faults.set(faults);
  const { disposition, reasons, effects, replies } = await runTicket(world, ticket);
  world.sandbox.faults.set([]);
  return { disposition, isFailure: reasons.includes('tool_failure'), effects: effects.map(({ kind }) => kind), replies: replies.length };
}

test.each(failures)('a person takes over, with nothing done or promised, when %s', (what) => {
  expect(ended.get(what)).toMatchObject({ disposition: 'escalated', isFailure: true, effects: [] });
});

test.each(passing)('it is no failure that %s', (what, _person, _body, disposition, effects) => {
  expect(ended.get(what)).toEqual({ disposition, isFailure: false, effects, replies: disposition === 'resolved' ? 1 : 0 });
});
