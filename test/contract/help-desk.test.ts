import { parseStoreFile } from '../../sandbox/formats/store-file.ts';
import { startSandbox } from '../../sandbox/start.ts';
import { createZendesk, type ZendeskOptions } from '../../src/adapters/zendesk/zendesk.ts';
import { asId, type Instant, type TicketId } from '../../src/domain/ids.ts';
import { silentLogger } from '../support/silent-logger.ts';
import type { HelpDeskBench } from './help-desk-bench.ts';
import { helpDeskSuite } from './help-desk-suite.ts';

const agent = 'mette@lindholm.example';
const store = {
  now: '2026-11-20T10:00:00+01:00',
  products: [{ handle: 'lina', title: 'Lina', variants: [{ sku: 'LINA', options: {}, price: '599.00' }] }],
  customers: [{ email: 'sofie.holm@example.dk', firstName: 'Sofie', lastName: 'Holm' }],
  desk: { groups: ['Support', 'Payments'], agents: [{ name: 'Mette', email: agent, group: 'Support' }] },
};

helpDeskSuite('Zendesk', zendeskBench);

async function zendeskBench(): Promise<HelpDeskBench> {
  const sandbox = await startSandbox({
    store: parseStoreFile(JSON.stringify(store), 'bench.store.json'),
    limits: { accountPerMinute: 100_000, updatesPerMinute: 100_000, exportsPerMinute: 100_000 },
  });
  const { zendesk, clock } = sandbox;
  const now = () => asId<Instant>(clock.now().toISOString());
  const options: ZendeskOptions = {
    baseUrl: zendesk.url,
    auth: { kind: 'token', email: zendesk.username, token: zendesk.token },
    timeoutMs: 300,
    clock: { now },
    random: () => 0,
    logger: silentLogger,
  };

  async function asAgent(ticket: TicketId, change: object): Promise<void> {
    const response = await fetch(`${zendesk.url}/api/v2/tickets/${ticket}`, {
      method: 'PUT',
      headers: { authorization: zendesk.authorizationFor(agent), 'content-type': 'application/json' },
      body: JSON.stringify({ ticket: change }),
    });
    if (!response.ok) throw new Error(`the agent's update failed with ${response.status}`);
  }

  return {
    helpDesk: createZendesk(options),
    stranger: createZendesk({ ...options, auth: { kind: 'token', email: zendesk.username, token: 'wrong' } }),
    now,
    async customerWrites({ email, name, ticket, ...mail }) {
      const { ticketId } = sandbox.mail({
        from: { email, name, verified: mail.verified },
        ...mail,
        ticket: ticket === undefined ? undefined : Number(ticket),
      });
      return asId<TicketId>(String(ticketId));
    },
    agentWrites: (ticket, { text, public: isPublic }) => asAgent(ticket, { comment: { body: text, public: isPublic } }),
    agentCloses: (ticket) => asAgent(ticket, { status: 'closed' }),
    pass: (ms) => clock.advance(ms),
    trouble: (kind, on, times) =>
      sandbox.faults.set([
        {
          system: 'zendesk',
          kind,
          probability: 1,
          times,
          match: on === 'update' ? 'PUT /api/v2/tickets' : 'GET ',
          stallMs: 1000,
          retryAfterSeconds: 1,
        },
      ]),
    updatesByBot: (ticket) =>
      sandbox.history.list().filter((change) => change.kind === 'ticket_updated' && change.by === 'bot' && change.subject === ticket)
        .length,
    close: () => sandbox.close(),
  };
}
