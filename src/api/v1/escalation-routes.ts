import { z } from 'zod';
import { Id, Language, Next, ofCustomer, Page, Reason, readers, Time } from './fields.ts';
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
