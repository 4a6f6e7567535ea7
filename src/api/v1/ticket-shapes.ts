import { z } from 'zod';
import { skipReasons } from '../../domain/reasons.ts';
import { ActionState, Disposition, Language, Mode, ofCustomer, Reason, Scored, Time } from './fields.ts';

export const Amount = z.object({ minor: z.int(), currency: z.string() }).meta({ description: 'In the smallest unit.' });

/** A change at the shop, planned or done. */
export const Effect = z
  .object({
    kind: z.string(),
    order: ofCustomer(z.string()).optional(),
    amount: z.string().optional(),
    lines: z.array(z.object({ sku: z.string(), quantity: z.int() })).optional(),
    newLines: z.array(z.object({ sku: z.string(), quantity: z.int() })).optional(),
    address: ofCustomer(z.unknown()).optional(),
    customer: ofCustomer(z.string()).optional(),
  })
  .meta({ id: 'Effect' });

export const Call = z
  .object({
    tool: z.string(),
    scenario: z.string(),
    input: ofCustomer(z.unknown()),
    outcome: z.string(),
    facts: ofCustomer(z.unknown()),
    stake: Amount.nullable(),
  })
  .meta({ id: 'Call' });

const Hearing = z.object({
  language: Language.nullable(),
  scenarios: z.array(Scored),
  noneOfThese: z.boolean(),
  mood: z.object({ score: z.number(), angry: z.boolean(), cues: z.array(z.string()) }),
  signals: z.array(Reason),
  skip: z.enum(skipReasons).nullable(),
  wish: z.unknown(),
  doubts: z.array(z.object({ about: z.string(), why: z.string() })),
  wishes: z.array(z.string()),
  severalMatters: z.boolean(),
  answer: z.enum(['yes', 'no']).nullable(),
  extracted: ofCustomer(
    z.object({
      orderNames: z.array(z.string()),
      emails: z.array(z.string()),
      address: z.unknown(),
      sizes: z.array(z.string()),
      colors: z.array(z.string()),
      codes: z.array(z.string()),
      amounts: z.array(Amount),
      countries: z.array(z.string()),
      demand: z.unknown(),
      photo: z.boolean(),
    }),
  ),
});

export const VerdictShape = z
  .object({
    kind: z.enum(['go', 'hand_over', 'skip']),
    asks: z.boolean().nullable(),
    reasons: z.array(Reason),
    notes: ofCustomer(z.array(z.string())),
    skip: z.enum(skipReasons).nullable(),
  })
  .meta({ id: 'Verdict' });

export const LedgerAction = z
  .object({
    id: z.string().meta({ description: 'The idempotency key that the shop gets.' }),
    businessKey: ofCustomer(z.string()).meta({ 'x-customer-data': true, description: 'What may happen once only, ever.' }),
    kind: z.string(),
    state: ActionState,
    effect: Effect.nullable().meta({ description: 'Null for the update of the ticket itself.' }),
    movesMoney: z.boolean(),
    attempts: z.int(),
    plannedAt: Time,
    startedAt: Time.nullable(),
    changedAt: Time,
    how: z.string().nullable(),
    code: z.string().nullable(),
  })
  .meta({ id: 'LedgerAction' });

export const Turn = z
  .object({
    id: z.string(),
    comment: z.string(),
    writtenAt: Time,
    decidedAt: Time,
    endedAt: Time.nullable(),
    superseded: z.boolean(),
    handBack: z.int(),
    model: z.string(),
    version: z.string().meta({ description: 'Hash over policy and scenarios that were in force.' }),
    versionInForce: z.boolean(),
    mode: Mode,
    says: ofCustomer(z.string()).meta({ 'x-customer-data': true, description: "The customer's own words in this turn." }),
    heard: Hearing,
    scenarios: z.array(Scored),
    calls: z.array(Call),
    plan: z.array(z.object({ id: z.string(), businessKey: ofCustomer(z.string()), effect: Effect })),
    answers: z.array(z.object({ scenario: z.string(), kind: z.enum(['reply', 'ask']), text: z.string() })),
    verdict: VerdictShape,
    /** Reasons that the run itself gave for a person. */
    handOver: z.array(z.object({ reason: Reason, why: ofCustomer(z.string()) })),
    reply: ofCustomer(z.string().nullable()).meta({ 'x-customer-data': true, description: 'HTML, sent or not: `sent` says it.' }),
    sent: z.boolean(),
    disposition: Disposition.nullable(),
    reasons: z.array(Reason),
    group: z.string().nullable(),
    inShop: z.enum(['yes', 'no', 'unclear']).nullable(),
    actions: z.array(LedgerAction),
  })
  .meta({ id: 'Turn' });
