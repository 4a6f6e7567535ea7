import type { EnvReader } from './env-reader.ts';
import { isLoopback } from './env-reader.ts';
import type { ShopifySecret, ZendeskSecret } from './secrets.ts';

export interface ZendeskSettings {
  /** `https://acme.zendesk.com`, or the sandbox on this machine. No slash at the end. */
  readonly url: string;
  /** The sidebar that is installed there; null: none. */
  readonly app: { readonly id: string; readonly installation: string } | null;
}

export interface ShopifySettings {
  /** `https://acme.myshopify.com`, or the sandbox on this machine. No slash at the end. */
  readonly url: string;
}

export function readZendesk(reader: EnvReader, role: 'both' | 'web' | 'worker') {
  const given = reader.required('ZENDESK_URL', 'the address of your help desk, such as https://acme.zendesk.com');
  const url = given === '' ? null : reader.address('ZENDESK_URL', given.includes('://') ? given : `https://${given}`);
  const webhookSecret =
    role === 'worker'
      ? reader.optional('ZENDESK_WEBHOOK_SECRET')
      : reader.required(
          'ZENDESK_WEBHOOK_SECRET',
          'the signing secret that Zendesk shows for the webhook (Admin Center, Apps and integrations, Webhooks)',
        );
  return {
    settings: { url: url?.origin ?? '', app: readApp(reader) } satisfies ZendeskSettings,
    secret: readZendeskSecret(reader),
    webhookSecret,
  };
}

/** Both or neither: the key is the app's, what it signs for is the installation. */
function readApp(reader: EnvReader): ZendeskSettings['app'] {
  const [id, installation] = [reader.optional('ZENDESK_APP_ID'), reader.optional('ZENDESK_APP_INSTALLATION_ID')];
  if (id === null && installation === null) return null;
  const where = 'as /api/v2/apps/installations.json of your Zendesk shows it';
  const both = {
    id: reader.required('ZENDESK_APP_ID', `the app_id of the sidebar, ${where}`),
    installation: reader.required('ZENDESK_APP_INSTALLATION_ID', `the id of its installation, ${where}`),
  };
  for (const [name, value] of [
    ['ZENDESK_APP_ID', both.id],
    ['ZENDESK_APP_INSTALLATION_ID', both.installation],
  ] as const) {
    if (value !== '' && !/^\d{1,20}$/.test(value)) reader.fault(name, `"${value}" is no number; write it ${where}`);
  }
  return both;
}

function readZendeskSecret(reader: EnvReader): ZendeskSecret {
  const oauth = reader.optional('ZENDESK_OAUTH_TOKEN');
  const token = reader.optional('ZENDESK_API_TOKEN');
  if (oauth !== null && token !== null) {
    reader.fault('ZENDESK_OAUTH_TOKEN', 'is set beside ZENDESK_API_TOKEN; remove one of the two');
  }
  if (oauth !== null) return { kind: 'oauth', token: oauth };
  const email = reader.required('ZENDESK_EMAIL', "the e-mail address of the bot's Zendesk user, or set ZENDESK_OAUTH_TOKEN instead");
  if (email !== '' && !/^[^\s@/]+@[^\s@/]+$/.test(email)) {
    reader.fault('ZENDESK_EMAIL', `"${email}" is no e-mail address; write it without the "/token" that Zendesk's own examples add`);
  }
  return {
    kind: 'token',
    email,
    token: reader.required(
      'ZENDESK_API_TOKEN',
      'an API token (Admin Center, Apps and integrations, APIs), or set ZENDESK_OAUTH_TOKEN instead',
    ),
  };
}

export function readShopify(reader: EnvReader) {
  const given = reader.required('SHOPIFY_SHOP', 'the address of your shop, such as acme.myshopify.com');
  return { settings: { url: given === '' ? '' : readShop(reader, given) } satisfies ShopifySettings, secret: readShopifySecret(reader) };
}

function readShop(reader: EnvReader, given: string): string {
  const whole = given.includes('://') ? given : `https://${given.includes('.') ? given : `${given}.myshopify.com`}`;
  const url = reader.address('SHOPIFY_SHOP', whole);
  if (!url) return '';
  if (!isLoopback(url) && !/^[a-z0-9][a-z0-9-]*\.myshopify\.com$/.test(url.hostname)) {
    reader.fault('SHOPIFY_SHOP', `"${given}" is not the shop's own address; write the one that ends in .myshopify.com (Settings, Domains)`);
  }
  return url.origin;
}

function readShopifySecret(reader: EnvReader): ShopifySecret {
  const accessToken = reader.optional('SHOPIFY_ACCESS_TOKEN');
  const clientId = reader.optional('SHOPIFY_CLIENT_ID');
  const clientSecret = reader.optional('SHOPIFY_CLIENT_SECRET');
  if (accessToken !== null && (clientId !== null || clientSecret !== null)) {
    reader.fault('SHOPIFY_ACCESS_TOKEN', 'is set beside SHOPIFY_CLIENT_ID or SHOPIFY_CLIENT_SECRET; remove the token or the other two');
  }
  if (accessToken !== null) return { kind: 'static', accessToken };
  if (clientId === null && clientSecret === null) {
    reader.required(
      'SHOPIFY_ACCESS_TOKEN',
      "your app's Admin API access token, or set SHOPIFY_CLIENT_ID and SHOPIFY_CLIENT_SECRET instead",
    );
    return { kind: 'static', accessToken: '' };
  }
  return {
    kind: 'client_credentials',
    clientId: reader.required('SHOPIFY_CLIENT_ID', "your app's client id (it goes with SHOPIFY_CLIENT_SECRET)"),
    clientSecret: reader.required('SHOPIFY_CLIENT_SECRET', "your app's client secret (it goes with SHOPIFY_CLIENT_ID)"),
  };
}
