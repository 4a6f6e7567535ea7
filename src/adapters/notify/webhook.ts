import { createHmac } from 'node:crypto';
import type { Notice } from '../../domain/notice.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Notifier } from '../../ports/notifier.ts';
import { notifierRefused, notifierUnreachable } from './errors.ts';

export interface WebhookOptions {
  readonly url: string;
  /** Signs each delivery; null sends unsigned (Slack's address is itself the secret). */
  readonly secret: string | null;
  /** `event`: the notice as JSON. `slack`: `{"text"}`, which Slack, Mattermost, Teams workflows and Discord's `/slack` take. */
  readonly format: 'event' | 'slack';
  readonly timeoutMs: number;
  readonly clock: Clock;
}

/**
 * Posts notices. The signature is `sha256=` + HMAC-SHA256 in hex over `<timestamp>.<body>`; receivers should refuse timestamps
 * older than five minutes and ids they have seen.
 */
export function createWebhookNotifier({ url, secret, format, timeoutMs, clock }: WebhookOptions): Notifier {
  return {
    name: format === 'slack' ? 'slack' : 'webhook',
    async send(notice) {
      const body = JSON.stringify(format === 'slack' ? { text: slackText(notice) } : eventOf(notice));
      const timestamp = String(Math.floor(Date.parse(clock.now()) / 1_000));
      const signature =
        secret === null
          ? {}
          : { 'x-resolute-signature': `sha256=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}` };
      const response = await fetch(url, {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json', 'x-resolute-notice': notice.id, 'x-resolute-timestamp': timestamp, ...signature },
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
      }).catch((cause: unknown) => {
        throw notifierUnreachable('The receiver of notices did not answer.', { effect: wasSent(cause) ? 'unknown' : 'none', cause });
      });
      await response.body?.cancel();
      if (response.ok) return;
      const facts = { status: response.status };
      if (response.status === 429 || response.status >= 500)
        throw notifierUnreachable('The receiver of notices failed.', { effect: response.status === 429 ? 'none' : 'unknown', facts });
      throw notifierRefused('The receiver refuses notices.', { facts });
    },
  };
}

function eventOf({ id, key, content }: Notice) {
  return { id, key, ...content };
}

/** `&`, `<` and `>` are control characters there. */
function slackText({ content }: Notice): string {
  const text = content.text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `${content.to === 'manager' ? ':rotating_light: ' : ''}${text}${content.url === null ? '' : `\n<${content.url}|Zendesk #${content.ticket}>`}`;
}

const neverConnected = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH', 'UND_ERR_CONNECT_TIMEOUT']);

/** Without a connection nothing can have arrived. */
function wasSent(cause: unknown): boolean {
  const inner = cause instanceof Error ? cause.cause : undefined;
  const code = typeof inner === 'object' && inner !== null && 'code' in inner ? String(inner.code) : '';
  return !neverConnected.has(code);
}
