import { setTimeout as sleep } from 'node:timers/promises';
import type { Exchange } from '../sandbox/http.ts';
import { chaosStore } from '../scripts/chaos/chaos-store.ts';
import { startTemporaryDatabase } from '../scripts/eval/temporary-database.ts';
import { startWorld } from '../scripts/eval/world.ts';
import { asId, type TicketId } from '../src/domain/ids.ts';
import type { Thread } from '../src/domain/ticket.ts';
import { timeDecisions } from './decisions.ts';
import { agentFloor, httpFloor } from './floors.ts';
import { createStopwatch } from './steps.ts';

// `npm run bench`: tickets per second end to end through HTTP, latency from webhook to reply, and two floors beside them.
const TICKETS = 300;
const { store, tickets } = chaosStore(TICKETS);
const database = await startTemporaryDatabase();
const url = await database.create('bench');
const stopwatch = createStopwatch();
/** Every request of the paced run, for the floor of HTTP alone. */
const sent: Exchange[] = [];
let keeping = false;
const world = await startWorld({
  root: process.cwd(),
  store,
  databaseUrl: url,
  ownerUrl: url,
  logLevel: 'silent',
  env: { CONCURRENCY: '8' },
  sandboxOptions: { now: null, onExchange: (exchange) => keeping && sent.push(exchange) },
  at: stopwatch.at,
});
const { sandbox } = world;

try {
  keeping = true;
  const began = performance.now();
  const arrived = new Map<string, number>();
  for (const ticket of tickets) {
    const { ticketId } = sandbox.mail({ from: { email: ticket.email, name: 'Kunde' }, subject: 'Min ordre', body: ticket.body });
    arrived.set(String(ticketId), performance.now());
    stopwatch.mail(String(ticketId));
    // Arrivals at a pace that the service keeps up with: latency is of a mail, not of a queue.
    await sleep(60);
  }
  const done = await replies(arrived);
  keeping = false;
  const seconds = (performance.now() - began) / 1_000;
  const calls = sandbox.history.calls();
  const latencies = [...done.values()].sort((a, b) => a - b);
  const at = (share: number) => (latencies[Math.ceil(share * latencies.length) - 1] ?? 0).toFixed(0);
  console.log(
    `Paced: ${done.size} of ${TICKETS} tickets in ${seconds.toFixed(1)} s; webhook to reply p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms`,
  );
  console.log(`Calls per ticket: Zendesk ${(calls.zendesk / TICKETS).toFixed(2)}, Shopify ${(calls.shopify / TICKETS).toFixed(2)}`);

  console.log(stopwatch.report());
  const turns = await modelTurns([...arrived.keys()]);
  await decisions([...arrived.keys()].slice(0, 200));

  await world.fresh();
  const burst = performance.now();
  const ids = new Map(
    tickets.map((ticket) => [
      String(sandbox.mail({ from: { email: ticket.email, name: 'Kunde' }, subject: 'Min ordre', body: ticket.body }).ticketId),
      performance.now(),
    ]),
  );
  await replies(ids);
  const burstSeconds = (performance.now() - burst) / 1_000;
  console.log(`Burst: ${(TICKETS / burstSeconds).toFixed(1)} tickets/s`);

  const perTicket = ((calls.zendesk + calls.shopify) / TICKETS).toFixed(1);
  await world.fresh();
  console.log(
    `Floor, HTTP: ${(await httpFloor(sandbox, sent, TICKETS)).toFixed(1)} ms a ticket for the same ${perTicket} calls with no logic`,
  );
  console.log(`Floor, agent: ${(await agentFloor(turns, 200)).toFixed(1)} ms a ticket for a bare run of ${turns} model turns`);
} finally {
  await world.close();
  await database.stop();
}

/** One whole decision, gather to check, with every answer of shop and help desk remembered. */
async function decisions(ticketIds: readonly string[]): Promise<void> {
  const threads: Thread[] = [];
  for (const id of ticketIds) {
    const thread = await world.service.helpDesk.readThread(asId<TicketId>(id));
    // As it stood when the customer wrote: the bot's answer would leave nothing to decide.
    if (thread) threads.push({ ...thread, comments: thread.comments.filter((comment) => comment.author.role === 'customer') });
  }
  const times = await timeDecisions(world.service, threads, process.cwd());
  const at = (share: number) => (times[Math.ceil(share * times.length) - 1] ?? 0).toFixed(1);
  console.log(`Decision, gather to check without network: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms of ${times.length}`);
}

/** Model turns of one ticket, mean: each look-up is one, and the conclusion. */
async function modelTurns(ticketIds: readonly string[]): Promise<number> {
  let calls = 0;
  for (const id of ticketIds) {
    const found = await world.service.store.cases.find(asId<TicketId>(id));
    const turns = found ? await world.service.store.turns.of(found.id) : [];
    calls += turns.reduce((total, turn) => total + turn.decision.calls.length + 1, 0);
  }
  return Math.max(1, Math.round(calls / ticketIds.length));
}

/** Milliseconds from arrival to the bot's last word, by ticket. */
async function replies(arrived: ReadonlyMap<string, number>): Promise<ReadonlyMap<string, number>> {
  const done = new Map<string, number>();
  let seen = 0;
  for (let waited = 0; done.size < arrived.size && waited < 120_000; waited += 5) {
    const changes = sandbox.history.list(seen);
    seen += changes.length;
    for (const change of changes) {
      const start = arrived.get(change.subject);
      if (change.by === 'bot' && change.kind === 'ticket_updated' && start !== undefined)
        done.set(change.subject, Math.max(0, Date.parse(change.at) - (performance.timeOrigin + start)));
    }
    if (done.size < arrived.size) await sleep(5);
  }
  return done;
}
