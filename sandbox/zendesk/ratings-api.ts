import { z } from 'zod';
import { bodyOf, type Handler, idOf, ok, show } from './call.ts';
import type { Rating, Ticket } from './model.ts';
import { paginate } from './paginate.ts';
import { forbidden, invalid, notFound } from './refusals.ts';
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
  const present = show(world, call);
  const score = call.query.get('score');
  const some = rated(world).filter(({ rating }) => score === null || score === 'received' || rating.score === score);
  return ok(paginate(call, 'satisfaction_ratings', some, (it: { ticket: Ticket; rating: Rating }) => present.rating(it.rating, it.ticket)));
};

export const showRating: Handler = (world, call) => {
  const id = idOf(call);
  const found = rated(world).find((it) => it.id === id);
  if (found === undefined) throw notFound();
  // The published document shows one rating as a list here; the real answer is one object.
  return ok({ satisfaction_rating: show(world, call).rating(found.rating, found.ticket) });
};
