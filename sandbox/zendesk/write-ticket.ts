import { htmlOfText, safeHtml, textOfHtml } from './html.ts';
import type { Attachment, Audit, Comment, Flags, Priority, Status, Ticket, TicketType, User, Via } from './model.ts';
import { invalid } from './refusals.ts';
import type { Rule } from './rules.ts';
import { ruleVia, runTriggers, SYSTEM } from './run-rules.ts';
import { isStaff, nameInHistory, type TicketEvent, type World } from './world.ts';

/** A change that has been validated; every way to change a ticket (agents, customers, mail) comes down to this. */
export interface Write {
  readonly actor: User;
  readonly cause: string;
  readonly via: Via;
  readonly comment?: NewComment | undefined;
  readonly fields?: Partial<Fields> | undefined;
  readonly custom?: Readonly<Record<string, unknown>> | undefined;
  /** Only for seeding old tickets: neither history nor webhooks hear of them. */
  readonly at?: number | undefined;
}

export interface NewComment {
  readonly author: User;
  readonly isPublic: boolean;
  readonly text?: string | undefined;
  readonly html?: string | undefined;
  readonly attachments: readonly Attachment[];
  readonly flags?: Flags | undefined;
}

export interface Fields {
  status: Status;
  priority: Priority | null;
  type: TicketType | null;
  subject: string;
  groupId: number | null;
  assigneeId: number | null;
  requesterId: number;
  tags: string[];
  customFields: { id: number; value: unknown }[];
  externalId: string | null;
  dueAt: string | null;
}

const MOST_COMMENTS = 5000;

/** Where each field stands in an audit. */
const AUDIT_NAMES: Record<keyof Fields, string> = {
  status: 'status',
  priority: 'priority',
  type: 'type',
  subject: 'subject',
  groupId: 'group_id',
  assigneeId: 'assignee_id',
  requesterId: 'requester_id',
  tags: 'tags',
  customFields: 'custom_fields',
  externalId: 'external_id',
  dueAt: 'due_at',
};

/** Changes an existing ticket and records audit, history and events. Throws a refusal before anything has changed. */
export function writeTicket(world: World, ticket: Ticket, write: Write): Audit {
  if (ticket.status === 'closed') throw invalid({ status: 'Status: closed prevents ticket update' });
  const fields = consequences(world, ticket, write);
  check(world, ticket, fields);
  if (write.comment !== undefined && ticket.comments.length >= MOST_COMMENTS)
    throw invalid({ base: 'Ticket has reached the limit of 5000 comments' });
  return record(world, ticket, write, fields, false);
}

/** Stores the first audit of a ticket that `create-ticket.ts` has just made. */
export function recordCreation(world: World, ticket: Ticket, write: Write): Audit {
  check(world, ticket, {});
  return record(world, ticket, write, {}, true);
}

/** What follows by itself: a customer's word reopens, assignment opens, solving assigns to whoever solves. */
function consequences(world: World, ticket: Ticket, write: Write): Partial<Fields> {
  const fields: Partial<Fields> = { ...write.fields };
  const customerWrote = write.comment !== undefined && !isStaff(write.comment.author) && !isStaff(write.actor);
  if (customerWrote && fields.status === undefined && ['pending', 'hold', 'solved'].includes(ticket.status)) fields.status = 'open';
  const groupId = fields.groupId === undefined ? ticket.groupId : fields.groupId;
  const assigneeId = fields.assigneeId === undefined ? ticket.assigneeId : fields.assigneeId;
  if (fields.groupId !== undefined && fields.assigneeId === undefined && assigneeId !== null && groupId !== null) {
    if (!isMember(world, assigneeId, groupId)) fields.assigneeId = null;
  }
  if (fields.status === 'solved' && assigneeId === null && fields.assigneeId === undefined && isStaff(write.actor)) {
    fields.assigneeId = write.actor.id;
  }
  const next = fields.assigneeId === undefined ? ticket.assigneeId : fields.assigneeId;
  if (next !== null && groupId === null) fields.groupId = world.desk.users.get(next)?.defaultGroupId ?? null;
  if (next !== null && fields.status === undefined && ticket.status === 'new') fields.status = 'open';
  return fields;
}

function check(world: World, ticket: Ticket, fields: Partial<Fields>): void {
  const next = { ...ticket, ...fields };
  if (fields.status === 'new' && ticket.status !== 'new')
    throw invalid({ status: 'Status: new is not valid once a ticket has been opened' });
  if (next.groupId !== null && !world.desk.groups.has(next.groupId)) throw invalid({ group: 'Group: is invalid' });
  if (next.assigneeId !== null) {
    const assignee = world.desk.users.get(next.assigneeId);
    if (assignee === undefined || !isStaff(assignee)) throw invalid({ assignee: 'Assignee: is invalid' });
    if (next.groupId !== null && !isMember(world, assignee.id, next.groupId))
      throw invalid({ assignee: 'Assignee: is not a member of the group' });
  }
  if (!world.desk.users.has(next.requesterId)) throw invalid({ requester: 'Requester: is invalid' });
  if (next.status === 'solved' && next.assigneeId === null) throw invalid({ assignee: 'Assignee: is required when solving a ticket' });
}

const isMember = (world: World, userId: number, groupId: number) =>
  world.desk.memberships.some((membership) => membership.userId === userId && membership.groupId === groupId);

function record(world: World, ticket: Ticket, write: Write, fields: Partial<Fields>, isNew: boolean): Audit {
  const at = write.at ?? world.clock.now().getTime();
  const auditId = world.ids.next('audit');
  const { events, changed, happened } = applyFields(world, ticket, fields, isNew);
  const comment =
    write.comment === undefined
      ? null
      : addComment(world, ticket, write.comment, { auditId, at, via: write.via, custom: write.custom ?? {} });
  if (comment !== null) events.unshift(commentEvent(comment));
  const audit: Audit = {
    id: auditId,
    authorId: write.actor.id,
    createdAt: at,
    events,
    custom: write.custom ?? {},
    flags: comment?.flags ?? null,
    via: write.via,
  };
  const counts = events.length > 0 || Object.keys(audit.custom).length > 0;
  if (!counts) return audit;
  ticket.audits.push(audit);
  if (!isNew) {
    ticket.updatedAt = stamp(ticket.updatedAt, at);
    ticket.changedAt = at;
  }
  if (write.at !== undefined) return audit;
  tellHistory(world, ticket, write, { isNew, comment, changed, custom: audit.custom });
  runTriggers(world, ticket, { update: isNew ? 'Create' : 'Change', actor: write.actor, comment }, (fields, rule) => {
    happened.push(...followRule(world, ticket, audit, { fields, rule }));
  });
  const told: TicketEvent[] = [
    ...(isNew ? [{ type: 'created' } as const] : []),
    ...(comment === null ? [] : [{ type: 'comment_added', comment, author: write.comment?.author ?? write.actor } as const]),
    ...happened,
  ];
  world.emit(ticket, write.actor, told);
  return audit;
}

/** A trigger's change is part of the update that set it off: the same audit, the same stamp, its own line in the history. */
function followRule(
  world: World,
  ticket: Ticket,
  audit: Audit,
  { fields, rule }: { readonly fields: Partial<Fields>; readonly rule: Rule },
): TicketEvent[] {
  const write: Write = { actor: SYSTEM, cause: `trigger "${rule.title}"`, via: ruleVia(rule, 'trigger'), fields };
  const all = consequences(world, ticket, write);
  check(world, ticket, all);
  const { events, changed, happened } = applyFields(world, ticket, all, false);
  if (events.length === 0) return [];
  audit.events.push(...events.map((event) => ({ ...event, via: write.via })));
  tellHistory(world, ticket, write, { isNew: false, comment: null, changed, custom: {} });
  return happened;
}

/** Stamps have whole seconds, as the vendor's: a safe update does not notice what changed within the second that it is based on. */
function stamp(previous: number, at: number): number {
  return Math.max(Math.floor(at / 1000) * 1000, previous);
}

interface Applied {
  readonly events: Record<string, unknown>[];
  readonly changed: Record<string, unknown>;
  readonly happened: TicketEvent[];
}

function applyFields(world: World, ticket: Ticket, fields: Partial<Fields>, isNew: boolean): Applied {
  const applied: Applied = { events: [], changed: {}, happened: [] };
  for (const name of Object.keys(AUDIT_NAMES) as (keyof Fields)[]) {
    const before = ticket[name];
    const after = isNew ? before : fields[name];
    if (after === undefined || (isNew && (after === null || (Array.isArray(after) && after.length === 0)))) continue;
    if (!isNew && JSON.stringify(before) === JSON.stringify(after)) continue;
    const id = world.ids.next('audit');
    const event = { id, type: isNew ? 'Create' : 'Change', field_name: AUDIT_NAMES[name], value: auditValue(after) };
    applied.events.push(isNew ? event : { ...event, previous_value: auditValue(before) });
    applied.changed[AUDIT_NAMES[name]] = isNew ? after : { from: before, to: after };
    if (isNew) continue;
    Object.assign(ticket, { [name]: after });
    applied.happened.push(...eventsOf(name, before, after));
  }
  return applied;
}

function eventsOf(name: keyof Fields, before: unknown, after: unknown): TicketEvent[] {
  switch (name) {
    case 'status':
      return [{ type: 'status_changed', previous: before as Status, current: after as Status }];
    case 'priority':
      return [{ type: 'priority_changed', previous: before as string | null, current: after as string | null }];
    case 'groupId':
      return [{ type: 'group_assignment_changed', previous: before as number | null, current: after as number | null }];
    case 'assigneeId':
      return [{ type: 'agent_assignment_changed', previous: before as number | null, current: after as number | null }];
    case 'tags': {
      const [old, now] = [before as string[], after as string[]];
      return [{ type: 'tags_changed', added: now.filter((tag) => !old.includes(tag)), removed: old.filter((tag) => !now.includes(tag)) }];
    }
    default:
      return [];
  }
}

/** Audits write numbers as strings; lists and null stay what they are. */
const auditValue = (value: unknown) => (typeof value === 'number' ? String(value) : value);

function addComment(
  world: World,
  ticket: Ticket,
  draft: NewComment,
  made: Pick<Audit, 'via' | 'custom'> & { auditId: number; at: number },
): Comment {
  const text = draft.text ?? textOfHtml(draft.html ?? '');
  const comment: Comment = {
    id: world.ids.next('comment'),
    authorId: draft.author.id,
    isPublic: draft.isPublic,
    body: text,
    plainBody: text,
    htmlBody: draft.html === undefined ? htmlOfText(text) : safeHtml(draft.html),
    createdAt: made.at,
    auditId: made.auditId,
    via: made.via,
    attachments: draft.attachments,
    custom: made.custom,
    flags: draft.flags ?? null,
  };
  ticket.comments.push(comment);
  return comment;
}

/** Kept with the comment itself, so that audits show attachments in the caller's own addresses; `present.ts` fills it in. */
const commentEvent = (comment: Comment): Record<string, unknown> => ({ id: comment.id, type: 'Comment', comment });

interface Told {
  readonly isNew: boolean;
  readonly comment: Comment | null;
  readonly changed: Record<string, unknown>;
  readonly custom: Readonly<Record<string, unknown>>;
}

function tellHistory(world: World, ticket: Ticket, write: Write, told: Told): void {
  const common = { system: 'zendesk', by: nameInHistory(world, write.actor), subject: String(ticket.id), cause: write.cause } as const;
  const state = {
    status: ticket.status,
    groupId: ticket.groupId,
    group: groupName(world, ticket),
    tags: [...ticket.tags],
    priority: ticket.priority,
  };
  if (told.isNew)
    world.history.add({
      ...common,
      kind: 'ticket_created',
      data: { ...state, subject: ticket.subject, channel: ticket.via.channel, metadata: told.custom },
    });
  else
    world.history.add({
      ...common,
      kind: 'ticket_updated',
      data: { ...state, changed: told.changed, metadata: told.custom, commented: told.comment !== null },
    });
  if (told.comment === null) return;
  const author = world.desk.users.get(told.comment.authorId);
  world.history.add({
    ...common,
    kind: 'comment_added',
    data: {
      commentId: told.comment.id,
      public: told.comment.isPublic,
      body: told.comment.body,
      htmlBody: told.comment.htmlBody,
      author: author === undefined ? null : nameInHistory(world, author),
      status: ticket.status,
      metadata: told.custom,
    },
  });
}

const groupName = (world: World, ticket: Ticket) =>
  ticket.groupId === null ? null : (world.desk.groups.get(ticket.groupId)?.name ?? null);
