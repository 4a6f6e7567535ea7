import { plainText } from '../../src/domain/html.ts';
import { asId, type TicketId } from '../../src/domain/ids.ts';
import type { TicketLine } from '../../src/domain/ticket-line.ts';
import { handled } from '../eval/run-ticket.ts';
import type { World } from '../eval/world.ts';

/** What the shop lets the bot do while the console is shown: most of it by itself, some as drafts, some in the shadow of people. */
const drafted = ['cancel_order', 'change_address', 'invoice_copy'] as const;
const shadowed = ['order_status', 'delivery_options', 'size_guidance'] as const;

const AT_ONCE = 3;
const MINUTE_MS = 60_000;

/**
 * The demo's mail in one shop that goes on from ticket to ticket, unlike the judged run, in which each ticket meets a fresh one. People
 * answer what the bot only watched: mostly as it would have, sometimes otherwise.
 */
export async function liveThrough(world: World, tickets: readonly TicketLine[]): Promise<void> {
  const { sandbox, service } = world;
  for (const scenario of drafted) await setMode(world, scenario, 'draft');
  for (const scenario of shadowed) await setMode(world, scenario, 'shadow');

  const watched: TicketId[] = [];
  for (let from = 0; from < tickets.length; from += AT_ONCE) {
    await Promise.all(
      tickets.slice(from, from + AT_ONCE).map(async (line) => {
        const ticket = await arrive(world, line);
        if ((await service.store.cases.find(ticket))?.state === 'observed') watched.push(ticket);
      }),
    );
  }
  const agent = world.storeFile.desk.agents[0]?.email;
  if (agent === undefined) return;
  for (const [place, ticket] of watched.entries()) await answer(world, agent, ticket, place);
  // People's work counts some minutes after the ticket was solved.
  for (let look = 0; look < 2; look += 1) {
    sandbox.clock.advance(12 * MINUTE_MS);
    await service.shadow.capturePairs();
  }
}

async function arrive(world: World, line: TicketLine): Promise<TicketId> {
  const { from, subject, body, attachments, channel } = line;
  const { ticketId } = world.sandbox.mail({ from, subject, body, attachments, channel });
  const ticket = asId<TicketId>(String(ticketId));
  await handled(world, ticket);
  for (const next of line.followUps) {
    if ((await world.service.store.cases.find(ticket))?.state !== 'asked') break;
    world.sandbox.mail({ from: next.from ?? from, body: next.body, attachments: next.attachments, ticket: ticketId });
    await handled(world, ticket);
  }
  return ticket;
}

/** A person at the help desk writes to the customer; drafts wait for one in the console. */
async function answer({ sandbox, service }: World, agent: string, ticket: TicketId, place: number): Promise<void> {
  const found = await service.store.cases.find(ticket);
  const turn = found && (await service.store.turns.of(found.id)).at(-1);
  if (turn?.mode !== 'shadow') return;
  const proposed = turn.reply === null ? null : plainText(turn.reply);
  const body =
    proposed !== null && place % 3 !== 0 ? proposed : 'Hej\n\nVi har set på det og vender tilbage i morgen.\n\nVenlig hilsen\nLindholm';
  const answered = await fetch(`${sandbox.zendesk.url}/api/v2/tickets/${ticket}.json`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', authorization: sandbox.zendesk.authorizationFor(agent) },
    body: JSON.stringify({ ticket: { comment: { body, public: true }, status: 'solved' } }),
  });
  if (!answered.ok) throw new Error(`The help desk refused a person: ${answered.status}.`);
}

async function setMode({ service }: World, scenario: string, mode: 'draft' | 'shadow'): Promise<void> {
  await service.store.modes.set(scenario, mode, 'demo', 'so that there is something to approve and to compare', service.clock.now());
}
