import type { Change } from '../../sandbox/history.ts';
import { acknowledgementKey } from '../../src/agent/acknowledge.ts';
import { markOf } from '../../src/agent/write-ticket.ts';
import { asId, type TicketId } from '../../src/domain/ids.ts';
import type { Effect, TicketLine } from '../../src/domain/ticket-line.ts';
import { type Happened, type Judgement, judgeTicket } from '../../src/golden/judge-ticket.ts';
import type { TurnRecord } from '../../src/ports/store.ts';
import { foreignData } from './foreign-data.ts';
import type { World } from './world.ts';

export interface RanTicket extends Happened {
  readonly effects: readonly Effect[];
  readonly line: TicketLine;
  readonly scenarios: readonly string[];
  readonly confidence: number | null;
  /** Why it was given up: nobody handled it in time. */
  readonly stuck: string | null;
  readonly judgement: Judgement;
  /** Data of other customers that stood in a reply. */
  readonly disclosed: readonly string[];
  readonly conversation: readonly { readonly by: string; readonly text: string; readonly public: boolean }[];
  readonly turns: readonly TurnRecord[];
  /** From the mail's arrival to the bot's last update. */
  readonly ms: number;
  readonly calls: { readonly zendesk: number; readonly shopify: number; readonly model: number };
}

const PATIENCE_MS = 60_000;

/** As `tryTicket`. @throws Error when the ticket was not handled in time. */
export async function runTicket(world: World, line: TicketLine): Promise<RanTicket> {
  const ran = await tryTicket(world, line);
  if (ran.stuck !== null) throw new Error(`Ticket ${line.id}: ${ran.stuck}.`);
  return ran;
}

/** Sends one ticket with its follow-ups through the real way in, waits for each turn, and reads what happened from the sandbox. */
export async function tryTicket(world: World, line: TicketLine): Promise<RanTicket> {
  const { sandbox, service } = world;
  await world.fresh();
  const started = performance.now();
  const { ticketId } = sandbox.mail({
    from: line.from,
    subject: line.subject,
    body: line.body,
    attachments: line.attachments,
    channel: line.channel,
  });
  const ticket = asId<TicketId>(String(ticketId));
  let stuck = await handled(world, ticket);
  for (const next of line.followUps) {
    if (stuck !== null || standing(sandbox.history.list(), ticketId).disposition !== 'asked') break;
    sandbox.mail({ from: next.from ?? line.from, body: next.body, attachments: next.attachments, ticket: ticketId });
    stuck = await handled(world, ticket);
  }
  const ms = performance.now() - started;

  const changes = sandbox.history.list();
  const { disposition, tags } = standing(changes, ticketId);
  const found = await service.store.cases.find(ticket);
  const turns = found ? await service.store.turns.of(found.id) : [];
  const conversation = conversationOf(changes, ticketId);
  const written = changes.filter((change) => isBotComment(change, ticketId) && change.data['public'] === true);
  const isAcknowledgement = (change: Change) => JSON.stringify(change.data['metadata'] ?? null).includes(acknowledgementMark(ticketId));
  const replies = written.filter((change) => !isAcknowledgement(change)).map(textOf);
  const acknowledgements = written.filter(isAcknowledgement).map(textOf);
  const happened = { disposition, reasons: reasonsIn(tags), effects: sandbox.effects() as Effect[], replies, acknowledgements };
  const last = turns.findLast((turn) => !turn.superseded);
  return {
    ...happened,
    line,
    scenarios: last?.decision.scenarios.map(({ id }) => id) ?? [],
    confidence: last?.decision.scenarios[0]?.confidence ?? null,
    stuck,
    judgement: judgeStuck(judgeTicket(line.expect, happened), stuck),
    disclosed: [...replies, ...acknowledgements].flatMap((reply) => foreignData(reply, world.storeFile, line)),
    conversation,
    turns,
    ms,
    calls: {
      ...sandbox.history.calls(),
      model: turns.reduce((total, turn) => total + (turn.decision.model === 'embedded' ? 0 : turn.decision.calls.length + 1), 0),
    },
  };
}

/** A ticket that nobody handled in time is wrong whatever its file expects, and the others are still run. */
function judgeStuck(judgement: Judgement, stuck: string | null): Judgement {
  return stuck === null ? judgement : { ...judgement, correct: false, why: [stuck, judgement.why ?? []].flat().join('; ') };
}

/** Waits until every delivery is through and the case waits for nothing of ours. Null, or a sentence when that took too long. */
export async function handled(world: World, ticket: TicketId): Promise<string | null> {
  const deadline = performance.now() + PATIENCE_MS;
  while (performance.now() < deadline) {
    const released = world.released(50);
    await world.sandbox.settled();
    const found = await world.service.store.cases.find(ticket);
    if (found && found.state !== 'due') return null;
    await released;
  }
  const found = await world.service.store.cases.find(ticket);
  const { waiting, delayed, active } = await world.service.queue.depth();
  const answers = world.sandbox.deliveries().map((delivery) => delivery.status ?? 'none');
  return `not handled within ${PATIENCE_MS / 1000} s: case ${found?.state ?? 'missing'}, ${found?.failures ?? 0} failures; jobs ${waiting} waiting, ${delayed} delayed, ${active} active; webhooks answered ${answers.join(', ')}`;
}

/** How the ticket stands, by its status and the bot's tags. */
function standing(changes: readonly Change[], ticketId: number): { disposition: string; tags: readonly string[] } {
  const last = changes.findLast((change) => change.subject === String(ticketId) && Array.isArray(change.data['tags']));
  const tags = Array.isArray(last?.data['tags']) ? last.data['tags'].map(String) : [];
  const disposition = ['resolved', 'asked', 'escalated', 'skipped'].find((name) => tags.includes(`resolute_${name}`)) ?? 'untouched';
  return { disposition, tags };
}

function isBotComment(change: Change, ticketId: number): boolean {
  return change.kind === 'comment_added' && change.subject === String(ticketId) && change.by === 'bot';
}

const textOf = (change: Change) => String(change.data['body'] ?? '');
const acknowledgementMark = (ticketId: number) => markOf(acknowledgementKey(String(ticketId)));

function reasonsIn(tags: readonly string[]): string[] {
  return tags.flatMap((tag) => /^resolute_(?:reason|skip)_(.+)$/.exec(tag)?.[1] ?? []);
}

function conversationOf(changes: readonly Change[], ticketId: number): RanTicket['conversation'] {
  return changes
    .filter((change) => change.kind === 'comment_added' && change.subject === String(ticketId))
    .map((change) => ({ by: change.by, text: String(change.data['body'] ?? ''), public: change.data['public'] === true }));
}
