import { afterAll, beforeAll, expect, test } from 'vitest';
import { createPackInForce } from '../../../src/versions/pack-in-force.ts';
import { type ConsoleDoor, openConsole, type Visitor } from '../../support/console-door.ts';
import { pack } from '../../support/orders.ts';
import { silentLogger } from '../../support/silent-logger.ts';

let door: ConsoleDoor;
let operator: Visitor;
let first: Visitor;
let second: Visitor;
beforeAll(async () => {
  door = await openConsole();
  operator = await door.signIn(['operator', 'auditor']);
  first = await door.signIn(['administrator']);
  second = await door.signIn(['administrator', 'viewer']);
});
afterAll(() => door.close());

interface Standing {
  readonly limits: Readonly<Record<string, string | number>>;
  readonly version: string;
  readonly by: string | null;
}
const standing = async (who = operator) => (await who.ask('GET', '/limits')).body as unknown as Standing;
const set = async (who: Visitor, change: Readonly<Record<string, string | number>>, version?: string) => {
  const now = await standing(who);
  return who.ask('PUT', '/limits', {
    body: { limits: { ...now.limits, ...change }, why: 'the autumn sale' },
    version: version ?? now.version,
  });
};
const decide = (who: Visitor, approval: unknown, decision = 'approved') =>
  who.ask('POST', `/approvals/${approval}/decision`, { body: { decision, why: 'agreed at the meeting' } });
const inForce = () => createPackInForce({ base: pack, scenarios: door.store.scenarios, limits: door.store.limits, logger: silentLogger })();

test('without a change the file counts', async () => {
  expect(await standing()).toMatchObject({ limits: { money_at_stake: '2000.00', compensations_per_order: 2 }, version: '0', by: null });
  expect((await inForce()).version).toBe(pack.version);
});

test('an operator lowers a limit at once: the next ticket is judged by it, and the audit trail says under what', async () => {
  expect(await set(operator, { money_at_stake: '1.00' })).toMatchObject({
    status: 200,
    body: { kind: 'changed', approval: null, version: '1' },
  });

  const now = await inForce();
  expect(now.policy.limits).toMatchObject({ money_at_stake: '1.00', compensation_per_customer: '2000.00' });
  const { runs } = (await operator.ask('POST', '/scenarios/cancel_order/golden/run', { body: {} })).body as {
    runs: { reasons: string[] }[];
  };
  expect(runs.some(({ reasons }) => reasons.includes('amount_above_limit'))).toBe(true);
  expect((await operator.ask('GET', '/policy')).body).toMatchObject({
    version: now.version,
    policy: { limits: { money_at_stake: '1.00' } },
  });
  const [event] = (await operator.ask('GET', '/audit?type=limits_changed')).body['events'] as { event: object }[];
  expect(event?.event).toMatchObject({ number: 1, limits: { money_at_stake: '1.00' }, config: now.version, why: 'the autumn sale' });
});

test('an operator cannot raise one', async () => {
  expect(await set(operator, { money_at_stake: '1.01' })).toMatchObject({ status: 403, body: { code: 'role_missing' } });
  expect(await set(operator, { compensations_per_order: 3, money_at_stake: '0.50' })).toMatchObject({ status: 403 });
});

test('an administrator asks to raise one; nothing changes before another one has agreed', async () => {
  const asked = await set(first, { money_at_stake: '2500.00' });
  expect(asked).toMatchObject({ status: 200, body: { kind: 'asked', limits: { money_at_stake: '1.00' } } });
  expect(await decide(first, asked.body['approval'])).toMatchObject({ status: 403, body: { code: 'second_person' } });
  expect((await inForce()).policy.limits.money_at_stake).toBe('1.00');

  expect(await decide(second, asked.body['approval'])).toMatchObject({
    status: 200,
    body: { request: { kind: 'limit_raise', limits: { money_at_stake: '2500.00' } }, outcome: 'changed' },
  });
  expect((await inForce()).policy.limits.money_at_stake).toBe('2500.00');
  expect((await standing()).by).toMatch(/with/);
});

test('what was agreed on does not overwrite a limit that was lowered meanwhile', async () => {
  const asked = await set(first, { money_at_stake: '3000.00' });
  await set(operator, { money_at_stake: '500.00' });

  expect(await decide(second, asked.body['approval'])).toMatchObject({ body: { outcome: 'moved' } });
  expect((await inForce()).policy.limits.money_at_stake).toBe('500.00');
});

test('a refused request changes nothing', async () => {
  const asked = await set(first, { compensation_per_shop_day: '30000.00' });
  expect(await decide(second, asked.body['approval'], 'refused')).toMatchObject({ status: 200, body: { outcome: null } });
  expect((await inForce()).policy.limits.compensation_per_shop_day).toBe('25000.00');
});

test('who looked at an older state is told so, and who changes nothing too', async () => {
  expect(await set(operator, { money_at_stake: '400.00' }, '0')).toMatchObject({ status: 412 });
  expect(await set(first, { money_at_stake: '9000.00' }, '0')).toMatchObject({ status: 412 });
  expect(await set(operator, {})).toMatchObject({ status: 409, body: { code: 'nothing_to_change' } });
  expect(await set(operator, { money_at_stake: 'much' })).toMatchObject({ status: 400 });
});

test('an amount that no shop has is none', async () => {
  expect((await set(operator, { money_at_stake: '99999999999999999999999999.00' })).status).toBe(400);
});

test('of two who lower at once one is told to look again', async () => {
  const { version } = await standing();
  const answers = await Promise.all([
    set(operator, { money_at_stake: '300.00' }, version),
    set(first, { compensations_per_order: 1 }, version),
  ]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412]);
});

test('back at the value of the file it follows the file again', async () => {
  const back = { money_at_stake: '2000.00', compensations_per_order: 2 };
  const asked = await set(first, back);
  await decide(second, asked.body['approval']);
  expect((await inForce()).version).toBe(pack.version);
});
