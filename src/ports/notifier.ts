import type { Notice } from '../domain/notice.ts';

/**
 * One way to reach people outside the help desk: a webhook, a chat, mail.
 *
 * Errors: `notifier.unreachable` (later; effect none: surely not delivered, or unknown: the answer was lost);
 * `notifier.refused` (never; effect none): the receiver says no.
 */
export interface Notifier {
  /** Part of each notice's key; stays the same over restarts. */
  readonly name: string;
  send(notice: Notice): Promise<void>;
}
