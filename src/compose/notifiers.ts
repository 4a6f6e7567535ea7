import { createWebhookNotifier } from '../adapters/notify/webhook.ts';
import type { Clock } from '../ports/clock.ts';
import type { Notifier } from '../ports/notifier.ts';
import type { NotifySecret } from '../settings/read-notify.ts';

const TIMEOUT_MS = 10_000;

/** The channels that are set; none of them is needed for the reminders in the help desk. */
export function createNotifiers({ webhook, slackUrl }: NotifySecret, clock: Clock): readonly Notifier[] {
  return [
    ...(webhook === null ? [] : [createWebhookNotifier({ ...webhook, format: 'event', timeoutMs: TIMEOUT_MS, clock })]),
    ...(slackUrl === null ? [] : [createWebhookNotifier({ url: slackUrl, secret: null, format: 'slack', timeoutMs: TIMEOUT_MS, clock })]),
  ];
}
