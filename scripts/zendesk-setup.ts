// npm run zendesk:setup -- --url https://bot.example.com [--name Resolute]
// Makes or corrects the webhook at Zendesk and prints its signing secret for .env.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createPinoLogger } from '../src/adapters/system/pino-logger.ts';
import { createSystemClock } from '../src/adapters/system/system-clock.ts';
import { systemRandom } from '../src/adapters/system/system-random.ts';
import { helpDeskRefused, helpDeskUnauthorized } from '../src/adapters/zendesk/errors.ts';
import { ensureWebhook } from '../src/adapters/zendesk/webhook-setup.ts';
import { isError } from '../src/domain/errors.ts';
import { loadEnv } from '../src/settings/env.ts';
import { createEnvReader } from '../src/settings/env-reader.ts';
import { readZendesk } from '../src/settings/read-vendors.ts';
import { settingNames } from '../src/settings/settings.ts';
import { webhookPath } from '../src/webhooks/zendesk-webhook.ts';

const { values } = parseArgs({ options: { url: { type: 'string' }, name: { type: 'string', default: 'Resolute' } } });

const service = values.url === undefined ? null : URL.parse(values.url);
if (service === null) stop('Say where Zendesk reaches this service: npm run zendesk:setup -- --url https://bot.example.com');

const reader = createEnvReader(loadEnv(dirname(dirname(fileURLToPath(import.meta.url)))), settingNames);
// Like a worker, this needs no signing secret: it is about to fetch it.
const { settings, secret } = readZendesk(reader, 'worker');
if (reader.faults.length > 0) stop(reader.faults.join('\n'));

const ready = await ensureWebhook(
  {
    baseUrl: settings.url,
    auth: secret,
    timeoutMs: 20_000,
    clock: createSystemClock(),
    random: systemRandom,
    logger: createPinoLogger({ level: 'silent' }),
  },
  { name: values.name, endpoint: new URL(webhookPath, service).href },
).catch((error: unknown) => stop(sentenceFor(error)));

const done = { created: 'was made', updated: 'was corrected', kept: 'was right already' }[ready.change];
process.stdout.write(`The webhook "${values.name}" ${done}. Put this line into .env:\n\nZENDESK_WEBHOOK_SECRET=${ready.secret}\n`);

function sentenceFor(error: unknown): string {
  if (isError(error, helpDeskUnauthorized))
    return 'Zendesk did not allow it: webhooks can only be set up with the token of an administrator.';
  if (isError(error, helpDeskRefused)) {
    return `Zendesk refused the webhook (${error.facts.helpDeskSays ?? 'without a reason'}): it takes only addresses that it can reach, over https. If a webhook of this name is connected to a trigger, take another name with --name.`;
  }
  return `Zendesk at ${settings.url} does not answer as expected (${error instanceof Error ? error.message : String(error)}).`;
}

function stop(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
