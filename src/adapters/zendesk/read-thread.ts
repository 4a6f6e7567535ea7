import { type ErrorKind, ResoluteError } from '../../domain/errors.ts';
import { asId, type CommentId, type PersonId, type TicketId } from '../../domain/ids.ts';
import type { Comment, Requester, Thread, Ticket } from '../../domain/ticket.ts';
import type { ZendeskClient } from './client.ts';
import { helpDeskRefused } from './errors.ts';
import type { Groups } from './groups.ts';
import { checkedId, read } from './read.ts';
import { TicketAnswer, UsersAnswer, ZendeskComment, type ZendeskTicket, type ZendeskUser } from './schemas.ts';

interface Needs {
  readonly client: ZendeskClient;
  readonly groups: Groups;
  readonly botId: () => Promise<string>;
}

export function createReadThread({ client, groups, botId }: Needs) {
  return async function readThread(id: TicketId): Promise<Thread | null> {
    // The ticket first, then its comments: a comment that arrives in between makes the stamp old, and the update is refused.
    // The other way round, the stamp would be newer than what was read, and the new comment would be overlooked.
    const ticket = await client
      .get(['tickets', checkedId(id)])
      .then((answer) => read(TicketAnswer, answer).ticket)
      .catch(nullIfGone);
    if (ticket === null) return null;
    const comments: ZendeskComment[] = [];
    for await (const page of client.pages(['tickets', ticket.id, 'comments'], 'comments')) {
      comments.push(...page.map((item) => read(ZendeskComment, item)));
    }
    const people = await readPeople(client, [ticket.requester_id, ...comments.map((comment) => comment.author_id)]);
    const group = ticket.group_id ? await groups.nameOf(ticket.group_id) : null;
    const bot = await botId();
    return {
      ticket: {
        id: asId<TicketId>(ticket.id),
        subject: ticket.subject ?? '',
        status: ticket.status,
        priority: ticket.priority ?? null,
        tags: ticket.tags,
        group,
        assignee: ticket.assignee_id ? asId<PersonId>(ticket.assignee_id) : null,
        requester: requesterOf(ticket, people),
        channel: ticket.via?.channel ?? 'unknown',
        createdAt: ticket.created_at,
        updatedAt: ticket.updated_at,
        rating: ratingOf(ticket.satisfaction_rating),
        url: `${client.baseUrl}/agent/tickets/${ticket.id}`,
      },
      comments: comments.map((comment) => toComment(comment, { ticket, people, bot })).sort(byAge),
    };
  };
}

const goneStatuses: readonly unknown[] = [404, 410];

/** Deleted and unknown tickets answer with 404; anything else is a failure. */
export function nullIfGone(error: unknown): null {
  const refused: ErrorKind = helpDeskRefused;
  if (error instanceof ResoluteError && error.code === refused.code && goneStatuses.includes(error.facts.status)) return null;
  throw error;
}

type People = ReadonlyMap<string, ZendeskUser>;

async function readPeople(client: ZendeskClient, ids: readonly string[]): Promise<People> {
  const people = new Map<string, ZendeskUser>();
  // Ids below zero stand for Zendesk itself.
  const wanted = [...new Set(ids)].filter((id) => /^\d+$/.test(id));
  for (let from = 0; from < wanted.length; from += 100) {
    const answer = await client.get(['users', 'show_many'], { ids: wanted.slice(from, from + 100).join(',') });
    for (const user of read(UsersAnswer, answer).users) if (user.id !== null) people.set(user.id, user);
  }
  return people;
}

/** Before the customer has rated, the score says only whether they were asked to. */
function ratingOf(given: ZendeskTicket['satisfaction_rating']): Ticket['rating'] {
  const score = given && /^(good|bad)(_with_comment)?$/.exec(given.score)?.[1];
  return score ? { id: given.id ?? 'rating', score: score === 'good' ? 'good' : 'bad' } : null;
}

function requesterOf(ticket: ZendeskTicket, people: People): Requester {
  const user = people.get(ticket.requester_id);
  return { id: asId<PersonId>(ticket.requester_id), name: user?.name ?? '', email: user?.email || null };
}

function toComment(comment: ZendeskComment, thread: { ticket: ZendeskTicket; people: People; bot: string }): Comment {
  return {
    id: asId<CommentId>(comment.id),
    author: { id: asId<PersonId>(comment.author_id), role: roleOf(comment.author_id, thread) },
    public: comment.public,
    text: comment.plain_body ?? comment.body ?? '',
    createdAt: comment.created_at,
    attachments: comment.attachments.map(({ file_name, content_type }) => ({ name: file_name, type: content_type })),
    senderFlagged: isFlagged(comment.metadata),
  };
}

/** Who cannot be looked up (deleted, or Zendesk itself) and is not the requester counts as an agent: then the bot keeps out. */
function roleOf(author: string, { ticket, people, bot }: { ticket: ZendeskTicket; people: People; bot: string }) {
  if (author === bot) return 'bot';
  const role = people.get(author)?.role;
  if (role === undefined) return author === ticket.requester_id ? 'customer' : 'agent';
  return role === 'end-user' ? 'customer' : 'agent';
}

/**
 * Flags that say nothing against the author: automatic mail (4), attachment too big (5), name cut (16), too many CCs (18). All
 * others do (not sure to be trusted, not part of the conversation, not signed in, on behalf of somebody, maybe not sent by the
 * user, From and Reply-to differ, address unconfirmed), and so does any that may come.
 */
const harmlessFlags = new Set([4, 5, 16, 18]);

function isFlagged(metadata: ZendeskComment['metadata']): boolean {
  if (metadata?.flags !== undefined) return metadata.flags.some((flag) => !harmlessFlags.has(flag));
  return metadata?.trusted === false;
}

function byAge(one: Comment, other: Comment): number {
  return one.createdAt < other.createdAt ? -1 : one.createdAt > other.createdAt ? 1 : 0;
}
