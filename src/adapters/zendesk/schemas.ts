import { z } from 'zod';
import type { Instant } from '../../domain/ids.ts';
import { asId } from '../../domain/ids.ts';
import { storable } from './plain-text.ts';

/** Only the fields we read; lenient, since the vendor adds fields at any time. */

/** Ids are numbers in the API and strings in webhooks; ours are strings. Numbers that JavaScript cannot hold exactly are refused. */
export const Id = z.union([z.int(), z.string().regex(/^-?\d+$/)]).transform(String);
const Text = z.string().transform(storable);
export const Time = z.iso.datetime({ offset: true }).transform((text) => asId<Instant>(new Date(text).toISOString()));
export const Status = z.enum(['new', 'open', 'pending', 'hold', 'solved', 'closed']);

export const ZendeskTicket = z.object({
  id: Id,
  subject: Text.nullish(),
  description: Text.nullish(),
  status: Status,
  priority: z.enum(['low', 'normal', 'high', 'urgent']).nullish(),
  tags: z.array(z.string()).catch([]),
  group_id: Id.nullish(),
  assignee_id: Id.nullish(),
  requester_id: Id,
  via: z.object({ channel: z.coerce.string() }).nullish().catch(null),
  satisfaction_rating: z.object({ id: Id.nullish(), score: z.string() }).nullish().catch(null),
  created_at: Time,
  /** Kept as it came: it is sent back as the stamp of a safe update. */
  updated_at: z.string().min(1),
});
export type ZendeskTicket = z.infer<typeof ZendeskTicket>;
export const TicketAnswer = z.object({ ticket: ZendeskTicket });
export const UpdateAnswer = z.object({ ticket: z.object({ updated_at: z.string().min(1) }) });

const Attachment = z.object({ file_name: Text.catch('unnamed'), content_type: z.string().catch('application/octet-stream') });

export const ZendeskComment = z.object({
  id: Id,
  author_id: Id,
  public: z.boolean(),
  body: Text.nullish(),
  plain_body: Text.nullish(),
  created_at: Time,
  attachments: z.array(Attachment).catch([]),
  metadata: z
    .object({ flags: z.array(z.number()).optional(), trusted: z.boolean().optional() })
    .nullish()
    .catch({ trusted: false }),
});
export type ZendeskComment = z.infer<typeof ZendeskComment>;

export const ZendeskUser = z.object({
  /** Null for the anonymous user that unauthenticated callers get. */
  id: Id.nullable(),
  name: Text.catch(''),
  email: z.string().nullish(),
  role: z.string().catch('end-user'),
  suspended: z.boolean().nullish(),
  active: z.boolean().nullish(),
  locale: z.string().nullish(),
  ticket_restriction: z.string().nullish(),
  only_private_comments: z.boolean().nullish(),
});
export type ZendeskUser = z.infer<typeof ZendeskUser>;
export const UserAnswer = z.object({ user: ZendeskUser });
export const UsersAnswer = z.object({ users: z.array(ZendeskUser) });

export const ZendeskGroup = z.object({ id: Id, name: z.string(), deleted: z.boolean().nullish() });

export const ZendeskAudit = z.object({
  metadata: z
    .object({ custom: z.looseObject({ resolute_mark: z.unknown().optional() }).nullish().catch(null) })
    .nullish()
    .catch(null),
});

/** An audit as history: who, when, and which fields changed. Values may be of any kind. */
export const ZendeskStep = z.object({
  created_at: Time,
  author_id: Id,
  events: z
    .array(
      z.object({
        type: z.string().catch(''),
        field_name: z.string().nullish().catch(null),
        value: z.unknown().optional(),
        previous_value: z.unknown().optional(),
        macro_title: z.string().nullish().catch(null),
      }),
    )
    .catch([]),
});
export type ZendeskStep = z.infer<typeof ZendeskStep>;

const Exported = z.object({ id: Id, status: z.string(), updated_at: z.string().min(1) });

export const ExportAnswer = exportOf(Exported);
/** The tickets whole; null for one that was deleted, of which hardly anything is left. */
export const WholeExportAnswer = exportOf(
  z.union([ZendeskTicket, Exported.refine(({ status }) => !Status.safeParse(status).success).transform(() => null)]),
);

function exportOf<Ticket extends z.ZodType>(ticket: Ticket) {
  return z.object({
    tickets: z.array(ticket),
    after_cursor: z.string().min(1).nullish(),
    end_of_stream: z.boolean(),
  });
}
