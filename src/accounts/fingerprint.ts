import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** What is kept of a secret. The secret has 256 bits: nobody finds it from this. */
export function fingerprint(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Another secret that only whoever has this one can tell; neither leads back. */
export function derived(secret: string, purpose: string): string {
  return createHmac('sha256', secret).update(purpose).digest('base64url');
}

/** In a time that says nothing of where they differ. */
export function isSameSecret(one: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(fingerprint(one)), Buffer.from(fingerprint(other)));
}
