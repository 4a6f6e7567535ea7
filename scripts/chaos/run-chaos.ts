import { setTimeout as sleep } from 'node:timers/promises';
import type { FaultRule } from '../../sandbox/faults.ts';
import { createProgress } from '../eval/progress.ts';
import { startTemporaryDatabase } from '../eval/temporary-database.ts';
import { startWorld, type World } from '../eval/world.ts';
import { chaosStore } from './chaos-store.ts';
import { type ChaosVerdict, checkHistory } from './check-history.ts';

export interface ChaosOptions {
  readonly root: string;
  readonly tickets: number;
  readonly seed: number;
  readonly redisUrl?: string | undefined;
  /** An existing database; default: one of its own. */
  readonly databaseUrl?: string | undefined;
  readonly faults: readonly FaultRule[];
  /** Shares of webhooks that come twice, or never. */
  readonly webhooks: { readonly duplicate: number; readonly drop: number };
  readonly quiet?: boolean;
  /** Called once in mid-run. */
  readonly disturb?: (world: World) => Promise<void>;
  readonly patienceMs: number;
}

export interface ChaosRun extends ChaosVerdict {
  readonly seconds: number;
  readonly injected: Readonly<Record<string, number>>;
  readonly calls: Readonly<Record<'zendesk' | 'shopify', number>>;
}

/** Lost answers 20 %, 429 10 %, 500 3 % of all requests to both systems. */
export const hardFaults: readonly FaultRule[] = (['zendesk', 'shopify'] as const).flatMap((system) => [
  { system, kind: 'lost_answer' as const, probability: 0.2 },
  { system, kind: '429' as const, probability: 0.125, retryAfterSeconds: 1 },
  { system, kind: '500' as const, probability: 0.043 },
]);

/** Sends the tickets in, lets everything go wrong, waits until each is at rest, and judges by the sandbox's history. */
export async function runChaos(options: ChaosOptions): Promise<ChaosRun> {
  const { store, tickets } = chaosStore(options.tickets);
  const own = options.databaseUrl === undefined ? await startTemporaryDatabase() : null;
  const databaseUrl = options.databaseUrl ?? (await own?.create('chaos')) ?? '';
  const world = await startWorld({
    root: options.root,
    store,
    databaseUrl,
    ownerUrl: databaseUrl,
    redisUrl: options.redisUrl,
    logLevel: 'silent',
    env: { CONCURRENCY: '16', SWEEP_SECONDS: '1', LEASE_SECONDS: '5' },
    sandboxOptions: { seed: options.seed, now: null },
  });
  const began = performance.now();
  const progress = createProgress('Tickets', options.quiet ? 0 : tickets.length);
  try {
    world.sandbox.faults.set(options.faults, options.seed);
    world.sandbox.webhookTrouble(options.webhooks, options.seed);
    const sent = tickets.map((ticket) => ({
      ...ticket,
      id: String(
        world.sandbox.mail({ from: { email: ticket.email, name: 'Kunde', verified: true }, subject: 'Min ordre', body: ticket.body })
          .ticketId,
      ),
    }));
    const open = new Set(sent.map((ticket) => ticket.id));
    const half = performance.now();
    let disturbed = false;
    while (open.size > 0 && performance.now() - half < options.patienceMs) {
      await sleep(100);
      // The export leaves out the last minute: time must pass for the sweep to see anything.
      if (options.webhooks.drop > 0) world.sandbox.clock.advance(5_000);
      const changes = world.sandbox.history.list();
      for (const change of changes) {
        const { tags } = change.data;
        if (
          Array.isArray(tags) &&
          (tags.includes('resolute_resolved') || tags.includes('resolute_escalated')) &&
          open.delete(change.subject)
        )
          if (!options.quiet) progress.step();
      }
      if (!disturbed && options.disturb && open.size < tickets.length / 2) {
        disturbed = true;
        await options.disturb(world);
      }
    }
    await rest(world);
    const seconds = Math.round(performance.now() - began) / 1_000;
    const injected = world.sandbox.faults.counts();
    world.sandbox.faults.set([]);
    const verdict = checkHistory(sent, world.sandbox.history.list(), world.sandbox.effects());
    return { ...verdict, seconds, injected, calls: world.sandbox.history.calls() };
  } finally {
    progress.end();
    await world.close();
    await own?.stop();
  }
}

/** Until nothing has been due for a while: a late second reply must have its chance to show itself. */
async function rest(world: World): Promise<void> {
  let quiet = 0;
  for (let waited = 0; waited < 300 && quiet < 10; waited += 1) {
    await sleep(100);
    const { waiting, delayed, active } = await world.service.queue.depth();
    quiet = waiting + delayed + active === 0 ? quiet + 1 : 0;
  }
}
