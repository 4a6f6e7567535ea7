import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hearHistory } from '../../scripts/map/hear-history.ts';
import { openJournal } from '../../scripts/map/journal.ts';
import type { HistorySource } from '../../scripts/map/source.ts';
import { asId, type Instant } from '../../src/domain/ids.ts';
import type { PastMail } from '../../src/mapping/hear-ticket.ts';
import { mapped } from './mapped.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'resolute-map-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const now = asId<Instant>('2026-11-20T09:00:00.000Z');
const open = (key = 'desk', at = now) => openJournal({ folder, key, now: at });
const fileIn = () => join(folder, readdirSync(folder)[0] ?? '');

test('whoever is cut off between two pages goes on with the next, and hears nothing twice', async () => {
  const pages = ['a', 'b', 'c'];
  const heard: string[] = [];
  const hearTicket = ({ id }: PastMail) => {
    heard.push(id);
    return mapped({ id });
  };
  const source = (breaksAt: number | null): HistorySource => ({
    name: 'desk',
    async read(cursor) {
      const page = cursor === null ? 0 : Number(cursor) + 1;
      if (page === breaksAt) throw new Error('cut off');
      const id = pages[page] ?? '';
      return {
        mails: [{ id, at: now, requester: '1', subject: '', text: 'Hej' }],
        cursor: String(page),
        end: page === pages.length - 1,
        done: (page + 1) / pages.length,
      };
    },
  });
  const onProgress = () => undefined;

  await expect(hearHistory({ source: source(2), journal: open(), hearTicket, onProgress })).rejects.toThrow('cut off');
  const tickets = await hearHistory({ source: source(null), journal: open(), hearTicket, onProgress });

  expect(tickets.map(({ id }) => id)).toEqual(pages);
  expect(heard).toEqual(pages);
  expect(open().isWhole).toBe(true);
});

test('tickets whose page was not written to its end are read again', () => {
  open().append([mapped({ id: '1' })], { cursor: 'one', end: false });
  appendFileSync(fileIn(), `${JSON.stringify(mapped({ id: 'stale' }))}\n{"id":"3","at`);

  const again = open();
  again.append([mapped({ id: '2' })], { cursor: 'two', end: true });

  expect(again.tickets.map(({ id }) => id)).toEqual(['1']);
  expect(again.cursor).toBe('one');
  expect(open().tickets.map(({ id }) => id)).toEqual(['1', '2']);
});

test('another history, and one that was begun more than a day ago, begin anew', () => {
  open().append([mapped({ id: '1' })], { cursor: 'one', end: false });

  expect(open('another').tickets).toEqual([]);
  expect(open('desk', asId<Instant>('2026-11-21T08:59:00.000Z'))).toMatchObject({ began: now, cursor: 'one' });
  expect(open('desk', asId<Instant>('2026-11-21T09:00:00.000Z'))).toMatchObject({
    began: '2026-11-21T09:00:00.000Z',
    cursor: null,
    tickets: [],
  });
});

test('what was left lying for a day is removed by the next run, whatever that is of', () => {
  open('left').append([mapped({ id: '1' })], { cursor: 'one', end: false });
  utimesSync(fileIn(), new Date('2026-11-19T08:59:00Z'), new Date('2026-11-19T08:59:00Z'));

  open('another');

  expect(readdirSync(folder)).toEqual([]);
});

test('only its owner can read it, and nothing is left of it', () => {
  const journal = open();
  journal.append([mapped({ id: '1', text: 'Hej [number]' })], { cursor: 'one', end: true });

  expect(statSync(fileIn()).mode & 0o777).toBe(0o600);
  expect(readFileSync(fileIn(), 'utf8')).toContain('Hej [number]');
  journal.remove();
  expect(readdirSync(folder)).toEqual([]);
});
