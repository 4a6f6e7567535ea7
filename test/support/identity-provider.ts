import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { createServer, request as forward, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
// It comes without types; what is used of it is little.
// @ts-expect-error
import { Provider } from 'oidc-provider';

export type Claims = Record<string, unknown>;

/** A real OpenID provider, and in front of it somebody who can change what it says. */
export interface TestIdentityProvider {
  readonly issuer: string;
  /** Whoever comes next is this person. */
  person: { readonly sub: string; readonly name: string; readonly email: string; readonly email_verified: boolean };
  /** Whoever comes with a code comes too late. */
  codesAreOld: boolean;
  /** Changes the ID tokens; they are signed anew, with the provider's key or another one. */
  forge: ((claims: Claims) => Claims) | null;
  signedBy: 'provider' | 'stranger' | 'nobody';
  /** Changes what the provider says of itself. */
  metadata: ((document: Claims) => Claims) | null;
  close(): Promise<void>;
}

export const CLIENT = { id: 'resolute', secret: 'a-secret-of-the-client-for-tests' };

export async function startIdentityProvider(redirectUri: () => string): Promise<TestIdentityProvider> {
  const own = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  let handle: (request: IncomingMessage, response: ServerResponse) => void = () => undefined;
  const inner = createServer((request, response) => handle(request, response));
  const outer = createServer((request, response) => pass(request, response));
  await Promise.all([listening(inner), listening(outer)]);
  const issuer = `http://127.0.0.1:${portOf(outer)}`;
  const it: TestIdentityProvider = {
    issuer,
    person: { sub: 'mette', name: 'Mette Holm', email: 'mette@acme.example', email_verified: true },
    codesAreOld: false,
    forge: null,
    signedBy: 'provider',
    metadata: null,
    async close() {
      for (const server of [outer, inner]) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
    },
  };
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [redirectUri()],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    jwks: { keys: [{ ...own.export({ format: 'jwk' }), kid: 'own', use: 'sig', alg: 'RS256' }] },
    cookies: { keys: ['a key for the cookies of the tests'] },
    claims: { openid: ['sub'], profile: ['name'], email: ['email', 'email_verified'] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    ttl: { AuthorizationCode: 60, AccessToken: 60, IdToken: 60, Interaction: 60, Session: 600, Grant: 600 },
    adapter: (name: string) => createRecords(name, () => it.codesAreOld),
    findAccount: (_context: unknown, sub: string) => ({ accountId: sub, claims: () => ({ ...it.person, sub }) }),
    async loadExistingGrant(context: {
      oidc: { client: { clientId: string }; session: { accountId: string }; provider: typeof provider };
    }) {
      const { client, session, provider: own } = context.oidc;
      const grant = new own.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid profile email');
      await grant.save();
      return grant;
    },
    renderError: (context: { body: unknown }, out: unknown) => {
      context.body = JSON.stringify(out);
    },
  });
  provider.proxy = true;
  const callback = provider.callback();
  handle = (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return void callback(request, response);
    void provider.interactionFinished(request, response, { login: { accountId: it.person.sub } });
  };
  return it;

  function pass(request: IncomingMessage, response: ServerResponse): void {
    const headers = { ...request.headers, 'accept-encoding': 'identity', 'x-forwarded-proto': 'http' };
    const on = forward({ port: portOf(inner), path: request.url, method: request.method, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => {
        const text = changed(request.url ?? '', Buffer.concat(parts).toString());
        const { 'content-length': _, 'transfer-encoding': __, ...kept } = answer.headers;
        response.writeHead(answer.statusCode ?? 500, kept).end(text);
      });
    });
    request.pipe(on);
  }

  function changed(url: string, text: string): string {
    if (url.startsWith('/.well-known/') && it.metadata) return JSON.stringify(it.metadata(JSON.parse(text)));
    if (url !== '/token' || (it.forge === null && it.signedBy === 'provider')) return text;
    const answer = JSON.parse(text) as { id_token?: string };
    if (answer.id_token === undefined) return text;
    const claims = JSON.parse(Buffer.from(answer.id_token.split('.')[1] ?? '', 'base64url').toString()) as Claims;
    return JSON.stringify({ ...answer, id_token: signed(it.forge?.(claims) ?? claims) });
  }

  function signed(claims: Claims): string {
    const alg = it.signedBy === 'nobody' ? 'none' : 'RS256';
    const head = [{ alg, kid: 'own', typ: 'JWT' }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
    const keys: Readonly<Record<typeof it.signedBy, KeyObject | null>> = { provider: own, stranger, nobody: null };
    const key = keys[it.signedBy];
    return `${head}.${key === null ? '' : sign('sha256', Buffer.from(head), key).toString('base64url')}`;
  }
}

/** What the provider remembers, by id. */
function createRecords(name: string, isOld: () => boolean) {
  const records = new Map<string, Claims>();
  const byUid = (uid: string) => [...records.values()].find((record) => record['uid'] === uid);
  const aged = (record: Claims | undefined) => (record && name === 'AuthorizationCode' && isOld() ? { ...record, exp: 1 } : record);
  return {
    upsert: async (id: string, record: Claims) => void records.set(id, record),
    find: async (id: string) => aged(records.get(id)),
    findByUid: async (uid: string) => byUid(uid),
    findByUserCode: async () => undefined,
    consume: async (id: string) => void records.set(id, { ...records.get(id), consumed: 1 }),
    destroy: async (id: string) => void records.delete(id),
    revokeByGrantId: async (grant: string) => {
      for (const [id, record] of records) if (record['grantId'] === grant) records.delete(id);
    },
  };
}

function listening(server: Server): Promise<void> {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}
