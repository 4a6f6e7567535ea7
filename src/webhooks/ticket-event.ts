import { z } from 'zod';
import { asId, type EventId, type PersonId, type TicketId } from '../domain/ids.ts';

export type TicketEventType = 'created' | 'comment_added' | 'status_changed';

export interface TicketEvent {
  readonly id: EventId;
  readonly type: TicketEventType;
  readonly ticket: TicketId;
  /** Who caused it; null when the event does not say. A comment's author goes before whoever sent it. */
  readonly actor: PersonId | null;
}

export type ReadEvent =
  | { readonly kind: 'ticket'; readonly event: TicketEvent }
  | { readonly kind: 'other' }
  | { readonly kind: 'malformed' };

const types: Readonly<Record<string, TicketEventType>> = {
  'zen:event-type:ticket.created': 'created',
  'zen:event-type:ticket.comment_added': 'comment_added',
  'zen:event-type:ticket.status_changed': 'status_changed',
};

const Id = z.union([z.string().regex(/^\d{1,20}$/), z.int().nonnegative()]).transform(String);
const Person = z.object({ id: Id }).nullish().catch(null);

const Envelope = z.object({ type: z.string().min(1) });
const TicketEnvelope = z.object({
  id: z.string().min(1).max(200),
  detail: z.object({ id: Id, actor_id: Id.nullish().catch(null) }),
  event: z
    .object({ comment: z.object({ author: Person }).nullish().catch(null) })
    .nullish()
    .catch(null),
});

/** Reads the envelope of an event as Zendesk sends it. Only ids are taken: what the event says of the ticket is read afresh. */
export function readTicketEvent(body: Buffer): ReadEvent {
  const json = parseJson(body);
  const envelope = Envelope.safeParse(json);
  if (!envelope.success) return { kind: 'malformed' };
  const type = types[envelope.data.type];
  if (type === undefined) return { kind: 'other' };
  const parsed = TicketEnvelope.safeParse(json);
  if (!parsed.success) return { kind: 'malformed' };
  const { id, detail, event } = parsed.data;
  const actor = (type === 'comment_added' ? event?.comment?.author?.id : null) ?? detail.actor_id ?? null;
  return {
    kind: 'ticket',
    event: { id: asId<EventId>(id), type, ticket: asId<TicketId>(detail.id), actor: actor === null ? null : asId<PersonId>(actor) },
  };
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}
