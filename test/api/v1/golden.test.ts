import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ConsoleDoor, openConsole, type Visitor } from '../../support/console-door.ts';

let door: ConsoleDoor;
let mette: Visitor;
beforeAll(async () => {
  door = await openConsole();
  mette = await door.signIn(['operator']);
});
afterAll(() => door.close());

interface Run {
  readonly id: string;
  readonly end: string;
  readonly replies: readonly string[];
  readonly differences: readonly { readonly kind: string; readonly came?: unknown }[];
}
const file = readFileSync('config/fashion/scenarios/cancel_order.yaml', 'utf8');
const run = async (text?: string) =>
  (await mette.ask('POST', '/scenarios/cancel_order/golden/run', { body: text === undefined ? {} : { text } })).body as { runs: Run[] };

test('every golden ticket is shown with what must come of it, and comes out so under the text in force', async () => {
  const { tickets } = (await mette.ask('GET', '/scenarios/cancel_order/golden')).body as {
    tickets: { id: string; expect: { end: string } }[];
  };
  const { runs } = await run();

  expect(runs.map(({ id, end }) => ({ id, end }))).toEqual(tickets.map(({ id, expect: { end } }) => ({ id, end })));
  expect(tickets.length).toBeGreaterThanOrEqual(3);
  expect(runs.flatMap(({ differences }) => differences)).toEqual([]);
  expect(runs.filter(({ end }) => end === 'resolved').every(({ replies }) => replies.length > 0)).toBe(true);
});

test('a text that hands over what it should do fails, and says how', async () => {
  const wary = file.replace(/^( {6})planned: .*$/m, '$1planned: { hand_over: refusal_needed }');
  expect(wary).not.toBe(file);
  const { runs } = await run(wary);

  const failed = runs.filter(({ differences }) => differences.length > 0);
  expect(failed.length).toBeGreaterThan(0);
  expect(failed[0]?.differences).toContainEqual({ kind: 'end', expected: 'resolved', came: 'escalated' });
  expect(failed[0]?.differences).toContainEqual(expect.objectContaining({ kind: 'effects', came: [] }));
});

test('nothing is stored, sent or published by it', async () => {
  const before = await mette.ask('GET', '/tickets');
  await run(file.replace(/^title: .*$/m, 'title: Other'));
  expect((await mette.ask('GET', '/tickets')).body).toEqual(before.body);
  expect((await mette.ask('GET', '/scenarios/cancel_order/text')).body).toMatchObject({ inForce: { version: 0 }, edit: null });
});

test('who only looks sees them, and may not run them', async () => {
  const viewer = await door.signIn(['viewer']);
  expect((await viewer.ask('GET', '/scenarios/cancel_order/golden')).status).toBe(200);
  expect((await viewer.ask('POST', '/scenarios/cancel_order/golden/run', { body: {} })).status).toBe(403);
});
