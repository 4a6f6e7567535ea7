import { randomBytes } from 'node:crypto';
import type { SecretSource } from '../../ports/secret-source.ts';

export function createSecretSource(): SecretSource {
  return { next: () => randomBytes(32).toString('base64url') };
}
