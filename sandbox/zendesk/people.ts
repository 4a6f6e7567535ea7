import type { User } from './model.ts';
import { userByEmail, type World } from './world.ts';

/** The end user with this address; made when there is none, as happens when somebody writes for the first time. */
export function findOrCreateUser(
  world: World,
  person: { email: string; name?: string | undefined; locale?: string | undefined },
  cause: string,
): User {
  const email = person.email.trim().toLowerCase();
  const known = userByEmail(world.desk, email);
  if (known !== undefined) return known;
  const at = world.clock.now().getTime();
  const user: User = {
    id: world.ids.stable('user', email),
    name: person.name?.trim() || (email.split('@')[0] ?? email),
    email,
    role: 'end-user',
    locale: person.locale ?? 'en-US',
    phone: null,
    tags: [],
    externalId: null,
    notes: '',
    createdAt: at,
    updatedAt: at,
    defaultGroupId: null,
  };
  world.desk.users.set(user.id, user);
  world.history.add({ system: 'zendesk', kind: 'user_created', by: 'system', subject: email, cause, data: { userId: user.id } });
  return user;
}
