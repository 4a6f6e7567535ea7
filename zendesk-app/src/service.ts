import { ask } from '../../console/src/server/request.ts';
import type { Answer } from '../../src/api/v1/routes.ts';

export type Shown = Answer<'openSidebar'>;
export type Draft = NonNullable<Shown['draft']>;
export type Escalation = NonNullable<Shown['escalation']>;

/** What an agent does from here; each is refused when the ticket has moved on since it was looked at. */
export type Step =
  | { readonly what: 'approve'; readonly of: Draft }
  | { readonly what: 'edit'; readonly of: Draft; readonly body: { readonly text: string; readonly carryOut: boolean } }
  | { readonly what: 'override'; readonly of: Draft; readonly body: { readonly why: string } }
  | { readonly what: 'hand-back'; readonly of: Escalation; readonly body: { readonly instruction: string } };

const BASE = '/api/v1/sidebar';

/** The service, asked with the secret of this visit, which stands nowhere but in memory. */
export function createService(bearer: string) {
  const send = <Done>(method: 'GET' | 'POST', path: string, headers: Readonly<Record<string, string>>, body?: unknown) =>
    ask<Done>(`${BASE}${path}`, {
      method,
      credentials: 'omit',
      headers: {
        authorization: `Bearer ${bearer}`,
        ...headers,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  return {
    open: (ticket: string) => send<Shown>('POST', '/open', {}, { ticket }),
    look: () => send<Shown>('GET', '', {}),
    take(step: Step): Promise<unknown> {
      const things = step.what === 'hand-back' ? 'escalations' : 'drafts';
      const headers = { 'idempotency-key': crypto.randomUUID(), 'if-match': `"${step.of.version}"` };
      const path = `/${things}/${encodeURIComponent(step.of.turn)}/${step.what}`;
      return send('POST', path, headers, 'body' in step ? step.body : undefined);
    },
  };
}

export type Service = ReturnType<typeof createService>;
