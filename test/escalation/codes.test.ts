import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { explainMiss } from '../../scripts/eval/explain-miss.ts';
import { readFiles, runFile } from '../../scripts/eval/run-file.ts';
import type { RanTicket } from '../../scripts/eval/run-ticket.ts';
import { reasonCodes, skipReasons } from '../../src/domain/reasons.ts';

/**
 * For each reason the mail that must be handed over with it (ids in p) and the mail that only looks like it (ids in n). Through the
 * real way in, against one store, so that what a reason costs in needless hand-overs shows as much as what it misses.
 */
const folder = 'test/escalation/codes';
const storeFile = `${folder}/codes.store.json`;
const codes = readdirSync(folder).flatMap((name) => (name.endsWith('.tickets.jsonl') ? [name.replace('.tickets.jsonl', '')] : []));
const read = (name: string) => ({ name, text: readFileSync(name, 'utf8') });
const filesOf = (code: string) => readFiles(read(storeFile), read(`${folder}/${code}.tickets.jsonl`), process.cwd());
const mustHold = (id: string) => /-p\d+$/.test(id);
const onlySeemsTo = (id: string) => /-n\d+$/.test(id);

let ran: ReadonlyMap<string, readonly RanTicket[]>;

beforeAll(async () => {
  const tickets = codes.flatMap((code) => filesOf(code).tickets.map((ticket) => ({ code, ticket })));
  const { store } = readFiles(read(storeFile), { name: 'no tickets', text: '' }, process.cwd());
  const run = await runFile({ store, tickets: tickets.map(({ ticket }) => ticket) }, { root: process.cwd(), worlds: 2 });
  ran = Map.groupBy(run.ran, (_, index) => tickets[index]?.code ?? '');
}, 300_000);

test('every reason is tried, by mail or by cases of its own', () => {
  const own = [...reasonCodes, ...skipReasons].filter((code) => !codes.includes(code));

  expect(own).toEqual(['repeat_contact', 'tool_failure', 'ungrounded_reply', 'human_mode']);
  expect(own.filter((code) => !existsSync(`${folder}/${code.replaceAll('_', '-')}.test.ts`))).toEqual([]);
});

test.each(codes)('%s has ten and ten mails at least, in all languages', (code) => {
  const { tickets } = filesOf(code);

  expect(tickets.filter(({ id }) => mustHold(id)).length).toBeGreaterThanOrEqual(10);
  expect(tickets.filter(({ id }) => onlySeemsTo(id)).length).toBeGreaterThanOrEqual(10);
  expect(new Set(tickets.map(({ language }) => language))).toEqual(
    new Set([...tickets.map(({ language }) => language), 'da', 'en', 'sv', 'nb', 'de']),
  );
  expect(
    tickets.filter(
      ({ id, expect: { reason, effects } }) => mustHold(id) && (![reason].flat().some((one) => one === code) || effects?.length !== 0),
    ),
  ).toEqual([]);
});

test.each(codes)('%s is recorded where it holds, and nowhere else', (code) => {
  const misses = (ran.get(code) ?? []).filter(({ line, judgement, reasons }) =>
    onlySeemsTo(line.id) ? judgement.wrongEffect || reasons.includes(code) : !judgement.correct,
  );

  expect(misses.map((ticket) => `${explainMiss(ticket)}\n    recorded: ${ticket.reasons.join(', ') || 'nothing'}`)).toEqual([]);
  expect(ran.get(code)?.length).toBe(filesOf(code).tickets.length);
});

test('no mail of these discloses what is not its writer’s', () => {
  expect([...ran.values()].flat().flatMap(({ line, disclosed }) => disclosed.map((data) => `${line.id}: ${data}`))).toEqual([]);
});
