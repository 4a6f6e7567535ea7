import type { z } from 'zod';
import { shopRefused, shopUnreachable } from './errors.ts';
import type { UserErrors } from './wire/money.ts';

/** What the shop answers inside a 200: an understood request that it will not carry out. */
export function refuseOn(errors: z.infer<typeof UserErrors>): void {
  const [first] = errors;
  if (!first) return;
  // Another request with our key is being carried out right now: whether it succeeds is open.
  if (errors.some((error) => error.code === 'IDEMPOTENCY_CONCURRENT_REQUEST')) {
    throw shopUnreachable('The same change is being carried out already.', { facts: { shopSays: first.message.slice(0, 300) } });
  }
  throw shopRefused('The shop refused the change.', { facts: { shopSays: first.message.slice(0, 300), code: first.code ?? null } });
}

/** The adapter's own no, from what the shop's data say right before the change. */
export function refuse(why: string): never {
  throw shopRefused(why, { facts: { shopSays: why } });
}

/** Neither errors nor a result: whether anything was done cannot be told. */
export function mustHave<T>(result: T | null | undefined): T {
  if (result === null || result === undefined) throw shopUnreachable('The shop confirmed nothing and refused nothing.');
  return result;
}
