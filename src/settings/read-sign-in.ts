import type { EnvReader } from './env-reader.ts';
import { isLoopback } from './env-reader.ts';

/** How people come into the console. */
export interface SignInSettings {
  /** Where their browsers reach the service, without a slash at the end; null: this machine alone. */
  readonly publicUrl: string | null;
  /** Null: the development login, which proves nothing. */
  readonly provider: { readonly issuer: string; readonly clientId: string } | null;
  /** Addresses, in small letters, of those who are administrators from the beginning. */
  readonly administrators: readonly string[];
}

/** Whoever can be reached from elsewhere has an identity provider, or does not start. */
export function readSignIn(
  reader: EnvReader,
  { host, isWeb }: { readonly host: string; readonly isWeb: boolean },
): { readonly settings: SignInSettings; readonly clientSecret: string | null } {
  const publicUrl = readAddress(reader, 'PUBLIC_URL')?.replace(/\/+$/, '') ?? null;
  // Kept as it is written: with some providers the slash at its end belongs to the name.
  const issuer = readAddress(reader, 'OIDC_ISSUER');
  const clientSecret = reader.optional('OIDC_CLIENT_SECRET');
  const administrators = (reader.optional('OIDC_ADMINISTRATORS') ?? '')
    .split(',')
    .map((address) => address.trim().toLowerCase())
    .filter((address) => address !== '');
  if (issuer === null) {
    const reached = [
      ...(isHere(host) ? [] : [`HOST=${host}`]),
      ...(publicUrl === null || isLoopback(new URL(publicUrl)) ? [] : [`PUBLIC_URL=${publicUrl}`]),
    ];
    if (isWeb && reached.length > 0 && reader.optional('OIDC_ISSUER') === null) {
      reader.fault(
        'OIDC_ISSUER',
        `is missing; with ${reached.join(' and ')} others reach the console, so set it to your identity provider (https://…), with OIDC_CLIENT_ID and PUBLIC_URL`,
      );
    }
    return { settings: { publicUrl, provider: null, administrators }, clientSecret: null };
  }
  const clientId = reader.required('OIDC_CLIENT_ID', 'the client that the identity provider knows this service as');
  if (publicUrl === null)
    reader.required('PUBLIC_URL', 'the address of the console, such as https://bot.example.com: people come back to it from the login');
  return { settings: { publicUrl, provider: { issuer, clientId }, administrators }, clientSecret };
}

function readAddress(reader: EnvReader, name: string): string | null {
  const value = reader.optional(name);
  return value === null ? null : (reader.address(name, value)?.href ?? null);
}

function isHere(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}
