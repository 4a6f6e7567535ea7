import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createOidc } from '../../src/adapters/oidc/oidc.ts';
import { type ConsoleDoor, openConsole, visitor } from '../support/console-door.ts';
import { CLIENT, startIdentityProvider, type TestIdentityProvider } from '../support/identity-provider.ts';

let door: ConsoleDoor;
let provider: TestIdentityProvider;

beforeAll(async () => {
  let callback = '';
  let started: Promise<TestIdentityProvider> | null = null;
  // Each must know where the other is.
  const { promise: address, resolve } = Promise.withResolvers<string>();
  started = address.then((url) => {
    callback = `${url}/login/callback`;
    return startIdentityProvider(() => callback);
  });
  door = await openConsole({
    // The provider goes by the real time, which the service's clock here does not catch up with.
    start: Date.now() - 30 * 86_400_000,
    env: async (url) => {
      resolve(url);
      provider = await (started as Promise<TestIdentityProvider>);
      return {
        PUBLIC_URL: url,
        OIDC_ISSUER: provider.issuer,
        OIDC_CLIENT_ID: CLIENT.id,
        OIDC_CLIENT_SECRET: CLIENT.secret,
        OIDC_ADMINISTRATORS: 'Mette@acme.example',
      };
    },
  });
});
afterAll(async () => {
  await door.close();
  await provider.close();
});
beforeEach(() => {
  Object.assign(provider, { forge: null, signedBy: 'provider', codesAreOld: false, person: mette });
});

const mette = { sub: 'mette', name: 'Mette Holm', email: 'mette@acme.example', email_verified: true };
const ole = { sub: 'ole', name: 'Ole Lind', email: 'ole@acme.example', email_verified: true };

/** As a browser does it: follows every redirect with its cookies, up to the one that leads back to us. */
async function toProvider(query = ''): Promise<{ readonly cameBackTo: string; readonly cookie: string }> {
  const begun = await fetch(`${door.url}/login${query}`, { redirect: 'manual' });
  const cookie = (begun.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';
  const jar = new Map<string, string>();
  let next = begun.headers.get('location') ?? '';
  while (!next.startsWith(door.url)) {
    const cookies = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(next, { redirect: 'manual', headers: { cookie: cookies } });
    for (const set of answer.headers.getSetCookie()) {
      const [pair = ''] = set.split(';');
      jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    const location = answer.headers.get('location');
    if (location === null) throw new Error(`the provider answered ${answer.status}: ${await answer.text()}`);
    next = new URL(location, next).href;
  }
  return { cameBackTo: next, cookie };
}

async function comeBack(cameBackTo: string, cookie: string) {
  const answer = await fetch(cameBackTo, { redirect: 'manual', headers: { cookie } });
  const session = answer.headers.getSetCookie().find((set) => set.startsWith('resolute='));
  return {
    status: answer.status,
    location: answer.headers.get('location'),
    session: session?.split(';')[0] ?? null,
    set: session,
    text: await answer.text(),
  };
}

async function signIn(query = '') {
  const { cameBackTo, cookie } = await toProvider(query);
  return comeBack(cameBackTo, cookie);
}

async function expectRefused(cameBackTo: string, cookie: string, sentence: RegExp) {
  const { session, status, text } = await comeBack(cameBackTo, cookie);
  expect({ session, isRefused: status === 400 || status === 403 }).toEqual({ session: null, isRefused: true });
  expect(text).toMatch(sentence);
}

test('whoever proves who they are comes in; named administrators are that from the beginning, and everybody else is nothing yet', async () => {
  const { status, location, session, set } = await signIn('?to=/console/tickets?state=asked');
  const me = await visitor(door.url, session ?? '');
  provider.person = ole;
  const other = await visitor(door.url, (await signIn()).session ?? '');
  provider.person = { ...mette, sub: 'somebody-else', email_verified: false };
  const pretender = await visitor(door.url, (await signIn()).session ?? '');

  expect([status, location]).toEqual([303, '/console/tickets?state=asked']);
  expect(set).toMatch(/; Path=\/; .*HttpOnly; SameSite=Lax/);
  expect((await me.ask('GET', '/session')).body).toMatchObject({ name: 'Mette Holm', roles: ['administrator'], developmentLogin: false });
  expect((await other.ask('GET', '/session')).body).toMatchObject({ name: 'Ole Lind', roles: [] });
  expect((await other.ask('GET', '/overview')).status).toBe(403);
  expect((await pretender.ask('GET', '/session')).body).toMatchObject({ roles: [] });
});

test('an answer counts once, in the browser that asked, with the state that was given, and not for long', async () => {
  const first = await toProvider();
  const other = await toProvider();
  const wrongState = new URL(first.cameBackTo);
  wrongState.searchParams.set('state', new URL(other.cameBackTo).searchParams.get('state') ?? '');

  await expectRefused(wrongState.href, first.cookie, /another browser/);
  await expectRefused(other.cameBackTo, other.cookie, /not under way/);
  await expectRefused(first.cameBackTo, 'resolute-login=xxxxxxxxxxxxxxxxxxxxxxxx', /another browser/);
  await expectRefused(first.cameBackTo, first.cookie, /not under way/);
  const unknown = await toProvider();
  await expectRefused(unknown.cameBackTo.replace(/state=[^&]+/, 'state=made-up'), unknown.cookie, /not under way/);

  const good = await toProvider();
  expect((await comeBack(good.cameBackTo, good.cookie)).status).toBe(303);
  await expectRefused(good.cameBackTo, good.cookie, /not under way/);

  const late = await toProvider();
  door.pass(11);
  await expectRefused(late.cameBackTo, late.cookie, /not under way/);
});

test('a code that was used, that is too old, or that belongs to another login is refused by the provider', async () => {
  const used = await toProvider();
  await comeBack(used.cameBackTo, used.cookie);
  const code = new URL(used.cameBackTo).searchParams.get('code') ?? '';
  const replayed = await toProvider();
  const withOldCode = new URL(replayed.cameBackTo);
  withOldCode.searchParams.set('code', code);
  await expectRefused(withOldCode.href, replayed.cookie, /not what was asked for/);

  const [one, two] = [await toProvider(), await toProvider()];
  const swapped = new URL(one.cameBackTo);
  swapped.searchParams.set('code', new URL(two.cameBackTo).searchParams.get('code') ?? '');
  // PKCE: the code was given for another verifier.
  await expectRefused(swapped.href, one.cookie, /not what was asked for/);

  provider.codesAreOld = true;
  const expired = await toProvider();
  await expectRefused(expired.cameBackTo, expired.cookie, /not what was asked for/);
});

test('an ID token of another issuer, for another client, without our nonce, out of date or signed by nobody we know is refused', async () => {
  const now = Math.floor(Date.now() / 1000);
  const forgeries: readonly (readonly [string, TestIdentityProvider['forge'], TestIdentityProvider['signedBy']])[] = [
    ['issuer', (claims) => ({ ...claims, iss: 'https://evil.example' }), 'provider'],
    ['audience', (claims) => ({ ...claims, aud: 'another-client' }), 'provider'],
    ['audience beside ours', (claims) => ({ ...claims, aud: [CLIENT.id, 'another-client'] }), 'provider'],
    ['nonce', (claims) => ({ ...claims, nonce: 'another-nonce' }), 'provider'],
    ['no nonce', ({ nonce: _, ...claims }) => claims, 'provider'],
    ['expired', (claims) => ({ ...claims, exp: now - 3_600, iat: now - 7_200 }), 'provider'],
    ['signed by a stranger', null, 'stranger'],
    ['signed by nobody', null, 'nobody'],
  ];
  for (const [, forge, signedBy] of forgeries) {
    Object.assign(provider, { forge, signedBy });
    const { cameBackTo, cookie } = await toProvider();
    await expectRefused(cameBackTo, cookie, /not what was asked for/);
  }
  Object.assign(provider, { forge: null, signedBy: 'provider' });
  const mixedUp = await toProvider();
  const fromElsewhere = new URL(mixedUp.cameBackTo);
  fromElsewhere.searchParams.set('iss', 'https://evil.example');
  await expectRefused(fromElsewhere.href, mixedUp.cookie, /not what was asked for/);
  const denied = await toProvider();
  const { searchParams } = new URL(denied.cameBackTo);
  await expectRefused(
    `${door.url}/login/callback?error=access_denied&state=${searchParams.get('state')}&iss=${encodeURIComponent(provider.issuer)}`,
    denied.cookie,
    /not what was asked for/,
  );
});

test('a provider that calls itself something else than it was set to is none', async () => {
  provider.metadata = (document) => ({ ...document, issuer: 'https://evil.example' });
  const options = { issuer: provider.issuer, clientId: CLIENT.id, clientSecret: CLIENT.secret, redirectUri: `${door.url}/login/callback` };
  const secrets = { state: 'state', nonce: 'nonce', verifier: 'v'.repeat(43) };

  await expect(createOidc({ ...options, timeoutSeconds: 5 }).loginUrl(secrets, false)).rejects.toMatchObject({
    code: 'identity.unreachable',
  });
  provider.metadata = null;
});

test('a session ends after half an hour without use, and after twelve hours in any case; a page that renews itself is no use', async () => {
  const me = await visitor(door.url, (await signIn()).session ?? '');
  const isIn = async (headers = {}) => (await me.ask('GET', '/session', { headers })).status === 200;
  door.pass(29);
  expect(await isIn()).toBe(true);
  door.pass(29);
  expect(await isIn({ 'x-unattended': '1' })).toBe(true);
  door.pass(2);
  expect(await isIn()).toBe(false);

  const again = await visitor(door.url, (await signIn()).session ?? '');
  for (let passed = 0; passed < 12 * 60; passed += 20) {
    expect((await again.ask('GET', '/session')).status).toBe(200);
    door.pass(20);
  }
  expect((await again.ask('GET', '/session')).status).toBe(401);
});

test('less care takes a login of the last minutes, more care takes none; the new login is a new session', async () => {
  const first = await signIn();
  const me = await visitor(door.url, first.session ?? '');
  const set = (who: typeof me, mode: string, version: number) =>
    who.ask('PUT', '/mode', { body: { mode, why: 'test' }, version: String(version) });
  door.pass(11);

  expect((await set(me, 'frozen', 99)).body).toMatchObject({ mode: 'frozen', by: 'Mette Holm', version: 1 });
  expect((await set(me, 'human', 1)).body).toMatchObject({ code: 'login_again' });
  expect((await me.ask('POST', '/tokens', { body: { name: 'x', roles: ['administrator'] } })).body).toMatchObject({ code: 'login_again' });
  const { cameBackTo, cookie } = await toProvider('?again=1');
  const second = await comeBack(cameBackTo, `${cookie}; ${first.session}`);
  const fresh = await visitor(door.url, second.session ?? '');
  expect((await me.ask('GET', '/session')).status).toBe(401);
  expect((await set(fresh, 'human', 0)).body).toMatchObject({ code: 'moved' });
  expect((await set(fresh, 'auto', 1)).body).toMatchObject({ mode: 'auto', version: 2 });
});

test('whoever is shut out stays out, and loses what was open', async () => {
  const me = await visitor(door.url, (await signIn()).session ?? '');
  provider.person = ole;
  const other = await visitor(door.url, (await signIn()).session ?? '');
  const version = async () => {
    const { people } = (await me.ask('GET', '/people')).body as { people: { id: string; version: string }[] };
    return people.find(({ id }) => id === other.id)?.version;
  };
  const change = async (roles: string[], active: boolean) =>
    me.ask('PUT', `/people/${other.id}`, { body: { roles, active, why: 'test' }, version: await version() });

  expect((await change(['agent'], true)).body).toMatchObject({ roles: ['agent'] });
  expect((await other.ask('GET', '/session')).status).toBe(401);
  const back = await visitor(door.url, (await signIn()).session ?? '');
  expect((await back.ask('GET', '/tickets')).status).toBe(200);
  await change(['agent'], false);
  expect((await back.ask('GET', '/tickets')).status).toBe(401);
  const { cameBackTo, cookie } = await toProvider();
  await expectRefused(cameBackTo, cookie, /may not sign in/);
  expect((await me.ask('PUT', `/people/${me.id}`, { body: { roles: [], active: true, why: 'x' }, version: '1' })).body).toMatchObject({
    code: 'own_account',
  });
});

test('there is no development login where people prove who they are', async () => {
  const answer = await fetch(`${door.url}/login/development`, {
    method: 'POST',
    headers: { origin: door.url },
    body: 'role=administrator',
  });
  expect(answer.status).toBe(404);
});

test('a role that a person took away does not come back with the next login, and one that is given stands in the audit trail', async () => {
  const { accounts } = door.store.people;
  provider.person = ole;
  await signIn();
  provider.person = mette;
  const before = await visitor(door.url, (await signIn()).session ?? '');
  const [own, other] = await Promise.all([
    accounts.find(before.id),
    accounts.list().then((all) => all.find(({ name }) => name === 'Ole Lind')),
  ]);
  if (!own || !other) throw new Error('Mette and Ole have no accounts.');
  await accounts.change(other.id, other.version, { roles: ['administrator', 'auditor'], active: true }, []);
  await accounts.change(own.id, own.version, { roles: ['viewer'], active: true }, []);

  const after = await visitor(door.url, (await signIn()).session ?? '');
  expect((await after.ask('GET', '/session')).body).toMatchObject({ name: 'Mette Holm', roles: ['viewer'] });
  provider.person = ole;
  const auditor = await visitor(door.url, (await signIn()).session ?? '');
  const { events } = (await auditor.ask('GET', '/audit?type=roles_given')).body as { events: { event: { account: string } }[] };
  expect(events.map(({ event }) => event)).toContainEqual({
    type: 'roles_given',
    account: own.id,
    roles: ['administrator'],
    by: 'OIDC_ADMINISTRATORS',
  });
  provider.person = mette;
});
