import type { IncomingHttpHeaders } from 'node:http';
import { tokenFor } from './ids.ts';
import type { User } from './model.ts';
import { unauthenticated } from './refusals.ts';
import { userByEmail, type World } from './world.ts';

/** Every user has an API token of their own here, so that agents and customers can act as themselves. */
export const apiTokenOf = (email: string) => tokenFor(`zendesk user ${email.toLowerCase()}`);
export const oauthTokenOf = (email: string) => tokenFor(`zendesk oauth ${email.toLowerCase()}`);

/**
 * `Basic base64(email/token:apiToken)` or `Bearer oauthToken`. Wrong credentials are refused; none at all is an anonymous caller,
 * as at the vendor (where `users/me` then answers with nobody).
 */
export function authenticate(world: World, headers: IncomingHttpHeaders): { actor: User; anonymous: boolean } {
  const header = headers.authorization;
  if (header === undefined) return { actor: nobody(), anonymous: true };
  const [scheme = '', value = ''] = header.split(' ', 2);
  const actor =
    scheme.toLowerCase() === 'basic' ? byApiToken(world, value) : scheme.toLowerCase() === 'bearer' ? byBearer(world, value) : undefined;
  if (actor === undefined || actor.suspended === true) throw unauthenticated();
  return { actor, anonymous: false };
}

function byApiToken(world: World, value: string): User | undefined {
  const text = Buffer.from(value, 'base64').toString('utf8');
  const match = /^(.+)\/token:(.*)$/s.exec(text);
  if (match === null) return undefined;
  const user = userByEmail(world.desk, match[1] ?? '');
  return user?.email != null && match[2] === apiTokenOf(user.email) ? user : undefined;
}

function byBearer(world: World, value: string): User | undefined {
  for (const user of world.desk.users.values()) if (user.email !== null && value === oauthTokenOf(user.email)) return user;
  return undefined;
}

const nobody = (): User => ({
  id: 0,
  name: 'Anonymous user',
  email: null,
  role: 'end-user',
  locale: 'en-US',
  phone: null,
  tags: [],
  externalId: null,
  notes: '',
  createdAt: 0,
  updatedAt: 0,
  defaultGroupId: null,
});
