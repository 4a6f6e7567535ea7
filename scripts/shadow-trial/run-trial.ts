import { setTimeout as sleep } from 'node:timers/promises';
import type { Golden } from '../../src/agent/golden-ticket.ts';
import { asId, type TicketId } from '../../src/domain/ids.ts';
import type { ShadowPolicy } from '../../src/domain/shadow-policy.ts';
import type { PairRecord } from '../../src/ports/shadow-store.ts';
import type { Progress } from '../../src/shadow/change-stage.ts';
import { startWorld, type World } from '../eval/world.ts';
import { readGolden } from '../shadow/write-golden.ts';
import { faultOf } from './check-pair.ts';
import { playHuman } from './play-human.ts';
import { type TrialTicket, trialStore } from './trial-store.ts';

export interface Trial {
  readonly tickets: readonly (TrialTicket & { readonly id: number; readonly pair: PairRecord | null })[];
  /** A sentence for each pair that does not say what the script says. */
  readonly faults: readonly string[];
  /** Changes by the bot in the sandbox's history; the whole run is in shadow. */
  readonly byBot: number;
  readonly changesByPeople: number;
  /** On the day itself, while customers may still answer what people asked. */
  readonly early: ReadonlyMap<string, Progress>;
  /** When the week is over in which they could. */
  readonly progress: ReadonlyMap<string, Progress>;
  readonly gate: ShadowPolicy['gate'];
  /** Each pair as a ticket to measure by, where that was asked for. */
  readonly golden: readonly Golden[];
}

const trialScenarios = ['order_status', 'cancel_order', 'change_address', 'newsletter_unsubscribe'] as const;
/** Tickets that wait at once; people answer a batch while the next has not arrived. */
const BATCH = 50;
const SLOW_MS = 5 * 3_600_000;
/** A customer who has not answered by then will not. */
const SETTLED_MS = 8 * 86_400_000;
const MINUTE_MS = 60_000;
const PATIENCE_MS = 120_000;

/** Shadow mode with people who follow a script: the mail comes in, the bot decides, people work, and each pair is compared. */
export async function runTrial(options: {
  readonly root: string;
  readonly databaseUrl: string;
  readonly tickets: number;
  readonly gate?: Partial<ShadowPolicy['gate']>;
  readonly golden?: boolean;
  readonly onProgress?: (done: number) => void;
}): Promise<Trial> {
  const { store, tickets: planned } = trialStore(options.tickets);
  const world = await startWorld({
    root: options.root,
    store,
    databaseUrl: options.databaseUrl,
    ownerUrl: options.databaseUrl,
    mode: 'shadow',
    policy: (policy) => ({ ...policy, shadow: { ...policy.shadow, gate: { ...policy.shadow.gate, ...options.gate } } }),
  });
  try {
    const sent: (TrialTicket & { readonly id: number })[] = [];
    for (let from = 0; from < planned.length; from += BATCH) {
      const batch = planned.slice(from, from + BATCH).map((ticket) => ({ ...ticket, id: arrive(world, ticket) }));
      sent.push(...batch);
      await until(world, () => allDecided(world, sent.length), 'the bot has not decided every ticket');
      await work(world, batch);
      options.onProgress?.(sent.length);
    }
    await captureUntil(world, sent, 15 * MINUTE_MS, ({ script }, pair) => pair.final || (script.human === 'asks' && pair.work !== null));
    const early = await readProgress(world);
    await captureUntil(world, sent, SETTLED_MS, (_, pair) => pair.final);
    return await readTrial(world, sent, early, options.golden ?? false);
  } finally {
    await world.close();
  }
}

function arrive({ sandbox }: World, { email, body, order }: TrialTicket): number {
  return sandbox.mail({ from: { email, name: 'Sofie Holm' }, subject: `Ordre ${order}`, body }).ticketId;
}

/** The quick ones first; then hours pass, and the slow ones are seen to. */
async function work(world: World, batch: readonly (TrialTicket & { readonly id: number })[]): Promise<void> {
  const person = playHuman(world.sandbox);
  const see = async (ticket: TrialTicket & { readonly id: number }) => {
    const [order] = await world.service.commerce.ordersOf(ticket.email);
    if (!order) throw new Error(`${ticket.order} is not in the shop`);
    await person.work(ticket, { id: ticket.id, order });
  };
  world.sandbox.clock.advance(2 * MINUTE_MS);
  for (const ticket of batch.filter(({ script }) => script.human !== 'slow')) await see(ticket);
  world.sandbox.clock.advance(SLOW_MS);
  for (const ticket of batch.filter(({ script }) => script.human === 'slow')) await see(ticket);
}

/** Time passes and people's work is looked at, until it is so of every pair. */
async function captureUntil(
  world: World,
  sent: readonly (TrialTicket & { readonly id: number })[],
  step: number,
  isSo: (ticket: TrialTicket, pair: PairRecord) => boolean,
): Promise<void> {
  const byId = new Map(sent.map((ticket) => [String(ticket.id), ticket]));
  await until(
    world,
    async () => {
      world.sandbox.clock.advance(step);
      await world.service.shadow.capturePairs();
      const pairs = await world.service.store.shadow.list({ limit: sent.length });
      return pairs.every((pair) => {
        const ticket = byId.get(pair.ticket);
        return ticket !== undefined && isSo(ticket, pair);
      });
    },
    'not every pair was captured',
  );
}

async function readProgress({ service }: World): Promise<ReadonlyMap<string, Progress>> {
  const progress = new Map<string, Progress>();
  for (const scenario of trialScenarios) progress.set(scenario, await service.shadow.progressOf(scenario));
  return progress;
}

async function readTrial(
  world: World,
  sent: readonly (TrialTicket & { readonly id: number })[],
  early: ReadonlyMap<string, Progress>,
  makeGolden: boolean,
): Promise<Trial> {
  const pairs = await world.service.store.shadow.list({ limit: sent.length });
  const byTicket = new Map(pairs.map((pair) => [pair.ticket, pair]));
  const tickets = sent.map((ticket) => ({ ...ticket, pair: byTicket.get(asId<TicketId>(String(ticket.id))) ?? null }));
  const golden: Golden[] = [];
  for (const { turn } of makeGolden ? pairs : []) golden.push(await readGolden(world.service, turn, 'DKK'));
  const history = world.sandbox.history.list();
  return {
    tickets,
    faults: tickets.flatMap((ticket) =>
      faultOf(ticket.script, ticket.pair).map((fault) => `${ticket.script.name}, ${ticket.id}: ${fault}`),
    ),
    byBot: history.filter((change) => change.by === 'bot').length,
    changesByPeople: history.filter((change) => change.by.startsWith('agent:')).length,
    early,
    progress: await readProgress(world),
    gate: world.service.pack.policy.shadow.gate,
    golden,
  };
}

async function allDecided(world: World, count: number): Promise<boolean> {
  await world.sandbox.settled();
  return (await world.service.store.shadow.list({ limit: count })).length === count;
}

async function until(world: World, isSo: () => Promise<boolean>, complaint: string): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS;
  while (!(await isSo())) {
    if (performance.now() > deadline) {
      const { waiting, delayed, active } = await world.service.queue.depth();
      throw new Error(`${complaint}: ${waiting} jobs waiting, ${delayed} delayed, ${active} active`);
    }
    await sleep(50);
  }
}
