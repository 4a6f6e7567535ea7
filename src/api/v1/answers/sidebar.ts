import type { Sidebar, Visit } from '../../../accounts/sidebar.ts';
import type { PackInForce } from '../../../agent/situation.ts';
import type { Agent } from '../../../ports/sidebar.ts';
import { type Caller, type Handlers, type Refused, refused } from '../route.ts';
import type { sidebarRoutes } from '../sidebar-routes.ts';
import { proposedReply } from './proposed-reply.ts';
import { planOf, showCall, showEscalation, showTurn } from './show-turn.ts';
import { createWorkOn, type WorkOnNeeds } from './work-on.ts';

interface Needs extends WorkOnNeeds {
  readonly sidebar: Sidebar | null;
  readonly titleOf: (scenario: string) => string;
  readonly currency: string;
  readonly packInForce: PackInForce;
}

/** The sidebar of one ticket. Who may write there is asked of the help desk again before each write. */
export function createSidebarHandlers(needs: Needs): Handlers<typeof sidebarRoutes> {
  const { sidebar, reads, now, url, titleOf, currency, packInForce } = needs;
  const { step, review } = createWorkOn(needs);
  return {
    async openSidebar({ caller, body }) {
      const visit = visitOf(caller);
      const looking = (await sidebar?.lookAt(visit, body.ticket)) ?? 'no_agent';
      switch (looking) {
        case 'looking':
          return show({ ...visit, ticket: body.ticket });
        case 'no_agent':
          return noAgent;
        case 'not_theirs':
          return refused(404, 'no_such_ticket', 'The help desk does not show you this ticket.');
        case 'other':
          return refused(409, 'other_ticket', 'This sidebar belongs to another ticket. Load the apps anew.');
        default:
          return looking satisfies never;
      }
    },
    async sidebar({ caller }) {
      return show(visitOf(caller));
    },
    sidebarApprove: (asked) => inTicket(asked, (by) => review({ ...asked, caller: by }, () => ({ kind: 'approved' }))),
    sidebarEdit: (asked) =>
      inTicket(asked, (by) =>
        review({ ...asked, caller: by }, (asks) => {
          const { text, carryOut, status } = asked.body;
          return { kind: 'edited', text, carryOut, status: status ?? (asks ? 'pending' : 'solved') };
        }),
      ),
    sidebarOverride: (asked) =>
      inTicket(asked, (by) => review({ ...asked, caller: by }, () => ({ kind: 'overridden', why: asked.body.why }))),
    sidebarHandBack: (asked) => inTicket(asked, (by) => step({ ...asked, caller: by }, { kind: 'hand_back', ...asked.body })),
  };

  /** Only with what belongs to the ticket that the sidebar stands beside, and only for who may answer customers. */
  async function inTicket<Done>(
    { caller, params }: { readonly caller: Caller; readonly params: { readonly turn: string } },
    work: (by: Caller) => Promise<Done>,
  ): Promise<Done | Refused> {
    const visit = visitOf(caller);
    const turn = await reads.turn(params.turn);
    if (visit.ticket === null || turn?.ticket !== visit.ticket) return refused(404, 'not_here', 'This does not belong to the ticket.');
    const agent = await sidebar?.agent(visit);
    if (!agent) return noAgent;
    if (!agent.mayReply) return refused(403, 'notes_only', 'The help desk lets you write internal notes only.');
    // In the audit trail they stand as the help desk's, whatever else is called the same.
    return work({ ...caller, name: `${agent.name} (Zendesk ${agent.id})` });
  }

  async function show(
    visit: Pick<Visit, 'agent' | 'name'> & { readonly ticket: string | null; readonly hash: string; readonly account: string },
  ) {
    const { ticket } = visit;
    if (ticket === null) return refused(409, 'not_opened', 'Say first beside which ticket the sidebar stands.');
    const agent: Agent | null = (await sidebar?.agent({ ...visit, ticket: null })) ?? null;
    if (agent === null) return noAgent;
    const [file, escalations] = await Promise.all([reads.ticket(ticket), reads.escalationsOf(ticket)]);
    const turns = file?.turns.filter(({ superseded }) => !superseded) ?? [];
    const last = turns.at(-1);
    const open = escalations.find(({ closedAt }) => closedAt === null);
    const draft = last?.disposition?.kind === 'drafted' ? await reads.draft(last.id) : null;
    const { version: inForce } = await packInForce();
    const shown = turns.map((turn) => showTurn(turn, file?.actions ?? [], inForce));
    const newest = shown.at(-1);
    return {
      ticket,
      agent: agent.name,
      mayReply: agent.mayReply,
      currency,
      now: now(),
      state: file?.state ?? null,
      last: newest
        ? {
            mode: newest.mode,
            disposition: newest.disposition,
            reasons: newest.reasons,
            decidedAt: newest.decidedAt,
            scenarios: newest.scenarios.map(({ id, confidence }) => ({ id, title: titleOf(id), confidence })),
            language: newest.heard.language,
            angry: newest.heard.mood.angry,
            orders: newest.heard.extracted.orderNames,
            verdict: newest.verdict,
            handOver: newest.handOver,
            calls: (last?.decision.calls ?? []).map(showCall),
          }
        : null,
      actions: shown.flatMap((turn) => turn.actions).filter(({ effect }) => effect !== null),
      escalation: open
        ? {
            ...showEscalation(open, { now: now(), url, names: new Map() }),
            brief: open.brief,
            proposedReply: proposedReply(open, (await packInForce()).policy),
          }
        : null,
      draft: draft ? { turn: draft.id, version: draft.stamp ?? '', reply: draft.reply, plan: planOf(draft.decision) } : null,
    };
  }
}

const noAgent = refused(403, 'no_agent', 'The help desk does not know you as an agent any more.');

/** The router lets nobody in without one. */
function visitOf({ visit }: Caller): Visit {
  if (visit === null) throw new TypeError('somebody asks for a sidebar who looks from none');
  return visit;
}
