import { generateKeyPairSync, sign } from 'node:crypto';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../../sandbox/start.ts';
import type { Route } from '../../src/api/v1/route.ts';
import { routes } from '../../src/api/v1/routes.ts';
import { claimed, later, now, turn } from '../contract/store-fixtures.ts';
import { ask, type ConsoleDoor, openConsole } from '../support/console-door.ts';
import { deskStore } from '../support/desk-store.ts';

const METTE = 'mette@lindholm.example';
const START = Date.parse('2026-11-20T09:00:00.000Z');

let sandbox: Sandbox;
let door: ConsoleDoor;
let root: string;
const real = { escalated: '', drafted: '', escalation: '', draft: '' };

beforeAll(async () => {
  sandbox = await startSandbox({ store: deskStore, now: new Date(START) });
  root = mkdtempSync(join(tmpdir(), 'resolute-sidebar-'));
  mkdirSync(join(root, 'zendesk-app/dist'), { recursive: true });
  writeFileSync(join(root, 'zendesk-app/dist/index.html'), '<html lang="%LANGUAGE%"><meta name="visit" content="%BEARER%">');
  const { zendesk } = sandbox;
  door = await openConsole({
    root,
    start: START,
    env: async () => ({
      ZENDESK_URL: zendesk.url,
      ZENDESK_EMAIL: zendesk.username,
      ZENDESK_API_TOKEN: zendesk.token,
      ZENDESK_APP_ID: String(zendesk.app.id),
      ZENDESK_APP_INSTALLATION_ID: String(zendesk.app.installation),
    }),
  });
  const { store } = door;
  const standing = { state: 'with_people', owner: 'people', nextDeadlineAt: later(15), seenStamp: 's', botTurnsAdded: 0 } as const;
  const escalated = await claimed(store);
  const first = turn([], { verdict: { kind: 'hand_over', reasons: ['safety'], notes: [] } });
  await store.turns.save(escalated, first, null, []);
  const brief = { brief: '<p>&lt;script&gt;</p>', ladder: 'usual', openedAt: now, deadline: later(15) };
  await store.turns.end(escalated, first.id, { kind: 'escalated', reasons: ['safety'], group: 'Support' }, brief, [], now);
  await store.cases.release(escalated, standing, []);
  const drafted = await claimed(store);
  const second = turn([], { mode: 'draft' });
  await store.turns.save(drafted, second, null, []);
  await store.turns.end(drafted, second.id, { kind: 'drafted' }, null, [], now);
  await store.cases.release(drafted, { ...standing, state: 'observed' }, []);
  Object.assign(real, { escalated: escalated.case.ticket, escalation: first.id, drafted: drafted.case.ticket, draft: second.id });
}, 60_000);
afterAll(async () => {
  await door?.close();
  await sandbox?.close();
  rmSync(root, { recursive: true, force: true });
});
// A token is good once, and two that are signed within one second for one person are the same.
beforeEach(() => sandbox.clock.advance(1_000));

const post = (token: string) => fetch(`${door.url}/sidebar`, { method: 'POST', body: new URLSearchParams({ token }) });

async function load(email = METTE): Promise<string> {
  const page = await (await post(sandbox.zendesk.signedLoad(email))).text();
  return /content="(rsb_[\w-]{43})"/.exec(page)?.[1] ?? '';
}

const asking =
  (bearer: string) =>
  (method: string, path: string, options: Parameters<typeof ask>[3] = {}) =>
    ask(door.url, method, path, { ...options, headers: { authorization: `Bearer ${bearer}`, ...options.headers } });

test('a signed load gives the page in the language of the agent, framed by Zendesk alone, and shows its ticket', async () => {
  const answer = await post(sandbox.zendesk.signedLoad(METTE));
  const page = await answer.text();
  const visit = asking(/content="(rsb_[\w-]{43})"/.exec(page)?.[1] ?? '');

  expect(answer.status).toBe(200);
  expect(page).toContain('lang="en"');
  expect(answer.headers.get('content-security-policy')).toContain(`frame-ancestors ${sandbox.zendesk.url}`);
  expect(answer.headers.get('content-security-policy')).not.toContain('unsafe');
  expect(answer.headers.get('x-frame-options')).toBeNull();
  expect(answer.headers.get('set-cookie')).toBeNull();
  expect((await visit('GET', '/sidebar')).body).toMatchObject({ status: 409, code: 'not_opened' });
  expect((await visit('POST', '/sidebar/open', { body: { ticket: real.escalated } })).body).toMatchObject({
    ticket: real.escalated,
    agent: 'Mette',
    state: 'with_people',
    escalation: { turn: real.escalation, brief: '<p>&lt;script&gt;</p>' },
    draft: null,
  });
  expect((await visit('GET', '/sidebar')).body).toMatchObject({ ticket: real.escalated });
  const { events } = (await (await door.signIn(['auditor'])).ask('GET', '/audit?type=sidebar_opened')).body as {
    events: { ticket: string; event: Record<string, unknown> }[];
  };
  const mette = subjectOf(sandbox.zendesk.signedLoad(METTE));
  expect(events[0]).toMatchObject({ ticket: real.escalated, event: { agent: mette } });
});

test('what is not signed by this account, for this app, at this time, and for the first time, opens nothing', async () => {
  const { zendesk, clock } = sandbox;
  const minutesAgo = (minutes: number) => new Date(clock.now().getTime() - minutes * 60_000);
  const good = zendesk.signedLoad(METTE);
  const [head = '', body = '', signature = ''] = good.split('.');
  const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString('utf8'));
  const stranger = generateKeyPairSync('rsa', { modulusLength: 2_048 }).privateKey;
  const forged = `${head}.${body}.${sign('sha256', Buffer.from(`${head}.${body}`), stranger).toString('base64url')}`;
  const bad = {
    'another key': forged,
    'another person in it': `${head}.${encoded({ ...claims, sub: claims.sub.replace(/\d+\.json/, '1.json') })}.${signature}`,
    'no algorithm': `${encoded({ alg: 'none', typ: 'JWT' })}.${body}.`,
    'another app': zendesk.signedLoad(METTE, { app: 7 }),
    'another installation': zendesk.signedLoad(METTE, { installation: 7 }),
    'another account': zendesk.signedLoad(METTE, { base: 'https://other.zendesk.com' }),
    'another issuer': zendesk.signedLoad(METTE, { issuer: 'other.zendesk.com' }),
    'too old': zendesk.signedLoad(METTE, { at: minutesAgo(6) }),
    'not yet': zendesk.signedLoad(METTE, { at: minutesAgo(-6) }),
    'a customer': zendesk.signedLoad('sofie@mail.example'),
    'no token at all': 'x'.repeat(30),
  };
  for (const [what, token] of Object.entries(bad)) expect([what, (await post(token)).status]).toEqual([what, 403]);

  expect((await post(good)).status).toBe(200);
  expect((await post(good)).status).toBe(403);
});

test('while the page is not built, the door says so and a token stays good', async () => {
  const token = sandbox.zendesk.signedLoad(METTE);
  const [built, away] = ['dist', 'elsewhere'].map((name) => join(root, 'zendesk-app', name)) as [string, string];

  renameSync(built, away);
  const without = await post(token);
  renameSync(away, built);

  expect([without.status, (await post(token)).status]).toEqual([503, 200]);
});

test('a sidebar is good for its ticket and for its own routes, and for nothing else', async () => {
  const visit = asking(await load());
  await visit('POST', '/sidebar/open', { body: { ticket: real.escalated } });

  expect((await visit('POST', '/sidebar/open', { body: { ticket: real.drafted } })).body).toMatchObject({ code: 'other_ticket' });
  expect((await visit('POST', `/sidebar/drafts/${real.draft}/approve`, { version: 'v' })).body).toMatchObject({ code: 'not_here' });
  for (const [name, route] of Object.entries<Route>(routes)) {
    if (route.may === 'sidebar') continue;
    const path = route.path.replaceAll(/:\w+/g, real.escalated);
    expect([name, (await visit(route.method.toUpperCase(), path)).body['code']]).toEqual([name, 'role_missing']);
  }
  const foreign = { headers: { origin: 'https://evil.example' } };
  expect((await visit('GET', '/sidebar', foreign)).body).toMatchObject({ code: 'other_origin' });
  expect((await asking('rsb_wrong')('GET', '/sidebar')).status).toBe(401);
});

test('its steps reach the draft and the hand-over of its ticket', async () => {
  const [first, second] = [asking(await load()), await loadLater()];
  await first('POST', '/sidebar/open', { body: { ticket: real.drafted } });
  await second('POST', '/sidebar/open', { body: { ticket: real.escalated } });
  const handBack = { version: 'v', body: { instruction: 'cancel it' } };

  // The door of this test has nobody who carries them out: it answers as if the draft had moved and the step were refused.
  expect((await first('POST', `/sidebar/drafts/${real.draft}/approve`, { version: 'v' })).body).toMatchObject({ code: 'moved' });
  expect((await first('POST', `/sidebar/drafts/${real.draft}/edit`, { version: 'v', body: { text: 'Hej' } })).status).toBe(412);
  expect((await first('POST', `/sidebar/drafts/${real.draft}/override`, { version: 'v', body: { why: 'no' } })).status).toBe(412);
  expect((await second('POST', `/sidebar/escalations/${real.escalation}/hand-back`, handBack)).body).toMatchObject({ code: 'mode_shut' });
});

test('who may write only notes decides nothing, and who sees only some tickets sees no other here', async () => {
  const { zendesk } = sandbox;
  const ticket = String(sandbox.mail({ from: { email: 'sofie@mail.example' }, subject: 'x', body: 'y' }).ticketId);
  zendesk.changeAgent(METTE, { onlyPrivateComments: true });
  const light = asking(await load());
  await light('POST', '/sidebar/open', { body: { ticket: real.drafted } });
  expect((await light('POST', `/sidebar/drafts/${real.draft}/approve`, { version: 'v' })).body).toMatchObject({ code: 'notes_only' });

  zendesk.changeAgent(METTE, { onlyPrivateComments: false, ticketRestriction: 'assigned' });
  const some = await loadLater();
  expect((await some('POST', '/sidebar/open', { body: { ticket } })).body).toMatchObject({ code: 'no_such_ticket' });
  zendesk.changeAgent(METTE, { ticketRestriction: null });

  zendesk.changeAgent(METTE, { suspended: true });
  expect((await light('GET', '/sidebar')).body).toMatchObject({ code: 'no_agent' });
  sandbox.clock.advance(1_000);
  expect((await post(zendesk.signedLoad(METTE))).status).toBe(403);
  zendesk.changeAgent(METTE, { suspended: false });
});

test('a visit ends after two hours, and at once when an administrator shuts the account', async () => {
  const shut = asking(await load());
  await shut('POST', '/sidebar/open', { body: { ticket: real.drafted } });
  const administrator = await door.signIn(['administrator']);
  const { people } = (await administrator.ask('GET', '/people')).body as { people: { id: string; name: string; version: number }[] };
  const mette = people.find(({ name }) => name === 'Mette');
  const change = (active: boolean, version: number) =>
    administrator.ask('PUT', `/people/${mette?.id}`, { version: String(version), body: { roles: ['agent'], active, why: 'test' } });

  expect((await change(false, mette?.version ?? 0)).status).toBe(200);
  expect((await shut('GET', '/sidebar')).status).toBe(401);
  expect((await change(true, Number(mette?.version) + 1)).status).toBe(200);
  expect((await shut('GET', '/sidebar')).status).toBe(401);

  const old = await loadLater();
  await old('POST', '/sidebar/open', { body: { ticket: real.drafted } });
  door.pass(119);
  expect((await old('GET', '/sidebar')).status).toBe(200);
  door.pass(2);
  expect((await old('GET', '/sidebar')).status).toBe(401);
});

async function loadLater() {
  sandbox.clock.advance(1_000);
  return asking(await load());
}

function subjectOf(token: string): string {
  const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
  return /(\d+)\.json$/.exec(claims.sub)?.[1] ?? '';
}
