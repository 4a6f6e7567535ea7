import { z } from 'zod';
import { languages } from '../../domain/language.ts';
import { AuditRow, ChainState } from './audit-routes.ts';
import { EscalationRow } from './escalation-routes.ts';
import { CaseState, Disposition, Id, Language, Mode, Next, ofCustomer, Page, Reason, readers, Time, workers } from './fields.ts';
import { route } from './route.ts';
import { PairRow } from './shadow-routes.ts';
import { Turn } from './ticket-shapes.ts';

const mayReadTickets = [...readers, 'data_protection'] as const;

export const TicketRow = z.object({
  ticket: z.string(),
  receivedAt: Time,
  decidedAt: Time.nullable(),
  state: CaseState,
  owner: z.enum(['bot', 'people', 'nobody']),
  scenarios: z.array(z.string()),
  confidence: z.number().nullable(),
  language: Language.nullable(),
  mode: Mode.nullable(),
  disposition: Disposition.nullable(),
  reasons: z.array(Reason),
  turns: z.int(),
  customer: ofCustomer(z.string().nullable()),
  says: ofCustomer(z.string()).meta({ 'x-customer-data': true, description: 'The beginning of what the customer last wrote.' }),
  angry: z.boolean(),
});

const share = z.coerce.number().min(0).max(1);
const Search = z.strictObject({
  ...Page,
  scenario: Id.optional().meta({ description: '`none`: mail that fits no scenario.' }),
  disposition: Disposition.optional(),
  state: CaseState.optional(),
  mode: Mode.optional(),
  reason: Reason.optional(),
  language: z.enum([...languages, 'other']).optional(),
  confidenceFrom: share.optional(),
  confidenceTo: share.optional(),
  from: Time.optional().meta({ description: 'Received at that time or later.' }),
  to: Time.optional().meta({ description: 'Received before.' }),
  ticket: Id.optional(),
  customer: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional()
    .meta({ 'x-customer-data': true, description: 'As `POST /customers/find` and the list give it.' }),
  order: ofCustomer(
    z
      .string()
      .regex(/^\d{1,20}$/)
      .optional(),
  ),
});

export const ConversationPart = z.object({
  at: Time,
  from: z.enum(['customer', 'bot', 'people']),
  turn: z.string().nullable(),
  /** A proposal was not sent. */
  sent: z.boolean(),
  format: z.enum(['text', 'html']),
  says: ofCustomer(z.string()),
});

const Ticket = z.object({
  ticket: z.string(),
  url: z.string().meta({ description: 'Where a person opens it in the help desk.' }),
  state: CaseState,
  owner: z.enum(['bot', 'people', 'nobody']),
  receivedAt: Time,
  nextDeadlineAt: Time.nullable(),
  botTurns: z.int(),
  failures: z.int(),
  handBacks: z.int(),
  customer: ofCustomer(z.string().nullable()),
  conversation: z.array(ConversationPart),
  turns: z.array(Turn).meta({ description: 'Oldest first.' }),
  escalations: z.array(EscalationRow),
  pairs: z.array(PairRow),
  seen: z.array(z.object({ type: z.string(), at: Time, score: z.enum(['good', 'bad']).nullable(), whose: z.string().nullable() })),
  audit: z.array(AuditRow),
  chain: ChainState,
});

const Thread = z.object({
  subject: ofCustomer(z.string()),
  requester: ofCustomer(z.object({ name: z.string(), email: z.string().nullable() })),
  status: z.string(),
  priority: z.string().nullable(),
  tags: z.array(z.string()),
  group: z.string().nullable(),
  channel: z.string(),
  comments: z.array(
    z.object({
      id: z.string(),
      at: Time,
      from: z.enum(['customer', 'agent', 'bot']),
      public: z.boolean(),
      says: ofCustomer(z.string()),
      attachments: ofCustomer(z.array(z.object({ name: z.string(), type: z.string() }))),
      senderFlagged: z.boolean(),
    }),
  ),
});

const ofTicket = z.strictObject({ ticket: Id });

export const ticketRoutes = {
  tickets: route({
    method: 'get',
    path: '/tickets',
    summary: 'Tickets, newest first',
    may: mayReadTickets,
    writes: false,
    query: Search,
    answer: z.object({ tickets: z.array(TicketRow), next: Next }),
  }),
  ticket: route({
    method: 'get',
    path: '/tickets/:ticket',
    summary: 'Everything that is stored of one ticket: what was heard, looked up, planned, judged, done and said',
    may: mayReadTickets,
    writes: false,
    params: ofTicket,
    answer: Ticket,
  }),
  thread: route({
    method: 'get',
    path: '/tickets/:ticket/thread',
    summary: 'The conversation as the help desk has it at this moment',
    may: [...workers, 'data_protection'],
    writes: false,
    params: ofTicket,
    answer: Thread,
  }),
  findCustomer: route({
    method: 'post',
    path: '/customers/find',
    summary: 'What stands for a customer in lists; the address goes into no URL',
    may: [...workers, 'data_protection'],
    writes: false,
    body: z.strictObject({ email: z.string().trim().min(3).max(254) }),
    answer: z.object({ customer: z.string(), tickets: z.int() }),
  }),
};
