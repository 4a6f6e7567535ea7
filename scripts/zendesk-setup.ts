// npm run zendesk:setup -- --url https://bot.example.com [--name Resolute] [--people GROUP]
// Makes or corrects the webhook at Zendesk, prints its signing secret for .env, and makes or corrects the triggers and automations of
// config/zendesk/, by which people have each ticket until the bot takes it.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createPinoLogger } from '../src/adapters/system/pino-logger.ts';
import { createSystemClock } from '../src/adapters/system/system-clock.ts';
import { systemRandom } from '../src/adapters/system/system-random.ts';
import { helpDeskRefused, helpDeskUnauthorized } from '../src/adapters/zendesk/errors.ts';
import { ensureRules } from '../src/adapters/zendesk/rules-setup.ts';
import { ensureWebhook } from '../src/adapters/zendesk/webhook-setup.ts';
import { checkTemplate } from '../src/agent/reply/templates.ts';
import { isError } from '../src/domain/errors.ts';
import { loadEnv } from '../src/settings/env.ts';
import { createEnvReader } from '../src/settings/env-reader.ts';
import { readPack } from '../src/settings/read-pack.ts';
import { readZendesk } from '../src/settings/read-vendors.ts';
import { settingNames } from '../src/settings/settings.ts';
import { toolSignatures } from '../src/tools/registry.ts';
import { webhookPath } from '../src/webhooks/zendesk-webhook.ts';
import { readOptions } from './read-options.ts';
import { stop } from './stop.ts';
import { readRules } from './zendesk-setup/read-rules.ts';

const values = readOptions('npm run zendesk:setup -- --url https://bot.example.com [--name Resolute] [--people GROUP]', {
  url: { type: 'string' },
  name: { type: 'string', default: 'Resolute' },
  people: { type: 'string' },
});
const root = dirname(dirname(fileURLToPath(import.meta.url)));

const service = values.url === undefined ? null : URL.parse(values.url);
if (service === null) stop('Say where Zendesk reaches this service: npm run zendesk:setup -- --url https://bot.example.com');

const reader = createEnvReader(loadEnv(root), settingNames);
// Like a worker, this needs no signing secret: it is about to fetch it.
const { settings, secret } = readZendesk(reader, 'worker');
if (reader.faults.length > 0) stop(reader.faults.join('\n'));

const connection = {
  baseUrl: settings.url,
  auth: secret,
  timeoutMs: 20_000,
  clock: createSystemClock(),
  random: systemRandom,
  logger: createPinoLogger({ level: 'silent' }),
};
const ready = await ensureWebhook(connection, { name: values.name, endpoint: new URL(webhookPath, service).href }).catch((error: unknown) =>
  stop(sentenceFor(error)),
);

const words = { created: 'was made', updated: 'was corrected', kept: 'was right already' };
process.stdout.write(
  `The webhook "${values.name}" ${words[ready.change]}. Put this line into .env:\n\nZENDESK_WEBHOOK_SECRET=${ready.secret}\n\n`,
);

const people = values.people ?? groupOfPack();
const rules = await ensureRules(connection, readRules(root), people).catch((error: unknown) => stop(ruleFault(error, people)));
for (const { kind, title, change } of rules) process.stdout.write(`The ${kind} "${title}" ${words[change]}.\n`);
process.stdout.write(`Until the bot takes it, a ticket is with the group ${people}.\n`);

/** Where hand-overs go that no reason sends elsewhere. */
function groupOfPack(): string {
  try {
    const pack = reader.optional('PACK') ?? 'fashion';
    return readPack({ root, pack, tools: toolSignatures(), checkTemplate }).policy.desk.default_group;
  } catch (error) {
    return stop(error instanceof Error ? error.message : String(error));
  }
}

function ruleFault(error: unknown, group: string): string {
  if (isError(error, helpDeskRefused) && error.facts.group !== undefined)
    return `Zendesk has no group "${group}". Make it, or name another with --people.`;
  if (isError(error, helpDeskRefused))
    return `Zendesk refused a trigger or an automation (${error.facts.helpDeskSays ?? 'without a reason'}). They stand in config/zendesk/.`;
  return sentenceFor(error);
}

function sentenceFor(error: unknown): string {
  if (isError(error, helpDeskUnauthorized))
    return 'Zendesk did not allow it: webhooks can only be set up with the token of an administrator.';
  if (isError(error, helpDeskRefused)) {
    return `Zendesk refused the webhook (${error.facts.helpDeskSays ?? 'without a reason'}): it takes only addresses that it can reach, over https. If a webhook of this name is connected to a trigger, take another name with --name.`;
  }
  return `Zendesk at ${settings.url} does not answer as expected (${error instanceof Error ? error.message : String(error)}).`;
}
