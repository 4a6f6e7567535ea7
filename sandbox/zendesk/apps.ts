import { createHash, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import type { User } from './model.ts';

/** The one app that is installed in the account: its own id, and that of its installation. */
export const APP = { id: 1_057_090, installation: 28_666_254_387_092 } as const;

/** How long the vendor's token for the first load of an app is good. */
const GOOD_FOR_SECONDS = 300;

export interface SignedLoad {
  /** Whom the account shows the app to. */
  readonly user: User;
  /** Of the account: `http://127.0.0.1:4010`. */
  readonly base: string;
  /** The account's host, unless said otherwise. */
  readonly issuer?: string;
  readonly at: Date;
  readonly app: number;
  readonly installation: number;
  readonly location: string;
  /** As in the address that the frame is loaded from. */
  readonly query: string;
}

/** Each app's key pair is made when somebody first asks for it, and lives as long as the process. */
const keys = new Map<number, KeyObject>();

function keyOf(app: number): KeyObject {
  const known = keys.get(app) ?? generateKeyPairSync('rsa', { modulusLength: 2_048 }).privateKey;
  keys.set(app, known);
  return known;
}

export function publicKeyOf(app: number): string {
  return createPublicKey(keyOf(app)).export({ type: 'spki', format: 'pem' }).toString();
}

/** What the help desk posts as `token` when an app with `signedUrls` loads: a JWT, signed with the app's own key by RS256. */
export function signLoad({ user, base, issuer, at, app, installation, location, query }: SignedLoad): string {
  const seconds = Math.floor(at.getTime() / 1_000);
  const claims = {
    iss: issuer ?? new URL(base).host,
    aud: `${base}/api/v2/apps/installations/${installation}.json`,
    sub: `${base}/api/v2/users/${user.id}.json`,
    iat: seconds,
    nbf: seconds,
    exp: seconds + GOOD_FOR_SECONDS,
    cnf: { jku: `${base}/api/v2/apps/${app}/public_key.pem` },
    qsh: createHash('sha256').update(query).digest('hex'),
    context: { product: 'support', location },
  };
  const text = [{ alg: 'RS256', typ: 'JWT' }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  return `${text}.${sign('sha256', Buffer.from(text), keyOf(app)).toString('base64url')}`;
}
