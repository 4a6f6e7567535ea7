import type { NewNotice, NoticeContent } from '../domain/notice.ts';
import type { Clock } from '../ports/clock.ts';

/** Makes the notices of one message, one for each channel. What stands under `key` is told once only, ever. */
export type Tell = (key: string, content: NoticeContent) => readonly NewNotice[];

export function createTell({ channels, clock }: { readonly channels: readonly string[]; readonly clock: Clock }): Tell {
  return (key, content) => channels.map((channel) => ({ key, channel, content, at: clock.now() }));
}
