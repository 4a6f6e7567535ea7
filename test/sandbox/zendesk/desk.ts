import { parseStoreFile } from '../../../sandbox/formats/store-file.ts';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../../sandbox/start.ts';

export const CUSTOMER = 'ana@example.dk';
export const STRANGER = 'bo@example.dk';
export const AGENT = 'mette@lindholm.example';

const STORE = {
  now: '2026-11-20T10:00:00+01:00',
  customers: [
    { email: CUSTOMER, firstName: 'Ana', lastName: 'Holm' },
    { email: STRANGER, firstName: 'Bo' },
  ],
  pastClaims: [{ email: CUSTOMER, order: '#10001', kind: 'not_received', at: '-40d' }],
  desk: { groups: ['Support', 'Senior', 'Payments', 'Quality'], agents: [{ name: 'Mette', email: AGENT, group: 'Senior' }] },
};

export const storeOf = (change: object = {}) => parseStoreFile(JSON.stringify({ ...STORE, ...change }), 'test.store.json');

export const startDesk = (options: Partial<SandboxOptions> = {}) => startSandbox({ store: storeOf(), ...options });

export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Headers;
  /** What stands at this place of the body: `ticket.status`, `comments.0.body`. */
  at(path: string): unknown;
}

/** Asks as this person (default: the bot); null sends no credentials. */
export async function ask(
  sandbox: Sandbox,
  method: string,
  path: string,
  body?: unknown,
  who: string | null = sandbox.zendesk.username,
  extra: Record<string, string> = {},
): Promise<Answer> {
  const headers: Record<string, string> = { ...extra };
  if (who !== null && headers.authorization === undefined) headers.authorization = sandbox.zendesk.authorizationFor(who);
  if (body !== undefined && headers['content-type'] === undefined) headers['content-type'] = 'application/json';
  const init: RequestInit = { method, headers };
  if (body !== undefined) init.body = typeof body === 'string' ? body : JSON.stringify(body);
  const response = await fetch(`${sandbox.zendesk.url}${path}`, init);
  const text = await response.text();
  const answered = text === '' ? null : safeJson(text);
  return { status: response.status, body: answered, headers: response.headers, at: (place) => dig(answered, place) };
}

function dig(value: unknown, path: string): unknown {
  let here = value;
  for (const key of path.split('.')) {
    if (typeof here !== 'object' || here === null) throw new Error(`nothing at ${path} in ${JSON.stringify(value)}`);
    here = (here as Record<string, unknown>)[key];
  }
  return here;
}

/** The `id` of every entry of the list at this place. */
export const idsAt = (answer: Answer, path: string) => (answer.at(path) as { id: number }[]).map(({ id }) => id);

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** A new ticket of the customer, by mail. */
export const mailed = (sandbox: Sandbox, body = 'Where is my parcel?') =>
  sandbox.mail({ from: { email: CUSTOMER, name: 'Ana Holm' }, subject: 'Parcel', body }).ticketId;
