import express, { type ErrorRequestHandler, type Request, type RequestHandler, type Response, Router } from 'express';
import { z } from 'zod';
import { SIDEBAR_PREFIX } from '../../accounts/sidebar.ts';
import { TOKEN_PREFIX } from '../../accounts/tokens.ts';
import { isError, ResoluteError } from '../../domain/errors.ts';
import { pageUnknown } from '../../domain/page-unknown.ts';
import { seesCustomerData } from '../../domain/role.ts';
import type { Logger } from '../../ports/logger.ts';
import { problem } from '../problem.ts';
import type { RateLimit } from '../rate-limit.ts';
import type { createLive } from './live.ts';
import { masked, namesCustomerData } from './mask.ts';
import type { Once } from './once.ts';
import { type Asked, type Caller, type Handlers, isRefused, type Refused, type Route } from './route.ts';
import { type Routes, routes } from './routes.ts';
import { sendFile } from './send-file.ts';
import type { WhoIs } from './who-is.ts';

export interface RouterNeeds {
  readonly handlers: Handlers<Routes>;
  readonly whoIs: WhoIs;
  readonly limit: RateLimit;
  readonly once: Once;
  readonly live: ReturnType<typeof createLive>;
  readonly logger: Logger;
}

const LARGEST = '256kb';

/** A door for each declared route, and nothing else. */
export function createV1({ handlers, whoIs, limit, once, live, logger }: RouterNeeds): Router {
  const router = Router({ caseSensitive: true, strict: true });
  // The operators' token is not ours: what comes with it goes on to their API.
  router.use((request, response, next) => {
    if (isOperatorsToken(request)) return next('router');
    // By itself the router would tell which methods there are.
    if (request.method === 'OPTIONS') return problem(response, 404, 'There is no such thing here.', 'not_found');
    next();
  });
  const json = express.json({ limit: LARGEST, type: 'application/json' });
  for (const [name, route] of Object.entries<Route>(routes)) {
    // Declared together: the handler of this name takes and gives what this route says.
    const handler = handlers[name as keyof Handlers<Routes>] as (asked: Asked<Route>) => Promise<unknown>;
    if (route.stream) {
      router[route.method](route.path, believe(route), follow(route));
      continue;
    }
    const bodies = route.body === undefined ? [] : [json];
    router[route.method](route.path, noStore, believe(route), ...bodies, answer(name, route, handler));
  }
  router.use((_request, response) => problem(response, 404, 'There is no such thing here.', 'not_found'));
  router.use(failed(logger));
  return router;

  function believe(route: Route): RequestHandler {
    return async (request, response, next) => {
      const caller = await whoIs(request, route);
      if ('nobody' in caller || isRefused(caller)) {
        if (await limit.isTooOften(request, response)) return;
        return 'nobody' in caller ? problem(response, 401, caller.nobody, 'sign_in') : refuse(response, caller);
      }
      if (!(await limit.mayGoOn(caller.id, response))) return;
      if (!isAllowed(route, caller)) return void problem(response, 403, 'Your roles do not allow this.', 'role_missing');
      response.locals['caller'] = caller;
      next();
    };
  }

  function follow(route: Route): RequestHandler {
    return (request, response) => {
      const caller: Caller = response.locals['caller'];
      const isStillIn = async () => {
        const now = await whoIs(request, route, 'unattended');
        return 'id' in now && now.roles.length > 0;
      };
      if (!live.listen({ account: caller.id, response, isStillIn })) problem(response, 429, 'Too many pages are open.', 'too_many');
    };
  }

  function answer(name: string, route: Route, handler: (asked: Asked<Route>) => Promise<unknown>): RequestHandler {
    return async (request, response) => {
      const caller: Caller = response.locals['caller'];
      const params = parse(route.params, request.params, 'the path');
      const query = parse(route.query ?? Nothing, request.query, 'the query');
      const body = parse(route.body, request.body, 'the body');
      const wrong = [params, query, body].find((part) => part.fault !== null);
      if (wrong) return void problem(response, 400, wrong.fault ?? '', 'not_as_declared');
      if (namesCustomerData(route.query, query.value) && !seesCustomerData(caller.roles))
        return void problem(response, 403, 'Only those who see customers’ data may search by it.', 'role_missing');
      const version = route.versioned ? versionIn(request) : null;
      if (route.versioned && version === null)
        return void problem(response, 428, 'Say in If-Match which version you looked at.', 'version_missing');
      // Each part is what its own schema made of it.
      const key = request.get('idempotency-key') ?? '';
      const asked = { params: params.value, query: query.value, body: body.value, caller, version, key } as Asked<Route>;
      const given = route.writes ? await once(name, route, asked, handler) : await handler(asked);
      if (isRefused(given)) return void refuse(response, given);
      const shown = (answer: unknown) => {
        const declared = route.answer.parse(answer);
        return seesCustomerData(caller.roles) ? declared : masked(route.answer, declared);
      };
      if (route.file === undefined) return void response.json(shown(given));
      await sendFile(response, route.file, given as AsyncIterable<unknown>, shown);
    };
  }
}

function isAllowed({ may }: Route, { roles, visit }: Caller): boolean {
  if (may === 'sidebar') return visit !== null;
  return visit === null && (may === 'signed_in' || may.some((role) => roles.includes(role)));
}

function isOperatorsToken(request: Request): boolean {
  const [, token] = /^Bearer (.+)$/.exec(request.get('authorization') ?? '') ?? [];
  return token !== undefined && !token.startsWith(TOKEN_PREFIX) && !token.startsWith(SIDEBAR_PREFIX);
}

const Nothing = z.strictObject({});

function parse(schema: z.ZodType | undefined, value: unknown, where: string): { readonly value: unknown; readonly fault: string | null } {
  if (schema === undefined) return { value: undefined, fault: null };
  const parsed = schema.safeParse(value);
  if (parsed.success) return { value: parsed.data, fault: null };
  return { value: undefined, fault: `Something in ${where} is not as declared: ${z.prettifyError(parsed.error)}` };
}

/** As a weak or a strong tag, or bare. */
function versionIn(request: Request): string | null {
  return /^(?:W\/)?"?([^"]{1,200})"?$/.exec(request.get('if-match') ?? '')?.[1] ?? null;
}

const noStore: RequestHandler = (_request, response, next) => {
  response.set('cache-control', 'no-store');
  next();
};

function refuse(response: Response, { status, detail, code }: Refused): void {
  problem(response, status, detail, code);
}

/** What went wrong on our side is told in the log, by code; the caller learns only whether to try again. */
function failed(logger: Logger): ErrorRequestHandler {
  return (error, request, response, next) => {
    if (response.headersSent) return next(error);
    if (isError(error, pageUnknown))
      return void problem(response, 400, 'This page is not of this list: begin at the first one again.', 'page_unknown');
    if (isHttpFault(error)) return void problem(response, error.status, 'The request cannot be read.', 'unreadable');
    const code = codeOf(error);
    const cause = error instanceof Error ? error.name : typeof error;
    logger.error('A request to the API failed.', { route: request.route?.path ?? null, code, cause });
    if (error instanceof ResoluteError && error.retry === 'later')
      return void problem(response, 503, 'Something that this needs does not answer. Try again in a moment.', code);
    problem(response, 500, 'The service could not answer. The log says why.', code);
  };
}

/** A database says in five letters what it refused; its sentence may hold what a customer wrote. */
function codeOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  return typeof code === 'string' ? code : 'unexpected';
}

/** As the body reader throws them: too long, broken, in another encoding. */
function isHttpFault(error: unknown): error is { readonly status: number } {
  return (
    typeof error === 'object' &&
    error !== null &&
    'status' in error &&
    typeof error.status === 'number' &&
    error.status >= 400 &&
    error.status < 500
  );
}
