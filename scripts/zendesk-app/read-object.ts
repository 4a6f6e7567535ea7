import { parseDocument } from 'yaml';
import { z } from 'zod';

export type Json = Readonly<Record<string, unknown>>;

const AnObject = z.record(z.string(), z.unknown());

/** A JSON object, in which each name stands once. */
export function readObject(path: string, text: string): { readonly value: Json } | { readonly faults: string[] } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { faults: [`${path}: is no JSON.`] };
  }
  const parsed = AnObject.safeParse(value);
  if (!parsed.success) return { faults: [`${path}: is no JSON object.`] };
  const { errors } = parseDocument(text, { schema: 'json', uniqueKeys: true });
  return errors.some(({ code }) => code === 'DUPLICATE_KEY') ? { faults: [`${path}: a name stands in it twice.`] } : { value: parsed.data };
}
