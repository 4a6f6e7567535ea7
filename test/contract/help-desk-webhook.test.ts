import type { AddressInfo } from 'node:net';
import express from 'express';
import { expect, onTestFinished, test } from 'vitest';
import { parseStoreFile } from '../../sandbox/formats/store-file.ts';
import { startSandbox } from '../../sandbox/start.ts';
import { ensureWebhook } from '../../src/adapters/zendesk/webhook-setup.ts';
import { createZendesk, type ZendeskOptions } from '../../src/adapters/zendesk/zendesk.ts';
import { asId, type Instant, type TicketId } from '../../src/domain/ids.ts';
import type { Job } from '../../src/ports/queue.ts';
import type { Arrival } from '../../src/ports/store.ts';
import { createZendeskWebhook, webhookPath } from '../../src/webhooks/zendesk-webhook.ts';
import { recordingLogger } from '../support/silent-logger.ts';

const store = {
  now: '2026-11-20T10:00:00+01:00',
  products: [{ handle: 'lina', title: 'Lina', variants: [{ sku: 'LINA', options: {}, price: '599.00' }] }],
  desk: { groups: ['Support'], agents: [{ name: 'Mette', email: 'mette@lindholm.example', group: 'Support' }] },
};

/** The door, registered at the help desk by the set-up, with a store and a queue that keep what they are given. */
async function registeredDoor() {
  const sandbox = await startSandbox({ store: parseStoreFile(JSON.stringify(store), 'door.store.json') });
  const clock = { now: () => asId<Instant>(sandbox.clock.now().toISOString()) };
  const logger = recordingLogger();
  const connection: ZendeskOptions = {
    baseUrl: sandbox.zendesk.url,
    auth: { kind: 'oauth', token: sandbox.zendesk.oauthToken },
    timeoutMs: 2000,
    clock,
    random: () => 0,
    logger,
  };
  const helpDesk = createZendesk(connection);
  const arrivals: Arrival[] = [];
  const jobs: Job[] = [];
  const app = express();
  const server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  onTestFinished(async () => {
    await sandbox.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}${webhookPath}`;
  const ready = await ensureWebhook(connection, { name: 'Resolute', endpoint });
  app.use(
    createZendeskWebhook({
      secrets: [ready.secret],
      clock,
      botId: (await helpDesk.me()).id,
      handleWithinMs: 60_000,
      logger,
      cases: {
        async receive(arrival) {
          if (arrivals.some((known) => known.event === arrival.event)) return 'known';
          arrivals.push(arrival);
          return 'new';
        },
      },
      queue: { add: async (job) => void jobs.push(job) },
    }),
  );
  return { sandbox, helpDesk, connection, endpoint, ready, arrivals, jobs, logger };
}

const mail = { from: { email: 'sofie.holm@example.dk', name: 'Sofie' }, subject: 'Hej', body: 'Hvor er min pakke? \u0000\ud800' };

test("what a customer writes comes through the door signed; the bot's own update does not make work", async () => {
  const { sandbox, helpDesk, arrivals, jobs, logger } = await registeredDoor();

  const { ticketId } = sandbox.mail(mail);
  await sandbox.settled();
  const ticket = asId<TicketId>(String(ticketId));
  const before = arrivals.length;
  const thread = await helpDesk.readThread(ticket);
  await helpDesk.update(ticket, {
    basedOn: thread?.ticket.updatedAt ?? '',
    mark: 'a',
    status: 'solved',
    comment: { html: 'Hej', public: true },
  });
  await sandbox.settled();

  expect(before).toBeGreaterThanOrEqual(1);
  expect(arrivals).toHaveLength(before);
  expect(new Set(jobs.map((job) => job.ticket))).toEqual(new Set([ticket]));
  expect(sandbox.deliveries().map(({ status }) => status)).toEqual(sandbox.deliveries().map(() => 200));
  expect(logger.lines.filter(({ level }) => level !== 'debug')).toEqual([]);
});

test('deliveries that come twice make work once', async () => {
  const { sandbox, arrivals, jobs } = await registeredDoor();
  sandbox.webhookTrouble({ duplicate: 1 });

  sandbox.mail(mail);
  await sandbox.settled();

  expect(sandbox.deliveries().length).toBeGreaterThan(arrivals.length);
  expect(jobs).toHaveLength(arrivals.length);
});

test('setting up again keeps webhook and secret; a moved service corrects it', async () => {
  const { connection, endpoint, ready } = await registeredDoor();

  expect(await ensureWebhook(connection, { name: 'Resolute', endpoint })).toEqual({ ...ready, change: 'kept' });
  expect(await ensureWebhook(connection, { name: 'Resolute', endpoint: `${endpoint}/moved` })).toEqual({ ...ready, change: 'updated' });
});
