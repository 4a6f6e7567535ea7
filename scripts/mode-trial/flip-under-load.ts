import { setTimeout as sleep } from 'node:timers/promises';
import type { Change } from '../../sandbox/history.ts';
import type { ServiceMode } from '../../src/domain/service-mode.ts';
import type { Effect } from '../../src/domain/ticket-line.ts';
import { createSetByHand } from '../../src/service-mode/set-by-hand.ts';
import { type ChaosTicket, chaosStore } from '../chaos/chaos-store.ts';
import { type ChaosVerdict, checkHistory } from '../chaos/check-history.ts';
import { createProgress } from '../eval/progress.ts';
import { startWorld, type World } from '../eval/world.ts';

export interface FlipOptions {
  readonly root: string;
  readonly databaseUrl: string;
  readonly flips: number;
  /** Mails a second, all the while. */
  readonly rate: number;
  readonly quiet?: boolean;
}

export interface FlipRun extends ChaosVerdict {
  readonly seconds: number;
  readonly tickets: number;
  /** Changes by the bot in the shop or before the customer's eyes, while nothing forbade them. */
  readonly allowed: number;
  /** Switches at which the bot was writing within the half second before. */
  readonly underLoad: number;
  /** Forbidden changes that the two systems saw later than a second after the switch. */
  readonly late: number;
  /** After the switch, the last change that it forbids. */
  readonly latestMs: number;
  /** Drafts that the mode `suggest` left. */
  readonly drafted: number;
}

/** How long the bot may work, and how long it may not: more than the promised second, so that a breach of it shows. */
const WORKING_MS = 700;
const HALTED_MS = 1_700;
const PROMISED_MS = 1_000;
const MODES: readonly ServiceMode[] = ['frozen', 'human', 'suggest', 'human'];

interface Halt {
  readonly mode: ServiceMode;
  /** When the switch had returned. */
  readonly from: number;
  /** Before it was switched back. */
  readonly until: number;
}

/** Flips the switch again and again while mail comes in; what counts is the sandbox's history. */
export async function flipUnderLoad(options: FlipOptions): Promise<FlipRun> {
  const began = performance.now();
  const { store, tickets } = chaosStore(Math.ceil((options.flips * (WORKING_MS + HALTED_MS) * options.rate) / 1_000) + 20);
  const world = await startWorld({
    root: options.root,
    store,
    databaseUrl: options.databaseUrl,
    ownerUrl: options.databaseUrl,
    logLevel: 'silent',
    env: { CONCURRENCY: '16' },
    sandboxOptions: { now: null },
  });
  const progress = createProgress('Flips', options.quiet ? 0 : options.flips);
  const post = createPost(world, tickets, options.rate);
  const now = () => world.sandbox.clock.now().getTime();
  const set = createSetByHand({ serviceMode: world.service.store.serviceMode, clock: world.service.clock });
  const halts: Halt[] = [];
  try {
    for (let flip = 0; flip < options.flips; flip += 1) {
      await sleep(WORKING_MS);
      const mode = MODES[flip % MODES.length] ?? 'frozen';
      await set({ mode, by: 'trial', why: `flip ${flip}` });
      const from = now();
      await sleep(HALTED_MS);
      halts.push({ mode, from, until: now() });
      await set({ mode: 'auto', by: 'trial', why: `back from flip ${flip}` });
      if (!options.quiet) progress.step();
    }
    const sent = post.stop();
    await settled(world, sent);
    const changes = world.sandbox.history.list();
    const isDrafted = ({ id }: { id: string }) => tagsOf(changes, id).includes('resolute_drafted');
    return {
      ...checkHistory(
        sent.filter((ticket) => !isDrafted(ticket)),
        changes,
        world.sandbox.effects() as Effect[],
      ),
      ...judge(changes, halts),
      drafted: sent.filter(isDrafted).length,
      tickets: sent.length,
      seconds: Math.round(performance.now() - began) / 1_000,
    };
  } finally {
    post.stop();
    progress.end();
    await world.close();
  }
}

function judge(changes: readonly Change[], halts: readonly Halt[]): Pick<FlipRun, 'allowed' | 'underLoad' | 'late' | 'latestMs'> {
  const byBot = changes.filter(({ by }) => by === 'bot').map((change) => ({ at: Date.parse(change.at), change }));
  const outside = byBot.filter(({ change }) => isForbidden(change, 'human'));
  let [late, latestMs, underLoad, forbidden] = [0, 0, 0, 0];
  for (const { mode, from, until } of halts) {
    const after = byBot.filter(({ at, change }) => at > from && at < until && isForbidden(change, mode)).map(({ at }) => at - from);
    forbidden += after.length;
    late += after.filter((ms) => ms > PROMISED_MS).length;
    latestMs = Math.max(latestMs, ...after);
    if (outside.some(({ at }) => at > from - 500 && at <= from)) underLoad += 1;
  }
  return { allowed: outside.length - forbidden, underLoad, late, latestMs };
}

/** Frozen: whatever the bot does. Else: what it does at the shop, says to the customer, or closes. */
function isForbidden({ system, kind, data }: Change, mode: ServiceMode): boolean {
  if (mode === 'frozen' || system === 'shopify') return true;
  return kind === 'comment_added' ? data['public'] === true : data['status'] === 'solved';
}

/** Mail at a steady rate until it is stopped; then the tickets it made. */
function createPost({ sandbox }: World, tickets: readonly ChaosTicket[], rate: number) {
  const sent: (ChaosTicket & { readonly id: string })[] = [];
  const timer = setInterval(() => {
    const ticket = tickets[sent.length];
    if (!ticket) return;
    const from = { email: ticket.email, name: 'Kunde', verified: true };
    sent.push({ ...ticket, id: String(sandbox.mail({ from, subject: 'Min ordre', body: ticket.body }).ticketId) });
  }, 1_000 / rate);
  return {
    stop() {
      clearInterval(timer);
      return sent;
    },
  };
}

/** Until each ticket is answered, drafted or with a person; what a frozen service put off comes back by itself. */
async function settled(world: World, sent: readonly { readonly id: string }[]): Promise<void> {
  const ended = ['resolute_resolved', 'resolute_escalated', 'resolute_drafted'];
  for (let tries = 0; tries < 600; tries += 1) {
    const changes = world.sandbox.history.list();
    const newest = new Map(changes.filter(({ data }) => Array.isArray(data['tags'])).map(({ subject, data }) => [subject, data['tags']]));
    const isOpen = ({ id }: { id: string }) => {
      const tags = newest.get(id);
      return !Array.isArray(tags) || !ended.some((tag) => tags.includes(tag));
    };
    if (!sent.some(isOpen)) return;
    await sleep(100);
  }
}

function tagsOf(changes: readonly Change[], id: string): readonly string[] {
  const tags = changes.findLast(({ subject, data }) => subject === id && Array.isArray(data['tags']))?.data['tags'];
  return Array.isArray(tags) ? tags.map(String) : [];
}
