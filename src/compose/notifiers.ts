import { createMailNotifier } from '../adapters/notify/mail.ts';
import { createWebhookNotifier } from '../adapters/notify/webhook.ts';
import type { Clock } from '../ports/clock.ts';
import type { Notifier } from '../ports/notifier.ts';
import type { NotifySecret } from '../settings/read-notify.ts';

const TIMEOUT_MS = 10_000;

/** The channels that are set; none of them is needed for the reminders in the help desk. */
export function createNotifiers({ webhook, slackUrl, mail }: NotifySecret, manager: string | null, clock: Clock): readonly Notifier[] {
  return [
    ...(webhook === null
      ? []
      : [createWebhookNotifier({ url: webhook.url, secret: webhook.secret, format: 'event', timeoutMs: TIMEOUT_MS, clock })]),
    ...(slackUrl === null ? [] : [createWebhookNotifier({ url: slackUrl, secret: null, format: 'slack', timeoutMs: TIMEOUT_MS, clock })]),
    // Named one by one: sealed secrets show nothing to whoever copies them.
    ...(mail === null ? [] : [createMailNotifier({ url: mail.url, from: mail.from, to: mail.to, manager, timeoutMs: TIMEOUT_MS })]),
  ];
}
