/** What the service refused or could not do, in its own sentence (RFC 9457). Status 0: it was not reached. */
export class RequestFailed extends Error {
  override readonly name = 'RequestFailed';
  readonly status: number;
  readonly code: string | null;

  constructor(status: number, message: string, code: string | null) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

export interface Sending {
  readonly body?: unknown;
  /** Repeating the same write with the same key does it once. */
  readonly key?: string;
  /** The version that was looked at; the service refuses when it has moved on. */
  readonly version?: string;
}

const BASE = '/api/v1';

/** Hands and eyes are on the page for so long after the last thing they did; what the page asks by itself later keeps no session alive. */
const ATTENDED_MS = 60_000;
let touchedAt = Date.now();
for (const deed of ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchmove'])
  addEventListener(deed, noteHands, { capture: true, passive: true });

function noteHands(): void {
  touchedAt = Date.now();
}

/** Proof that a write comes from this page; told by the session. */
let csrf = '';
export function setCsrf(token: string): void {
  csrf = token;
}

export function get<Answer>(path: string, query: Readonly<Record<string, string | number | null | undefined>> = {}): Promise<Answer> {
  const wanted = new URLSearchParams(Object.entries(query).flatMap(([name, value]) => (isGiven(value) ? [[name, String(value)]] : [])));
  const headers: Readonly<Record<string, string>> = Date.now() - touchedAt > ATTENDED_MS ? { 'x-unattended': '1' } : {};
  return ask<Answer>(`${BASE}${path}${wanted.size === 0 ? '' : `?${wanted}`}`, { method: 'GET', headers });
}

export function send<Answer>(
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  { body, key, version }: Sending = {},
): Promise<Answer> {
  return ask<Answer>(`${BASE}${path}`, {
    method,
    headers: {
      'x-csrf-token': csrf,
      'idempotency-key': key ?? crypto.randomUUID(),
      ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

const isGiven = (value: string | number | null | undefined) => value !== undefined && value !== null && value !== '';

export async function ask<Answer>(url: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(url, { credentials: 'same-origin', ...init }).catch((cause: unknown) => {
    throw new RequestFailed(0, cause instanceof Error ? cause.message : String(cause), null);
  });
  const text = await response.text();
  const answer: unknown = text === '' ? null : parsed(text);
  if (!response.ok) throw failure(response.status, answer);
  return answer as Answer;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function failure(status: number, answer: unknown): RequestFailed {
  const problem = typeof answer === 'object' && answer !== null ? (answer as Readonly<Record<string, unknown>>) : {};
  const sentence = [problem['detail'], problem['title']].find((text) => typeof text === 'string');
  const code = typeof problem['code'] === 'string' ? problem['code'] : null;
  return new RequestFailed(status, typeof sentence === 'string' ? sentence : `HTTP ${status}`, code);
}
