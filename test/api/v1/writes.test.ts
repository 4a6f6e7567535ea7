import { afterAll, beforeAll, expect, test } from 'vitest';
import { later } from '../../../src/domain/calendar.ts';
import { roles } from '../../../src/domain/role.ts';
import { claimed, turn } from '../../contract/store-fixtures.ts';
import { ask, type ConsoleDoor, openConsole, type Visitor } from '../../support/console-door.ts';

let door: ConsoleDoor;
let mette: Visitor;
let ole: Visitor;

beforeAll(async () => {
  door = await openConsole();
  mette = await door.signIn(['administrator', 'operator', 'agent', 'auditor']);
  ole = await door.signIn(['administrator', 'agent']);
});
afterAll(() => door.close());

const version = async (scenario: string) => String((await mette.ask('GET', `/scenarios/${scenario}`)).body['version']);
const events = async (type: string) =>
  ((await mette.ask('GET', `/audit?type=${type}`)).body['events'] as { event: object }[]).map(({ event }) => event);

test('a write that is sent again with its key is done once and answered twice; its key does for nothing else', async () => {
  const wanted = { mode: 'paused', why: 'warehouse moves' };
  const seen = await version('cancel_order');
  const put = (key: string, body: object = wanted, who = mette) =>
    who.ask('PUT', '/scenarios/cancel_order/mode', { body, version: seen, key });

  const [one, two] = await Promise.all([put('key-0000001'), put('key-0000001')]);
  const again = await put('key-0000001');

  expect([one.status, two.status].sort()).toEqual([200, expect.any(Number)]);
  expect(again).toMatchObject({ status: 200, body: { kind: 'changed', stage: 'paused' } });
  expect((await put('key-0000001', { ...wanted, why: 'another reason' })).body).toMatchObject({ status: 409, code: 'key_used' });
  // A refusal is an answer too.
  expect((await put('key-0000002')).body).toMatchObject({ status: 412, code: 'moved' });
  expect((await put('key-0000002')).body).toMatchObject({ status: 412, code: 'moved' });
  expect((await put('short')).body).toMatchObject({ status: 400, code: 'key_missing' });
  expect(
    (await mette.ask('PUT', '/mode', { body: { mode: 'auto', why: 'x' }, version: '0', headers: { 'idempotency-key': null } })).status,
  ).toBe(400);
  const { body } = await mette.ask('GET', '/mode-history?scenario=cancel_order');
  expect(body['changes']).toEqual([expect.objectContaining({ stage: 'paused', why: 'warehouse moves' })]);
  expect(await events('write_asked')).toContainEqual({
    type: 'write_asked',
    route: 'setScenarioMode',
    about: 'cancel_order',
    account: mette.id,
    token: null,
  });
});

test('a token is shown once, also to whoever sends the same key again', async () => {
  const make = () => mette.ask('POST', '/tokens', { body: { name: 'report', roles: ['agent'] }, key: 'token-key-1' });
  expect((await make()).body['token']).toMatch(/^rsl_/);
  expect((await make()).body).toMatchObject({ status: 409, code: 'shown_once' });
  expect((await ole.ask('POST', '/tokens', { body: { name: 'more', roles: ['auditor'] } })).body).toMatchObject({ code: 'role_missing' });
});

test('a change that somebody else has made meanwhile is not undone by accident', async () => {
  const seen = await version('order_status');
  const put = (who: Visitor, mode: string) =>
    who.ask('PUT', '/scenarios/order_status/mode', { body: { mode, why: 'test' }, version: seen });

  expect((await put(mette, 'paused')).status).toBe(200);
  expect((await put(ole, 'shadow')).status).toBe(412);
  const { status } = await mette.ask('PUT', '/scenarios/order_status/mode', { body: { mode: 'shadow', why: 'test' } });
  expect(status).toBe(428);
});

test('past a shut gate it takes two people, and what was asked for is done in both their names', async () => {
  const seen = await version('invoice_copy');
  const put = (override: boolean, who = mette) =>
    who.ask('PUT', '/scenarios/invoice_copy/mode', { body: { mode: 'draft', why: 'we know it', override }, version: seen });
  const operator = await door.signIn(['operator']);

  expect((await put(false)).body).toMatchObject({ status: 409, code: 'gate_shut' });
  expect((await put(true, operator)).body).toMatchObject({ status: 403, code: 'role_missing' });
  const asked = await put(true);
  expect(asked.body).toMatchObject({ kind: 'asked', stage: 'shadow', approval: expect.any(String) });
  const decide = (who: Visitor, decision: string) =>
    who.ask('POST', `/approvals/${asked.body['approval']}/decision`, { body: { decision, why: 'I agree' } });
  expect((await decide(mette, 'approved')).body).toMatchObject({ code: 'second_person' });
  expect((await decide(ole, 'withdrawn')).body).toMatchObject({ code: 'second_person' });
  expect((await mette.ask('GET', '/overview')).body['needs']).toContainEqual(
    expect.objectContaining({ kind: 'approvals_waiting', count: 1 }),
  );

  expect((await decide(ole, 'approved')).body).toMatchObject({ decision: 'approved', outcome: 'changed' });
  expect((await decide(ole, 'refused')).body).toMatchObject({ code: 'too_late' });
  const { body } = await mette.ask('GET', '/scenarios/invoice_copy');
  expect(body).toMatchObject({
    stage: 'draft',
    by: expect.stringMatching(/Development .*, with Development/),
    why: 'we know it – I agree',
  });
  expect(await events('gate_overridden')).toEqual([expect.objectContaining({ scenario: 'invoice_copy', to: 'draft' })]);
});

test('an approval comes too late when the mode was changed meanwhile', async () => {
  const askFor = async (scenario: string) => {
    const body = { mode: 'draft', why: 'we know it', override: true };
    return (await mette.ask('PUT', `/scenarios/${scenario}/mode`, { body, version: await version(scenario) })).body['approval'];
  };
  const decide = (approval: unknown) => ole.ask('POST', `/approvals/${approval}/decision`, { body: { decision: 'approved', why: 'yes' } });
  const moved = await askFor('return_request');
  await mette.ask('PUT', '/scenarios/return_request/mode', {
    body: { mode: 'paused', why: 'stop' },
    version: await version('return_request'),
  });
  expect((await decide(moved)).body).toMatchObject({ decision: 'approved', outcome: 'moved' });
  expect((await mette.ask('GET', '/scenarios/return_request')).body).toMatchObject({ stage: 'paused' });
});

test('what customers write comes out as it went in, as text, and breaks no answer', async () => {
  const hostile = '<script>alert(1)</script><img src=x onerror=alert(2)>\u0000\ud800 "};--{{7*7}} ../../etc/passwd \u202e';
  const claim = await claimed(door.store);
  const made = turn([], { mode: 'shadow', text: hostile });
  await door.store.turns.save(claim, { ...made, reply: hostile }, null, []);
  await door.store.turns.end(claim, made.id, { kind: 'shadowed' }, null, [], made.decidedAt);

  const { body, headers } = await mette.ask('GET', `/tickets/${claim.case.ticket}`);
  const [shown] = body['turns'] as { says: string }[];
  expect(shown?.says).toBe(hostile);
  expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(headers.get('cache-control')).toBe('no-store');
  expect((await mette.ask('GET', `/tickets?ticket=${claim.case.ticket}`)).body['tickets']).toHaveLength(1);
});

test('what is sent to it is taken only as declared', async () => {
  const bad: readonly (readonly [string, string, unknown, number])[] = [
    ['GET', '/tickets?limit=0', undefined, 400],
    ['GET', '/tickets?limit=201', undefined, 400],
    ['GET', '/tickets?limit=5&limit=6', undefined, 400],
    ['GET', '/tickets?scenario[]=x', undefined, 400],
    ['GET', '/tickets?__proto__=x', undefined, 400],
    ['GET', '/tickets?customer=sofie@mail.example', undefined, 400],
    ['GET', `/tickets?order=${encodeURIComponent("1' or '1'='1")}`, undefined, 400],
    ['GET', '/tickets?from=yesterday', undefined, 400],
    ['GET', '/tickets/%00', undefined, 400],
    ['GET', '/tickets/%ED%A0%80', undefined, 400],
    ['GET', `/tickets/${'9'.repeat(121)}`, undefined, 400],
    ['GET', `/tickets/${encodeURIComponent("x'; drop table cases; --")}`, undefined, 404],
    ['GET', '/scenarios/__proto__', undefined, 404],
    ['GET', '/scenarios/constructor', undefined, 404],
    ['PUT', '/mode', { mode: 'off', why: 'x' }, 400],
    ['PUT', '/mode', { mode: 'auto', why: ' ' }, 400],
    ['PUT', '/mode', { mode: 'auto', why: 'x', by: 'somebody else' }, 400],
    ['PUT', '/mode', '{"mode":', 400],
    ['PUT', '/mode', 'null', 400],
    ['PUT', '/mode', { mode: 'auto', why: 'x'.repeat(300_000) }, 413],
    ['POST', '/customers/find', { email: { $ne: null } }, 400],
  ];
  for (const [method, path, body, status] of bad) {
    const answer = await mette.ask(method, path, { body, version: '0' });
    expect([method, path, answer.status]).toEqual([method, path, status]);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(JSON.stringify(answer.body)).not.toMatch(/at .*\.ts|node_modules|SELECT|select /);
  }
  // Pages that nobody has given out are none.
  for (const after of [
    'x',
    'bnVsbA',
    Buffer.from('["x","y"]').toString('base64url'),
    Buffer.from('["2026-11-20T09:00:00Z","a\\u0000"]').toString('base64url'),
  ])
    expect((await mette.ask('GET', `/tickets?after=${after}`)).status).toBe(400);
});

test('a list is given page by page, each ticket once, whatever comes in between', async () => {
  const wanted = new Set<string>();
  for (let count = 0; count < 5; count += 1) wanted.add((await claimed(door.store)).case.ticket);
  const seen: string[] = [];
  for (let after: unknown = ''; after !== null; ) {
    const { body } = await mette.ask('GET', `/tickets?limit=2${after === '' ? '' : `&after=${after}`}`);
    seen.push(...(body['tickets'] as { ticket: string }[]).map(({ ticket }) => ticket));
    after = body['next'];
    if (seen.length === 2) await claimed(door.store);
  }
  expect(new Set(seen).size).toBe(seen.length);
  expect([...wanted].filter((ticket) => !seen.includes(ticket))).toEqual([]);
});

test('whoever asks too often waits, and so does whoever tries one session after the other', async () => {
  const narrow = await openConsole({ rates: { perAccount: 5, perAddress: 8 } });
  const visitor = await narrow.signIn(roles);
  const statuses = [];
  for (let tried = 0; tried < 6; tried += 1) statuses.push((await visitor.ask('GET', '/session')).status);
  const guesses = [];
  for (let tried = 0; tried < 9; tried += 1)
    guesses.push((await ask(narrow.url, 'GET', '/session', { headers: { cookie: `resolute=${'x'.repeat(40)}${tried}` } })).status);
  await narrow.close();

  expect(statuses.at(-1)).toBe(429);
  expect(guesses.slice(0, 8)).toEqual(Array(8).fill(401));
  expect(guesses.at(-1)).toBe(429);
});

test('an open page hears what has changed, by name alone, until its session ends', async () => {
  const visitor = await door.signIn(['viewer']);
  const answer = await fetch(`${door.url}/api/v1/events`, { headers: { cookie: visitor.cookie } });
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  expect(answer.headers.get('content-type')).toContain('text/event-stream');
  let heard = (await reader?.read())?.value ?? '';
  const changes = setInterval(() => void door.store.modes.set('cancel_order', 'paused', 'test', 'test', door.now()), 100);
  while (!heard.includes('event: changed')) heard += (await reader?.read())?.value ?? '';
  clearInterval(changes);
  await reader?.cancel();

  expect(heard).toMatch(/^retry: 3000\n\nevent: changed\ndata: [a-z ]+\n\n$/);
  expect(heard).toContain('scenarios');
});

/** An administrator asks to go past a gate; another one is there to decide. */
async function askedPast(scenario: string, role: 'viewer' | 'operator') {
  const asker = await door.signIn(['administrator', role]);
  const second = await door.signIn(['administrator']);
  const version = String((await asker.ask('GET', `/scenarios/${scenario}`)).body['version']);
  const body = { mode: 'draft', why: 'we know it', override: true };
  const asked = await asker.ask('PUT', `/scenarios/${scenario}/mode`, { body, version });
  const id = String(asked.body['approval']);
  const approve = () => second.ask('POST', `/approvals/${id}/decision`, { body: { decision: 'approved', why: 'yes' } });
  return { asker, second, id, approve, stage: async () => (await second.ask('GET', `/scenarios/${scenario}`)).body['stage'] };
}

test('what somebody asked for who was shut out since, nobody approves any more', async () => {
  const { asker, approve, stage } = await askedPast('refund_status', 'viewer');
  const { accounts } = door.store.people;
  const account = await accounts.find(asker.id);
  await accounts.change(asker.id, account?.version ?? 0, { roles: ['administrator'], active: false }, []);

  expect(await approve()).toMatchObject({ status: 409, body: { code: 'lapsed' } });
  expect(await stage()).toBe('shadow');
});

test('what was approved and never carried out is carried out when it is approved once more', async () => {
  const { second, id, approve, stage } = await askedPast('return_status', 'operator');
  // As after a crash between the decision and the deed.
  await door.store.people.approvals.decide(id, { kind: 'approved', by: second.id, at: door.now() }, []);

  expect((await approve()).body).toMatchObject({ decision: 'approved', outcome: 'changed' });
  expect(await stage()).toBe('draft');
});

test('what a write was answered is kept for a day, for whoever sends it again, and no longer', async () => {
  const writer = await door.signIn(['operator', 'viewer']);
  const version = String((await writer.ask('GET', '/scenarios/exchange_item')).body['version']);
  const put = async () =>
    (
      await writer.ask('PUT', '/scenarios/exchange_item/mode', {
        body: { mode: 'paused', why: 'stocktaking' },
        version,
        key: 'kept-a-day-1',
      })
    ).status;
  const { writes } = door.store.people;

  expect(await put()).toBe(200);
  await writes.forgetOld(later(door.now(), 23 * 60 * 60_000));
  expect(await put()).toBe(200);
  await writes.forgetOld(later(door.now(), 25 * 60 * 60_000));
  // Now it is a write of its own, on a version that is no longer the newest.
  expect(await put()).toBe(412);
});
