import type { World } from '../../scripts/eval/world.ts';
import { asId, type TicketId } from '../../src/domain/ids.ts';

const MINUTE = 60_000;
export const agent = 'mette@lindholm.example';

/** The first ticket of a world, as people and time act on it. */
export function follow(world: () => World) {
  const history = () => world().sandbox.history.list();
  const ticketId = () => Number(history().find((change) => change.kind === 'ticket_created')?.subject);
  const ticket = () => asId<TicketId>(String(ticketId()));
  const changes = () => history().filter((change) => change.subject === String(ticketId()));
  const caseOf = () => world().service.store.cases.find(ticket());

  /** As Mette, through the help desk's API. */
  async function ask(path: string, method = 'GET', body?: unknown): Promise<Response> {
    const { zendesk } = world().sandbox;
    const headers = { authorization: zendesk.authorizationFor(agent), 'content-type': 'application/json' };
    return fetch(`${zendesk.url}/api/v2/${path}`, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  }

  async function handled(): Promise<void> {
    await world().sandbox.settled();
    for (let tries = 0; tries < 400 && (await caseOf())?.state === 'due'; tries += 1) await world().released(25);
  }

  return {
    ticketId,
    ticket,
    changes,
    caseOf,
    handled,
    ask,
    notes: () =>
      changes()
        .filter((change) => change.kind === 'comment_added' && change.by === 'bot' && change.data['public'] === false)
        .map((change) => String(change.data['body'])),
    standing: () => changes().findLast((change) => Array.isArray(change.data['tags']))?.data ?? {},
    open: async () => world().service.store.escalations.openOf((await caseOf())?.id ?? asId('none')),
    async after(minutes: number): Promise<void> {
      world().sandbox.clock.advance(minutes * MINUTE);
      await world().service.followUp.lookAfter();
    },
    async byAgent(change: Record<string, unknown>): Promise<void> {
      const { status } = await ask(`tickets/${ticketId()}.json`, 'PUT', { ticket: change });
      if (status !== 200) throw new Error(`the help desk answered ${status}`);
      await handled();
    },
    async groupId(name: string): Promise<number> {
      const { groups } = (await (await ask('groups.json')).json()) as { groups: { id: number; name: string }[] };
      return groups.find((group) => group.name === name)?.id ?? 0;
    },
    /** Changes that no webhook tells of are found by the sweep, once the help desk shows them. */
    async noticed(): Promise<void> {
      await world().sandbox.settled();
      world().sandbox.clock.advance(2 * MINUTE);
      await world().service.sweep();
      await handled();
    },
  };
}
