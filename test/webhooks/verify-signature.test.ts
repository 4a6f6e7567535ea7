import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { asId, type Instant } from '../../src/domain/ids.ts';
import { verifySignature } from '../../src/webhooks/verify-signature.ts';

const now = asId<Instant>('2026-11-20T09:00:00.000Z');
const timestamp = '2026-11-20T08:59:58Z';
const body = Buffer.from('{"id":"01","text":"æøå"}');
const sign = (secret: string, at: string, content: Buffer) => createHmac('sha256', secret).update(at).update(content).digest('base64');
const right = sign('secret', timestamp, body);

test('a signature made by another program (openssl) is valid', () => {
  const signature = 'b1HbJ4TgqXWC7dmry5o6+sWSA7jZc74GgKNu3ZJr7n8=';

  expect(verifySignature({ signature, timestamp, body: Buffer.from('hello') }, ['secret'], now)).toBe('valid');
});

test('the right signature is valid under any of the secrets', () => {
  expect(verifySignature({ signature: right, timestamp, body }, ['secret'], now)).toBe('valid');
  expect(verifySignature({ signature: right, timestamp, body }, ['new secret', 'secret'], now)).toBe('valid');
});

test('an empty body is signed too', () => {
  const signature = sign('secret', timestamp, Buffer.alloc(0));

  expect(verifySignature({ signature, timestamp, body: Buffer.alloc(0) }, ['secret'], now)).toBe('valid');
});

test.each([
  ['another secret', { signature: sign('other', timestamp, body), timestamp, body }],
  ['another body', { signature: right, timestamp, body: Buffer.from('{"id":"02"}') }],
  ['a body that was parsed and written again', { signature: right, timestamp, body: Buffer.from('{ "id":"01","text":"æøå"}') }],
  ['another time', { signature: right, timestamp: '2026-11-20T08:59:59Z', body }],
  ['a shorter signature', { signature: right.slice(0, 20), timestamp, body }],
  ['no base64', { signature: '!!!', timestamp, body }],
])('%s is wrong', (_, request) => {
  expect(verifySignature(request, ['secret'], now)).toBe('wrong');
});

test.each([
  ['signature', { signature: undefined, timestamp, body }],
  ['time', { signature: right, timestamp: undefined, body }],
  ['signature', { signature: '', timestamp, body }],
])('a request without %s is named so', (_, request) => {
  expect(verifySignature(request, ['secret'], now)).toBe('missing');
});

test.each([
  ['2026-11-20T08:55:00Z', 'valid'],
  ['2026-11-20T08:54:59Z', 'stale'],
  ['2026-11-20T09:05:00Z', 'valid'],
  ['2026-11-20T09:05:01Z', 'stale'],
  ['no time', 'stale'],
])('a rightly signed request of %s is %s at nine', (at, verdict) => {
  expect(verifySignature({ signature: sign('secret', at, body), timestamp: at, body }, ['secret'], now)).toBe(verdict);
});

test('without any secret nothing is valid', () => {
  expect(verifySignature({ signature: right, timestamp, body }, [], now)).toBe('wrong');
});
