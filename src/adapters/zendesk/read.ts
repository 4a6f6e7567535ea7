import type { z } from 'zod';
import { helpDeskRefused } from './errors.ts';
import { unreadable } from './failure.ts';

/** The answer under this schema; one of another shape counts as unreadable. Only the place is told, never the content. */
export function read<T>(schema: z.ZodType<T>, answer: unknown, { write = false } = {}): T {
  const parsed = schema.safeParse(answer);
  if (parsed.success) return parsed.data;
  throw unreadable(`unexpected ${parsed.error.issues[0]?.path.join('.') || 'shape'}`, write);
}

/** Ids become parts of addresses, so nothing but digits may pass. */
export function checkedId(id: string): string {
  if (!/^\d{1,20}$/.test(id)) throw helpDeskRefused('That is no id of a Zendesk record.', { facts: { helpDeskSays: null } });
  return id;
}
