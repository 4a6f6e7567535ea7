import { createTicket, followUpVia, linkFollowUp } from './create-ticket.ts';
import type { Flags, Ticket, User, Via } from './model.ts';
import { findOrCreateUser } from './people.ts';
import { notFound } from './refusals.ts';
import { keepFile } from './uploads-api.ts';
import { isStaff, type World } from './world.ts';
import { type NewComment, writeTicket } from './write-ticket.ts';

export interface IncomingMail {
  /** `verified: false`: the mail server could not confirm that this address sent the mail. */
  readonly from: { readonly email: string; readonly name?: string | undefined; readonly verified?: boolean | undefined };
  readonly subject?: string | undefined;
  readonly body: string;
  readonly html?: string | undefined;
  readonly attachments?: readonly MailedFile[] | undefined;
  /** The ticket that the mail answers. */
  readonly ticket?: number | undefined;
  /** Any other channel name, for tickets that did not come by mail. */
  readonly channel?: string | undefined;
  /** The help desk takes it for spam and holds it back: no ticket is made. */
  readonly suspend?: boolean | undefined;
}

export interface MailedFile {
  readonly name: string;
  readonly type: string;
  /** Base64; a small placeholder when absent. */
  readonly content?: string | undefined;
}

export interface Received {
  readonly ticketId: number;
  readonly commentId: number;
}

/**
 * A mail as it arrives at the support address. A new one makes a ticket. An answer is added to its ticket: it reopens a solved
 * one and follows up a closed one; from somebody who is neither requester nor agent it is kept private and flagged.
 */
export function receiveMail(world: World, mail: IncomingMail): Received {
  const cause = 'mail';
  if (mail.suspend === true) return suspendMail(world, mail);
  const ticket = mail.ticket === undefined ? undefined : world.desk.tickets.get(mail.ticket);
  if (mail.ticket !== undefined && ticket === undefined) throw notFound();
  const sender = findOrCreateUser(world, { email: mail.from.email, name: mail.from.name }, cause);
  const stranger = ticket !== undefined && !isStaff(sender) && ticket.requesterId !== sender.id;
  const comment: NewComment = {
    author: sender,
    isPublic: !stranger,
    text: mail.body,
    html: mail.html,
    attachments: (mail.attachments ?? []).map((file) =>
      keepFile(world, { ...file, content: Buffer.from(file.content ?? 'c2FuZGJveA==', 'base64') }),
    ),
    flags: flagsOf(mail, sender, stranger),
  };
  const via = mailVia(world, mail, sender);
  if (ticket !== undefined && ticket.status !== 'closed') {
    const assign = isStaff(sender) && ticket.assigneeId === null ? { assigneeId: sender.id } : {};
    writeTicket(world, ticket, { actor: sender, cause, via, comment, fields: assign });
    return idsOf(ticket);
  }
  const followed = ticket === undefined ? via : { ...followUpVia(via.channel, ticket), channel: via.channel };
  const made = createTicket(world, {
    actor: sender,
    requester: sender,
    cause,
    via: followed,
    subject: mail.subject ?? ticket?.subject ?? '',
    comment: { ...comment, isPublic: true },
    recipient: via.channel === 'email' ? world.account.supportAddress : null,
  }).ticket;
  if (ticket !== undefined) linkFollowUp(ticket, made);
  return idsOf(made);
}

/** Without a ticket there are no ids of one. */
function suspendMail(world: World, { from, subject, body }: IncomingMail): Received {
  const id = world.ids.next('ticket');
  const name = from.name ?? from.email;
  world.desk.suspended.push({
    id,
    from: { email: from.email, name },
    subject: subject ?? '',
    body,
    createdAt: world.clock.now().getTime(),
  });
  world.history.add({ system: 'zendesk', kind: 'mail_suspended', by: 'system', subject: String(id), cause: 'mail', data: {} });
  return { ticketId: 0, commentId: 0 };
}

const idsOf = (ticket: Ticket): Received => ({ ticketId: ticket.id, commentId: ticket.comments.at(-1)?.id ?? 0 });

/**
 * The agents' page says "This message may not have been sent by …" and tags the comment POTENTIAL_MESSAGE_SPOOFING. In the API that
 * is flag 0 ("unsure the comment should be trusted") with `trusted: false`, in the metadata of comment and audit.
 */
function flagsOf(mail: IncomingMail, sender: User, stranger: boolean): Flags | undefined {
  const spoofed = mail.from.verified === false;
  if (!spoofed && !stranger) return undefined;
  return {
    flags: [...(spoofed ? [0] : []), ...(stranger ? [2] : [])],
    flags_options: {
      ...(spoofed ? { 0: { trusted: false, message: { type: 'POTENTIAL_MESSAGE_SPOOFING', user: sender.email } } } : {}),
      ...(stranger ? { 2: { trusted: false, message: { user: sender.name } } } : {}),
    },
    trusted: false,
  };
}

function mailVia(world: World, mail: IncomingMail, sender: User): Via {
  const channel = mail.channel ?? 'email';
  if (channel !== 'email') return { channel, source: { from: {}, to: {}, rel: null } };
  return {
    channel,
    source: {
      from: { address: sender.email, name: mail.from.name ?? sender.name },
      to: { name: world.account.name, address: world.account.supportAddress },
      rel: null,
    },
  };
}
