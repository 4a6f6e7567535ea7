import { z } from 'zod';
import { Id, Language, Next, ofCustomer, Page, readers, Scored, Time } from './fields.ts';
import { route } from './route.ts';
import { Call, Effect, VerdictShape } from './ticket-shapes.ts';

export const DraftRow = z.object({
  turn: z.string(),
  ticket: z.string(),
  url: z.string(),
  decidedAt: Time,
  writtenAt: Time,
  scenarios: z.array(Scored),
  language: Language.nullable(),
  confidence: z.number().nullable(),
  verdict: VerdictShape,
  says: ofCustomer(z.string()),
  reply: ofCustomer(z.string().nullable()),
  plan: z.array(Effect),
  version: z.string().meta({ description: 'For `If-Match`.' }),
});

const Draft = DraftRow.extend({ calls: z.array(Call) });

export const draftRoutes = {
  drafts: route({
    method: 'get',
    path: '/drafts',
    summary: 'Proposals that wait for a person, oldest first',
    may: readers,
    writes: false,
    query: z.strictObject({ ...Page, scenario: Id.optional() }),
    answer: z.object({ drafts: z.array(DraftRow), next: Next }),
  }),
  draft: route({
    method: 'get',
    path: '/drafts/:turn',
    summary: 'One of them with the look-ups it rests on',
    may: readers,
    writes: false,
    params: z.strictObject({ turn: Id }),
    answer: Draft,
  }),
};
