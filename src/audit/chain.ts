import { createHash } from 'node:crypto';

/** The hash before the first row. */
export const genesis = '0'.repeat(64);

/** One row of the chain as it is stored. `event` is JSON text. */
export interface ChainRow {
  readonly seq: number;
  readonly at: string;
  readonly ticket: string | null;
  readonly type: string | null;
  readonly event: string;
  readonly prev: string;
  readonly hash: string;
}

export type ChainFault = 'missing_or_out_of_order' | 'not_linked' | 'content_changed' | 'unreadable' | 'type_changed';

/** Where the chain stands after a row; start with `{ seq: 0, hash: genesis }`. */
export interface ChainHead {
  readonly seq: number;
  readonly hash: string;
}

/**
 * JSON with sorted keys and no space, one text for one value (as RFC 8785). What UTF-8 or the database cannot hold (lone
 * surrogates, U+0000) becomes U+FFFD, so that the text hashes the same everywhere.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.toWellFormed().replaceAll('\0', '\uFFFD'));
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError('a number without end has no JSON');
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const entries = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, item]) => `${canonicalJson(key)}:${canonicalJson(item)}`).join(',')}}`;
}

export function chainHash(prev: string, row: Pick<ChainRow, 'at' | 'seq' | 'ticket'> & { readonly event: unknown }): string {
  const { at, event, seq, ticket } = row;
  return createHash('sha256')
    .update(prev + canonicalJson({ at, event, seq, ticket }))
    .digest('hex');
}

/** Checks one row against the head before it. */
export function checkRow(head: ChainHead, row: ChainRow): ChainFault | null {
  if (row.seq !== head.seq + 1) return 'missing_or_out_of_order';
  if (row.prev !== head.hash) return 'not_linked';
  let event: unknown;
  try {
    event = JSON.parse(row.event);
  } catch {
    return 'unreadable';
  }
  if (chainHash(row.prev, { ...row, event }) !== row.hash) return 'content_changed';
  const type = typeof event === 'object' && event !== null && 'type' in event ? event.type : null;
  return type === row.type ? null : 'type_changed';
}

export type ChainReport =
  | { readonly kind: 'whole'; readonly count: number; readonly head: string }
  | { readonly kind: 'broken'; readonly seq: number; readonly fault: ChainFault }
  /** The rows fit each other, but the known hash is not among them: the tail was cut off or everything was rewritten. */
  | { readonly kind: 'not_anchored'; readonly count: number; readonly head: string };

/** Checks a whole chain, oldest row first. `anchor` is the hash of a head noted earlier and kept elsewhere. */
export async function verifyChain(rows: Iterable<ChainRow> | AsyncIterable<ChainRow>, anchor?: string): Promise<ChainReport> {
  let head: ChainHead = { seq: 0, hash: genesis };
  let anchored = anchor === undefined || anchor === genesis;
  for await (const row of rows) {
    const fault = checkRow(head, row);
    if (fault) return { kind: 'broken', seq: row.seq, fault };
    head = { seq: row.seq, hash: row.hash };
    anchored ||= head.hash === anchor;
  }
  return { kind: anchored ? 'whole' : 'not_anchored', count: head.seq, head: head.hash };
}
