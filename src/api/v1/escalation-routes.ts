import { z } from 'zod';
import { Id, Language, Next, ofCustomer, Page, Reason, readers, Time, Why, workers } from './fields.ts';
import { route } from './route.ts';
import { Effect } from './ticket-shapes.ts';

export const EscalationRow = z
  .object({
    turn: z.string(),
    ticket: z.string(),
    url: z.string(),
    reasons: z.array(Reason).meta({ description: 'The weightiest first.' }),
    group: z.string(),
    owner: z.string().meta({ description: '`group:…` until somebody takes it, then `person:…`.' }),
    ownerName: z.string().nullable().meta({ description: 'Of a person who took it in the console.' }),
    openedAt: Time,
    deadline: Time,
    late: z.boolean(),
    step: z.int(),
    alerts: z.int(),
    takenAt: Time.nullable(),
    closedAt: Time.nullable(),
    closedWhy: z.string().nullable(),
    scenarios: z.array(z.string()),
    language: Language.nullable(),
    says: ofCustomer(z.string()),
    version: z.string().meta({ description: 'For `If-Match`.' }),
  })
  .meta({ id: 'EscalationInList' });

const Escalation = EscalationRow.extend({
  brief: ofCustomer(z.string()).meta({ 'x-customer-data': true, description: 'HTML, as it stands in the ticket as a note.' }),
  proposedReply: ofCustomer(z.string().nullable()),
  plan: z.array(Effect),
});

const onEscalation = { method: 'post', may: workers, writes: true, versioned: true, params: z.strictObject({ turn: Id }) } as const;

/** What a person does with one. */
export const escalationSteps = {
  acknowledgeEscalation: route({
    ...onEscalation,
    path: '/escalations/:turn/acknowledge',
    summary: 'It has been seen: nobody is reminded for a day',
    answer: EscalationRow,
  }),
  takeEscalation: route({
    ...onEscalation,
    path: '/escalations/:turn/take',
    summary: 'I have it; a note in the ticket says so',
    answer: EscalationRow,
  }),
  answerEscalation: route({
    ...onEscalation,
    path: '/escalations/:turn/answer',
    summary: 'Answers the customer in my words',
    body: z.strictObject({
      text: z.string().trim().min(1).max(8_000).meta({ description: 'Plain text, sent as it is.' }),
      status: z.enum(['solved', 'pending']).default('solved'),
      seen: Id.meta({ description: 'The newest public comment of the thread that was read; refused when the customer has written since.' }),
    }),
    answer: EscalationRow,
  }),
  handBackEscalation: route({
    ...onEscalation,
    path: '/escalations/:turn/hand-back',
    summary: 'The bot tries again, with an instruction that is heard like a wish; the limits hold all the same',
    body: z.strictObject({ instruction: Why }),
    answer: EscalationRow,
  }),
};

export const escalationRoutes = {
  escalations: route({
    method: 'get',
    path: '/escalations',
    summary: 'Tickets that people have, by deadline',
    may: readers,
    writes: false,
    query: z.strictObject({
      ...Page,
      show: z.enum(['open', 'waiting', 'taken', 'late', 'closed']).default('open'),
      reason: Reason.optional(),
      group: z.string().max(200).optional(),
    }),
    answer: z.object({ escalations: z.array(EscalationRow), next: Next }),
  }),
  escalation: route({
    method: 'get',
    path: '/escalations/:turn',
    summary: 'One of them with brief and proposed reply',
    may: readers,
    writes: false,
    params: z.strictObject({ turn: Id }),
    answer: Escalation,
  }),
};
