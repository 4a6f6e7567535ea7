import type { EnvReader } from './env-reader.ts';

/** Where people hear of tickets that nobody takes. Addresses of chats and mail servers are secrets themselves. */
export interface NotifySecret {
  readonly webhook: { readonly url: string; readonly secret: string } | null;
  readonly slackUrl: string | null;
}

export function readNotify(reader: EnvReader): NotifySecret {
  return { webhook: readWebhook(reader), slackUrl: readAddress(reader, 'NOTIFY_SLACK_URL') };
}

function readWebhook(reader: EnvReader): NotifySecret['webhook'] {
  const url = readAddress(reader, 'NOTIFY_WEBHOOK_URL');
  if (url === null) return null;
  const secret = reader.required(
    'NOTIFY_WEBHOOK_SECRET',
    'a long random word that the receiver knows too, for instance from: openssl rand -hex 24',
  );
  if (secret !== '' && secret.length < 24)
    reader.fault('NOTIFY_WEBHOOK_SECRET', 'is too short to be safe; make one of at least 24 characters');
  return { url, secret };
}

function readAddress(reader: EnvReader, name: string): string | null {
  const value = reader.optional(name);
  return value === null ? null : (reader.address(name, value)?.href ?? null);
}
