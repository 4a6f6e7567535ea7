import { expect, test } from 'vitest';
import { readSettings } from '../../src/settings/settings.ts';

const complete = {
  ZENDESK_URL: 'https://acme.zendesk.com/',
  ZENDESK_EMAIL: 'bot@acme.example',
  ZENDESK_API_TOKEN: 'zendesk-token',
  ZENDESK_WEBHOOK_SECRET: 'webhook-secret',
  SHOPIFY_SHOP: 'acme.myshopify.com',
  SHOPIFY_ACCESS_TOKEN: 'shopify-token',
};

function faultsOf(env: Record<string, string | undefined>): string[] {
  try {
    readSettings(env);
  } catch (error) {
    return error instanceof Error ? error.message.split('\n') : [];
  }
  return [];
}

test('with the two vendors given, everything else has a default', () => {
  const { settings, secrets } = readSettings(complete);

  expect(settings).toEqual({
    zendesk: { url: 'https://acme.zendesk.com', app: null },
    shopify: { url: 'https://acme.myshopify.com' },
    database: 'embedded',
    queue: 'postgres',
    model: { kind: 'embedded' },
    pack: 'fashion',
    role: 'both',
    host: '127.0.0.1',
    port: 8080,
    concurrency: 8,
    sweepSeconds: 60,
    leaseSeconds: 60,
    logLevel: 'info',
    clockStart: null,
    signIn: { publicUrl: null, provider: null, administrators: [] },
  });
  expect(secrets.shopify.kind === 'static' && secrets.shopify.accessToken).toBe('shopify-token');
  expect(secrets.zendesk.kind).toBe('token');
  expect(secrets.zendesk.token).toBe('zendesk-token');
  expect(secrets.databaseUrl).toBeNull();
});

test('with nothing given, each missing setting is told in a sentence of its own, all at once', () => {
  const faults = faultsOf({});

  expect(faults.map((fault) => fault.split(':')[0])).toEqual([
    'ZENDESK_URL',
    'ZENDESK_WEBHOOK_SECRET',
    'ZENDESK_EMAIL',
    'ZENDESK_API_TOKEN',
    'SHOPIFY_SHOP',
    'SHOPIFY_ACCESS_TOKEN',
  ]);
  for (const fault of faults) expect(fault).toMatch(/is missing; set it in \.env or the environment to .{10,}/);
});

test('a misspelt name is pointed out beside the missing one', () => {
  const faults = faultsOf({ ...complete, SHOPIFY_ACCESS_TOKEN: undefined, SHOPIFY_ACCES_TOKEN: 'x' });

  expect(faults).toHaveLength(1);
  expect(faults[0]).toContain('(SHOPIFY_ACCES_TOKEN is set, but there is no such setting)');
});

test.each([
  ['ZENDESK_URL', 'http://acme.zendesk.com', /clear text/],
  ['ZENDESK_URL', 'ftp://acme', /https:\/\//],
  ['ZENDESK_URL', 'https://me:secret@acme.zendesk.com', /user name or password/],
  ['ZENDESK_EMAIL', 'bot@acme.example/token', /without the "\/token"/],
  ['SHOPIFY_SHOP', 'shop.acme.example', /\.myshopify\.com/],
  ['DATABASE_URL', 'mysql://localhost', /postgres:\/\//],
  ['REDIS_URL', 'localhost:6379', /redis:\/\//],
  ['MODEL', 'gpt', /embedded or openai/],
  ['PACK', '../secret', /folder under config/],
  ['ROLE', 'all', /both, web or worker/],
  ['PORT', '80 80', /0 to 65535/],
  ['PORT', '70000', /0 to 65535/],
  ['CONCURRENCY', '0', /1 to 200/],
  ['SWEEP_SECONDS', 'often', /1 to 3600/],
  ['LEASE_SECONDS', '2', /5 to 3600/],
  ['LOG_LEVEL', 'loud', /debug, info, warn, error or silent/],
  ['CLOCK_START', '2026-11-20T10:00:00+01:00', /sandbox/],
  ['API_TOKEN', 'short', /at least 24/],
])('%s=%s is refused with a sentence', (name, value, sentence) => {
  const faults = faultsOf({ ...complete, [name]: value });

  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatch(new RegExp(`^${name}: `));
  expect(faults[0]).toMatch(sentence);
});

test('a fault in an address that holds a password does not repeat the password', () => {
  const faults = faultsOf({ ...complete, DATABASE_URL: 'mysql://me:hunter2@db', ZENDESK_URL: 'https://me:hunter2@acme.zendesk.com' });

  expect(faults).toHaveLength(2);
  expect(faults.join()).not.toContain('hunter2');
});

test('plain http is taken for this machine, and only there a clock that starts elsewhere', () => {
  const sandbox = { ...complete, ZENDESK_URL: 'http://127.0.0.1:4010', SHOPIFY_SHOP: 'http://localhost:4011' };

  const { settings } = readSettings({ ...sandbox, CLOCK_START: '2026-11-20T10:00:00+01:00' });

  expect(settings.zendesk.url).toBe('http://127.0.0.1:4010');
  expect(settings.shopify.url).toBe('http://localhost:4011');
  expect(settings.clockStart).toBe('2026-11-20T09:00:00.000Z');
  expect(faultsOf({ ...sandbox, SHOPIFY_SHOP: complete.SHOPIFY_SHOP, CLOCK_START: '2026-11-20T10:00:00Z' })).toHaveLength(1);
});

test('the shop takes a token or client credentials, not both and not half', () => {
  const without = { ...complete, SHOPIFY_ACCESS_TOKEN: undefined };

  const { secrets } = readSettings({ ...without, SHOPIFY_CLIENT_ID: 'id', SHOPIFY_CLIENT_SECRET: 'secret' });

  expect(secrets.shopify.kind === 'client_credentials' && secrets.shopify.clientSecret).toBe('secret');
  expect(faultsOf({ ...complete, SHOPIFY_CLIENT_ID: 'id' })).toEqual([expect.stringMatching(/^SHOPIFY_ACCESS_TOKEN: is set beside/)]);
  expect(faultsOf({ ...without, SHOPIFY_CLIENT_ID: 'id' })).toEqual([expect.stringMatching(/^SHOPIFY_CLIENT_SECRET: is missing/)]);
});

test('the help desk takes an OAuth token instead of e-mail and API token, not beside them', () => {
  const oauth = { ...complete, ZENDESK_EMAIL: undefined, ZENDESK_API_TOKEN: undefined, ZENDESK_OAUTH_TOKEN: 'oauth' };

  expect(readSettings(oauth).secrets.zendesk.kind).toBe('oauth');
  expect(faultsOf({ ...complete, ZENDESK_OAUTH_TOKEN: 'oauth' })).toEqual([expect.stringMatching(/^ZENDESK_OAUTH_TOKEN: is set beside/)]);
});

test('a language model needs its name, and a key unless it has an address of its own', () => {
  const model = { ...complete, MODEL: 'openai' };

  expect(faultsOf(model).map((fault) => fault.split(':')[0])).toEqual(['OPENAI_MODEL', 'OPENAI_API_KEY']);
  const local = readSettings({
    ...model,
    OPENAI_MODEL: 'small',
    OPENAI_BASE_URL: 'http://127.0.0.1:9/v1/',
    OPENAI_API: 'chat_completions',
  });
  expect(local.settings.model).toEqual({ kind: 'openai', name: 'small', baseUrl: 'http://127.0.0.1:9/v1', api: 'chat_completions' });
});

test('separate processes need a store that they share; a worker needs no webhook secret', () => {
  const worker = { ...complete, ROLE: 'worker', ZENDESK_WEBHOOK_SECRET: undefined };

  expect(faultsOf(worker)).toEqual([expect.stringMatching(/^DATABASE_URL: is missing; ROLE=worker/)]);
  const { settings, secrets } = readSettings({ ...worker, DATABASE_URL: 'postgres://u:p@db/resolute', REDIS_URL: 'rediss://cache' });
  expect([settings.database, settings.queue, secrets.webhookSecret]).toEqual(['url', 'redis', null]);
});

test('whoever can be reached from elsewhere has an identity provider, or does not start', () => {
  const provider = {
    OIDC_ISSUER: 'https://login.acme.example/tenant/',
    OIDC_CLIENT_ID: 'resolute',
    PUBLIC_URL: 'https://bot.acme.example/',
  };

  expect(faultsOf({ ...complete, HOST: '0.0.0.0' })).toEqual([
    expect.stringMatching(/^OIDC_ISSUER: is missing; with HOST=0\.0\.0\.0 others reach/),
  ]);
  expect(faultsOf({ ...complete, HOST: '192.168.1.4' })).toHaveLength(1);
  expect(faultsOf({ ...complete, PUBLIC_URL: 'https://bot.acme.example' })).toHaveLength(1);
  expect(faultsOf({ ...complete, HOST: '0.0.0.0', ROLE: 'worker', DATABASE_URL: 'postgres://here/resolute' })).toEqual([]);
  expect(faultsOf({ ...complete, HOST: 'localhost', PUBLIC_URL: 'http://localhost:8080' })).toEqual([]);
  expect(faultsOf({ ...complete, OIDC_ISSUER: 'https://login.acme.example' }).map((fault) => fault.split(':')[0])).toEqual([
    'OIDC_CLIENT_ID',
    'PUBLIC_URL',
  ]);
  expect(faultsOf({ ...complete, ...provider, OIDC_ISSUER: 'http://login.acme.example' })).toHaveLength(1);
  expect(faultsOf({ ...complete, ...provider, API_TOKEN: 'a'.repeat(24) })).toEqual([expect.stringMatching(/^API_TOKEN: knows no people/)]);
  const { settings, secrets } = readSettings({
    ...complete,
    ...provider,
    HOST: '0.0.0.0',
    OIDC_CLIENT_SECRET: 'client-secret',
    OIDC_ADMINISTRATORS: 'Mette@acme.example, ole@acme.example',
  });
  expect(settings.signIn).toEqual({
    publicUrl: 'https://bot.acme.example',
    provider: { issuer: 'https://login.acme.example/tenant/', clientId: 'resolute' },
    administrators: ['mette@acme.example', 'ole@acme.example'],
  });
  expect(secrets.oidcClientSecret).toBe('client-secret');
  expect(JSON.stringify({ settings, secrets })).not.toContain('client-secret');
});

test('of the sidebar both numbers are given, or neither', () => {
  const both = { ...complete, ZENDESK_APP_ID: '12', ZENDESK_APP_INSTALLATION_ID: '345' };

  expect(readSettings(both).settings.zendesk.app).toEqual({ id: '12', installation: '345' });
  expect(() => readSettings({ ...complete, ZENDESK_APP_ID: '12' })).toThrow('ZENDESK_APP_INSTALLATION_ID: is missing');
  expect(() => readSettings({ ...both, ZENDESK_APP_ID: 'resolute' })).toThrow('ZENDESK_APP_ID: "resolute" is no number');
});
