import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import express, { type Response, Router } from 'express';
import { z } from 'zod';
import type { Sidebar } from '../accounts/sidebar.ts';
import { noSuchFile } from './problem.ts';
import type { RateLimit } from './rate-limit.ts';

/** Where Zendesk documents its SDK to be loaded from; it is no package. */
const SDK = 'https://static.zdassets.com/zendesk_app_framework_sdk/2.0/zaf_sdk.min.js';

const Posted = z.object({ token: z.string().min(20).max(8_000) });

/**
 * The page of the sidebar. Zendesk posts a signed token as a form; the page comes back with the secret of the visit, which it keeps in
 * memory. No cookie: a page of another site can do nothing in somebody's name.
 */
export function createSidebarDoors(needs: {
  readonly sidebar: Sidebar;
  /** The address of the account, which alone may show the page in a frame. */
  readonly helpDesk: string;
  /** As `scripts/build-console.mjs` has built it. */
  readonly folder: string;
  readonly limit: RateLimit;
}): Router {
  const { sidebar, helpDesk, folder, limit } = needs;
  const policy = [
    "default-src 'none'",
    `script-src 'self' ${SDK}`,
    "style-src 'self'",
    "connect-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
    `frame-ancestors ${helpDesk}`,
  ].join('; ');
  const router = Router();
  router.use('/sidebar', (_request, response, next) => {
    response.set('content-security-policy', policy).set('referrer-policy', 'no-referrer');
    // Knows no other sites, and would forbid the frame.
    response.removeHeader('x-frame-options');
    next();
  });
  router.use(
    '/sidebar/assets',
    express.static(join(folder, 'assets'), { immutable: true, maxAge: '365d', fallthrough: false }),
    noSuchFile,
  );

  router.post('/sidebar', express.urlencoded({ extended: false, limit: '20kb' }), async (request, response) => {
    const posted = Posted.safeParse(request.body);
    // Before the token is used up, which is good once.
    const page = readPage(folder);
    if (page === null) return sayNo(response, 503);
    const opened = posted.success ? await sidebar.open(posted.data.token) : null;
    if (opened?.kind !== 'opened') {
      if (await limit.isTooOften(request, response)) return;
      return sayNo(response, 403);
    }
    if (!(await limit.mayGoOn(opened.account, response))) return;
    const language = opened.agent.locale.toLowerCase().startsWith('da') ? 'da' : 'en';
    response.set('cache-control', 'no-store').type('html').send(page.replace('%LANGUAGE%', language).replace('%BEARER%', opened.bearer));
  });
  router.get('/sidebar', (_request, response) => sayNo(response, 405));
  return router;
}

const sentences = {
  403: 'Zendesk did not vouch for this visit. Load the apps anew. · Zendesk stod ikke inde for besøget. Genindlæs apps.',
  405: 'This page opens inside a ticket in Zendesk. · Siden åbner i en sag i Zendesk.',
  503: 'The page of the sidebar is not there.',
} as const;

function sayNo(response: Response, status: keyof typeof sentences): void {
  response
    .status(status)
    .set('cache-control', 'no-store')
    .type('html')
    .send(`<!doctype html><html lang="en"><meta charset="utf-8"><title>Resolute</title><p>${sentences[status]}</p></html>`);
}

function readPage(folder: string): string | null {
  try {
    return readFileSync(join(folder, 'index.html'), 'utf8');
  } catch {
    return null;
  }
}
