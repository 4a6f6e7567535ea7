import { asId, type CommentId, type Instant, type PersonId, type TicketId } from '../domain/ids.ts';
import type { Comment, Thread } from '../domain/ticket.ts';
import type { TicketLine } from '../domain/ticket-line.ts';

interface Message {
  readonly body: string;
  readonly attachments: TicketLine['attachments'];
  readonly from: TicketLine['from'] | null;
}

/** A golden ticket as the help desk would show it, at its first message. In here a person's id is their address. */
export function firstThread({ id, channel, from, subject, body, attachments }: TicketLine, now: Instant): Thread {
  const thread: Thread = {
    ticket: {
      id: asId<TicketId>(id),
      subject,
      status: 'new',
      priority: null,
      tags: [],
      group: null,
      assignee: null,
      requester: { id: asId<PersonId>(from.email.toLowerCase()), name: from.name, email: from.email },
      channel,
      createdAt: now,
      updatedAt: now,
      rating: null,
      url: '',
    },
    comments: [],
  };
  return withMessage(thread, { body, attachments, from }, now);
}

export function withMessage(thread: Thread, { body, attachments, from }: Message, now: Instant): Thread {
  const author = { id: asId<PersonId>(from?.email.toLowerCase() ?? thread.ticket.requester.id), role: 'customer' } as const;
  return withComment(thread, { author, text: body, attachments, senderFlagged: from?.verified === false }, now);
}

export function withReply(thread: Thread, text: string, now: Instant): Thread {
  return withComment(thread, { author: { id: asId<PersonId>('bot'), role: 'bot' }, text, attachments: [], senderFlagged: false }, now);
}

function withComment(thread: Thread, comment: Omit<Comment, 'id' | 'public' | 'createdAt'>, now: Instant): Thread {
  const id = asId<CommentId>(`${thread.ticket.id}-${thread.comments.length + 1}`);
  return { ...thread, comments: [...thread.comments, { ...comment, id, public: true, createdAt: now }] };
}
