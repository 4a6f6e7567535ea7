import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Sandbox } from '../../../sandbox/start.ts';
import { AGENT, ask, CUSTOMER, mailed, startDesk } from './desk.ts';

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await startDesk();
});
afterEach(() => sandbox.close());

const HOUR_MS = 3_600_000;
const condition = (field: string, operator: string, value: string | number) => ({ field, operator, value });
const isNew = condition('update_type', 'is', 'Create');
const unsolved = condition('status', 'less_than', 'solved');
const tag = (value: string) => ({ field: 'current_tags', value });

async function make(list: 'triggers' | 'automations', rule: object, who?: string) {
  const name = list.slice(0, -1);
  return ask(sandbox, 'POST', `/api/v2/${list}.json`, { [name]: { title: 'Rule', ...rule } }, who);
}
const trigger = (all: readonly object[], actions: readonly object[], more: object = {}) =>
  make('triggers', { conditions: { all, any: [] }, actions, ...more });
const automation = (all: readonly object[], actions: readonly object[]) => make('automations', { conditions: { all, any: [] }, actions });

const ticket = async (id: number) =>
  (await ask(sandbox, 'GET', `/api/v2/tickets/${id}.json`)).at('ticket') as { tags: string[]; group_id: number | null; updated_at: string };

test.each([
  ['a condition that does not exist', [condition('mood', 'is', 'angry')], [tag('a')]],
  ['an operator that its condition does not take', [condition('status', 'includes', 'open')], [tag('a')]],
  ['a value that its condition does not take', [condition('status', 'is', 'asleep')], [tag('a')]],
  ['a condition of time', [condition('NEW', 'greater_than', '1')], [tag('a')]],
  ['a group that does not exist', [isNew], [{ field: 'group_id', value: '7' }]],
  ['an action that does not exist', [isNew], [{ field: 'explode', value: '1' }]],
  ['an action with a value it does not take', [isNew], [{ field: 'priority', value: 'huge' }]],
  ['no condition', [], [tag('a')]],
  ['no action', [isNew], []],
])('a trigger with %s is refused', async (_what, all, actions) => {
  expect((await trigger(all, actions)).status).toBe(422);
  expect((await ask(sandbox, 'GET', '/api/v2/triggers.json')).at('count')).toBe(0);
});

test('a rule with a property that is not known is refused, and only administrators make rules', async () => {
  const rule = { conditions: { all: [isNew], any: [] }, actions: [tag('a')] };

  expect((await make('triggers', { ...rule, colour: 'red' })).status).toBe(422);
  expect((await make('triggers', rule, AGENT)).status).toBe(403);
  expect((await make('triggers', rule)).status).toBe(201);
});

test.each([
  ['without a condition of time', [unsolved, condition('current_tags', 'not_includes', 'late')], [tag('late')]],
  [
    'that checks neither status, group nor people',
    [condition('NEW', 'greater_than', '1'), condition('current_tags', 'not_includes', 'late')],
    [tag('late')],
  ],
  ['that would run again each hour', [unsolved, condition('NEW', 'greater_than', '1')], [tag('late')]],
  [
    'of a part of an hour',
    [unsolved, condition('NEW', 'greater_than', '0.2'), condition('current_tags', 'not_includes', 'late')],
    [tag('late')],
  ],
  ['on what sets off triggers', [unsolved, condition('NEW', 'is', '1'), isNew], [tag('late')]],
])('an automation %s is refused', async (_what, all, actions) => {
  expect((await automation(all, actions)).status).toBe(422);
});

test('an identical automation is refused', async () => {
  const late = [unsolved, condition('NEW', 'greater_than', '1'), condition('current_tags', 'not_includes', 'late')];

  expect((await automation(late, [tag('late')])).status).toBe(201);
  expect((await automation(late, [tag('late')])).status).toBe(422);
});

test('a trigger changes the new ticket within the same update: one audit, one stamp, told by one line of the history', async () => {
  await trigger([isNew], [tag('Fresh One')]);

  const id = mailed(sandbox);

  expect((await ticket(id)).tags).toEqual(['fresh', 'one']);
  const audits = await ask(sandbox, 'GET', `/api/v2/tickets/${id}/audits.json`);
  expect(audits.at('count')).toBe(1);
  expect(JSON.stringify(audits.body)).toContain('"rel":"trigger"');
  expect(sandbox.history.list().map(({ kind, by, cause }) => [kind, by, cause])).toContainEqual([
    'ticket_updated',
    'system',
    'trigger "Rule"',
  ]);
});

test('what one trigger changes sets off another, in either order, and each runs once', async () => {
  await trigger([condition('current_tags', 'includes', 'a')], [tag('b'), { field: 'priority', value: 'high' }], { title: 'second' });
  await trigger([isNew], [tag('a')], { title: 'first' });

  const id = mailed(sandbox);

  expect((await ticket(id)).tags).toEqual(['a', 'b']);
  expect(sandbox.history.list().filter(({ by }) => by === 'system')).toHaveLength(2);
});

test('who wrote, and whether the ticket is new, make the difference', async () => {
  await trigger([condition('update_type', 'is', 'Change'), condition('role', 'is', 'end_user')], [tag('customer')]);
  await trigger([condition('role', 'is', 'agent'), condition('comment_is_public', 'is', 'false')], [tag('note')]);
  const id = mailed(sandbox);
  expect((await ticket(id)).tags).toEqual([]);

  await ask(sandbox, 'PUT', `/api/v2/tickets/${id}.json`, { ticket: { comment: { body: 'n', public: false } } }, AGENT);
  expect((await ticket(id)).tags).toEqual(['note']);

  sandbox.mail({ from: { email: CUSTOMER }, body: 'again', ticket: id });
  expect((await ticket(id)).tags).toEqual(['customer', 'note']);
});

test('a rule is changed as a whole', async () => {
  const made = await trigger([isNew], [tag('a')]);

  const changed = await ask(sandbox, 'PUT', `/api/v2/triggers/${made.at('trigger.id')}.json`, { trigger: { active: false } });

  expect(changed.status).toBe(422);
});

test('a trigger that is switched off or deleted does nothing', async () => {
  const rule = { title: 'Rule', conditions: { all: [isNew], any: [] }, actions: [tag('a')] };
  const made = await trigger([isNew], [tag('a')]);
  const path = `/api/v2/triggers/${made.at('trigger.id')}.json`;
  await ask(sandbox, 'PUT', path, { trigger: { ...rule, active: false } });
  expect((await ticket(mailed(sandbox))).tags).toEqual([]);
  await ask(sandbox, 'PUT', path, { trigger: { ...rule, active: true } });
  expect((await ticket(mailed(sandbox))).tags).toEqual(['a']);
  await ask(sandbox, 'DELETE', path);

  expect((await ticket(mailed(sandbox))).tags).toEqual([]);
});

test('an automation runs by the hour, on whole hours, and once', async () => {
  await automation([unsolved, condition('NEW', 'greater_than', '1'), condition('current_tags', 'not_includes', 'late')], [tag('late')]);
  const id = mailed(sandbox);
  const solved = mailed(sandbox);
  await ask(sandbox, 'PUT', `/api/v2/tickets/${solved}.json`, { ticket: { status: 'solved' } }, AGENT);

  sandbox.clock.advance(1.9 * HOUR_MS);
  expect((await ticket(id)).tags).toEqual([]);
  sandbox.clock.advance(0.2 * HOUR_MS);
  expect((await ticket(id)).tags).toEqual(['late']);
  sandbox.clock.advance(5 * HOUR_MS);

  expect(sandbox.history.list().filter(({ cause }) => cause === 'automation "Rule"')).toHaveLength(1);
  expect((await ticket(solved)).tags).toEqual([]);
});
