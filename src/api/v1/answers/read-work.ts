import type { PackInForce } from '../../../agent/situation.ts';
import type { Instant } from '../../../domain/ids.ts';
import type { ConsoleReads } from '../../../ports/console-reads.ts';
import type { draftRoutes } from '../draft-routes.ts';
import type { escalationRoutes } from '../escalation-routes.ts';
import { type Handlers, refused } from '../route.ts';
import { proposedReply } from './proposed-reply.ts';
import { type Names, planOf, showCall, showDraft, showEscalation } from './show-turn.ts';

interface Needs {
  readonly names: () => Promise<Names>;
  readonly packInForce: PackInForce;
  readonly reads: ConsoleReads;
  readonly now: () => Instant;
  readonly url: (ticket: string) => string;
}

/** What waits for people: hand-overs and proposals. */
export function createWorkHandlers({ reads, names, now, url, packInForce }: Needs): Handlers<typeof escalationRoutes & typeof draftRoutes> {
  return {
    async escalations({ query: { limit, after = null, ...search } }) {
      const at = now();
      const { rows, next } = await reads.escalations({ ...search, now: at }, { limit, after });
      const known = await names();
      return { escalations: rows.map((row) => showEscalation(row, { now: at, url, names: known })), next };
    },

    async escalation({ params }) {
      const row = await reads.escalation(params.turn);
      if (row === null) return refused(404, 'no_such_escalation', 'There is no such escalation.');
      const { brief, decision } = row;
      const proposed = proposedReply(row, (await packInForce()).policy);
      return { ...showEscalation(row, { now: now(), url, names: await names() }), brief, proposedReply: proposed, plan: planOf(decision) };
    },

    async drafts({ query: { limit, after = null, scenario = null } }) {
      const { rows, next } = await reads.drafts({ scenario }, { limit, after });
      return { drafts: rows.map((turn) => showDraft(turn, url)), next };
    },

    async draft({ params }) {
      const turn = await reads.draft(params.turn);
      if (turn === null) return refused(404, 'no_such_draft', 'This draft waits no more: people have the ticket, or it was decided anew.');
      return { ...showDraft(turn, url), calls: turn.decision.calls.map(showCall) };
    },
  };
}
