import { expect, test } from 'vitest';
import { returnTo } from '../../src/accounts/return-to.ts';
import { createCookies } from '../../src/api/cookies.ts';

test('the login leads back to pages of the console only', () => {
  for (const elsewhere of [
    'https://evil.example/console/',
    '//evil.example/console/',
    '/\\evil.example',
    'javascript:alert(1)',
    '/login',
    '/console/../login',
    7,
  ])
    expect(returnTo(elsewhere)).toBe('/console/');
  expect(returnTo('/console/tickets/35450?x=1#y')).toBe('/console/tickets/35450?x=1');
});

test('over https the cookies are bound to this very host', () => {
  const set: unknown[] = [];
  const response = { cookie: (...given: unknown[]) => set.push(given) };
  createCookies({ secure: true }).set(response as never, 'session', 'value', 1_000);
  expect(set).toEqual([['__Host-resolute', 'value', { httpOnly: true, secure: true, sameSite: 'lax', path: '/', maxAge: 1_000 }]]);
});
