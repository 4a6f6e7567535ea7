import { z } from 'zod';
import { bodyOf, type Call, type Handler, idOf, ok, show } from './call.ts';
import { createTicket, followUpVia, linkFollowUp, plainVia } from './create-ticket.ts';
import type { Flags, Ticket, User } from './model.ts';
import { paginate } from './paginate.ts';
import { findOrCreateUser } from './people.ts';
import { invalid, notFound, unauthenticated } from './refusals.ts';
import { takeUploads } from './uploads-api.ts';
import type { World } from './world.ts';
import { type NewComment, writeTicket } from './write-ticket.ts';

const CommentInput = z.strictObject({
  body: z.string().optional(),
  html_body: z.string().optional(),
  uploads: z.array(z.string()).optional(),
});

const CreateInput = z.strictObject({
  request: z.strictObject({
    subject: z.string().min(1),
    comment: CommentInput,
    requester: z.strictObject({ name: z.string().min(1), email: z.email().optional(), locale: z.string().optional() }).optional(),
    priority: z.enum(['low', 'normal', 'high', 'urgent']).optional(),
    type: z.enum(['problem', 'incident', 'question', 'task']).optional(),
    custom_fields: z.array(z.strictObject({ id: z.int(), value: z.unknown() })).optional(),
    via_followup_source_id: z.int().optional(),
    recipient: z.string().optional(),
  }),
});

const UpdateInput = z.strictObject({ request: z.strictObject({ comment: CommentInput.optional(), solved: z.boolean().optional() }) });

/** A customer's own tickets, as the customer sees and writes them. */
export const createRequest: Handler = (world, call) => {
  const { request: input } = bodyOf(call, CreateInput);
  const requester = requesterOf(world, call, input.requester);
  const source = input.via_followup_source_id === undefined ? undefined : world.desk.tickets.get(input.via_followup_source_id);
  if (source !== undefined && source.requesterId !== requester.id) throw notFound();
  const followUp = source?.status === 'closed' ? source : undefined;
  const { ticket } = createTicket(world, {
    actor: requester,
    requester,
    cause: call.cause,
    via: followUp === undefined ? plainVia('api') : followUpVia('api', followUp),
    subject: input.subject,
    comment: { ...commentOf(world, requester, input.comment), flags: call.anonymous ? NOT_SIGNED_IN : undefined },
    fields: {
      priority: input.priority ?? null,
      type: input.type ?? null,
      customFields: (input.custom_fields ?? []).map(({ id, value }) => ({ id, value: value ?? null })),
    },
    recipient: input.recipient,
  });
  if (followUp !== undefined) linkFollowUp(followUp, ticket);
  return { status: 201, body: { request: show(world, call).request(ticket) } };
};

export const updateRequest: Handler = (world, call) => {
  const ticket = ownTicket(world, call);
  const { request: input } = bodyOf(call, UpdateInput);
  if (input.solved === true && ticket.assigneeId === null) throw invalid({ status: 'Status: this request cannot be solved by you' });
  writeTicket(world, ticket, {
    actor: call.actor,
    cause: call.cause,
    via: plainVia('web'),
    comment: input.comment === undefined ? undefined : commentOf(world, call.actor, input.comment),
    fields: input.solved === true ? { status: 'solved' } : {},
  });
  return ok({ request: show(world, call).request(ticket) });
};

export const listRequests: Handler = (world, call) => {
  const own = [...world.desk.tickets.values()].filter((ticket) => ticket.requesterId === call.actor.id);
  return ok(paginate(call, 'requests', own, show(world, call).request));
};

export const showRequest: Handler = (world, call) => ok({ request: show(world, call).request(ownTicket(world, call)) });

/** Internal notes are not among them. */
export const listRequestComments: Handler = (world, call) => {
  const ticket = ownTicket(world, call);
  const present = show(world, call);
  return ok(
    paginate(
      call,
      'comments',
      ticket.comments.filter((comment) => comment.isPublic),
      (comment) => ({
        ...present.comment(comment),
        url: `${call.base}/api/v2/requests/${ticket.id}/comments/${comment.id}.json`,
        request_id: ticket.id,
      }),
    ),
  );
};

/** Anybody may give any address here. */
const NOT_SIGNED_IN: Flags = { flags: [3], flags_options: { 3: { trusted: false } }, trusted: false };

function commentOf(world: World, author: User, input: z.infer<typeof CommentInput>): NewComment {
  const text = input.html_body ?? input.body ?? '';
  if (text.trim() === '' && (input.uploads ?? []).length === 0) throw invalid({ comment: 'Comment: cannot be blank' });
  return {
    author,
    isPublic: true,
    text: input.html_body === undefined ? text : undefined,
    html: input.html_body,
    attachments: takeUploads(world, input.uploads ?? []),
  };
}

function requesterOf(
  world: World,
  call: Call,
  given: { name: string; email?: string | undefined; locale?: string | undefined } | undefined,
): User {
  if (!call.anonymous) return call.actor;
  if (given?.email === undefined) throw unauthenticated();
  return findOrCreateUser(world, { email: given.email, name: given.name, locale: given.locale }, call.cause);
}

function ownTicket(world: World, call: Call): Ticket {
  const ticket = world.desk.tickets.get(idOf(call));
  if (ticket === undefined || ticket.requesterId !== call.actor.id) throw notFound();
  return ticket;
}
