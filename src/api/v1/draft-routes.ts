import { z } from 'zod';
import { Id, Language, Next, ofCustomer, Page, readers, Scored, Time, Why, workers } from './fields.ts';
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

const onDraft = { method: 'post', may: workers, writes: true, versioned: true, params: z.strictObject({ turn: Id }) } as const;
const Decided = z
  .object({
    turn: z.string(),
    ticket: z.string(),
    state: z.enum(['waiting', 'sent', 'under_way', 'overridden', 'handed_over', 'overtaken']).meta({
      description: '`under_way`: noted, and carried out in a moment · `handed_over`: sending it failed, and people got the ticket.',
    }),
  })
  .meta({ id: 'DecidedDraft' });

/** What a person does with one. */
export const draftSteps = {
  approveDraft: route({
    ...onDraft,
    path: '/drafts/:turn/approve',
    summary: 'Sends it as it stands, after everything it rests on was looked up again',
    answer: Decided,
  }),
  editDraft: route({
    ...onDraft,
    path: '/drafts/:turn/edit',
    summary: 'Sends my words in its place',
    body: z.strictObject({
      text: z.string().trim().min(1).max(8_000),
      carryOut: z.boolean().default(true).meta({ description: 'Whether its plan is carried out all the same.' }),
      status: z
        .enum(['solved', 'pending'])
        .optional()
        .meta({ description: 'As the draft would have left the ticket, unless said otherwise.' }),
    }),
    answer: Decided,
  }),
  overrideDraft: route({
    ...onDraft,
    path: '/drafts/:turn/override',
    summary: 'Puts it aside: nothing is sent, the ticket stays with people',
    body: z.strictObject({ why: Why }),
    answer: Decided,
  }),
};

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
