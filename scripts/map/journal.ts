import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { asId, type Instant } from '../../src/domain/ids.ts';
import { MappedTicket } from '../../src/mapping/mapped-ticket.ts';

/** What is heard of a history so far, in a file that only its owner can read: whoever is interrupted goes on from here. */
export interface Journal {
  /** When the first run began: a later one that goes on counts its days from there. */
  readonly began: Instant;
  readonly tickets: readonly MappedTicket[];
  /** Where to go on; null: nothing is kept. */
  readonly cursor: string | null;
  readonly isWhole: boolean;
  append(tickets: readonly MappedTicket[], place: { readonly cursor: string; readonly end: boolean }): void;
  /** The report is written: nothing of the mail is kept. */
  remove(): void;
}

const Head = z.strictObject({ began: z.string().transform((text) => asId<Instant>(text)) });
const Place = z.strictObject({ cursor: z.string(), end: z.boolean() });

/** What was begun longer ago is begun anew: the history has moved on. */
const longestAgeMs = 24 * 3_600_000;

/** `key`: whatever must be the same for two runs to be one. */
export function openJournal({ folder, key, now }: { readonly folder: string; readonly key: string; readonly now: Instant }): Journal {
  const file = join(folder, `${createHash('sha256').update(key).digest('hex').slice(0, 16)}.jsonl`);
  mkdirSync(folder, { recursive: true });
  forgetOld(folder, now);
  const kept = existsSync(file) ? readKept(file) : null;
  const isFresh = kept !== null && Date.parse(now) - Date.parse(kept.began) < longestAgeMs;
  // Half a line, or tickets without their cursor, are of a run that was cut off.
  if (isFresh) truncateSync(file, kept.bytes);
  else rmSync(file, { force: true });
  const { began, tickets, place } = isFresh ? kept : { began: now, tickets: [], place: null };
  return {
    began,
    tickets,
    cursor: place?.cursor ?? null,
    isWhole: place?.end ?? false,
    append(more, { cursor, end }) {
      if (!existsSync(file)) writeFileSync(file, `${JSON.stringify({ began })}\n`, { mode: 0o600 });
      appendFileSync(file, [...more, { cursor, end }].map((line) => `${JSON.stringify(line)}\n`).join(''));
    },
    remove: () => rmSync(file, { force: true }),
  };
}

/** Nobody goes on with these, and they hold what customers wrote. */
function forgetOld(folder: string, now: Instant): void {
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.jsonl'))) {
    if (Date.parse(now) - statSync(join(folder, name)).mtimeMs >= longestAgeMs) rmSync(join(folder, name), { force: true });
  }
}

interface Kept {
  readonly began: Instant;
  readonly tickets: readonly MappedTicket[];
  readonly place: z.infer<typeof Place> | null;
  /** Up to and with the last cursor. */
  readonly bytes: number;
}

function readKept(file: string): Kept | null {
  const [first = '', ...lines] = readFileSync(file, 'utf8').split('\n');
  const head = Head.safeParse(parse(first));
  if (!head.success) return null;
  const whole: MappedTicket[] = [];
  let pending: MappedTicket[] = [];
  let place: Kept['place'] = null;
  let read = Buffer.byteLength(first) + 1;
  let bytes = read;
  for (const line of lines) {
    read += Buffer.byteLength(line) + 1;
    const value = parse(line);
    const cursor = Place.safeParse(value);
    const ticket = cursor.success ? null : MappedTicket.safeParse(value);
    if (ticket?.success) pending.push(ticket.data);
    if (!cursor.success) continue;
    whole.push(...pending);
    pending = [];
    place = cursor.data;
    bytes = read;
  }
  return { began: head.data.began, tickets: whole, place, bytes };
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
