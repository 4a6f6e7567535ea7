import { asId, type Instant } from '../../domain/ids.ts';

/** A `timestamptz` as the domain writes time. */
export function instant(value: Date): Instant {
  return asId<Instant>(value.toISOString());
}

/** For `text` columns: Postgres refuses U+0000 there, and a lone surrogate has no UTF-8. */
export function storableText(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\uFFFD');
}

/** For `json` columns, which keep every character as an escape. */
export function storableJson(value: unknown): string {
  return JSON.stringify(value);
}
