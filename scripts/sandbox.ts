// npm run sandbox -- --store FILE [--real-time] [--high-volume] [--webhook URL] [--seed N]
import { readFileSync } from 'node:fs';
import { parseStoreFile, type StoreFile } from '../sandbox/formats/store-file.ts';
import { type Sandbox, startSandbox } from '../sandbox/start.ts';
import { HIGH_VOLUME } from '../sandbox/zendesk/limits.ts';
import { endProcess } from '../src/settings/end-process.ts';
import { readOptions } from './read-options.ts';
import { stop } from './stop.ts';

const values = readOptions(
  'npm run sandbox -- [--store shop.store.json] [--webhook http://127.0.0.1:8080/webhooks/zendesk] [--real-time] [--high-volume] [--seed 1]',
  {
    store: { type: 'string' },
    'real-time': { type: 'boolean', default: false },
    'high-volume': { type: 'boolean', default: false },
    webhook: { type: 'string', default: 'http://127.0.0.1:8080/webhooks/zendesk' },
    seed: { type: 'string', default: '1' },
  },
);

const store = readStore(values.store);
const sandbox = await startSandbox({
  store,
  now: values['real-time'] ? null : undefined,
  zendeskPort: 4010,
  shopifyPort: 4011,
  seed: Number(values.seed),
  limits: values['high-volume'] ? HIGH_VOLUME : undefined,
}).catch((error: unknown) => stop(`The sandbox cannot start: ${messageOf(error)}`));
const secret = await registerWebhook(sandbox, values.webhook);
process.stdout.write(`${introduction(sandbox, store, secret)}\n`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void sandbox.close().then(() => endProcess(0)));

function readStore(file: string | undefined): StoreFile {
  if (file === undefined) return stop('Say which store to start from: npm run sandbox -- --store FILE');
  try {
    return parseStoreFile(readFileSync(file, 'utf8'), file);
  } catch (error) {
    return stop(messageOf(error));
  }
}

/** The service is told by this webhook, as an administrator would have set it up. */
async function registerWebhook({ zendesk }: Sandbox, endpoint: string): Promise<string> {
  const headers = { authorization: zendesk.authorizationFor(zendesk.username), 'content-type': 'application/json' };
  const subscriptions = ['created', 'comment_added', 'status_changed'].map((name) => `zen:event-type:ticket.${name}`);
  const webhook = { name: 'Resolute', status: 'active', endpoint, http_method: 'POST', request_format: 'json', subscriptions };
  const made = await fetch(`${zendesk.url}/api/v2/webhooks`, { method: 'POST', headers, body: JSON.stringify({ webhook }) });
  const { webhook: known } = (await made.json()) as { webhook: { id: string } };
  const answer = await fetch(`${zendesk.url}/api/v2/webhooks/${known.id}/signing_secret`, { headers });
  return ((await answer.json()) as { signing_secret: { secret: string } }).signing_secret.secret;
}

function introduction({ zendesk, shopify, clock }: Sandbox, { desk, customers }: StoreFile, webhookSecret: string): string {
  const people = [...desk.agents.slice(0, 2), ...customers.slice(0, 2)].map(
    ({ email }) => `  ${email}/token:${zendesk.agentTokenFor(email)}`,
  );
  return `Zendesk   ${zendesk.url}
Shopify   ${shopify.url}
It is     ${clock.now().toISOString()} in the sandbox

For .env, to run the service on it with npm start (start it within five minutes, or ask ${zendesk.url}/__sandbox/clock for CLOCK_START):

ZENDESK_URL=${zendesk.url}
ZENDESK_EMAIL=${zendesk.username}
ZENDESK_API_TOKEN=${zendesk.token}
ZENDESK_WEBHOOK_SECRET=${webhookSecret}
ZENDESK_APP_ID=${zendesk.app.id}
ZENDESK_APP_INSTALLATION_ID=${zendesk.app.installation}
SHOPIFY_SHOP=${shopify.url}
SHOPIFY_ACCESS_TOKEN=${shopify.accessToken}
CLOCK_START=${clock.now().toISOString()}

Others' credentials, for curl -u:
${people.join('\n')}

Write as a customer:
  curl ${zendesk.url}/__sandbox/mail -d '{"from":{"email":"${customers[0]?.email ?? 'somebody@example.com'}"},"subject":"Hej","body":"Hvor er min pakke?"}'
More in sandbox/README.md. Stop with Ctrl+C.`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
