import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { seal } from '../../src/settings/secrets.ts';

const secrets = seal({ apiToken: 'hunter2', zendesk: { kind: 'token', email: 'bot@acme.example', token: 'hunter3' } });

test('a secret is given to whoever names it', () => {
  expect(secrets.apiToken).toBe('hunter2');
  expect(secrets.zendesk.token).toBe('hunter3');
});

test.each([
  ['printing', (value: object) => inspect(value, { depth: 9, showHidden: false })],
  ['JSON', (value: object) => JSON.stringify({ value })],
  ['a template string', (value: object) => `${value}`],
  ['copying', (value: object) => JSON.stringify({ ...value })],
  ['looping', (value: object) => Object.entries(value).join()],
])('%s shows no secret', (_, show) => {
  for (const value of [secrets, secrets.zendesk]) expect(show(value)).not.toMatch(/hunter|bot@/);
});
