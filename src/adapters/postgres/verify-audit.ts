import pg from 'pg';
import { type ChainReport, type ChainRow, verifyChain } from '../../audit/chain.ts';
import { defineError } from '../../domain/errors.ts';
import { translated } from './store-errors.ts';

export const noAudit = defineError('store.no_audit', { retry: 'never' });

export type AuditReport =
  | ChainReport
  /** The chain's rows fit each other but do not reach the head that the database notes: the newest were cut off. */
  | { readonly kind: 'cut'; readonly count: number; readonly head: string; readonly noted: number };

export interface VerifyOptions {
  readonly url: string;
  /** Hash of a head noted earlier and kept elsewhere. */
  readonly anchor?: string | undefined;
  readonly onProgress?: (rows: number) => void;
}

/** Recomputes the whole audit chain row by row, in one snapshot, without loading it into memory. */
export async function verifyAudit({ url, anchor, onProgress }: VerifyOptions): Promise<AuditReport> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const { rows } = await client.query<{ seq: string; hash: string }>('SELECT seq, hash FROM audit_head');
    const report = await verifyChain(chainRows(client, onProgress), anchor);
    const noted = rows[0];
    if (report.kind !== 'whole' || (noted && noted.hash === report.head)) return report;
    return { kind: 'cut', count: report.count, head: report.head, noted: Number(noted?.seq ?? 0) };
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === '42P01')
      throw noAudit('this database holds no audit events: the service has not run on it');
    throw translated(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function* chainRows(client: pg.Client, onProgress?: (rows: number) => void): AsyncGenerator<ChainRow> {
  await client.query('DECLARE chain NO SCROLL CURSOR FOR SELECT seq, at, ticket, type, event, prev, hash FROM audit_events ORDER BY seq');
  for (let read = 0; ; ) {
    const { rows } = await client.query<Omit<ChainRow, 'seq'> & { seq: string }>('FETCH 2000 FROM chain');
    if (rows.length === 0) return;
    for (const row of rows) yield { ...row, seq: Number(row.seq) };
    read += rows.length;
    onProgress?.(read);
  }
}
