import { spawnSync } from 'node:child_process';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { TicketLine } from '../../sandbox/formats/ticket-file.ts';
import { APP } from '../../sandbox/zendesk/apps.ts';
import { handled } from '../../scripts/eval/run-ticket.ts';
import { setModes, startWorld, type World } from '../../scripts/eval/world.ts';
import { asId, type TicketId } from '../../src/domain/ids.ts';
import { refusedByPolicy, startBrowser, violations } from '../console/browser.ts';
import { hostileMails, hostileWords } from '../console/hostile-mails.ts';
import { deskStore, mail } from '../support/desk-store.ts';
import { type FreshDatabase, freshDatabase } from '../support/postgres.ts';
import { type Beside, type Look, openBeside, type Shown } from './beside-ticket.ts';

const METTE = 'mette@lindholm.example';
const people = ['sofie', 'lars', 'rikke', 'anna'] as const;
type Person = (typeof people)[number];
const emailOf = (person: Person) => `${person}@mail.example`;
/** An order for each of them that can be cancelled. */
const [pattern] = deskStore.orders;
if (pattern === undefined) throw new Error('the store has no order');
const orders = people.map((person, place) => ({ ...pattern, name: `#1070${place}`, email: emailOf(person) }));
const store = {
  ...deskStore,
  customers: people.flatMap((person) => {
    const [first] = deskStore.customers;
    return first ? [{ ...first, email: emailOf(person), firstName: person }] : [];
  }),
  orders,
};

let database: FreshDatabase;
let world: World;
let browser: Browser;
const opened: Beside[] = [];

beforeAll(async () => {
  const built = spawnSync(process.execPath, ['scripts/build-console.mjs'], { encoding: 'utf8' });
  if (built.status !== 0) throw new Error(built.stderr);
  [database, browser] = await Promise.all([freshDatabase(), startBrowser()]);
  world = await startWorld({
    root: process.cwd(),
    store,
    databaseUrl: database.url,
    ownerUrl: database.url,
    logLevel: 'silent',
    env: { ZENDESK_APP_ID: String(APP.id), ZENDESK_APP_INSTALLATION_ID: String(APP.installation) },
  });
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await world?.close();
  await database?.drop();
});
afterEach(async () => {
  for (const { page } of opened.splice(0)) await page.context().close();
});

test('a draft is approved beside its ticket: the order is cancelled, and the customer has the answer as it stood', async () => {
  const ticket = await drafted('sofie');
  const { frame, faults } = await beside(ticket, { language: 'da', colours: 'light' });

  await frame.getByRole('heading', { name: 'En kladde venter på dig' }).waitFor();
  expect(await frame.locator('.proposal').textContent()).toContain('#10700');
  expect(await frame.locator('main').textContent()).toMatch(/Annuller ordren #10700 638,00/);
  expect([...(await violations(frame)), ...(await tooWide(frame))]).toEqual([]);
  await frame.getByRole('button', { name: 'Godkend og send' }).click();
  await frame.getByText('Godkendt.').waitFor();
  await frame.getByText('Udført').waitFor();

  expect(effectsOn('#10700')).toMatchObject([{ kind: 'cancel_order' }]);
  expect(saidIn(ticket).at(-1)).toContain('#10700');
  expect({ faults, refused: await refusedByPolicy(frame) }).toEqual({ faults: [], refused: [] });
});

test('a draft is edited: into the editor of the ticket as words, or sent with the changes', async () => {
  const ticket = await drafted('lars');
  const { frame, inserted, faults } = await beside(ticket, { language: 'en', colours: 'dark' });

  await frame.getByRole('button', { name: 'Edit' }).click();
  const field = frame.getByRole('textbox', { name: 'Reply' });
  expect(await frame.getByRole('button', { name: 'Approve with my changes' }).isDisabled()).toBe(true);
  expect([...(await violations(frame)), ...(await tooWide(frame))]).toEqual([]);
  await field.fill('Hej Lars\n\nDin ordre er <b>annulleret</b>.\nVenlig hilsen');
  await frame.getByRole('button', { name: 'Into Zendesk’s editor' }).click();
  await frame.getByText('It stands in the editor.').waitFor();
  expect(await inserted()).toEqual(['<p>Hej Lars</p><p>Din ordre er &lt;b&gt;annulleret&lt;/b&gt;.<br>Venlig hilsen</p>']);
  expect(saidIn(ticket)).toEqual([]);

  await frame.getByRole('checkbox', { name: 'Also do what is planned at the shop' }).uncheck();
  await frame.getByRole('button', { name: 'Approve with my changes' }).click();
  await frame.getByText('Approved with your changes.').waitFor();
  await handled(world, ticket);

  expect(saidIn(ticket)).toEqual([expect.stringContaining('Din ordre er <b>annulleret</b>.')]);
  expect(effectsOn('#10701')).toEqual([]);
  expect(faults).toEqual([]);
});

test('a draft is put aside by keyboard alone, with a reason: nothing is done or sent', async () => {
  const ticket = await drafted('rikke');
  const { page, frame } = await beside(ticket, { language: 'da', colours: 'light' });

  await frame.getByRole('button', { name: 'Gør det anderledes' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Hun ringede');
  await page.keyboard.press('Escape');
  expect(await frame.locator('button:focus').textContent()).toBe('Gør det anderledes');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Hun ringede selv');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await frame.getByText('Lagt til side.').waitFor();

  expect(effectsOn('#10702')).toEqual([]);
  expect(saidIn(ticket)).toEqual([]);
  const [turn] = await turnsOf(ticket);
  expect((await world.service.store.drafts.find(asId(String(turn?.id))))?.review).toMatchObject({
    by: expect.stringMatching(/^Mette \(Zendesk \d+\)$/),
    review: { kind: 'overridden', why: 'Hun ringede selv' },
  });
});

test('a ticket that people have shows its brief, and is handed back with an instruction that the bot follows', async () => {
  await setModes(world.service, 'auto');
  const ticket = await arrived(lineOf('anna', 'Hej, jeg vil gerne tale med en medarbejder om ordre 10703.'));
  const { frame } = await beside(ticket, { language: 'en', colours: 'light' });

  await frame.getByRole('heading', { name: 'With people' }).waitFor();
  expect(await frame.locator('main').textContent()).toContain('Asked for a person');
  await frame.getByRole('button', { name: 'Hand back to the bot' }).click();
  await frame.getByRole('textbox', { name: 'What should the bot do?' }).fill('annuller ordre 10703');
  await frame.getByRole('group').getByRole('button', { name: 'Hand back to the bot' }).click();
  await frame.getByText('Handed back.').waitFor();
  await handled(world, ticket);

  expect(effectsOn('#10703')).toMatchObject([{ kind: 'cancel_order' }]);
  expect((await world.service.store.cases.find(ticket))?.handBack).toMatchObject({ count: 1 });
});

test('axe finds nothing in either language and theme, with a form open and the reasons shown; nothing is too wide', async () => {
  await setModes(world.service, 'auto');
  const ticket = await arrived(lineOf('sofie', 'Jeg vil tale med et menneske om ordre 10700!'));
  const looks = [
    { language: 'da', colours: 'light' },
    { language: 'en', colours: 'dark' },
    { language: 'da', colours: 'dark' },
    { language: 'en', colours: 'light' },
  ] as const;

  const found: string[] = [];
  for (const look of looks) {
    const { frame } = await beside(ticket, look);
    await frame.locator('summary').click();
    await frame.locator('[aria-expanded=false]').first().click();
    expect(await frame.locator('html').getAttribute('data-mantine-color-scheme')).toBe(look.colours);
    found.push(...(await violations(frame)), ...(await tooWide(frame)));
  }

  expect(found).toEqual([]);
});

test('what ten hostile tickets say is shown as it is: nothing of it runs, and nothing breaks the page', { timeout: 60_000 }, async () => {
  await setModes(world.service, 'auto');
  const tickets = await Promise.all(hostileMails().map(arrived));
  const broken: string[] = [];
  for (const [place, words] of hostileWords.entries()) {
    const ticket = tickets[place] ?? asId<TicketId>('');
    const { frame, page, faults } = await beside(ticket, { language: 'da', colours: 'light', answer: (shown) => planted(shown, words) });
    await frame.getByRole('heading', { name: 'Resumé' }).waitFor();
    await frame.locator('summary').click();
    expect(await frame.locator('main').textContent()).toContain(words);
    broken.push(...(await tooWide(frame)), ...faults, ...(await refusedByPolicy(frame)));
    expect([await frame.evaluate('window.hacked'), await page.evaluate('window.hacked')]).toEqual([undefined, undefined]);
    expect(await frame.locator('script:not([src]), iframe, img, svg, style, [onerror], [onload], a[href^=javascript]').count()).toBe(0);
    await page.context().close();
  }

  expect(broken).toEqual([]);
});

test('the policy is in force: no script of the page’s own text runs, and no other site frames it', async () => {
  const ticket = await arrived(lineOf('lars', 'Jeg vil tale med et menneske.'));
  const { frame } = await beside(ticket, { language: 'da', colours: 'light' });
  await frame.locator('h1').waitFor();
  await frame.evaluate(`{
    const script = document.createElement('script');
    script.textContent = 'window.hacked = 1';
    document.body.append(script);
  }`);
  expect(await frame.evaluate('window.hacked')).toBeUndefined();
  expect(await refusedByPolicy(frame)).toEqual([expect.stringMatching(/^script-src/)]);
  expect(await frame.locator('meta[name=visit]').count()).toBe(0);

  await expect(beside(ticket, { language: 'da', colours: 'light', host: 'http://evil.example' })).rejects.toThrow(
    'ERR_BLOCKED_BY_RESPONSE',
  );
});

async function beside(ticket: TicketId, { language, ...look }: Look & { readonly language: 'da' | 'en' }): Promise<Beside> {
  world.sandbox.zendesk.changeAgent(METTE, { locale: language === 'da' ? 'da' : 'en-US' });
  const one = await openBeside(browser, world, METTE, ticket, look);
  opened.push(one);
  return one;
}

function lineOf(person: Person, body: string): TicketLine {
  return mail(body, { from: { email: emailOf(person), name: person } });
}

async function drafted(person: Person): Promise<TicketId> {
  await setModes(world.service, 'draft');
  const order = orders[people.indexOf(person)]?.name.slice(1);
  const ticket = await arrived(lineOf(person, `Hej, jeg vil gerne annullere ordre ${order}.`));
  // Nobody decides within the second in which the mail came.
  world.sandbox.clock.advance(60_000);
  return ticket;
}

async function arrived({ from, subject, body, attachments, channel }: TicketLine): Promise<TicketId> {
  const ticket = asId<TicketId>(String(world.sandbox.mail({ from, subject, body, attachments, channel }).ticketId));
  expect(await handled(world, ticket)).toBeNull();
  return ticket;
}

async function turnsOf(ticket: TicketId) {
  const found = await world.service.store.cases.find(ticket);
  return found ? world.service.store.turns.of(found.id) : [];
}

const effectsOn = (order: string) => world.sandbox.effects().filter((effect) => effect.order === order);

/** What the customer was told. */
function saidIn(ticket: TicketId): string[] {
  return world.sandbox.history
    .list()
    .filter(({ kind, by, subject, data }) => kind === 'comment_added' && by === 'bot' && subject === ticket && data['public'] === true)
    .map(({ data }) => String(data['body']));
}

/** The answer of the service, as if every text in it that is not ours alone were theirs. */
function planted(shown: Shown, words: string): Shown {
  const effect = { kind: words, order: words, lines: [{ sku: words, quantity: 1 }] };
  return {
    ...shown,
    last: shown.last && {
      ...shown.last,
      orders: [words],
      scenarios: [{ id: 'x', title: words, confidence: 0.9 }],
      verdict: { ...shown.last.verdict, notes: [words] },
      handOver: [{ reason: 'safety', why: words }],
      calls: [{ tool: words, outcome: words }],
    },
    escalation: shown.escalation && { ...shown.escalation, group: words, brief: `<p>${words}</p>`, proposedReply: words },
    draft: { turn: 'x', version: 'x', reply: words, plan: [effect] },
  };
}

async function tooWide(frame: Beside['frame']): Promise<string[]> {
  const culprits = `document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('body *')]
    .filter((element) => element.getBoundingClientRect().right > innerWidth)
    .map((element) => 'too wide: ' + element.tagName + ' ' + element.textContent.slice(0, 40))`;
  return frame.evaluate<string[]>(culprits);
}
