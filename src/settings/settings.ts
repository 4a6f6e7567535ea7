import { defineError } from '../domain/errors.ts';
import { asId, type Instant } from '../domain/ids.ts';
import type { Env } from './env.ts';
import { createEnvReader, type EnvReader, isLoopback } from './env-reader.ts';
import { readNotify } from './read-notify.ts';
import { readSignIn, type SignInSettings } from './read-sign-in.ts';
import { readShopify, readZendesk, type ShopifySettings, type ZendeskSettings } from './read-vendors.ts';
import { type Secrets, seal } from './secrets.ts';

export const roles = ['both', 'web', 'worker'] as const;
export const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export const openaiApis = ['responses', 'chat_completions'] as const;

/** Everything the process is told from outside, checked; nothing here is secret. */
export interface Settings {
  readonly zendesk: ZendeskSettings;
  readonly shopify: ShopifySettings;
  /** `embedded`: the Postgres that comes along, in `.resolute/postgres`. `url`: see the secrets. */
  readonly database: 'embedded' | 'url';
  readonly queue: 'postgres' | 'redis';
  readonly model: ModelSettings;
  /** The folder under `config/`. */
  readonly pack: string;
  readonly role: (typeof roles)[number];
  readonly host: string;
  readonly port: number;
  readonly signIn: SignInSettings;
  /** Tickets that one worker handles at the same time. */
  readonly concurrency: number;
  readonly sweepSeconds: number;
  readonly leaseSeconds: number;
  readonly logLevel: (typeof logLevels)[number];
  /** Where the clock starts on a sandbox; null: the real time. */
  readonly clockStart: Instant | null;
}

export type ModelSettings =
  | { readonly kind: 'embedded' }
  | {
      readonly kind: 'openai';
      readonly name: string;
      /** Null: the vendor's own. */
      readonly baseUrl: string | null;
      readonly api: (typeof openaiApis)[number];
    };

/** The settings cannot be used; the message holds every fault, one sentence a line. */
export const badSettings = defineError('settings.invalid', { retry: 'never' });

/** Every name that is read, in the order of `.env.example`. */
export const settingNames = [
  'ZENDESK_URL',
  'ZENDESK_EMAIL',
  'ZENDESK_API_TOKEN',
  'ZENDESK_OAUTH_TOKEN',
  'ZENDESK_WEBHOOK_SECRET',
  'ZENDESK_APP_ID',
  'ZENDESK_APP_INSTALLATION_ID',
  'SHOPIFY_SHOP',
  'SHOPIFY_ACCESS_TOKEN',
  'SHOPIFY_CLIENT_ID',
  'SHOPIFY_CLIENT_SECRET',
  'DATABASE_URL',
  'REDIS_URL',
  'MODEL',
  'OPENAI_API_KEY',
  'OPENAI_BASE_URL',
  'OPENAI_MODEL',
  'OPENAI_API',
  'PACK',
  'ROLE',
  'HOST',
  'PORT',
  'PUBLIC_URL',
  'OIDC_ISSUER',
  'OIDC_CLIENT_ID',
  'OIDC_CLIENT_SECRET',
  'OIDC_ADMINISTRATORS',
  'API_TOKEN',
  'NOTIFY_WEBHOOK_URL',
  'NOTIFY_WEBHOOK_SECRET',
  'NOTIFY_SLACK_URL',
  'NOTIFY_SMTP_URL',
  'NOTIFY_MAIL_FROM',
  'NOTIFY_MAIL_TO',
  'CONCURRENCY',
  'SWEEP_SECONDS',
  'LEASE_SECONDS',
  'LOG_LEVEL',
  'CLOCK_START',
] as const;

/** @throws settings.invalid with every fault, each as a sentence that says what to do. */
export function readSettings(env: Env): { readonly settings: Settings; readonly secrets: Secrets } {
  const reader = createEnvReader(env, settingNames);
  const role = reader.oneOf('ROLE', roles, 'both');
  const zendesk = readZendesk(reader, role);
  const shopify = readShopify(reader);
  const databaseUrl = readServer(reader, 'DATABASE_URL', ['postgres:', 'postgresql:'], 'postgres://user:password@host:5432/resolute');
  const redisUrl = readServer(reader, 'REDIS_URL', ['redis:', 'rediss:'], 'redis://host:6379');
  if (role !== 'both' && databaseUrl === null) {
    reader.fault(
      'DATABASE_URL',
      `is missing; ROLE=${role} shares its store with other processes, so set it to a Postgres that all of them reach`,
    );
  }
  const { model, modelKey } = readModel(reader);
  const service = readService(reader);
  const signIn = readSignIn(reader, { host: service.settings.host, isWeb: role !== 'worker' });
  const notify = readNotify(reader);
  const clockStart = readClockStart(reader, [zendesk.settings.url, shopify.settings.url]);
  if (reader.faults.length > 0) throw badSettings(reader.faults.join('\n'));

  const settings: Settings = {
    zendesk: zendesk.settings,
    shopify: shopify.settings,
    database: databaseUrl === null ? 'embedded' : 'url',
    queue: redisUrl === null ? 'postgres' : 'redis',
    model,
    role,
    clockStart,
    signIn: signIn.settings,
    ...service.settings,
  };
  const secrets = seal({
    zendesk: zendesk.secret,
    webhookSecret: zendesk.webhookSecret,
    shopify: shopify.secret,
    databaseUrl,
    redisUrl,
    modelKey,
    apiToken: service.apiToken,
    oidcClientSecret: signIn.clientSecret,
    notify,
  });
  return { settings, secrets };
}

function readServer(reader: EnvReader, name: string, protocols: readonly string[], example: string): string | null {
  const value = reader.optional(name);
  if (value === null) return null;
  // The value is not repeated: it usually holds a password.
  if (!protocols.includes(URL.parse(value)?.protocol ?? '')) reader.fault(name, `is no such address; write one like ${example}`);
  return value;
}

function readModel(reader: EnvReader): { readonly model: ModelSettings; readonly modelKey: string | null } {
  const kind = reader.oneOf('MODEL', ['embedded', 'openai'], 'embedded');
  if (kind === 'embedded') return { model: { kind }, modelKey: null };
  const base = reader.optional('OPENAI_BASE_URL');
  const baseUrl = base === null ? null : (reader.address('OPENAI_BASE_URL', base)?.href.replace(/\/+$/, '') ?? null);
  const name = reader.required('OPENAI_MODEL', 'the name of the language model');
  const api = reader.oneOf('OPENAI_API', openaiApis, 'responses');
  // A server of one's own often knows no keys.
  const modelKey =
    base === null
      ? reader.required('OPENAI_API_KEY', 'the key of the language model, or take MODEL=embedded, which needs none')
      : reader.optional('OPENAI_API_KEY');
  return { model: { kind, name, baseUrl, api }, modelKey };
}

function readService(reader: EnvReader) {
  const host = reader.optional('HOST') ?? '127.0.0.1';
  const pack = reader.optional('PACK') ?? 'fashion';
  if (!/^[a-z0-9][a-z0-9_-]*$/.test(pack))
    reader.fault('PACK', `"${pack}" is no folder under config/; write its name in small letters, such as fashion`);
  const apiToken = reader.optional('API_TOKEN');
  if (apiToken !== null && reader.optional('OIDC_ISSUER') !== null) {
    reader.fault(
      'API_TOKEN',
      'knows no people and is for this machine alone; where people sign in (OIDC_ISSUER), remove it and make a personal access token in the console',
    );
  }
  if (apiToken !== null && apiToken.length < 24) {
    reader.fault('API_TOKEN', 'is too short to be safe; make one of at least 24 characters, for instance with: openssl rand -hex 24');
  }
  const settings = {
    host,
    pack,
    port: reader.integer('PORT', { from: 0, to: 65_535, otherwise: 8080 }),
    concurrency: reader.integer('CONCURRENCY', { from: 1, to: 200, otherwise: 8 }),
    sweepSeconds: reader.integer('SWEEP_SECONDS', { from: 1, to: 3_600, otherwise: 60 }),
    leaseSeconds: reader.integer('LEASE_SECONDS', { from: 5, to: 3_600, otherwise: 60 }),
    logLevel: reader.oneOf('LOG_LEVEL', logLevels, 'info'),
  };
  return { settings, apiToken };
}

/** A clock that does not tell the real time would count every promise wrongly: a toy of the sandbox only. */
function readClockStart(reader: EnvReader, vendors: readonly string[]): Instant | null {
  const value = reader.optional('CLOCK_START');
  if (value === null) return null;
  const time = /^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:\d{2})$/.test(value) ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(time)) {
    reader.fault('CLOCK_START', `"${value}" is no time; write one like 2026-11-20T10:00:00+01:00`);
    return null;
  }
  if (!vendors.every((url) => url !== '' && isLoopback(new URL(url)))) {
    reader.fault('CLOCK_START', 'is for the sandbox; remove it, or point ZENDESK_URL and SHOPIFY_SHOP at this machine');
  }
  return asId<Instant>(new Date(time).toISOString());
}
