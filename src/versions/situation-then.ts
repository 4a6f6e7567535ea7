import type { Situation } from '../agent/situation.ts';
import { asId, type PersonId } from '../domain/ids.ts';
import type { Thread } from '../domain/ticket.ts';
import type { DecidedTurn } from '../ports/scenario-store.ts';

/**
 * What a stored turn started from, as far as it was kept: what was heard, and how the case stood. The ticket itself is the help desk's and
 * is not read. What the rules then saw beside the decision is taken over from the stored verdict (`reDecide`).
 */
export function situationThen({ ticket, turn, earlier }: DecidedTurn): Situation {
  const asked = earlier.flatMap(({ disposition, decision }) =>
    disposition?.kind === 'asked' ? decision.answers.filter(({ kind }) => kind === 'ask') : [],
  );
  const thread: Thread = {
    ticket: {
      id: ticket,
      subject: '',
      status: 'open',
      priority: null,
      tags: [],
      group: null,
      assignee: null,
      requester: { id: asId<PersonId>('then'), name: '', email: null },
      channel: 'email',
      createdAt: turn.decidedAt,
      updatedAt: turn.decidedAt,
      rating: null,
      url: '',
    },
    comments: [],
  };
  return {
    thread,
    unanswered: [],
    newest: turn.comment,
    earlier: [],
    heard: turn.decision.heard,
    requester: { email: null, verified: true, firstName: '' },
    turns: earlier,
    asked: asked.map(({ scenario, text }) => ({ scenario, text })),
    outside: false,
    reopened: earlier.at(-1)?.disposition?.kind === 'resolved',
    handedBack: turn.handBack > 0 && earlier.every(({ handBack }) => handBack < turn.handBack),
    otherTickets: [],
    turn: turn.id,
    now: turn.decidedAt,
  };
}
