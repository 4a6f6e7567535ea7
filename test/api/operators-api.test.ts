import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createPostgresStore } from '../../src/adapters/postgres/store.ts';
import { createIdSource } from '../../src/adapters/system/id-source.ts';
import { createOperatorsApi } from '../../src/api/operators-api.ts';
import { createRateLimit } from '../../src/api/rate-limit.ts';
import type { Store } from '../../src/ports/store.ts';
import { createSetByHand } from '../../src/service-mode/set-by-hand.ts';
import { createChangeStage } from '../../src/shadow/change-stage.ts';
import { createReadReport } from '../../src/stats/read-report.ts';
import { claimed, now, turn } from '../contract/store-fixtures.ts';
import { pack } from '../support/orders.ts';
import { pair } from '../support/pairs.ts';
import { type FreshDatabase, freshDatabase } from '../support/postgres.ts';
import { silentLogger } from '../support/silent-logger.ts';

const clock = { now: () => now };
let database: FreshDatabase;
let store: Store;
let watched = 0;
const server = createServer();

beforeAll(async () => {
  database = await freshDatabase();
  store = createPostgresStore({ url: database.url, ids: createIdSource(), logger: silentLogger });
  const { changeStage, progressOf } = createChangeStage({
    modes: store.modes,
    shadow: store.shadow,
    policy: pack.policy.shadow,
    clock,
    modeInFile: (scenario) => pack.book.scenarios.get(scenario)?.mode ?? (scenario === 'hand_overs' ? 'shadow' : null),
    freeOfGate: new Set(['hand_overs']),
  });
  const watchAutonomy = async () => {
    watched += 1;
  };
  const shadow = { shadow: store.shadow, scenarios: [...pack.book.scenarios.keys()], progressOf, watchAutonomy, clock };
  const { timezone, currency } = pack.policy.shop;
  const stats = { readReport: createReadReport({ stats: store.stats, clock, shop: { calendar: pack.calendar, timezone, currency } }) };
  const mode = { serviceMode: store.serviceMode, setByHand: createSetByHand({ serviceMode: store.serviceMode, clock }) };
  const drafts = {
    drafts: store.drafts,
    helpDesk: { readThread: async () => null },
    reviewDraft: async () => ({ kind: 'unknown_draft' }) as const,
  };
  server.on(
    'request',
    express().use(
      '/',
      createOperatorsApi({
        modeStore: store.modes,
        changeStage,
        pack,
        shadow,
        drafts,
        stats,
        ...mode,
        token: 'secret',
        limit: createRateLimit({ perAccount: 1_000, perAddress: 20 }),
      }),
    ),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  await store.close();
  await database.drop();
});

async function ask(method: string, path: string, body?: unknown, token = 'secret') {
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}
const by = { by: 'Mette', why: 'we looked at it' };

test('nobody without the token sees or changes anything', async () => {
  expect((await ask('GET', '/modes', undefined, 'wrong')).status).toBe(401);
  expect((await ask('GET', '/shadow/scorecards', undefined, 'wrong')).status).toBe(401);
  expect((await ask('PUT', '/mode', { mode: 'auto', by: 'x', why: 'y' }, 'wrong')).status).toBe(401);
  expect((await ask('POST', '/shadow/turns/x/opinions', {}, 'wrong')).status).toBe(401);
});

test('a step up meets the gate; an override needs its reason in writing; down is free', async () => {
  expect(await ask('PUT', '/modes/order_status', { mode: 'draft', ...by })).toMatchObject({
    status: 409,
    body: { title: expect.stringContaining('The gate is shut: not yet: no pairs so far, at least 73 more pairs needed.') },
  });
  expect((await ask('PUT', '/modes/order_status', { mode: 'draft', by: 'Mette', override: true })).status).toBe(400);
  expect((await ask('PUT', '/modes/order_status', { mode: 'trial', ...by, override: true })).body).toEqual({
    id: 'order_status',
    mode: 'trial',
  });
  const { body } = await ask('GET', '/modes');
  expect(body['scenarios']).toContainEqual(expect.objectContaining({ id: 'order_status', mode: 'trial' }));
  expect((await ask('PUT', '/modes/order_status', { mode: 'paused', ...by })).status).toBe(200);
});

test('mail of no scenario does nothing at the shop, so its mode needs no gate', async () => {
  expect((await ask('PUT', '/modes/hand_overs', { mode: 'auto', ...by })).status).toBe(200);
  expect((await ask('PUT', '/modes/no_such', { mode: 'shadow', ...by })).status).toBe(404);
});

test('scorecards are told for all and for one', async () => {
  const { body } = await ask('GET', '/shadow/scorecards');
  expect(body['scorecards']).toHaveLength(pack.book.scenarios.size);
  expect((await ask('GET', '/shadow/scorecards/order_status')).body).toMatchObject({ card: { scenario: 'order_status', pairs: 0 } });
  expect((await ask('GET', '/shadow/scorecards/no_such')).status).toBe(404);
});

test("a pair is shown with what people did, and a person's word on it is kept and counts at once", async () => {
  const claim = await claimed(store);
  const made = turn([], { mode: 'shadow' });
  await store.turns.save(claim, made, null, []);
  await store.shadow.observe(
    {
      turn: made.id,
      ticket: claim.case.ticket,
      work: {
        disposition: 'resolved',
        replies: ['Hej'],
        status: 'solved',
        tags: [],
        macros: [],
        arrivedAt: now,
        firstReplyAt: now,
        solvedAt: now,
        minutes: 0,
      },
      effects: [],
      comparison: pair().comparison,
      final: true,
    },
    now,
  );
  const opinion = { level: 'effects', opinion: 'wrong', by: 'Mette', why: 'forkert beløb' };

  expect(await ask('POST', `/shadow/turns/${made.id}/opinions`, opinion)).toMatchObject({ status: 201 });
  expect(watched).toBe(1);
  expect((await ask('GET', `/shadow/pairs/${made.id}`)).body).toMatchObject({ work: { replies: ['Hej'] }, opinions: [opinion] });
  expect((await ask('GET', '/shadow/pairs?scenario=cancel_order&limit=5')).body['pairs']).toHaveLength(1);
  expect((await ask('GET', '/shadow/pairs?limit=many')).status).toBe(400);
  expect((await ask('GET', '/shadow/pairs/none')).status).toBe(404);
  expect((await ask('POST', `/shadow/turns/${made.id}/opinions`, { ...opinion, why: ' ' })).status).toBe(400);
  expect((await ask('POST', '/shadow/turns/none/opinions', opinion)).status).toBe(404);
});

test('the mode of the whole service is set by whoever has the token, with a name and a reason, and its history is shown', async () => {
  expect((await ask('PUT', '/mode', { mode: 'frozen', by: 'Mette' })).status).toBe(400);
  expect((await ask('PUT', '/mode', { mode: 'off', ...by })).status).toBe(400);

  const set = await ask('PUT', '/mode', { mode: 'frozen', ...by });
  await ask('PUT', '/mode', { mode: 'auto', ...by });

  expect(set).toMatchObject({ status: 200, body: { mode: 'frozen', wanted: 'frozen', held: false, ...by } });
  expect((await ask('GET', '/mode')).body).toMatchObject({ mode: 'auto', history: [{ mode: 'auto' }, { mode: 'frozen', ...by }] });
});

test('the numbers of a period are told to whoever has the token', async () => {
  expect((await ask('GET', '/stats', undefined, 'wrong')).status).toBe(401);
  expect(await ask('GET', '/stats?from=2026-11-01&to=2026-11-30')).toMatchObject({
    status: 200,
    body: { from: '2026-11-01', to: '2026-11-30', timezone: 'Europe/Copenhagen', currency: 'DKK', total: { arrived: 1 } },
  });
  expect((await ask('GET', '/stats?days=2')).body).toMatchObject({ from: '2026-11-19', to: '2026-11-20' });
  expect(await ask('GET', '/stats?days=none')).toMatchObject({ status: 400, body: { title: expect.stringContaining('whole number') } });
  expect((await ask('GET', '/stats?days=1&days=2')).status).toBe(400);
  expect((await ask('GET', '/stats?since=2026')).status).toBe(400);
});

test('whoever tries tokens is slowed down, and what is not there is told as a problem', async () => {
  expect(await ask('GET', '/nowhere')).toMatchObject({ status: 404, body: { code: 'not_found' } });
  const tries = [];
  for (let count = 0; count < 25; count += 1) tries.push((await ask('GET', '/modes', undefined, `guess-${count}`)).status);
  expect(new Set(tries)).toEqual(new Set([401, 429]));
  expect((await ask('GET', '/modes')).status).toBe(200);
});
