import { createTransport } from 'nodemailer';
import type { Notice } from '../../domain/notice.ts';
import type { Notifier } from '../../ports/notifier.ts';
import { notifierRefused, notifierUnreachable } from './errors.ts';

export interface MailOptions {
  /** `smtps://user:password@host:465`, or `smtp://…:587`, which must go over to TLS unless the server is on this machine. */
  readonly url: string;
  readonly from: string;
  readonly to: string;
  /** Gets what has reached the manager's rung too. */
  readonly manager: string | null;
  readonly timeoutMs: number;
}

export function createMailNotifier({ url, from, to, manager, timeoutMs }: MailOptions): Notifier {
  const { protocol, hostname } = new URL(url);
  const isHere = hostname === 'localhost' || hostname === '127.0.0.1';
  const transport = createTransport({
    url,
    requireTLS: protocol === 'smtp:' && !isHere,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    // Nothing that stands in a notice may make the sender read a file or fetch an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    name: 'mail',
    async send(notice) {
      try {
        await transport.sendMail({ from, to: recipients(notice), ...letter(notice) });
      } catch (error) {
        throw asOurs(error);
      }
    },
  };

  function recipients({ content }: Notice): string[] {
    return content.to === 'manager' && manager !== null && manager !== to ? [to, manager] : [to];
  }
}

function letter({ id, content }: Notice) {
  const subject = content.ticket === null ? 'Resolute' : `Resolute: Zendesk #${content.ticket}`;
  const text = content.url === null ? content.text : `${content.text}\n\n${content.url}`;
  // Automatic mail says so, lest an answering machine answers it; the id lets a mail server drop a second copy.
  return { subject, text, messageId: `<${id}@resolute>`, headers: { 'Auto-Submitted': 'auto-generated' } };
}

/** Without a connection, or after a temporary no, nothing has arrived; a connection that was lost on the way says nothing. */
function asOurs(cause: unknown): Error {
  const { code = '', responseCode = 0, errno } = (cause ?? {}) as { code?: string; responseCode?: number; errno?: number };
  const facts = { code, responseCode };
  if (responseCode >= 500 || (responseCode === 0 && (code === 'EAUTH' || code === 'EENVELOPE')))
    return notifierRefused('The mail server refuses notices.', { facts, cause });
  const syscall = cause instanceof Error && 'syscall' in cause ? cause.syscall : null;
  const neverThere =
    responseCode >= 400 || code === 'EDNS' || (errno !== undefined && (syscall === 'connect' || syscall === 'getaddrinfo'));
  return notifierUnreachable('The mail server did not take the notice.', { effect: neverThere ? 'none' : 'unknown', facts, cause });
}
