import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createDeskSource } from '../../scripts/map/desk-source.ts';
import { readExportedLine } from '../../scripts/map/exported-line.ts';
import { createFileSource } from '../../scripts/map/file-source.ts';
import { helpDeskThrottled, helpDeskUnauthorized } from '../../src/adapters/zendesk/errors.ts';
import { asId, type Instant, type PersonId, type TicketId } from '../../src/domain/ids.ts';
import type { HelpDesk, PastTicket } from '../../src/ports/help-desk.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'resolute-map-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const zendeskLine = JSON.stringify({
  id: 35436,
  subject: 'Min ordre',
  description: 'Hvor er den?',
  status: 'closed',
  created_at: '2026-11-18T10:00:00+01:00',
  requester: { id: 100, name: 'Sofie' },
  comments: [{ body: 'Hvor er den?' }],
});
const mail = { id: '35436', at: '2026-11-18T09:00:00.000Z', requester: '100', subject: 'Min ordre', text: 'Hvor er den?' };

test('lines of the export, tickets of the API, saved answers and ticket files are read', () => {
  const ofApi = { ...JSON.parse(zendeskLine), requester: undefined, requester_id: 100 };
  const own = {
    id: 'da-1',
    from: { email: 'Sofie@mail.example' },
    subject: 'Min ordre',
    body: 'Hvor er den?',
    expect: { disposition: 'resolved' },
  };

  expect(readExportedLine(zendeskLine, 'f', 1)).toEqual([mail]);
  expect(readExportedLine(JSON.stringify(ofApi), 'f', 1)).toEqual([mail]);
  expect(readExportedLine(JSON.stringify({ tickets: [ofApi, { ...ofApi, status: 'deleted' }] }), 'f', 1)).toEqual([mail]);
  expect(readExportedLine(JSON.stringify(own), 'f', 1)).toEqual([{ ...mail, id: 'da-1', at: null, requester: 'sofie@mail.example' }]);
  expect(readExportedLine('\uFEFF  ', 'f', 1)).toEqual([]);
});

test('a line that is no ticket is told with its place', () => {
  expect(() => readExportedLine('{"id":1}', 'mail.jsonl', 7)).toThrow(/^mail\.jsonl, line 7: write a ticket/);
  expect(() => readExportedLine('id;subject', 'mail.jsonl', 1)).toThrow(/^mail\.jsonl, line 1: /);
});

test('a file is read some lines at a time, and goes on behind the last', async () => {
  const file = join(folder, 'mail.jsonl');
  writeFileSync(file, Array.from({ length: 1_200 }, (_, id) => JSON.stringify({ ...JSON.parse(zendeskLine), id })).join('\n'));

  const source = createFileSource(file);
  const first = await source.read(null);
  const second = await source.read(first.cursor);
  const later = await createFileSource(file).read(second.cursor);

  expect([first.mails.length, second.mails.length, later.mails.length]).toEqual([500, 500, 200]);
  expect(later.mails[0]?.id).toBe('1000');
  expect([first.end, second.end, later.end]).toEqual([false, false, true]);
  expect(first.done).toBeCloseTo(500 / 1200, 1);
});

function deskOf(pastTickets: HelpDesk['pastTickets']) {
  const waited: number[] = [];
  const source = createDeskSource({
    helpDesk: { pastTickets },
    name: 'desk',
    days: 90,
    since: asId<Instant>('2026-08-22T09:00:00.000Z'),
    clock: { now: () => asId<Instant>('2026-11-20T09:00:00.000Z') },
    sleep: async (ms) => {
      waited.push(ms);
    },
    onWait: () => undefined,
  });
  return { source, waited };
}
const past = (id: string, createdAt: string): PastTicket => ({
  id: asId<TicketId>(id),
  subject: 'Hej',
  description: 'Hvor er den?',
  status: 'closed',
  tags: [],
  createdAt: asId<Instant>(createdAt),
  requester: asId<PersonId>('100'),
  updatedAt: '2026-10-06T09:00:00Z',
});

test('older mail that was only touched in these days is not of them', async () => {
  const tickets = [past('1', '2026-08-22T08:59:59.000Z'), past('2', '2026-08-22T09:00:00.000Z')];
  const { source } = deskOf(async () => ({ tickets, cursor: 'next', end: false }));

  const { mails, done } = await source.read(null);

  expect(mails.map(({ id }) => id)).toEqual(['2']);
  expect(done).toBeCloseTo(0.5, 2);
});

test('when the help desk wants a pause it gets one, as long as it asks for', async () => {
  let asked = 0;
  const { source, waited } = deskOf(async () => {
    asked += 1;
    if (asked < 3) throw helpDeskThrottled('slow down', { retryAfterMs: 41_000 });
    return { tickets: [], cursor: 'next', end: true };
  });

  expect(await source.read('here')).toMatchObject({ cursor: 'next', end: true, done: 1 });
  expect(waited).toEqual([41_000, 41_000]);
});

test('a help desk that never answers, or says no, ends the reading', async () => {
  const silent = deskOf(async () => {
    throw helpDeskThrottled('slow down');
  });
  const refusing = deskOf(async () => {
    throw helpDeskUnauthorized('no');
  });

  await expect(silent.source.read(null)).rejects.toThrow('slow down');
  expect(silent.waited).toHaveLength(10);
  await expect(refusing.source.read(null)).rejects.toThrow('no');
  expect(refusing.waited).toEqual([]);
});
