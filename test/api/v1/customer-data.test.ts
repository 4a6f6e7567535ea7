import { afterAll, beforeAll, expect, test } from 'vitest';
import { requesterKey } from '../../../src/agent/record.ts';
import { type Role, roles } from '../../../src/domain/role.ts';
import { claimed, now, planned, refund, turn } from '../../contract/store-fixtures.ts';
import { type ConsoleDoor, openConsole, type Visitor } from '../../support/console-door.ts';

const sees: readonly Role[] = ['agent', 'operator', 'data_protection'];
const doNot = roles.filter((role) => !sees.includes(role));
const WHY = 'Sofie Holm ringede';
const MASKED = '•••';

const standing = { state: 'with_people', owner: 'people', nextDeadlineAt: now, botTurnsAdded: 0 } as const;

let door: ConsoleDoor;
let ticket: string;
let pair: string;
const as = new Map<Role, Visitor>();

beforeAll(async () => {
  door = await openConsole();
  const { store } = door;
  const claim = await claimed(store);
  const shadowed = turn([planned(refund('4711'), 'refund:gid://shopify/Order/4711')], { mode: 'shadow', text: 'Hej, det er Sofie Holm' });
  const about = { type: 'turn_decided', turn: shadowed.id, orders: ['1042'] } as const;
  const rest = { model: 'm', scenarios: [], verdict: 'go', reasons: [], mode: 'shadow', config: 'c', actions: [] } as const;
  const overridden = { type: 'draft_overridden', turn: shadowed.id, by: 'Mette', why: WHY } as const;
  await store.turns.save(claim, shadowed, null, [{ ...about, ...rest, writtenAt: now, at: now }, overridden]);
  await store.turns.end(claim, shadowed.id, { kind: 'shadowed' }, null, [], now);
  ticket = claim.case.ticket;
  pair = shadowed.id;
  for (const role of roles) as.set(role, await door.signIn([role]));
  await of('agent').ask('POST', `/pairs/${pair}/opinions`, { body: { level: 'effects', opinion: 'equal', why: WHY } });
});
afterAll(() => door.close());

function of(role: Role): Visitor {
  const found = as.get(role);
  if (!found) throw new Error(`nobody is signed in as ${role}`);
  return found;
}

interface Event {
  readonly event: { readonly type: string; readonly orders?: unknown; readonly why?: unknown };
}

test.each(doNot)('%s cannot find out by searching whose ticket it is', async (role) => {
  for (const search of [`customer=${requesterKey('sofie@mail.example')}`, 'order=1042'])
    expect(await of(role).ask('GET', `/tickets?${search}`)).toMatchObject({ status: 403, body: { code: 'role_missing' } });
  expect((await of(role).ask('GET', `/tickets?ticket=${ticket}`)).status).toBe(200);
});

test.each(sees)('%s finds tickets by customer and by order', async (role) => {
  for (const search of [`customer=${requesterKey('sofie@mail.example')}`, 'order=1042'])
    expect((await of(role).ask('GET', `/tickets?${search}`)).status).toBe(200);
});

test.each(roles)('what the audit trail holds of a customer, %s sees only if they may', async (role) => {
  const hidden = !sees.includes(role);
  const { audit, turns } = (await of(role).ask('GET', `/tickets/${ticket}`)).body as { audit: Event[]; turns: object[] };
  expect([role, JSON.stringify(turns).includes('4711')]).toEqual([role, !hidden]);
  const trail = await of(role).ask('GET', `/audit?ticket=${ticket}`);
  for (const events of [audit, ...(trail.status === 200 ? [trail.body['events'] as Event[]] : [])]) {
    const field = (type: string, name: 'orders' | 'why') => events.find(({ event }) => event.type === type)?.event[name];
    expect([role, field('turn_decided', 'orders')]).toEqual([role, hidden ? [MASKED] : ['1042']]);
    expect([role, field('draft_overridden', 'why')]).toEqual([role, hidden ? MASKED : WHY]);
    expect([role, field('opinion_given', 'why')]).toEqual([role, hidden ? MASKED : WHY]);
  }
});

test.each(roles.filter((role) => role !== 'data_protection'))('%s reads of a pair what they may', async (role) => {
  const { body } = await of(role).ask('GET', `/pairs/${pair}`);
  const hidden = !sees.includes(role);
  expect(body).toMatchObject({ says: hidden ? MASKED : 'Hej, det er Sofie Holm', opinions: [{ why: hidden ? MASKED : WHY }] });
});

test.each(['operator', 'auditor'] as const)('%s saves the whole trail as a file, as far as they may see it', async (role) => {
  const events = Array.from({ length: 1100 }, (_, at) => ({ type: 'token_revoked', token: `t${at}`, by: 'a' }) as const);
  const claim = await claimed(door.store);
  await door.store.cases.release(claim, { ...standing, seenStamp: role }, events);
  const answer = await fetch(`${door.url}/api/v1/audit/file`, { headers: { cookie: of(role).cookie } });
  const lines = (await answer.text()).trimEnd().split('\n');
  const rows = lines.map((line) => JSON.parse(line)) as (Event & { readonly seq: number; readonly hash: string; readonly prev: string })[];

  expect(answer.headers.get('content-type')).toMatch('application/x-ndjson');
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename=resolute-audit.jsonl');
  expect(rows.at(-1)?.seq).toBe(1);
  expect(rows).toHaveLength(rows[0]?.seq ?? 0);
  expect(rows.every(({ prev }, at) => at + 1 === rows.length || prev === rows[at + 1]?.hash)).toBe(true);
  expect(rows.find(({ event }) => event.type === 'draft_overridden')?.event.why).toBe(role === 'auditor' ? MASKED : WHY);
  const narrow = await fetch(`${door.url}/api/v1/audit/file?type=draft_overridden`, { headers: { cookie: of(role).cookie } });
  expect((await narrow.text()).match(/\n/g)).toHaveLength(1);
});

test.each(['/console/assets/nothing.js', '/console/assets/..%2fnothing'])(
  'a file that is not there is answered without a word of where it was looked for (%s)',
  async (path) => {
    const answer = await fetch(door.url + path);
    expect(answer.status).toBe(404);
    expect(await answer.text()).not.toMatch(/dist|node_modules|ENOENT|Error/);
  },
);

test('a page of another list, or of none, is refused: the first one would be taken for the next', async () => {
  const other = Buffer.from(JSON.stringify(['7'])).toString('base64url');
  for (const after of ['x', other, Buffer.from('{}').toString('base64url')])
    for (const list of ['/tickets', '/escalations', '/pairs'])
      expect(await of('agent').ask('GET', `${list}?after=${after}`)).toMatchObject({ status: 400, body: { code: 'page_unknown' } });
});
