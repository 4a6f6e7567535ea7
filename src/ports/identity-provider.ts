import type { Identity } from '../domain/account.ts';

/** Random texts of one login, each good for that one alone. */
export interface LoginSecrets {
  readonly state: string;
  readonly nonce: string;
  /** Of PKCE. */
  readonly verifier: string;
}

/**
 * Where people prove who they are (OpenID Connect, authorization code with PKCE).
 * Errors: `identity.refused` (never): the answer is not what was asked for, or the provider says no · `identity.unreachable` (later).
 */
export interface IdentityProvider {
  /** Where the browser goes. `again`: with a fresh proof, whoever is signed in there. */
  loginUrl(secrets: LoginSecrets, again: boolean): Promise<string>;
  /** Exchanges the code in the address that the browser came back to. Issuer, audience, nonce, state, signature and times are checked. */
  finish(cameBackTo: string, secrets: LoginSecrets, again: boolean): Promise<Identity>;
}
