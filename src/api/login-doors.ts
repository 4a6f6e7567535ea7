import express, { type Request, type Response, Router } from 'express';
import { z } from 'zod';
import { isSameSecret } from '../accounts/fingerprint.ts';
import { type CameBack, type createLogin, LOGIN_MS } from '../accounts/login.ts';
import { returnTo } from '../accounts/return-to.ts';
import type { createSessions } from '../accounts/sessions.ts';
import { isError } from '../domain/errors.ts';
import { roles } from '../domain/role.ts';
import type { AccountStore } from '../ports/account-store.ts';
import type { Clock } from '../ports/clock.ts';
import type { Cookies } from './cookies.ts';
import { sendDevelopmentLogin, sendRefusal } from './login-page.ts';
import type { Origin } from './origin.ts';
import type { RateLimit } from './rate-limit.ts';

export interface LoginNeeds {
  /** Null: nobody can prove who they are, and only this machine is served. */
  readonly login: ReturnType<typeof createLogin> | null;
  readonly sessions: ReturnType<typeof createSessions>;
  readonly accounts: AccountStore;
  readonly cookies: Cookies;
  readonly origin: Origin;
  readonly limit: RateLimit;
  readonly clock: Clock;
  readonly sessionMs: number;
  /**
   * Where nobody proves who they are, whoever comes in must at least have seen the log: a proxy in front of this machine would
   * otherwise let in the world. Null: shop and help desk are sandboxes on this machine, and there is nothing to guard.
   */
  readonly developmentKey: string | null;
}

const Wanted = z.object({ to: z.string().optional(), again: z.literal('1').optional(), key: z.string().optional() });
const Development = z.object({
  to: z.string().optional(),
  key: z.string().optional(),
  role: z.union([z.enum(roles), z.array(z.enum(roles))]).default([]),
});

/** `GET /login`, the way back from the identity provider, and the login of a machine without one. */
export function createLoginDoors(needs: LoginNeeds): Router {
  const { login, sessions, accounts, cookies, origin, limit, clock, sessionMs, developmentKey } = needs;
  const router = Router({ caseSensitive: true, strict: true });
  router.use('/login', limit.perAddress);

  router.get('/login', async (request, response) => {
    const wanted = Wanted.safeParse(request.query);
    const to = returnTo(wanted.data?.to);
    if (login === null) {
      if (origin.of(request) === null) return notHere(response);
      const key = wanted.data?.key ?? '';
      return hasSeenLog(key) ? sendDevelopmentLogin(response, { to, key }) : sendRefusal(response, 403, sentences.key);
    }
    try {
      const { url, browser } = await login.begin({ returnTo: to, again: wanted.data?.again === '1' });
      cookies.set(response, 'login', browser, LOGIN_MS);
      response.set('cache-control', 'no-store').redirect(303, url);
    } catch (error) {
      if (!isError(error, { code: 'identity.unreachable', retry: 'later', effect: 'none' })) throw error;
      sendRefusal(response, 503, sentences.silent);
    }
  });

  if (login !== null) {
    router.get('/login/callback', async (request, response) => {
      const { state } = request.query;
      const browser = cookies.read(request, 'login');
      cookies.clear(response, 'login');
      if (typeof state !== 'string' || browser === null) return sendRefusal(response, 400, sentences.unknown_login);
      const cameBack = await login.finish({ url: `${origin.of(request)}${request.originalUrl}`, state, browser });
      if (cameBack.kind !== 'signed_in') return sendRefusal(response, cameBack.kind === 'silent' ? 503 : 403, sentences[cameBack.kind]);
      await enter(request, response, cameBack.secret, cameBack.returnTo);
    });
  } else {
    router.post('/login/development', express.urlencoded({ extended: false, limit: '4kb' }), async (request, response) => {
      if (!origin.isOwn(request)) return notHere(response);
      const wanted = Development.safeParse(request.body);
      if (!wanted.success) return sendRefusal(response, 400, 'There is no such role.');
      if (!hasSeenLog(wanted.data.key ?? '')) return sendRefusal(response, 403, sentences.key);
      const held = [wanted.data.role].flat();
      const subject = held.length === roles.length ? 'everything' : held.join('+') || 'nobody';
      const at = clock.now();
      const identity = { issuer: 'development', subject, name: `Development (${subject})`, email: null, authenticatedAt: at };
      const account = await accounts.signedIn(identity, { roles: held, by: 'development' }, at);
      if (!account.active) return sendRefusal(response, 403, sentences.not_active);
      const secret = await sessions.start(account, { authenticatedAt: at, again: false, development: true });
      await enter(request, response, secret, returnTo(wanted.data.to));
    });
  }
  return router;

  function hasSeenLog(key: string): boolean {
    return developmentKey === null || isSameSecret(key, developmentKey);
  }

  /** A new session in the place of whatever was there before. */
  async function enter(request: Request, response: Response, secret: string, to: string): Promise<void> {
    const before = cookies.read(request, 'session');
    const old = before === null ? null : await sessions.of(before);
    if (before !== null && old !== null) await sessions.end(before, old.account.id);
    cookies.set(response, 'session', secret, sessionMs);
    response.set('cache-control', 'no-store').redirect(303, to);
  }
}

const sentences: Readonly<Record<Exclude<CameBack['kind'], 'signed_in'> | 'key', string>> = {
  unknown_login: 'This login is not under way any more: it took too long, or was used already.',
  other_browser: 'This login was begun in another browser.',
  refused: 'The identity provider’s answer is not what was asked for.',
  not_active: 'This account may not sign in. Ask an administrator.',
  key: 'Open the address that the log shows at the start: without an identity provider its key is all that guards this.',
  silent: 'The identity provider does not answer. Try again in a moment.',
};

function notHere(response: Response): void {
  sendRefusal(response, 403, 'Without an identity provider only this machine is served, under its own name, such as http://localhost.');
}
