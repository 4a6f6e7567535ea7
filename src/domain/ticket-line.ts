import { z } from 'zod';
import { EmailAddress } from './email-address.ts';
import { reasonCodes, skipReasons } from './reasons.ts';

const Attachment = z.strictObject({ name: z.string().min(1), type: z.string().default('application/octet-stream') });
const Sender = z.strictObject({
  email: EmailAddress,
  name: z.string().default(''),
  verified: z.boolean().default(true).meta({ description: 'false: the sender is flagged as possibly forged.' }),
});
const FollowUp = z.union([
  z.string().transform((body) => ({ body, attachments: [], from: null })),
  z.strictObject({ body: z.string(), attachments: z.array(Attachment).default([]), from: Sender.nullable().default(null) }),
]);

export const effectKinds = [
  'cancel_order',
  'refund_lines',
  'refund_order',
  'refund_difference',
  'create_return',
  'create_exchange',
  'resend_order',
  'resend_items',
  'change_address',
  'change_items',
  'send_invoice',
  'send_account_invite',
  'unsubscribe',
] as const;

const Pieces = z.array(z.strictObject({ sku: z.string().min(1), quantity: z.int().min(1).default(1) }));

/** One change at the shop in the words of the formats. Of an expectation, only the keys that it names are compared. */
export const Effect = z.strictObject({
  kind: z.enum(effectKinds),
  order: z.string().optional(),
  amount: z
    .string()
    .regex(/^\d+(\.\d{1,2})?$/, 'write an amount in quotes, such as "638.00"')
    .optional(),
  lines: Pieces.optional(),
  newLines: Pieces.optional(),
  address: z
    .strictObject({
      name: z.string().nullable().optional(),
      address1: z.string().optional(),
      address2: z.string().nullable().optional(),
      zip: z.string().optional(),
      city: z.string().optional(),
      country: z.string().optional(),
    })
    .optional(),
  customer: z.string().optional(),
});
export type Effect = z.infer<typeof Effect>;
export type EffectKind = Effect['kind'];

const Reason = z.enum([...reasonCodes, ...skipReasons]);

const Expect = z.strictObject({
  scenario: z.array(z.string().min(1)).optional(),
  disposition: z.enum(['resolved', 'asked', 'escalated', 'skipped']).optional(),
  reason: z
    .union([Reason, z.array(Reason)])
    .nullable()
    .optional(),
  effects: z.union([z.array(Effect), z.array(z.array(Effect))]).optional(),
  replyMentions: z.array(z.string()).optional(),
  replyAvoids: z.array(z.string()).optional(),
});

/** One line of a ticket file: a mail, and what is to come of it. A body may hold any character, also half of a surrogate pair. */
export const TicketLine = z
  .strictObject({
    id: z.string().min(1),
    language: z.string().default('da'),
    channel: z.string().default('email'),
    from: Sender,
    subject: z.string().default(''),
    body: z.string().default(''),
    attachments: z.array(Attachment).default([]),
    followUps: z.array(FollowUp).default([]),
    humanReply: z
      .strictObject({ body: z.string(), effects: z.array(Effect).default([]) })
      .nullable()
      .default(null),
    expect: Expect.prefault({}),
  })
  .meta({ title: 'Ticket', description: 'One line of a ticket file.' });
export type TicketLine = z.infer<typeof TicketLine>;
export type Expectation = TicketLine['expect'];

/** The lists of effects of which any is right; null when anything goes. */
export function acceptableEffects(expect: Expectation): readonly (readonly Effect[])[] | null {
  if (expect.effects === undefined) return null;
  const effects = expect.effects as readonly (Effect | readonly Effect[])[];
  if (effects.length === 0) return [[]];
  return Array.isArray(effects[0]) ? (effects as readonly (readonly Effect[])[]) : [effects as readonly Effect[]];
}

/** The reasons of which any is right; null when anything goes. */
export function acceptableReasons(expect: Expectation): readonly string[] | null {
  if (expect.reason === undefined || expect.reason === null) return null;
  return Array.isArray(expect.reason) ? expect.reason : [expect.reason];
}
