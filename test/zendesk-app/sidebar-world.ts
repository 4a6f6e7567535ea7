import { spawnSync } from 'node:child_process';
import { expect } from 'vitest';
import { APP } from '../../sandbox/zendesk/apps.ts';
import { handled } from '../../scripts/eval/run-ticket.ts';
import { setModes, startWorld } from '../../scripts/eval/world.ts';
import { asId, type TicketId } from '../../src/domain/ids.ts';
import type { TicketLine } from '../../src/domain/ticket-line.ts';
import { startBrowser } from '../console/browser.ts';
import { deskStore, mail } from '../support/desk-store.ts';
import { freshDatabase } from '../support/postgres.ts';
import { type Beside, type Look, openBeside } from './beside-ticket.ts';

export const METTE = 'mette@lindholm.example';
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

/** A service with the sidebar installed, a browser, and what customers, the agent Mette and the bot do. */
export async function startSidebarWorld() {
  const built = spawnSync(process.execPath, ['scripts/build-console.mjs'], { encoding: 'utf8' });
  if (built.status !== 0) throw new Error(built.stderr);
  const [database, browser] = await Promise.all([freshDatabase(), startBrowser()]);
  const world = await startWorld({
    root: process.cwd(),
    store,
    databaseUrl: database.url,
    ownerUrl: database.url,
    logLevel: 'silent',
    env: { ZENDESK_APP_ID: String(APP.id), ZENDESK_APP_INSTALLATION_ID: String(APP.installation) },
  });
  const opened: Beside[] = [];
  return {
    world,
    beside,
    lineOf,
    drafted,
    arrived,
    byMette,
    turnsOf,
    saidIn,
    effectsOn: (order: string) => world.sandbox.effects().filter((effect) => effect.order === order),
    handled: (ticket: TicketId) => handled(world, ticket),
    setModes: (mode: 'auto' | 'draft') => setModes(world.service, mode),
    async closeTickets(): Promise<void> {
      for (const { page } of opened.splice(0)) await page.context().close();
    },
    async close(): Promise<void> {
      await browser.close();
      await world.close();
      await database.drop();
    },
  };

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

  /** In the help desk itself. */
  async function byMette(ticket: TicketId, change: Readonly<Record<string, unknown>>): Promise<void> {
    const { zendesk, clock } = world.sandbox;
    clock.advance(60_000);
    const headers = { authorization: zendesk.authorizationFor(METTE), 'content-type': 'application/json' };
    const body = JSON.stringify({ ticket: change });
    expect((await fetch(`${zendesk.url}/api/v2/tickets/${ticket}.json`, { method: 'PUT', headers, body })).status).toBe(200);
    await handled(world, ticket);
  }

  async function turnsOf(ticket: TicketId) {
    const found = await world.service.store.cases.find(ticket);
    return found ? world.service.store.turns.of(found.id) : [];
  }

  /** What the customer was told. */
  function saidIn(ticket: TicketId): string[] {
    return world.sandbox.history
      .list()
      .filter(({ kind, by, subject, data }) => kind === 'comment_added' && by === 'bot' && subject === ticket && data['public'] === true)
      .map(({ data }) => String(data['body']));
  }
}
