import { randomBytes, randomUUID } from 'node:crypto';
import type { Ticket, User } from './model.ts';
import { customStatusId, iso } from './present.ts';
import { isStaff, type TicketEvent, type World } from './world.ts';

export interface Envelope {
  readonly type: string;
  readonly [key: string]: unknown;
}

export const eventType = (event: TicketEvent) => `zen:event-type:ticket.${event.type}`;

const upper = (value: string | null) => value?.toUpperCase() ?? null;
const text = (id: number | null) => (id === null ? null : String(id));

/** The documented envelope: every id is a string; status, priority and type are upper case. All events of one action share a sequence. */
export function envelopes(world: World, ticket: Ticket, actor: User, events: readonly TicketEvent[]): Envelope[] {
  const now = world.clock.now();
  const sequence = randomBytes(16).toString('hex').toUpperCase();
  const detail = {
    actor_id: String(actor.id),
    assignee_id: text(ticket.assigneeId),
    brand_id: String(world.account.brandId),
    created_at: iso(ticket.createdAt),
    custom_status: String(customStatusId(ticket.status)),
    description: ticket.description,
    external_id: ticket.externalId,
    form_id: String(world.account.formId),
    group_id: text(ticket.groupId),
    id: String(ticket.id),
    is_public: ticket.comments.some((comment) => comment.isPublic),
    organization_id: null,
    priority: upper(ticket.priority),
    requester_id: String(ticket.requesterId),
    status: upper(ticket.status),
    subject: ticket.subject,
    submitter_id: String(ticket.submitterId),
    tags: [...ticket.tags],
    type: upper(ticket.type),
    updated_at: iso(ticket.updatedAt),
    via: { channel: ticket.via.channel === 'api' ? 'web_service' : ticket.via.channel },
  };
  return events.map((event, index) => ({
    type: eventType(event),
    account_id: world.account.id,
    id: randomUUID(),
    time: `${now.toISOString().slice(0, -1)}000000Z`,
    zendesk_event_version: '2022-11-06',
    subject: `zen:ticket:${ticket.id}`,
    detail,
    event: { ...bodyOf(event), meta: { sequence: { id: sequence, position: index + 1, total: events.length } } },
  }));
}

function bodyOf(event: TicketEvent): Record<string, unknown> {
  switch (event.type) {
    case 'created':
      return {};
    case 'comment_added':
      return {
        comment: {
          id: String(event.comment.id),
          body: event.comment.body,
          is_public: event.comment.isPublic,
          author: { id: String(event.author.id), is_staff: isStaff(event.author), name: event.author.name },
        },
      };
    case 'status_changed':
    case 'priority_changed':
      return { current: upper(event.current), previous: upper(event.previous) };
    case 'group_assignment_changed':
    case 'agent_assignment_changed':
      return { current: text(event.current), previous: text(event.previous) };
    case 'tags_changed':
      return { tags_added: event.added, tags_removed: event.removed };
    default:
      return event satisfies never;
  }
}
