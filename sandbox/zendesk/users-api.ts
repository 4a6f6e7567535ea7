import { z } from 'zod';
import { bodyOf, type Handler, idOf, ok, show } from './call.ts';
import type { User } from './model.ts';
import { paginate } from './paginate.ts';
import { findOrCreateUser } from './people.ts';
import { invalid, notFound } from './refusals.ts';
import { manyIds } from './tickets-api.ts';
import { nameInHistory, userByEmail } from './world.ts';

export const me: Handler = (world, call) => {
  const present = show(world, call);
  if (!call.anonymous) return ok({ user: present.user(call.actor) });
  return ok({ user: { ...present.user(call.actor), id: null, email: 'invalid@example.com', url: null, verified: false, active: false } });
};

export const showUser: Handler = (world, call) => {
  const user = world.desk.users.get(idOf(call));
  if (user === undefined) throw notFound();
  return ok({ user: show(world, call).user(user) });
};

export const listUsers: Handler = (world, call) => {
  const roles = [...call.query.getAll('role'), ...call.query.getAll('role[]')];
  const users = [...world.desk.users.values()].filter((user) => roles.length === 0 || roles.includes(user.role));
  return ok(paginate(call, 'users', users, show(world, call).user));
};

export const showManyUsers: Handler = (world, call) => {
  const users = manyIds(call).flatMap((id) => world.desk.users.get(id) ?? []);
  return ok(paginate(call, 'users', users, show(world, call).user));
};

/** By `external_id`, or by a query: an address, a name, or `email:…`, `role:…`, `name:…` terms that all must hold. */
export const searchUsers: Handler = (world, call) => {
  const externalId = call.query.get('external_id');
  const terms = (call.query.get('query') ?? '').match(/(?:[a-z_]+:)?(?:"[^"]*"|\S+)/gi) ?? [];
  if (externalId === null && terms.length === 0) throw invalid({ query: 'Query: cannot be blank' });
  const found = [...world.desk.users.values()].filter((user) =>
    externalId === null ? terms.every((term) => matches(user, term)) : user.externalId === externalId,
  );
  return ok(paginate(call, 'users', found, show(world, call).user));
};

function matches(user: User, term: string): boolean {
  const [, key = '', quoted = ''] = /^(?:([a-z_]+):)?(.*)$/is.exec(term) ?? [];
  const value = quoted.replace(/^"|"$/g, '').toLowerCase();
  const has = (text: string | null) => (text ?? '').toLowerCase().includes(value);
  switch (key.toLowerCase()) {
    case 'type':
      return value === 'user';
    case 'role':
      return user.role === value;
    case 'email':
      return user.email === value;
    case 'name':
      return has(user.name);
    case 'tags':
      return user.tags.includes(value);
    case '':
      return value.includes('@') ? user.email === value : has(user.name) || has(user.email);
    default:
      throw invalid({ query: `Query: ${key} is not a key this sandbox knows` });
  }
}

const UserInput = z.strictObject({
  user: z.strictObject({
    name: z.string().optional(),
    email: z.email().optional(),
    external_id: z.string().optional(),
    role: z.literal('end-user').optional(),
    locale: z.string().optional(),
    phone: z.string().nullable().optional(),
    tags: z.array(z.string()).optional(),
    notes: z.string().optional(),
    skip_verify_email: z.boolean().optional(),
    verified: z.boolean().optional(),
  }),
});

export const createOrUpdateUser: Handler = (world, call) => {
  const { user: input } = bodyOf(call, UserInput);
  const byExternalId = [...world.desk.users.values()].find((it) => input.external_id !== undefined && it.externalId === input.external_id);
  const known = byExternalId ?? (input.email === undefined ? undefined : userByEmail(world.desk, input.email));
  if (known === undefined && (input.email === undefined || input.name === undefined))
    throw invalid({ name: 'Name: and email are required for a new user' });
  const user = known ?? findOrCreateUser(world, { email: input.email ?? '', name: input.name, locale: input.locale }, call.cause);
  if (input.name !== undefined) user.name = input.name;
  if (input.external_id !== undefined) user.externalId = input.external_id;
  if (input.locale !== undefined) user.locale = input.locale;
  if (input.phone !== undefined) user.phone = input.phone;
  if (input.tags !== undefined) user.tags = input.tags;
  if (input.notes !== undefined) user.notes = input.notes;
  user.updatedAt = world.clock.now().getTime();
  if (known !== undefined) {
    const by = nameInHistory(world, call.actor);
    world.history.add({
      system: 'zendesk',
      kind: 'user_updated',
      by,
      subject: user.email ?? user.name,
      cause: call.cause,
      data: { userId: user.id },
    });
  }
  return { status: known === undefined ? 201 : 200, body: { user: show(world, call).user(user) } };
};

/** Tickets that this person has requested, oldest first. */
export const requestedTickets: Handler = (world, call) => {
  const id = idOf(call);
  if (!world.desk.users.has(id)) throw notFound();
  const tickets = [...world.desk.tickets.values()].filter((ticket) => ticket.requesterId === id);
  return ok(paginate(call, 'tickets', tickets, show(world, call).ticket));
};
