import { createHash } from 'node:crypto';
import type { Response } from 'express';
import { type Role, roles } from '../domain/role.ts';

const style =
  'body{font:16px/1.5 system-ui,sans-serif;max-width:34rem;margin:8vh auto;padding:0 1rem;color:#1c2024;background:#fff}' +
  '.loud{background:#fff3c4;border:2px solid #b45309;border-radius:8px;padding:1rem 1.25rem}' +
  'button,.go{font:inherit;padding:.5rem 1rem;border:1px solid #333;border-radius:6px;background:#1c2024;color:#fff;text-decoration:none;cursor:pointer}' +
  'fieldset{border:0;padding:0;margin:1.25rem 0}label{display:block}' +
  '@media(prefers-color-scheme:dark){body{background:#16181c;color:#eceef2}.loud{background:#3a2c06;border-color:#f5b942}}';

const policy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Anybody on this machine may come in, and it says so. */
export function sendDevelopmentLogin(response: Response, { to, key }: { readonly to: string; readonly key: string }): void {
  const each = roles.map((role) => `<label><input type="checkbox" name="role" value="${role}" checked> ${words[role]}</label>`).join('');
  send(
    response,
    200,
    'Development login',
    `<div class="loud" role="alert"><h1>Development login</h1>
<p><strong>Nobody proves who they are here.</strong> There is no identity provider (OIDC_ISSUER), so whoever uses this machine comes in as
whoever they like. Only this machine is served. Never put this behind a proxy.</p>
<p lang="da"><strong>Her beviser ingen, hvem de er.</strong> Der er ingen identitetsudbyder (OIDC_ISSUER).</p></div>
<form method="post" action="/login/development"><input type="hidden" name="to" value="${escaped(to)}"><input type="hidden" name="key" value="${escaped(key)}">
<fieldset><legend>Come in with these roles</legend>${each}</fieldset>
<button type="submit">Sign in without proof</button></form>`,
  );
}

export function sendRefusal(response: Response, status: number, sentence: string): void {
  send(
    response,
    status,
    'Not signed in',
    `<h1>Not signed in</h1><p>${escaped(sentence)}</p><p><a class="go" href="/login">Try again</a></p>`,
  );
}

function send(response: Response, status: number, title: string, body: string): void {
  response
    .status(status)
    .set('content-security-policy', policy)
    .set('cache-control', 'no-store')
    // Not less: under `no-referrer` a browser sends the form with the origin `null`, which is refused.
    .set('referrer-policy', 'same-origin')
    .type('html')
    .send(
      `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title} · Resolute</title><style>${style}</style><body>${body}</body></html>`,
    );
}

const words: Readonly<Record<Role, string>> = {
  viewer: 'viewer: reads, without customers’ data',
  agent: 'agent: works on tickets',
  operator: 'operator: runs the service',
  administrator: 'administrator: people, tokens, and past the gate',
  auditor: 'auditor: reads and proves',
  data_protection: 'data protection: answers for customers’ data',
};

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => signs[sign] ?? sign);
}
