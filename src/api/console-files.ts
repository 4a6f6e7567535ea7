import { existsSync } from 'node:fs';
import { join } from 'node:path';
import compression from 'compression';
import express, { type Response, Router } from 'express';
import { noSuchFile, problem } from './problem.ts';

/** Only what comes from here, and nothing written into the page: a script in a customer's mail has nowhere to run. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/** The operators' console below `/console`, as `scripts/build-console.mjs` has built it. */
export function createConsoleFiles({ folder }: { readonly folder: string }): Router {
  const router = Router();
  router.get('/', (_request, response) => response.redirect('/console/'));
  router.use('/console', (_request, response, next) => {
    response.set('content-security-policy', policy);
    response.set('referrer-policy', 'no-referrer');
    response.set('permissions-policy', 'camera=(), microphone=(), geolocation=()');
    next();
  });
  router.use('/console', compression());
  // The names of these change with their contents.
  router.use('/console/assets', express.static(join(folder, 'assets'), { immutable: true, maxAge: '365d', fallthrough: false }));
  router.use('/console', express.static(folder, { index: false, redirect: false, dotfiles: 'ignore', maxAge: '5m' }));
  router.use('/console', noSuchFile);
  router.get('/console{/*path}', (_request, response) => sendPage(response, join(folder, 'index.html')));
  return router;
}

/** The same page for every address below: the console itself knows what each of them shows. */
function sendPage(response: Response, file: string): void {
  if (!existsSync(file)) return void problem(response, 503, 'The console is not built: run npm run console:build.');
  response.set('cache-control', 'no-cache');
  response.sendFile(file);
}
