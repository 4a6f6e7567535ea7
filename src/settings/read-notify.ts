import type { EnvReader } from './env-reader.ts';

/** Where people hear of tickets that nobody takes. Addresses of chats and mail servers are secrets themselves. */
export interface NotifySecret {
  readonly webhook: { readonly url: string; readonly secret: string } | null;
  readonly slackUrl: string | null;
  readonly mail: { readonly url: string; readonly from: string; readonly to: string } | null;
}

export function readNotify(reader: EnvReader): NotifySecret {
  return { webhook: readWebhook(reader), slackUrl: readAddress(reader, 'NOTIFY_SLACK_URL'), mail: readMail(reader) };
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

function readMail(reader: EnvReader): NotifySecret['mail'] {
  const url = reader.optional('NOTIFY_SMTP_URL');
  if (url === null) return null;
  // The value is not repeated: it usually holds a password.
  if (!['smtp:', 'smtps:'].includes(URL.parse(url)?.protocol ?? ''))
    reader.fault('NOTIFY_SMTP_URL', 'is no such address; write one like smtps://user:password@host:465');
  const from = reader.required('NOTIFY_MAIL_FROM', 'the address that notices are sent from');
  const to = reader.required('NOTIFY_MAIL_TO', 'the address that notices go to');
  return { url, from, to };
}

function readAddress(reader: EnvReader, name: string): string | null {
  const value = reader.optional(name);
  return value === null ? null : (reader.address(name, value)?.href ?? null);
}
