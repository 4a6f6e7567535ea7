import { z } from 'zod';
import { bodyOf, type Call, type Handler, ok } from './call.ts';
import { tokenFor } from './ids.ts';
import { iso } from './present.ts';
import { codedErrors } from './refusals.ts';
import type { Webhook } from './webhooks.ts';
import type { World } from './world.ts';

/** What a webhook may subscribe to here; the vendor knows more. */
const EVENTS = [
  'created',
  'comment_added',
  'status_changed',
  'priority_changed',
  'group_assignment_changed',
  'agent_assignment_changed',
  'tags_changed',
].map((name) => `zen:event-type:ticket.${name}`);

const fields = {
  name: z.string().min(1),
  description: z.string().nullable().optional(),
  status: z.enum(['active', 'inactive']),
  endpoint: z.url({ protocol: /^https?$/ }),
  http_method: z.literal('POST'),
  request_format: z.literal('json'),
  subscriptions: z.array(z.string()).optional(),
  authentication: z.unknown().optional(),
  custom_headers: z.record(z.string(), z.string()).optional(),
};

const CreateInput = z.strictObject({ webhook: z.strictObject({ ...fields, signing_secret: z.unknown().optional() }) });
const PatchInput = z.strictObject({ webhook: z.strictObject(fields).partial() });

export const createWebhook: Handler = (world, call) => {
  const { webhook: input } = bodyOf(call, CreateInput);
  const number = world.ids.next('webhook');
  const at = world.clock.now().getTime();
  const webhook: Webhook = {
    id: `01SANDBOX${String(number).padStart(17, '0')}`,
    name: input.name,
    description: input.description ?? null,
    status: input.status,
    endpoint: input.endpoint,
    httpMethod: input.http_method,
    requestFormat: input.request_format,
    subscriptions: known(input.subscriptions ?? []),
    secret: Buffer.from(tokenFor(`webhook ${number}`)).toString('base64'),
    createdAt: at,
    updatedAt: at,
    createdBy: call.actor.id,
  };
  world.webhooks.list.set(webhook.id, webhook);
  return { status: 201, body: { webhook: present(webhook) } };
};

export const listWebhooks: Handler = (world) => {
  const webhooks = [...world.webhooks.list.values()];
  return ok({
    webhooks: webhooks.map(present),
    meta: { has_more: false, after_cursor: null, before_cursor: null },
    links: { next: null, prev: null },
  });
};

export const showWebhook: Handler = (world, call) => ok({ webhook: present(webhookOf(world, call)) });

export const changeWebhook: Handler = (world, call) => {
  const webhook = webhookOf(world, call);
  const { webhook: input } = bodyOf(call, PatchInput);
  const subscriptions = input.subscriptions === undefined ? webhook.subscriptions : known(input.subscriptions);
  webhook.name = input.name ?? webhook.name;
  webhook.status = input.status ?? webhook.status;
  webhook.endpoint = input.endpoint ?? webhook.endpoint;
  webhook.description = input.description ?? webhook.description;
  webhook.subscriptions = subscriptions;
  webhook.updatedAt = world.clock.now().getTime();
  return { status: 204 };
};

export const deleteWebhook: Handler = (world, call) => {
  world.webhooks.list.delete(webhookOf(world, call).id);
  return { status: 204 };
};

export const showSigningSecret: Handler = (world, call) =>
  ok({ signing_secret: { algorithm: 'SHA256', secret: webhookOf(world, call).secret } });

export const resetSigningSecret: Handler = (world, call) => {
  const webhook = webhookOf(world, call);
  webhook.secret = Buffer.from(tokenFor(`${webhook.secret} next`)).toString('base64');
  return { status: 201, body: { signing_secret: { algorithm: 'SHA256', secret: webhook.secret } } };
};

function webhookOf(world: World, call: Call): Webhook {
  const webhook = world.webhooks.list.get(call.params[0] ?? '');
  if (webhook === undefined) throw codedErrors(404, 'WebhookNotFound', `Webhook ${call.params[0]} does not exist`);
  return webhook;
}

function known(subscriptions: readonly string[]): string[] {
  if (subscriptions.length === 0) throw codedErrors(400, 'InvalidWebhook', 'This sandbox needs at least one event in subscriptions');
  const strange = subscriptions.find((name) => !EVENTS.includes(name));
  if (strange !== undefined) throw codedErrors(400, 'InvalidSubscription', `${strange} is not an event of this sandbox`);
  return [...subscriptions];
}

const present = (webhook: Webhook) => ({
  id: webhook.id,
  name: webhook.name,
  description: webhook.description,
  status: webhook.status,
  subscriptions: webhook.subscriptions,
  endpoint: webhook.endpoint,
  http_method: webhook.httpMethod,
  request_format: webhook.requestFormat,
  created_at: iso(webhook.createdAt),
  created_by: String(webhook.createdBy),
  updated_at: iso(webhook.updatedAt),
  updated_by: String(webhook.createdBy),
});
