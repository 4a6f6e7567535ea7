import { z } from 'zod';
import { createClient, type ZendeskClient, type ZendeskConnection } from './client.ts';
import { read } from './read.ts';

export interface WantedWebhook {
  /** By which an earlier set-up is found again. */
  readonly name: string;
  /** Where Zendesk sends events to. */
  readonly endpoint: string;
}

export interface ReadyWebhook {
  readonly id: string;
  /** Signs every event; belongs into the settings. */
  readonly secret: string;
  readonly change: 'created' | 'updated' | 'kept';
}

/** The events that the door takes. */
export const subscriptions = [
  'zen:event-type:ticket.created',
  'zen:event-type:ticket.comment_added',
  'zen:event-type:ticket.status_changed',
] as const;

const Webhook = z.object({
  id: z.string().min(1),
  name: z.string(),
  status: z.string(),
  endpoint: z.string(),
  subscriptions: z.array(z.string()).catch([]),
});
type Webhook = z.infer<typeof Webhook>;
const WebhookAnswer = z.object({ webhook: Webhook });
const SecretAnswer = z.object({ signing_secret: z.object({ secret: z.string().min(1) }) });

/**
 * Makes sure that Zendesk tells us of ticket events. May be run again at any time: the webhook of this name is corrected, not doubled,
 * and keeps its secret.
 * @throws help_desk.refused, help_desk.unauthorized (needs an administrator), help_desk.unreachable
 */
export async function ensureWebhook(connection: ZendeskConnection, wanted: WantedWebhook): Promise<ReadyWebhook> {
  const client = createClient(connection);
  const existing = await find(client, wanted);
  const { id, change } = existing === null ? await create(client, wanted) : await correct(client, existing, wanted);
  const answer = await client.get(['webhooks', id, 'signing_secret']);
  return { id, change, secret: read(SecretAnswer, answer).signing_secret.secret };
}

/** The one with this name; of several, the one that points here already. */
async function find(client: ZendeskClient, { name, endpoint }: WantedWebhook): Promise<Webhook | null> {
  const named: Webhook[] = [];
  for await (const page of client.pages(['webhooks'], 'webhooks')) {
    named.push(...page.map((item) => read(Webhook, item)).filter((webhook) => webhook.name === name));
  }
  return named.find((webhook) => webhook.endpoint === endpoint) ?? named[0] ?? null;
}

async function create(client: ZendeskClient, wanted: WantedWebhook): Promise<Pick<ReadyWebhook, 'id' | 'change'>> {
  const answer = await client.send('POST', ['webhooks'], { webhook: bodyOf(wanted) });
  return { id: read(WebhookAnswer, answer, { write: true }).webhook.id, change: 'created' };
}

async function correct(client: ZendeskClient, existing: Webhook, wanted: WantedWebhook): Promise<Pick<ReadyWebhook, 'id' | 'change'>> {
  const right =
    existing.status === 'active' &&
    existing.endpoint === wanted.endpoint &&
    existing.subscriptions.length === subscriptions.length &&
    subscriptions.every((each) => existing.subscriptions.includes(each));
  if (right) return { id: existing.id, change: 'kept' };
  await client.send('PUT', ['webhooks', existing.id], { webhook: bodyOf(wanted) });
  return { id: existing.id, change: 'updated' };
}

function bodyOf({ name, endpoint }: WantedWebhook) {
  return { name, endpoint, status: 'active', http_method: 'POST', request_format: 'json', subscriptions };
}
