import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Instant } from '../domain/ids.ts';

export interface SignedRequest {
  /** `X-Zendesk-Webhook-Signature`. */
  readonly signature: string | undefined;
  /** `X-Zendesk-Webhook-Signature-Timestamp`. */
  readonly timestamp: string | undefined;
  /** As it came over the wire: a parsed and written body has another signature. */
  readonly body: Buffer;
}

export type SignatureVerdict = 'valid' | 'missing' | 'wrong' | 'stale';

/** Zendesk sets no limit; five minutes allow for clocks that differ, and bound how long an overheard request can be repeated. */
export const toleranceMs = 5 * 60_000;

/** base64(HMAC-SHA256(secret, timestamp + body)) under any of the secrets (two during a change of secret), and not too old or new. */
export function verifySignature(request: SignedRequest, secrets: readonly string[], now: Instant): SignatureVerdict {
  const { signature, timestamp, body } = request;
  if (!signature || !timestamp) return 'missing';
  const given = Buffer.from(signature, 'base64');
  const matches = secrets.map((secret) => equal(given, sign(secret, timestamp, body)));
  if (!matches.includes(true)) return 'wrong';
  const age = Date.parse(now) - Date.parse(timestamp);
  return Math.abs(age) <= toleranceMs ? 'valid' : 'stale';
}

function sign(secret: string, timestamp: string, body: Buffer): Buffer {
  return createHmac('sha256', secret).update(timestamp).update(body).digest();
}

function equal(given: Buffer, expected: Buffer): boolean {
  return given.length === expected.length && timingSafeEqual(given, expected);
}
