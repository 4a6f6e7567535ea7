import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Route } from '../../../src/api/v1/route.ts';
import { type RouteName, routes } from '../../../src/api/v1/routes.ts';
import { type Role, roles } from '../../../src/domain/role.ts';
import { claimed, later, now, turn } from '../../contract/store-fixtures.ts';
import { type Asking, ask, type ConsoleDoor, openConsole, type Visitor } from '../../support/console-door.ts';
import { samples } from './samples.ts';

let door: ConsoleDoor;
const visitors = new Map<Role, Visitor>();
const real: Record<string, string> = {};

beforeAll(async () => {
  door = await openConsole();
  const { store } = door;
  const escalated = await claimed(store);
  const verdict = { kind: 'hand_over', reasons: ['safety'], notes: ['Sofie er syg'] } as const;
  const first = turn([], { verdict, text: 'Hej, jeg er Sofie Holm' });
  await store.turns.save(escalated, first, null, []);
  const brief = { brief: '<p>Sofie Holm skriver</p>', ladder: 'usual', openedAt: now, deadline: later(15) };
  await store.turns.end(escalated, first.id, { kind: 'escalated', reasons: ['safety'], group: 'Support' }, brief, [], now);
  const standing = { state: 'with_people', owner: 'people', nextDeadlineAt: later(15), seenStamp: 's', botTurnsAdded: 0 } as const;
  await store.cases.release(escalated, standing, []);
  const drafted = await claimed(store);
  const second = turn([], { mode: 'draft', text: 'Hej, det er Sofie Holm igen' });
  await store.turns.save(drafted, second, null, []);
  await store.turns.end(drafted, second.id, { kind: 'drafted' }, null, [], now);
  await store.cases.release(drafted, { ...standing, state: 'observed' }, []);
  Object.assign(real, { TICKET: escalated.case.ticket, ESCALATED: first.id, DRAFT: second.id });
  for (const role of roles) visitors.set(role, await door.signIn([role]));
});
afterAll(() => door.close());

const all = Object.entries(routes) as [RouteName, Route][];
const of = (role: Role) => {
  const found = visitors.get(role);
  if (!found) throw new Error(`nobody is signed in as ${role}`);
  return found;
};

/** What the sample says, with what really is there in the place of the words in capitals. */
function asking(name: RouteName, role: Role = 'viewer'): { path: string; method: string; options: Asking } {
  const { params = {}, query = '', body, version } = samples[name];
  const filled = (text: string) => text.replaceAll(/TICKET|ESCALATED|DRAFT/g, (word) => real[word] ?? word);
  const path = routes[name].path.replaceAll(/:(\w+)/g, (_, param) => encodeURIComponent(filled(params[param] ?? '')));
  const sent = body === undefined ? {} : { body: JSON.parse(JSON.stringify(body).replaceAll('ROLE', role)) };
  return { path: path + query, method: routes[name].method.toUpperCase(), options: { ...sent, version } };
}

/** All at once: the table is long. */
const each = <Item>(items: readonly Item[], check: (item: Item) => Promise<void>) => Promise.all(items.map(check));

/** As the committed table says, not as the routes say of themselves. */
const [head = [], ...rows] = readFileSync('docs/roles.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .map((line) => line.split('|').map((cell) => cell.trim()));
const may = (name: RouteName, role: Role) => rows.find((cells) => cells[2] === name)?.[head.indexOf(role)] === 'yes';
/** Signing out is tried with sessions of its own. */
const lasting = all.filter(([name]) => name !== 'endSession');

describe.each(roles)('for %s', (role) => {
  test('each route answers or refuses as it is declared, and customers are seen by those alone who work for them', async () => {
    const sees = ['agent', 'operator', 'data_protection'].includes(role);
    await each(lasting, async ([name]) => {
      const { path, method, options } = asking(name, role);
      const { status, body } = await of(role).ask(method, path, options);
      const told = `${role} ${method} ${path}: ${status} ${JSON.stringify(body).slice(0, 200)}`;
      if (may(name, role)) expect([told, status]).toEqual([told, samples[name].status]);
      else expect([told, status, body['code']]).toEqual([told, 403, 'role_missing']);
      if (!sees) expect(JSON.stringify(body)).not.toMatch(/Sofie|sofie/);
    });
    if (sees) expect(JSON.stringify((await of(role).ask('GET', `/tickets/${real['TICKET']}`)).body)).toContain('Sofie Holm');
  });
});

test('with no session, a wrong one or one that has ended, nothing is answered', async () => {
  const ended = await door.signIn(roles);
  await ended.ask('POST', '/session/end');
  const cookies = [null, 'resolute=wrong', `resolute=${'x'.repeat(43)}`, ended.cookie, `${of('agent').cookie}; ${of('agent').cookie}`];
  await each(all, async ([name]) => {
    const { path, method, options } = asking(name);
    for (const cookie of cookies) {
      const headers = { cookie, origin: door.url, 'x-csrf-token': of('agent').csrf };
      const { status, body } = await ask(door.url, method, path, { ...options, headers });
      expect([path, cookie, status, body['code']]).toEqual([path, cookie, 401, 'sign_in']);
    }
  });
});

test('a page of another origin gets nothing, and what is not GET needs the origin and the CSRF token of its own session', async () => {
  const everything = await door.signIn(roles);
  const other = await door.signIn(['agent', 'operator']);
  const foreign: Asking['headers'][] = [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: door.url.replace('http:', 'https:') },
    { origin: null, 'sec-fetch-site': 'cross-site' },
    { origin: null, 'sec-fetch-site': 'same-site' },
  ];
  const forged: Asking['headers'][] = [
    { origin: null },
    { 'x-csrf-token': null },
    { 'x-csrf-token': 'wrong' },
    { 'x-csrf-token': other.csrf },
  ];
  await each(all, async ([name, route]) => {
    const { path, method, options } = asking(name);
    for (const headers of [...foreign, ...(route.method === 'get' ? [] : forged)]) {
      const { status, body } = await everything.ask(method, path, { ...options, ...(headers ? { headers } : {}) });
      const code = headers && ('origin' in headers || 'sec-fetch-site' in headers) ? 'other_origin' : 'csrf';
      expect([path, headers, status, body['code']]).toEqual([path, headers, 403, code]);
    }
  });
});

test('whoever has no role sees who they are, and nothing else', async () => {
  const nobody = await door.signIn([]);
  await each(lasting, async ([name, route]) => {
    const { path, method, options } = asking(name);
    const { status } = await nobody.ask(method, path, options);
    if (route.may !== 'signed_in') expect([path, status]).toEqual([path, 403]);
  });
  expect((await nobody.ask('GET', '/session')).body).toMatchObject({ roles: [], seesCustomerData: false, developmentLogin: true });
});

test('what is not declared is not there, by any method', async () => {
  const everything = await door.signIn(roles);
  const declared = new Set(all.map(([, route]) => `${route.method} ${route.path}`));
  await each(all, async ([, route]) => {
    for (const method of ['get', 'post', 'put', 'delete', 'patch', 'options']) {
      if (declared.has(`${method} ${route.path}`)) continue;
      const answer = await fetch(`${door.url}/api/v1${route.path.replaceAll(/:\w+/g, 'x')}`, {
        method: method.toUpperCase(),
        headers: { cookie: everything.cookie, origin: door.url, 'x-csrf-token': everything.csrf },
      });
      expect([method, route.path, answer.status]).toEqual([method, route.path, 404]);
    }
  });
  for (const path of ['/', '/TICKETS', '/tickets/', '//tickets', '/session/start', '/accounts', '/tickets/%2e%2e%2fpeople/thread/x'])
    expect([path, (await everything.ask('GET', path)).status]).toEqual([path, 404]);
});

test('a machine comes with a token, has the roles of both, needs no CSRF token, and is never a recent login', async () => {
  const agent = await door.signIn(['agent', 'viewer']);
  const { body } = await agent.ask('POST', '/tokens', { body: { name: 'report', roles: ['viewer'] } });
  const machine = (method: string, path: string, options: Asking = {}) =>
    ask(door.url, method, path, { ...options, headers: { authorization: `Bearer ${body['token']}`, ...options.headers } });

  expect(body['token']).toMatch(/^rsl_[\w-]{43}$/);
  expect((await machine('GET', '/session')).body).toMatchObject({ roles: ['viewer'], recentLogin: false, csrf: '' });
  expect((await machine('GET', '/tickets')).status).toBe(200);
  expect((await machine('GET', `/tickets/${real['TICKET']}/thread`)).status).toBe(403);
  expect((await machine('POST', '/tokens', { body: { name: 'more', roles: ['viewer'] } })).body).toMatchObject({ code: 'login_again' });
  expect((await machine('GET', '/session', { headers: { authorization: 'Bearer rsl_wrong' } })).status).toBe(401);
  // A stolen cookie beside a wrong token opens nothing.
  expect((await machine('GET', '/session', { headers: { authorization: 'Bearer rsl_wrong', cookie: agent.cookie } })).status).toBe(401);

  await agent.ask('DELETE', `/tokens/${body['id']}`);
  expect((await machine('GET', '/session')).status).toBe(401);
});
