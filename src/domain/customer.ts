import type { CustomerId } from './ids.ts';

export interface Customer {
  readonly id: CustomerId;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly account: 'enabled' | 'invited' | 'disabled' | 'none';
  readonly marketing: 'subscribed' | 'unsubscribed' | 'none';
  readonly tags: readonly string[];
  readonly url: string;
}

/** Letter case does not matter in an address; a plus-address or a look-alike is another address. */
export function sameEmail(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a.trim().toLowerCase() === b.trim().toLowerCase();
}
