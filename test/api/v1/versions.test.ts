import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asId, type Instant } from '../../../src/domain/ids.ts';
import { createPackInForce } from '../../../src/versions/pack-in-force.ts';
import { type ConsoleDoor, openConsole, type Visitor } from '../../support/console-door.ts';
import { pack } from '../../support/orders.ts';
import { silentLogger } from '../../support/silent-logger.ts';

let door: ConsoleDoor;
let mette: Visitor;
beforeAll(async () => {
  door = await openConsole();
  mette = await door.signIn(['operator', 'auditor']);
});
afterAll(() => door.close());

const file = (scenario: string) => readFileSync(`config/fashion/scenarios/${scenario}.yaml`, 'utf8');
const text = async (scenario: string, who = mette) => (await who.ask('GET', `/scenarios/${scenario}/text`)).body;
const seen = async (scenario: string) => String((await text(scenario))['version']);
const save = async (scenario: string, edited: string) =>
  mette.ask('PUT', `/scenarios/${scenario}/edit`, { body: { text: edited }, version: await seen(scenario) });
const publish = async (scenario: string, note: string) =>
  mette.ask('POST', `/scenarios/${scenario}/versions`, { body: { note }, version: await seen(scenario) });
/** With a comment and odd line ends: what goes in must come out. */
const retitled = (scenario: string, title: string) => `# by hand ✎\r\n${file(scenario).replace(/^title: .*$/m, `title: ${title}  # new`)}`;

test('an edit is kept as it was written, is in force when it is published, and comes back by its number', async () => {
  const edited = retitled('cancel_order', 'Call it off');
  const inForce = createPackInForce({ base: pack, scenarios: door.store.scenarios, limits: door.store.limits, logger: silentLogger });
  expect(await inForce()).toMatchObject({ version: pack.version });

  await save('cancel_order', edited);
  expect(await text('cancel_order')).toMatchObject({
    inForce: { version: 0, text: file('cancel_order') },
    edit: { text: edited, by: expect.stringContaining('Development') },
    faults: [],
  });
  const published = await publish('cancel_order', 'plainer');

  expect(published).toMatchObject({
    status: 200,
    body: { inForce: { version: 1, text: edited, note: 'plainer' }, edit: null, steppedDown: [] },
  });
  const now = await inForce();
  expect(now.book.scenarios.get('cancel_order')?.title).toBe('Call it off');
  expect(now.version).not.toBe(pack.version);
  expect((await mette.ask('GET', '/scenarios/cancel_order')).body).toMatchObject({ title: 'Call it off' });
  const [event] = (await mette.ask('GET', '/audit?type=scenario_published')).body['events'] as { event: object }[];
  expect(event?.event).toMatchObject({ scenario: 'cancel_order', version: 1, config: now.version, note: 'plainer', restores: null });

  const back = await mette.ask('POST', '/scenarios/cancel_order/roll-back', {
    body: { to: 0, note: 'too plain' },
    version: await seen('cancel_order'),
  });
  expect(back).toMatchObject({ status: 200, body: { inForce: { version: 2, text: file('cancel_order'), restores: 0 } } });
  // The same files and nothing in their place: the same configuration as before.
  expect(await inForce()).toMatchObject({ version: pack.version });
  const { versions } = (await mette.ask('GET', '/scenarios/cancel_order/versions')).body as {
    versions: { version: number; text: string }[];
  };
  expect(versions.map(({ version }) => version)).toEqual([2, 1]);
  expect(versions[1]?.text).toBe(edited);
});

test('a text is proved by the reader of the files, and with a fault it is kept but never published', async () => {
  const broken = file('order_status').replace(/^ {6}not_verified: .*\n/m, '');
  const check = await mette.ask('POST', '/scenarios/order_status/text/check', { body: { text: broken } });

  expect(check.body['faults']).toContainEqual({
    file: 'config/fashion/scenarios/order_status.yaml',
    line: expect.any(Number),
    where: 'playbook.0.find_order',
    sentence: expect.stringContaining('"not_verified" of find_order is not handled'),
  });
  expect((await save('order_status', broken)).body['faults']).toEqual(check.body['faults']);
  expect((await publish('order_status', 'x')).body).toMatchObject({ status: 409, code: 'text_faulty' });
  expect(await text('order_status')).toMatchObject({ inForce: { version: 0 } });
});

test('a text cannot raise the mode of its scenario past the gate', async () => {
  const raised = file('order_status').replace(/^mode: .*$/m, 'mode: auto');
  const { body } = await mette.ask('POST', '/scenarios/order_status/text/check', { body: { text: raised } });
  expect(body['faults']).toEqual([expect.objectContaining({ where: 'mode', sentence: expect.stringContaining('write shadow') })]);
});

test('what does something else and ran by itself drafts again, with whatever follows it; what only says it otherwise runs on', async () => {
  const at = asId<Instant>(door.now());
  for (const scenario of ['size_guidance', 'cancel_order', 'order_status'])
    await door.store.modes.set(scenario, 'auto', 'test', 'earned', at);
  await save('size_guidance', retitled('size_guidance', 'Which size'));
  expect((await publish('size_guidance', 'title')).body).toMatchObject({ steppedDown: [] });

  // An order to be called off may turn out to be one that comes back.
  await save(
    'return_status',
    file('return_status').replace('declined: { hand_over: refusal_needed }', 'declined: { hand_over: low_confidence }'),
  );
  const done = await publish('return_status', 'people look');

  expect(done.body['steppedDown']).toEqual(['cancel_order']);
  const modes = await door.store.modes.current();
  expect([modes.get('size_guidance'), modes.get('cancel_order'), modes.get('order_status')]).toEqual(['auto', 'draft', 'auto']);
  const [lost] = (await mette.ask('GET', '/audit?type=autonomy_lost')).body['events'] as { event: object }[];
  expect(lost?.event).toMatchObject({ scenario: 'cancel_order', from: 'auto', to: 'draft', rule: 'new_version' });
});

test('whoever looked at something older changes nothing, and publishing takes a recent login', async () => {
  const old = await seen('return_request');
  await save('return_request', retitled('return_request', 'Send it back'));

  const put = { body: { text: 'title: mine' }, version: old };
  expect((await mette.ask('PUT', '/scenarios/return_request/edit', put)).body).toMatchObject({ status: 412, code: 'moved' });
  const late = { body: { note: 'mine' }, version: old };
  expect((await mette.ask('POST', '/scenarios/return_request/versions', late)).body).toMatchObject({ code: 'moved' });
  door.pass(11);
  expect((await publish('return_request', 'later')).body).toMatchObject({ status: 403, code: 'login_again' });
  expect((await mette.ask('DELETE', '/scenarios/return_request/edit', { version: await seen('return_request') })).body['edit']).toBeNull();
});

test('two who publish at the same moment: one does, and what each was proved against is what holds', async () => {
  const { scenarios } = door.store;
  const { revision } = await scenarios.inForce();
  const version = { note: 'x', restores: null, config: 'x', by: 'x', at: door.now(), revision, edit: null, changes: [] };
  const both = await Promise.all([
    scenarios.publish({ ...version, scenario: 'size_guidance', text: retitled('size_guidance', 'A') }),
    scenarios.publish({ ...version, scenario: 'order_status', text: retitled('order_status', 'B') }),
  ]);
  expect(both.filter((one) => one === null)).toHaveLength(1);
});

test('what this release cannot read does not come into force, and without an earlier one the service does not start', async () => {
  const { scenarios } = door.store;
  const inForce = createPackInForce({ base: pack, scenarios, limits: door.store.limits, logger: silentLogger });
  const before = await inForce();
  const { revision } = await scenarios.inForce();
  const unreadable = { scenario: 'size_guidance', text: 'title: of another release', note: 'x', restores: null, config: 'x', by: 'x' };
  await scenarios.publish({ ...unreadable, at: door.now(), revision, edit: null, changes: [] });

  expect(await inForce()).toBe(before);
  await expect(createPackInForce({ base: pack, scenarios, limits: door.store.limits, logger: silentLogger })()).rejects.toThrow(
    /published in the console: config\/fashion\/scenarios\/size_guidance.yaml, line 1/,
  );
});
