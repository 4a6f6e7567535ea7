import { z } from 'zod';
import { bodyOf, type Handler, idOf, ok, show } from './call.ts';
import type { Rating, Ticket } from './model.ts';
import { paginate } from './paginate.ts';
import { badRequest, forbidden, invalid, notFound } from './refusals.ts';
import { ticketOf } from './tickets-api.ts';
import { nameInHistory, type World } from './world.ts';

const Input = z.strictObject({
  satisfaction_rating: z.strictObject({ score: z.enum(['good', 'bad']), comment: z.string().nullable().optional() }),
});

/** Only the requester, and only once the ticket is solved. */
export const rateTicket: Handler = (world, call) => {
  const ticket = ticketOf(world, call);
  if (call.actor.id !== ticket.requesterId) throw forbidden();
  if (ticket.status !== 'solved') throw invalid({ base: 'Ticket is not solved' });
  const { score, comment } = bodyOf(call, Input).satisfaction_rating;
  const at = world.clock.now().getTime();
  const rating = ticket.rating ?? {
    id: world.ids.next('rating'),
    ticketId: ticket.id,
    score,
    comment: null,
    requesterId: call.actor.id,
    createdAt: at,
    updatedAt: at,
  };
  Object.assign(rating, { score, comment: comment ?? null, updatedAt: at });
  ticket.rating = rating;
  ticket.changedAt = at;
  const by = nameInHistory(world, call.actor);
  world.history.add({
    system: 'zendesk',
    kind: 'ticket_rated',
    by,
    subject: String(ticket.id),
    cause: call.cause,
    data: { score, comment: rating.comment },
  });
  return ok({ satisfaction_rating: show(world, call).rating(rating, ticket) });
};

const rated = (world: World) =>
  [...world.desk.tickets.values()].flatMap((ticket) =>
    ticket.rating === null ? [] : [{ id: ticket.rating.id, ticket, rating: ticket.rating }],
  );

export const listRatings: Handler = (world, call) => {
  if (call.actor.role !== 'admin') throw forbidden();
  const present = show(world, call);
  const from = secondsIn(call, 'start_time') ?? 0;
  const to = secondsIn(call, 'end_time') ?? Number.POSITIVE_INFINITY;
  const isWanted = wantedScore(call.query.get('score') ?? 'received');
  const some = rated(world).filter(({ rating }) => isWanted(rating) && rating.createdAt >= from && rating.createdAt <= to);
  return ok(paginate(call, 'satisfaction_ratings', some, (it: { ticket: Ticket; rating: Rating }) => present.rating(it.rating, it.ticket)));
};

function secondsIn(call: Parameters<Handler>[1], name: string): number | null {
  const given = call.query.get(name);
  if (given === null) return null;
  if (!/^\d+$/.test(given)) throw badRequest('Invalid attribute', `${name} must be a Unix epoch time`);
  return Number(given) * 1000;
}

/** `good` is every good rating, with a comment or without. Ratings that were only offered are not kept here. */
function wantedScore(wanted: string): (rating: Rating) => boolean {
  const [, score = '', comment] = /^(received|good|bad)(?:_(with|without)_comment)?$/.exec(wanted) ?? [];
  return (rating) =>
    (score === 'received' || rating.score === score) && (comment === undefined || (comment === 'with') === Boolean(rating.comment));
}

export const showRating: Handler = (world, call) => {
  if (call.actor.role !== 'admin') throw forbidden();
  const id = idOf(call);
  const found = rated(world).find((it) => it.id === id);
  if (found === undefined) throw notFound();
  // The published document shows one rating as a list here; the real answer is one object.
  return ok({ satisfaction_rating: show(world, call).rating(found.rating, found.ticket) });
};
