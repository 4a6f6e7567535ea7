import { z } from 'zod';
import { draftSteps } from './draft-routes.ts';
import { escalationSteps } from './escalation-routes.ts';
import { CaseState, Disposition, Id, Language, Mode, ofCustomer, Reason, Time } from './fields.ts';
import { route } from './route.ts';
import { Effect, LedgerAction, Turn, VerdictShape } from './ticket-shapes.ts';

const Sidebar = z
  .object({
    ticket: z.string(),
    agent: z.string().meta({ description: 'Who looks, as the help desk names them.' }),
    mayReply: z
      .boolean()
      .meta({ description: 'False: the help desk lets them write internal notes only, so nothing can be decided here.' }),
    currency: z.string(),
    now: Time,
    state: CaseState.nullable().meta({ description: 'Null: the bot has not had this ticket.' }),
    last: z
      .object({
        mode: Mode,
        disposition: Disposition.nullable(),
        reasons: z.array(Reason),
        decidedAt: Time,
        scenarios: z.array(z.object({ id: z.string(), title: z.string(), confidence: z.number() })),
        language: Language.nullable(),
        angry: z.boolean(),
        orders: ofCustomer(z.array(z.string())),
        verdict: VerdictShape,
        handOver: Turn.shape.handOver,
        calls: z.array(z.object({ tool: z.string(), outcome: z.string() })),
      })
      .nullable()
      .meta({ description: 'What was heard and judged of the newest message that the bot had.' }),
    actions: z.array(LedgerAction),
    escalation: z
      .object({
        turn: z.string(),
        version: z.string(),
        reasons: z.array(Reason),
        group: z.string(),
        deadline: Time,
        late: z.boolean(),
        brief: ofCustomer(z.string()),
        proposedReply: ofCustomer(z.string().nullable()),
      })
      .nullable(),
    draft: z.object({ turn: z.string(), version: z.string(), reply: ofCustomer(z.string().nullable()), plan: z.array(Effect) }).nullable(),
  })
  .meta({ id: 'Sidebar' });

/** What the sidebar in the help desk asks: of its one ticket, and nothing else. */
export const sidebarRoutes = {
  openSidebar: route({
    method: 'post',
    path: '/sidebar/open',
    summary: 'Says beside which ticket it stands; from then on it is good for that one alone',
    may: 'sidebar',
    writes: false,
    body: z.strictObject({ ticket: Id }),
    answer: Sidebar,
  }),
  sidebar: route({
    method: 'get',
    path: '/sidebar',
    summary: 'What the bot knows and did, the brief, and the draft',
    may: 'sidebar',
    writes: false,
    answer: Sidebar,
  }),
  sidebarApprove: route({ ...draftSteps.approveDraft, path: '/sidebar/drafts/:turn/approve', may: 'sidebar' }),
  sidebarEdit: route({ ...draftSteps.editDraft, path: '/sidebar/drafts/:turn/edit', may: 'sidebar' }),
  sidebarOverride: route({ ...draftSteps.overrideDraft, path: '/sidebar/drafts/:turn/override', may: 'sidebar' }),
  sidebarHandBack: route({ ...escalationSteps.handBackEscalation, path: '/sidebar/escalations/:turn/hand-back', may: 'sidebar' }),
};
