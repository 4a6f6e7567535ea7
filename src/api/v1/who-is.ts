import type { Request } from 'express';
import { isSameSecret } from '../../accounts/fingerprint.ts';
import type { createSessions } from '../../accounts/sessions.ts';
import { SIDEBAR_PREFIX, type Sidebar } from '../../accounts/sidebar.ts';
import type { createTokens } from '../../accounts/tokens.ts';
import type { Cookies } from '../cookies.ts';
import type { Origin } from '../origin.ts';
import { type Caller, type Refused, type Route, refused } from './route.ts';

interface Needs {
  readonly sessions: Pick<ReturnType<typeof createSessions>, 'of'>;
  readonly tokens: Pick<ReturnType<typeof createTokens>, 'of'>;
  /** Null: the sidebar is not installed. */
  readonly sidebar: Pick<Sidebar, 'of'> | null;
  readonly cookies: Cookies;
  readonly origin: Origin;
  /** The logins of this process prove nothing. */
  readonly development: boolean;
}

/** `unattended`: nobody sits there, so that the session is not kept alive by it. */
export type WhoIs = (
  request: Request,
  route: Pick<Route, 'method'>,
  unattended?: 'unattended',
) => Promise<Caller | Refused | { readonly nobody: string }>;

/**
 * A machine by its token, a person by the cookie of their session. What a page of another site makes a browser send is refused,
 * and a request that is not GET shows twice that a page of ours made it: by its origin, and by the session's CSRF token.
 */
export function createWhoIs({ sessions, tokens, sidebar, cookies, origin, development }: Needs): WhoIs {
  return async function whoIs(request, route, unattended) {
    if (origin.of(request) === null) return refused(403, 'other_host', 'Only this machine is served, under its own name.');
    const bearer = /^Bearer (\S+)$/.exec(request.get('authorization') ?? '')?.[1];
    if (bearer !== undefined) {
      if (bearer.startsWith(SIDEBAR_PREFIX)) {
        if (origin.isForeign(request)) return refused(403, 'other_origin', 'This was sent by a page of another site.');
        const visit = await sidebar?.of(bearer);
        if (!visit) return { nobody: 'This sidebar has been open for too long. Load the apps anew.' };
        return { id: visit.account, name: visit.name, roles: ['agent'], recent: false, session: null, token: null, visit };
      }
      const token = await tokens.of(bearer);
      if (token === null) return { nobody: 'This token is unknown, revoked or too old.' };
      const { id, name, roles } = token.account;
      return { id, name, roles, recent: false, session: null, token: token.id, visit: null };
    }

    if (origin.isForeign(request)) return refused(403, 'other_origin', 'This was sent by a page of another site.');
    // A page that renews itself says so: it must not keep a session alive that nobody uses.
    const isAttended = unattended === undefined && request.get('x-unattended') === undefined;
    const secret = cookies.read(request, 'session');
    const session = secret === null ? null : await sessions.of(secret, isAttended);
    if (secret === null || session === null) return { nobody: 'Nobody is signed in.' };
    if (route.method !== 'get') {
      if (!origin.isOwn(request)) return refused(403, 'other_origin', 'Say in Origin which page sent this.');
      if (!isSameSecret(request.get('x-csrf-token') ?? '', session.csrf))
        return refused(403, 'csrf', 'Send the CSRF token of the session as X-CSRF-Token. Load the page anew.');
    }
    const { id, name, roles } = session.account;
    return { id, name, roles, recent: session.recent, session: { secret, csrf: session.csrf, development }, token: null, visit: null };
  };
}
