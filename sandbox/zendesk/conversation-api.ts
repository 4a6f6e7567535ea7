import { z } from 'zod';
import { bodyOf, type Call, type Handler, idOf, ok, show } from './call.ts';
import { plainVia } from './create-ticket.ts';
import type { Audit, Comment } from './model.ts';
import { paginate } from './paginate.ts';
import { notFound } from './refusals.ts';
import { cleanTags } from './tags.ts';
import { ticketOf } from './tickets-api.ts';
import type { World } from './world.ts';
import { writeTicket } from './write-ticket.ts';

export const listComments: Handler = (world, call) => {
  const ticket = ticketOf(world, call);
  const present = show(world, call);
  const page = paginate(call, 'comments', inOrder<Comment>(call, ticket.comments), present.comment);
  if (!(call.query.get('include') ?? '').split(',').includes('users')) return ok(page);
  const authors = new Set(ticket.comments.map((comment) => comment.authorId));
  return ok({ ...page, users: [...authors].flatMap((id) => world.desk.users.get(id) ?? []).map(present.user) });
};

export const listAudits: Handler = (world, call) => {
  const ticket = ticketOf(world, call);
  const present = show(world, call);
  return ok(paginate(call, 'audits', inOrder<Audit>(call, ticket.audits), (audit: Audit) => present.audit(ticket, audit)));
};

export const showAudit: Handler = (world, call) => {
  const ticket = ticketOf(world, call);
  const audit = ticket.audits.find((it) => it.id === idOf(call, 1));
  if (audit === undefined) throw notFound();
  return ok({ audit: show(world, call).audit(ticket, audit) });
};

/** Newest first when the caller asks for it. */
function inOrder<T>(call: Call, items: readonly T[]): readonly T[] {
  const newestFirst = call.query.get('sort_order') === 'desc' || call.query.get('sort') === '-created_at';
  return newestFirst ? items.toReversed() : items;
}

const TagsInput = z.strictObject({ tags: z.array(z.string()) });

export const listTags: Handler = (world, call) => ok({ tags: ticketOf(world, call).tags });
export const setTags: Handler = (world, call) => changeTags(world, call, (_, given) => [...given], 201);
export const addTags: Handler = (world, call) => changeTags(world, call, (old, given) => [...old, ...given], 200);
export const removeTags: Handler = (world, call) => changeTags(world, call, (old, given) => old.filter((tag) => !given.includes(tag)), 204);

function changeTags(world: World, call: Call, next: (old: readonly string[], given: readonly string[]) => string[], status: number) {
  const ticket = ticketOf(world, call);
  const given = cleanTags(bodyOf(call, TagsInput).tags);
  writeTicket(world, ticket, {
    actor: call.actor,
    cause: call.cause,
    via: plainVia('api'),
    fields: { tags: cleanTags(next(ticket.tags, given)) },
  });
  return status === 204 ? { status } : { status, body: { tags: ticket.tags } };
}
