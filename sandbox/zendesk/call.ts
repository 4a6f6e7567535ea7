import { z } from 'zod';
import type { Reply } from '../http.ts';
import type { User } from './model.ts';
import { presenter } from './present.ts';
import { badRequest, invalid, notFound } from './refusals.ts';
import type { World } from './world.ts';

/** One authenticated request. */
export interface Call {
  readonly method: string;
  /** Without `.json`. */
  readonly path: string;
  readonly params: readonly string[];
  readonly query: URLSearchParams;
  /** The caller's own base address: links are built on it. */
  readonly base: string;
  readonly contentType: string;
  readonly raw: Buffer;
  readonly idempotencyKey: string | null;
  readonly actor: User;
  /** True for a request without credentials; `actor` is then nobody. */
  readonly anonymous: boolean;
  /** As the history writes it: `PUT /api/v2/tickets/35436`. */
  readonly cause: string;
}

export type Handler = (world: World, call: Call) => Reply;

export const show = (world: World, call: Call) => presenter(world, call.base);

export const ok = (body: unknown): Reply => ({ status: 200, body });

/** The JSON body under this schema; a body that is no JSON is 400, one of another shape is 422 and names the field. */
export function bodyOf<T>(call: Call, schema: z.ZodType<T>): T {
  let value: unknown;
  try {
    value = JSON.parse(call.raw.toString('utf8'));
  } catch {
    throw badRequest('Bad Request', 'The request body is not valid JSON');
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const place =
    issue === undefined ? 'base' : [...issue.path, ...(issue.code === 'unrecognized_keys' ? issue.keys : [])].join('.') || 'base';
  throw invalid({ [place]: issue?.message ?? 'is invalid' });
}

/** The n-th part of the path as an id; anything else does not exist. */
export function idOf(call: Call, index = 0): number {
  const text = call.params[index] ?? '';
  if (!/^\d{1,15}$/.test(text)) throw notFound();
  return Number(text);
}

export const Id = z.int().positive();
