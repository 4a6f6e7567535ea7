import type { z } from 'zod';
import { requesterKey } from '../../../agent/record.ts';
import type { PackInForce } from '../../../agent/situation.ts';
import { asId, type Instant, type TicketId } from '../../../domain/ids.ts';
import type { ConsoleReads, TicketFile, TicketInList } from '../../../ports/console-reads.ts';
import type { HelpDesk } from '../../../ports/help-desk.ts';
import type { PairRecord } from '../../../ports/shadow-store.ts';
import { type Handlers, refused } from '../route.ts';
import type { ConversationPart, TicketRow, ticketRoutes } from '../ticket-routes.ts';
import { showPair } from './show-pair.ts';
import { excerpt, type Names, showEscalation, showTurn } from './show-turn.ts';

interface Needs {
  readonly names: () => Promise<Names>;
  readonly reads: ConsoleReads;
  readonly helpDesk: Pick<HelpDesk, 'readThread'>;
  readonly now: () => Instant;
  readonly url: (ticket: string) => string;
  readonly packInForce: PackInForce;
}

const EVENTS = 200;

export function createTicketHandlers({ reads, helpDesk, names, now, url, packInForce }: Needs): Handlers<typeof ticketRoutes> {
  return {
    async tickets({ query: { limit, after = null, ...search } }) {
      const { rows, next } = await reads.tickets(search, { limit, after });
      return { tickets: rows.map(showRow), next };
    },

    async ticket({ params }) {
      const [file, escalations, pairs, events, chain] = await Promise.all([
        reads.ticket(params.ticket),
        reads.escalationsOf(params.ticket),
        reads.pairsOf(params.ticket),
        reads.audit({ ticket: params.ticket }, { limit: EVENTS, after: null }),
        reads.chain(),
      ]);
      if (file === null) return refused(404, 'no_such_ticket', `There is no ticket ${params.ticket} here.`);
      const { turns, actions, seen, ...standing } = file;
      const [known, { version: inForce }] = await Promise.all([names(), packInForce()]);
      return {
        ...standing,
        url: url(file.ticket),
        customer: turns.at(-1)?.customer ?? null,
        conversation: conversationOf(file, pairs),
        turns: turns.map((turn) => showTurn(turn, actions, inForce)),
        escalations: escalations.map((row) => showEscalation(row, { now: now(), url, names: known })),
        pairs: pairs.map(showPair),
        seen: [...seen],
        audit: [...events.rows],
        chain,
      };
    },

    async thread({ params }) {
      const thread = await helpDesk.readThread(asId<TicketId>(params.ticket));
      if (thread === null) return refused(404, 'no_such_ticket', `The help desk has no ticket ${params.ticket} any more.`);
      const { subject, requester, status, priority, tags, group, channel } = thread.ticket;
      return {
        subject,
        requester: { name: requester.name, email: requester.email },
        status,
        priority,
        tags: [...tags],
        group,
        channel,
        comments: thread.comments.map((comment) => ({
          id: comment.id,
          at: comment.createdAt,
          from: comment.author.role,
          public: comment.public,
          says: comment.text,
          attachments: comment.attachments.map(({ name, type }) => ({ name, type })),
          senderFlagged: comment.senderFlagged,
        })),
      };
    },

    async findCustomer({ body }) {
      const customer = requesterKey(body.email);
      return { customer, tickets: await reads.ticketsOf(customer) };
    },
  };
}

function showRow({ decision, ...row }: TicketInList): z.input<typeof TicketRow> {
  return {
    ...row,
    scenarios: [...row.scenarios],
    reasons: [...row.reasons],
    says: excerpt(decision?.heard.text ?? ''),
    angry: decision?.heard.mood.angry ?? false,
  };
}

/** As far as it is stored: what the customer wrote turn by turn, what the bot said or proposed, and what people said where it was compared. */
function conversationOf({ turns }: TicketFile, pairs: readonly PairRecord[]): z.input<typeof ConversationPart>[] {
  const parts = turns
    .filter(({ superseded }) => !superseded)
    .flatMap((turn): z.input<typeof ConversationPart>[] => {
      const sent = turn.disposition?.kind === 'resolved' || turn.disposition?.kind === 'asked';
      const said = turn.reply === null ? [] : [{ from: 'bot' as const, sent, format: 'html' as const, says: turn.reply }];
      const work = pairs.find((pair) => pair.turn === turn.id)?.work ?? null;
      return [
        { at: turn.writtenAt, from: 'customer', turn: turn.id, sent: true, format: 'text', says: turn.decision.heard.text },
        ...said.map((part) => ({ ...part, at: turn.endedAt ?? turn.decidedAt, turn: turn.id })),
        ...(work?.replies ?? []).map((says) => ({
          at: work?.firstReplyAt ?? turn.decidedAt,
          from: 'people' as const,
          turn: turn.id,
          sent: true,
          format: 'text' as const,
          says,
        })),
      ];
    });
  return parts.sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
}
