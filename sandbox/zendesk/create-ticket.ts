import type { Audit, Ticket, User, Via } from './model.ts';
import type { World } from './world.ts';
import { type Fields, type NewComment, recordCreation } from './write-ticket.ts';

export interface TicketDraft {
  readonly actor: User;
  readonly requester: User;
  readonly cause: string;
  readonly via: Via;
  readonly subject: string;
  readonly comment: NewComment;
  readonly fields?: Partial<Fields> | undefined;
  readonly recipient?: string | null | undefined;
  readonly custom?: Readonly<Record<string, unknown>> | undefined;
  readonly at?: number | undefined;
}

export function createTicket(world: World, draft: TicketDraft): { ticket: Ticket; audit: Audit } {
  const at = draft.at ?? world.clock.now().getTime();
  const fields = draft.fields ?? {};
  const assigneeId = fields.assigneeId ?? (fields.status === 'solved' ? draft.actor.id : null);
  const groupId = fields.groupId ?? (assigneeId === null ? null : (world.desk.users.get(assigneeId)?.defaultGroupId ?? null));
  const text = draft.comment.text ?? '';
  const ticket: Ticket = {
    id: world.ids.next('ticket'),
    subject: draft.subject,
    description: text,
    status: fields.status ?? (assigneeId === null ? 'new' : 'open'),
    priority: fields.priority ?? null,
    type: fields.type ?? null,
    groupId,
    assigneeId,
    requesterId: draft.requester.id,
    submitterId: draft.actor.id,
    tags: fields.tags ?? [],
    customFields: fields.customFields ?? [],
    externalId: fields.externalId ?? null,
    dueAt: fields.dueAt ?? null,
    recipient: draft.recipient ?? null,
    via: draft.via,
    createdAt: at,
    updatedAt: Math.floor(at / 1000) * 1000,
    changedAt: at,
    comments: [],
    audits: [],
    followupIds: [],
    rating: null,
  };
  const audit = recordCreation(world, ticket, draft);
  ticket.description = ticket.comments[0]?.body ?? text;
  world.desk.tickets.set(ticket.id, ticket);
  return { ticket, audit };
}

/** A closed ticket is continued by a new one that points back to it. */
export function linkFollowUp(closed: Ticket, followUp: Ticket): void {
  closed.followupIds.push(followUp.id);
}

export const followUpVia = (channel: string, closed: Ticket): Via => ({
  channel,
  source: { from: { ticket_id: closed.id, subject: closed.subject, channel: closed.via.channel }, to: {}, rel: 'follow_up' },
});

export const plainVia = (channel: string): Via => ({ channel, source: { from: {}, to: {}, rel: null } });
