import { z } from 'zod';
import { bodyOf, type Call, type Handler, Id, idOf, ok, show } from './call.ts';
import { createTicket, followUpVia, linkFollowUp, plainVia, type TicketDraft } from './create-ticket.ts';
import type { Attachment, Ticket, User } from './model.ts';
import { paginate } from './paginate.ts';
import { findOrCreateUser } from './people.ts';
import { badRequest, conflict, invalid, invalidValue, notFound } from './refusals.ts';
import { cleanTags } from './tags.ts';
import { takeUploads } from './uploads-api.ts';
import { isStaff, nameInHistory, userByEmail, type World } from './world.ts';
import { type Fields, type NewComment, writeTicket } from './write-ticket.ts';

const CommentInput = z.strictObject({
  body: z.string().optional(),
  html_body: z.string().optional(),
  public: z.boolean().optional(),
  author_id: Id.optional(),
  uploads: z.array(z.string()).optional(),
});

const fields = {
  comment: CommentInput.optional(),
  subject: z.string().optional(),
  status: z.enum(['new', 'open', 'pending', 'hold', 'solved', 'closed']).optional(),
  priority: z.enum(['low', 'normal', 'high', 'urgent']).nullable().optional(),
  type: z.enum(['problem', 'incident', 'question', 'task']).nullable().optional(),
  group_id: Id.nullable().optional(),
  assignee_id: Id.nullable().optional(),
  assignee_email: z.string().optional(),
  requester_id: Id.optional(),
  tags: z.array(z.string()).optional(),
  additional_tags: z.array(z.string()).optional(),
  remove_tags: z.array(z.string()).optional(),
  custom_fields: z.array(z.strictObject({ id: Id, value: z.unknown() })).optional(),
  external_id: z.string().nullable().optional(),
  due_at: z.iso.datetime().nullable().optional(),
  metadata: z.record(z.string(), z.unknown()).optional(),
};

/** Strict: a property that is not known is refused by name, where the vendor would ignore it in silence. */
const UpdateInput = z.strictObject({
  ticket: z.strictObject({ ...fields, safe_update: z.boolean().optional(), updated_stamp: z.string().optional() }),
});

const CreateInput = z.strictObject({
  ticket: z.strictObject({
    ...fields,
    comment: CommentInput,
    description: z.string().optional(),
    requester: z.strictObject({ name: z.string().optional(), email: z.email(), locale_id: z.int().optional() }).optional(),
    submitter_id: Id.optional(),
    recipient: z.string().optional(),
    via_followup_source_id: Id.optional(),
  }),
});

type Input = z.infer<typeof UpdateInput>['ticket'];

export const showTicket: Handler = (world, call) => ok({ ticket: show(world, call).ticket(ticketOf(world, call)) });

export const listTickets: Handler = (world, call) => {
  const sortBy = call.query.get('sort_by') ?? 'id';
  const direction = call.query.get('sort_order') === 'desc' ? -1 : 1;
  const key = (ticket: Ticket) => (sortBy === 'created_at' ? ticket.createdAt : sortBy === 'updated_at' ? ticket.updatedAt : ticket.id);
  const tickets = [...world.desk.tickets.values()].sort((a, b) => direction * (key(a) - key(b) || a.id - b.id));
  return ok(paginate(call, 'tickets', tickets, show(world, call).ticket));
};

export const showManyTickets: Handler = (world, call) => {
  const ids = manyIds(call);
  const tickets = ids.flatMap((id) => world.desk.tickets.get(id) ?? []);
  return ok(paginate(call, 'tickets', tickets, show(world, call).ticket));
};

/** At most 100 ids; what does not exist is left out. */
export function manyIds(call: Call): number[] {
  const ids = (call.query.get('ids') ?? '').split(',').filter((text) => text !== '');
  if (ids.length === 0) throw badRequest('Invalid attribute', 'ids must be a comma-separated list');
  if (ids.length > 100) throw badRequest('Too many ids', 'At most 100 ids may be asked for');
  if (ids.some((id) => !/^\d{1,15}$/.test(id))) throw badRequest('Invalid attribute', 'ids must be integers');
  return ids.map(Number);
}

export const createTicketByApi: Handler = (world, call) => {
  const { ticket: input } = bodyOf(call, CreateInput);
  const earlier = call.idempotencyKey === null ? undefined : world.idempotency.get(call.idempotencyKey);
  if (earlier !== undefined) {
    if (earlier.body !== call.raw.toString('utf8')) throw invalidValue('The idempotency key was used with another request body');
    return { ...earlier.reply, headers: { 'x-idempotency-lookup': 'hit' } };
  }
  const requester = requesterOf(world, call, input);
  const source = input.via_followup_source_id === undefined ? undefined : world.desk.tickets.get(input.via_followup_source_id);
  if (input.via_followup_source_id !== undefined && source?.status !== 'closed')
    throw invalid({ via_followup_source_id: 'Follow-up source: must be a closed ticket' });
  const comment = commentOf(world, call, { ...input.comment, body: input.comment.body ?? input.description }, requester);
  if (comment === undefined) throw invalid({ comment: 'Comment: cannot be blank' });
  const draft: TicketDraft = {
    actor: input.submitter_id === undefined ? call.actor : personOf(world, input.submitter_id, 'submitter'),
    requester,
    cause: call.cause,
    via: source === undefined ? plainVia('api') : followUpVia('api', source),
    subject: input.subject ?? '',
    comment,
    fields: fieldsOf(world, input, []),
    recipient: input.recipient,
    custom: input.metadata,
  };
  const { ticket, audit } = createTicket(world, draft);
  if (source !== undefined) linkFollowUp(source, ticket);
  const present = show(world, call);
  const reply = { status: 201, body: { ticket: present.ticket(ticket), audit: present.audit(ticket, audit) } };
  if (call.idempotencyKey !== null) world.idempotency.set(call.idempotencyKey, { body: call.raw.toString('utf8'), reply });
  return {
    ...reply,
    headers: {
      location: `${call.base}/api/v2/tickets/${ticket.id}.json`,
      ...(call.idempotencyKey === null ? {} : { 'x-idempotency-lookup': 'miss' }),
    },
  };
};

/** Gone for every reader; the vendor keeps it for a month where only administrators look. */
export const deleteTicket: Handler = (world, call) => {
  const { id } = ticketOf(world, call);
  world.desk.tickets.delete(id);
  world.history.add({
    system: 'zendesk',
    kind: 'ticket_deleted',
    by: nameInHistory(world, call.actor),
    subject: String(id),
    cause: call.cause,
    data: {},
  });
  return { status: 204 };
};

export const updateTicket: Handler = (world, call) => {
  const ticket = ticketOf(world, call);
  const { ticket: input } = bodyOf(call, UpdateInput);
  refuseOutdated(ticket, input);
  const change = fieldsOf(world, input, ticket.tags);
  const comment = input.comment === undefined ? undefined : commentOf(world, call, input.comment, call.actor);
  const audit = writeTicket(world, ticket, {
    actor: call.actor,
    cause: call.cause,
    via: plainVia('api'),
    fields: change,
    comment,
    custom: input.metadata,
  });
  const present = show(world, call);
  return ok({ ticket: present.ticket(ticket), audit: present.audit(ticket, audit) });
};

/** Present in any form, `safe_update` asks for the check; the vendor's `false` means the same as `true`. */
function refuseOutdated(ticket: Ticket, input: Input): void {
  if (input.safe_update === undefined) return;
  if (input.updated_stamp === undefined) throw invalid({ updated_stamp: 'Updated stamp: is required for a safe update' });
  const stamp = Date.parse(input.updated_stamp);
  if (Number.isNaN(stamp)) throw invalid({ updated_stamp: 'Updated stamp: is not a time' });
  if (Math.floor(stamp / 1000) * 1000 !== ticket.updatedAt) throw conflict();
}

function fieldsOf(world: World, input: Partial<Input>, tags: readonly string[]): Partial<Fields> {
  const assignee = input.assignee_email === undefined ? undefined : userByEmail(world.desk, input.assignee_email);
  if (input.assignee_email !== undefined && assignee === undefined) throw invalid({ assignee: 'Assignee: is invalid' });
  const out: Partial<Fields> = {};
  if (input.status !== undefined) out.status = input.status;
  if (input.priority !== undefined) out.priority = input.priority;
  if (input.type !== undefined) out.type = input.type;
  if (input.subject !== undefined) out.subject = input.subject;
  if (input.group_id !== undefined) out.groupId = input.group_id;
  if (input.assignee_id !== undefined) out.assigneeId = input.assignee_id;
  if (assignee !== undefined) out.assigneeId = assignee.id;
  if (input.requester_id !== undefined) out.requesterId = input.requester_id;
  if (input.custom_fields !== undefined) out.customFields = input.custom_fields.map(({ id, value }) => ({ id, value: value ?? null }));
  if (input.external_id !== undefined) out.externalId = input.external_id;
  if (input.due_at !== undefined) out.dueAt = input.due_at;
  if (input.tags !== undefined || input.additional_tags !== undefined || input.remove_tags !== undefined) {
    const removed = cleanTags(input.remove_tags ?? []);
    const all = [...(input.tags ?? tags), ...(input.additional_tags ?? [])];
    out.tags = cleanTags(all).filter((tag) => !removed.includes(tag));
  }
  return out;
}

function commentOf(world: World, call: Call, input: z.infer<typeof CommentInput>, fallback: User): NewComment | undefined {
  const attachments: Attachment[] = takeUploads(world, input.uploads ?? []);
  if ((input.html_body ?? input.body ?? '').trim() === '' && attachments.length === 0) {
    if (input.body === undefined && input.html_body === undefined) return undefined;
    throw invalid({ comment: 'Comment: cannot be blank' });
  }
  const author = input.author_id === undefined ? fallback : personOf(world, input.author_id, 'author');
  const onBehalf = author.id !== call.actor.id;
  return {
    author,
    isPublic: input.public ?? true,
    text: input.html_body === undefined ? (input.body ?? '') : undefined,
    html: input.html_body,
    attachments,
    flags: onBehalf
      ? {
          flags: [11],
          flags_options: { 11: { message: { user: call.actor.name, user_id: call.actor.id }, trusted: false } },
          trusted: false,
        }
      : undefined,
  };
}

function requesterOf(world: World, call: Call, input: z.infer<typeof CreateInput>['ticket']): User {
  if (input.requester !== undefined)
    return findOrCreateUser(world, { email: input.requester.email, name: input.requester.name }, call.cause);
  return input.requester_id === undefined ? call.actor : personOf(world, input.requester_id, 'requester');
}

function personOf(world: World, id: number, what: string): User {
  const user = world.desk.users.get(id);
  if (user === undefined) throw invalid({ [what]: `${what[0]?.toUpperCase()}${what.slice(1)}: is invalid` });
  return user;
}

export function ticketOf(world: World, call: Call): Ticket {
  const ticket = world.desk.tickets.get(idOf(call));
  if (ticket === undefined || (!isStaff(call.actor) && ticket.requesterId !== call.actor.id)) throw notFound();
  return ticket;
}
