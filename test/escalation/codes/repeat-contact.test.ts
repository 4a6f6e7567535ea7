import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseStoreFile } from '../../../sandbox/formats/store-file.ts';
import { handled } from '../../../scripts/eval/run-ticket.ts';
import { startWorld, type World } from '../../../scripts/eval/world.ts';
import { asId, type TicketId } from '../../../src/domain/ids.ts';
import { type FreshDatabase, freshDatabase } from '../../support/postgres.ts';

/** What happens, oldest first: a mail (a new ticket, or `again`: on the last one) or a pause. The last mail is judged. */
type Step =
  | { readonly mail: string; readonly again?: boolean; readonly subject?: string; readonly from?: Sender }
  | { readonly days: number };
interface Sender {
  readonly email: string;
  readonly name: string;
}

const storeFile = 'test/escalation/codes/codes.store.json';
const vibe = { email: 'vibe.rosing@example.dk', name: 'Vibe Rosing' };
const ethel = { email: 'ethel.moore@example.com', name: 'Ethel Moore' };
const stellan = { email: 'stellan.rask@example.se', name: 'Stellan Rask' };
const grete = { email: 'grete.haugen@example.no', name: 'Grete Haugen' };
const lorenz = { email: 'lorenz.pabst@example.de', name: 'Lorenz Pabst' };
const DAY_MS = 86_400_000;

let database: FreshDatabase;
let world: World;
beforeAll(async () => {
  database = await freshDatabase();
  const store = parseStoreFile(readFileSync(storeFile, 'utf8'), storeFile);
  world = await startWorld({ root: process.cwd(), store, databaseUrl: database.url, ownerUrl: database.url, logLevel: 'silent' });
});
afterAll(async () => {
  await world.close();
  await database.drop();
});

/** Plays the steps from a fresh start and says how the last mail ended. */
async function ending(by: Sender, steps: readonly Step[]): Promise<{ disposition: string; isRepeat: boolean }> {
  await world.fresh();
  let ticket: number | undefined;
  for (const step of steps) {
    if ('days' in step) {
      world.sandbox.clock.advance(step.days * DAY_MS);
      continue;
    }
    const again = step.again === true && ticket !== undefined ? { ticket } : {};
    ticket = world.sandbox.mail({ from: step.from ?? by, subject: step.subject ?? 'Ordre', body: step.mail, ...again }).ticketId;
    expect(await handled(world, asId<TicketId>(String(ticket)))).toBeNull();
  }
  const last = world.sandbox.history.list().findLast((change) => change.subject === String(ticket) && Array.isArray(change.data['tags']));
  const tags = Array.isArray(last?.data['tags']) ? last.data['tags'].map(String) : [];
  const disposition = ['resolved', 'asked', 'escalated', 'skipped'].find((kind) => tags.includes(`resolute_${kind}`)) ?? 'untouched';
  return { disposition, isRepeat: tags.includes('resolute_reason_repeat_contact') };
}

const asks = (order: number) => ({ mail: `Hej, hvor er ordre ${order}? Vibe` });

test.each<[string, Sender, readonly Step[]]>([
  ['three tickets about one order on one day', vibe, [asks(24901), asks(24901), asks(24901)]],
  ['a third ticket on day 14 after the first', vibe, [asks(24901), { days: 7 }, asks(24901), { days: 7 }, asks(24901)]],
  ['a fourth', vibe, [asks(24901), asks(24901), asks(24901), asks(24901)]],
  [
    'an order that stands in the subject of the earlier ones',
    vibe,
    [
      { mail: 'Hej, hvor er pakken? Vibe', subject: 'Ordre 24901' },
      { mail: 'Hej igen, hvor er pakken? Vibe', subject: 'ang. 24901' },
      asks(24901),
    ],
  ],
  [
    'another wish about the same order',
    vibe,
    [asks(24901), { mail: 'Kan jeg få en kvittering på ordre 24901? Vibe' }, { mail: 'Hej, hvornår blev ordre 24901 leveret? Vibe' }],
  ],
  [
    'two messages on this ticket and one on another',
    vibe,
    [asks(24901), { mail: 'Hej, hvor er min ordre? Vibe' }, { mail: '24901', again: true }],
  ],
  ['an answered ticket that is written to again', vibe, [asks(24901), { mail: 'Og hvor er ordre 24902? Vibe', again: true }]],
  [
    'in English',
    ethel,
    [{ mail: 'Hi, where is order 24903? Ethel' }, { mail: 'Hello, where is order 24903? Ethel' }, { mail: 'Where is order 24903? Ethel' }],
  ],
  [
    'in Swedish',
    stellan,
    [
      { mail: 'Hej, var är mitt paket, order 24905?' },
      { mail: 'Hej, var är mitt paket, order 24905?' },
      { mail: 'Var är mitt paket, order 24905?' },
    ],
  ],
  [
    'in Norwegian, an answered ticket again',
    grete,
    [{ mail: 'Hei, hvor er pakken med ordre 24907?' }, { mail: 'Men hvor er pakken min da, ordre 24907?', again: true }],
  ],
  [
    'in German',
    lorenz,
    [
      { mail: 'Guten Tag, wo ist meine Bestellung 24909?' },
      { mail: 'Wo ist meine Bestellung 24909?' },
      { mail: 'Guten Tag, wo ist meine Bestellung 24909?' },
    ],
  ],
])('contact is repeated: %s', async (_what, by, steps) => {
  expect(await ending(by, steps)).toEqual({ disposition: 'escalated', isRepeat: true });
});

test.each<[string, Sender, string, readonly Step[]]>([
  ['the first message', vibe, 'resolved', [asks(24901)]],
  ['the second only', vibe, 'resolved', [asks(24901), asks(24901)]],
  ['a third on another order', vibe, 'resolved', [asks(24901), asks(24901), asks(24902)]],
  ['a third after the first is out of the 14 days', vibe, 'resolved', [asks(24901), { days: 8 }, asks(24901), { days: 7 }, asks(24901)]],
  [
    'two messages on one ticket that the bot had asked on',
    vibe,
    'resolved',
    [{ mail: 'Hej, hvor er min ordre? Vibe' }, { mail: '24901', again: true }],
  ],
  [
    'two on one ticket that names a foreign order first',
    vibe,
    'resolved',
    [{ mail: 'Hej, hvor er ordre 24903? Vibe' }, { mail: 'Undskyld, det er 24901.', again: true }],
  ],
  [
    'earlier messages that only stand in quoted text',
    vibe,
    'resolved',
    [
      {
        mail: 'Hej, hvor er ordre 24901? Vibe\n\nDen 12. nov. 2026 skrev Vibe Rosing:\n> Hej igen, hvor er ordre 24901?\n>\n> Den 10. nov. 2026 skrev Vibe Rosing:\n>> Hvor er ordre 24901?',
      },
    ],
  ],
  [
    'tickets of somebody else about the same number',
    vibe,
    'resolved',
    [{ ...asks(24901), from: ethel }, { ...asks(24901), from: lorenz }, asks(24901)],
  ],
  ['thanks on an answered ticket', vibe, 'skipped', [asks(24901), { mail: 'Tusind tak for hjælpen!', again: true }]],
  [
    'in English, a second',
    ethel,
    'resolved',
    [{ mail: 'Hi, where is order 24903? Ethel' }, { mail: 'Hello again, where is order 24903? Ethel' }],
  ],
  [
    'in Swedish, two orders',
    stellan,
    'resolved',
    [
      { mail: 'Hej, var är mitt paket, order 24905?' },
      { mail: 'Hej, var är mitt paket, order 24905?' },
      { mail: 'Hej, var är mitt paket, order 24906?' },
    ],
  ],
  [
    'in Norwegian, after three weeks',
    grete,
    'resolved',
    [
      { mail: 'Hvor er pakken med ordre 24907?' },
      { mail: 'Hei, hvor er pakken med ordre 24907?' },
      { days: 21 },
      { mail: 'Hei, hvor er pakken med ordre 24907?' },
    ],
  ],
  ['in German, a second', lorenz, 'resolved', [{ mail: 'Wo ist meine Bestellung 24909?' }, { mail: 'Wo ist meine Bestellung 24909?' }]],
])('contact is not repeated: %s', async (_what, by, disposition, steps) => {
  expect(await ending(by, steps)).toEqual({ disposition, isRepeat: false });
});
