import { parseStoreFile } from '../../sandbox/formats/store-file.ts';
import { startSandbox } from '../../sandbox/start.ts';
import { createZendesk } from '../../src/adapters/zendesk/zendesk.ts';
import { asId, type Instant } from '../../src/domain/ids.ts';
import { drawMap } from '../../src/mapping/draw-map.ts';
import type { HistoryMap } from '../../src/mapping/history-map.ts';
import type { Logger } from '../../src/ports/logger.ts';
import { createDeskSource } from '../map/desk-source.ts';
import { hearHistory } from '../map/hear-history.ts';
import { openJournal } from '../map/journal.ts';
import { readKnownEnds } from '../map/known-ends.ts';
import type { Ears } from '../map/open-ears.ts';
import { type Checked, checkMap } from './check-map.ts';
import { readKnown, readUnknown } from './known-mails.ts';
import { makeHistory, type TrialTicket } from './make-history.ts';

const days = 90;
const msPerDay = 86_400_000;
const end = Date.parse('2026-11-20T09:00:00Z');

export interface MapTrial extends Checked {
  readonly map: HistoryMap;
  readonly seconds: number;
}

/** A history of known shares arrives in the sandbox, is read through its export, heard and drawn, and compared with what it was made of. */
export async function runMapTrial(options: {
  readonly root: string;
  readonly ears: Ears;
  readonly tickets: number;
  readonly seed: number;
  /** A folder of public texts; null: golden tickets and templates alone. */
  readonly corpora: string | null;
  /** Where the journal stands while it runs. */
  readonly folder: string;
  readonly onProgress?: (done: number, tickets: number) => void;
}): Promise<MapTrial> {
  const { root, ears, corpora } = options;
  const history = makeHistory({
    tickets: options.tickets,
    seed: options.seed,
    from: end - days * msPerDay + 3_600_000,
    days: days - 0.1,
    known: readKnown(root, corpora),
    others: readUnknown(corpora),
  });
  const sandbox = await startSandbox({
    store: emptyStore(new Date(end - days * msPerDay)),
    limits: { accountPerMinute: 100_000, exportsPerMinute: 100_000 },
  });
  try {
    const made = arrive(sandbox, history);
    sandbox.clock.advance(end - sandbox.clock.now().getTime());
    const began = performance.now();
    const clock = { now: () => asId<Instant>(sandbox.clock.now().toISOString()) };
    const { zendesk } = sandbox;
    const source = createDeskSource({
      helpDesk: createZendesk({
        baseUrl: zendesk.url,
        auth: { kind: 'token', email: zendesk.username, token: zendesk.token },
        timeoutMs: 60_000,
        clock,
        random: () => 0,
        logger: silent,
      }),
      name: 'trial',
      days,
      since: asId<Instant>(new Date(end - days * msPerDay).toISOString()),
      clock,
      sleep: async () => undefined,
      onWait: () => undefined,
    });
    const journal = openJournal({ folder: options.folder, key: `trial ${options.seed} ${end} ${zendesk.url}`, now: clock.now() });
    const tickets = await hearHistory({
      source,
      journal,
      hearTicket: ears.hearTicket,
      onProgress: options.onProgress ?? (() => undefined),
    });
    const { book, policy } = ears.pack;
    const map = drawMap(tickets, { book, policy, time: ears.pack, ends: readKnownEnds(root, null, ears.hearTicket) });
    journal.remove();
    const seconds = (performance.now() - began) / 1_000;
    return { map, seconds, ...checkMap(map, history, (ticket) => made.get(ticket)) };
  } finally {
    await sandbox.close();
  }
}

/** Each ticket at its time. By the id that the help desk gives it. */
function arrive(sandbox: Awaited<ReturnType<typeof startSandbox>>, history: readonly TrialTicket[]): ReadonlyMap<string, TrialTicket> {
  const made = new Map<string, TrialTicket>();
  for (const ticket of history.toSorted((a, b) => a.at - b.at)) {
    sandbox.clock.advance(Math.max(0, ticket.at - sandbox.clock.now().getTime()));
    const { ticketId } = sandbox.mail({ from: { email: ticket.email, name: 'Kunde' }, subject: ticket.subject, body: ticket.body });
    made.set(String(ticketId), ticket);
  }
  return made;
}

function emptyStore(now: Date) {
  const products = [{ handle: 'lina', title: 'Lina', variants: [{ sku: 'LINA', options: {}, price: '599.00' }] }];
  return parseStoreFile(JSON.stringify({ now: now.toISOString(), products }), 'map-trial.store.json');
}

const silent: Logger = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
