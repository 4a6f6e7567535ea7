import { expect } from 'vitest';
import { chaosStore } from '../../scripts/chaos/chaos-store.ts';
import { handled } from '../../scripts/eval/run-ticket.ts';
import type { World } from '../../scripts/eval/world.ts';
import { plainText } from '../../src/domain/html.ts';
import { asId, type TicketId } from '../../src/domain/ids.ts';

export const agent = { name: 'Mette', email: 'mette@lindholm.example', group: 'Support' };
export const shop = chaosStore(150);
const mailsFor = (wish: string) => shop.tickets.filter((ticket) => ticket.wish === wish)[Symbol.iterator]();
export const mails = { status: mailsFor('status'), cancel: mailsFor('cancel'), return: mailsFor('return') };

export const asksForPeople = (order: string) => `Hej, det er om ordre ${order}. Jeg vil gerne tale med en medarbejder.`;

/** Customers who write, the bot, and Mette in the help desk; and what came of it there and in the shop. */
export function atWork(of: () => World) {
  const orders = new Map<TicketId, string>();
  const orderOf = (ticket: TicketId) => orders.get(ticket) ?? '';

  return { arrives, orderOf, lastTurn, answeredByMette, cancelled, saidTo };

  async function arrives(wish: keyof typeof mails, says?: (order: string) => string): Promise<TicketId> {
    const next = mails[wish].next();
    if (next.done) throw new Error(`no more mails for ${wish}`);
    const { email, order, body } = next.value;
    const mail = { from: { email, name: 'Kunde' }, subject: 'Min ordre', body: says?.(order) ?? body };
    const ticket = asId<TicketId>(String(of().sandbox.mail(mail).ticketId));
    orders.set(ticket, order);
    await handled(of(), ticket);
    return ticket;
  }

  async function lastTurn(ticket: TicketId) {
    const found = await of().service.store.cases.find(ticket);
    return found && (await of().service.store.turns.of(found.id)).at(-1);
  }

  /** As the bot proposed it. */
  async function answeredByMette(ticket: TicketId): Promise<void> {
    const { zendesk } = of().sandbox;
    const body = plainText((await lastTurn(ticket))?.reply ?? '');
    const answered = await fetch(`${zendesk.url}/api/v2/tickets/${ticket}.json`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', authorization: zendesk.authorizationFor(agent.email) },
      body: JSON.stringify({ ticket: { comment: { body, public: true }, status: 'solved' } }),
    });
    expect(answered.status).toBe(200);
  }

  function cancelled(ticket: TicketId): number {
    return of()
      .sandbox.effects()
      .filter(({ kind, order }) => kind === 'cancel_order' && order === orderOf(ticket)).length;
  }

  function saidTo(ticket: TicketId): string[] {
    return of()
      .sandbox.history.list()
      .filter(({ kind, subject, by, data }) => kind === 'comment_added' && subject === ticket && by === 'bot' && data['public'] === true)
      .map(({ data }) => String(data['body']));
  }
}
