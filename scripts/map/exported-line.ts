import { z } from 'zod';
import { asId, type Instant } from '../../src/domain/ids.ts';
import type { PastMail } from '../../src/mapping/hear-ticket.ts';

const Id = z.union([z.string().min(1), z.number()]).transform(String);
const Time = z.iso.datetime({ offset: true }).transform((text) => asId<Instant>(new Date(text).toISOString()));
const Text = z
  .string()
  .nullish()
  .transform((text) => text ?? '');

/** A ticket as Zendesk exports it: a line of its JSON export, or a ticket of its API. */
const ZendeskLine = z
  .object({
    id: Id,
    subject: Text,
    description: Text,
    status: z.string().optional(),
    created_at: Time,
    requester_id: Id.optional(),
    requester: z.object({ id: Id.optional() }).optional(),
  })
  .transform(({ id, subject, description, status, created_at: at, requester_id, requester }) =>
    status === 'deleted' ? [] : [{ id, at, requester: requester_id ?? requester?.id ?? '', subject, text: description }],
  );

/** A ticket of our own file format, which knows no time. */
const OwnLine = z
  .object({ id: Id, from: z.object({ email: z.string() }), subject: Text, body: Text })
  .transform(({ id, from, subject, body }) => [{ id, at: null, requester: from.email.toLowerCase(), subject, text: body }]);

/** A whole answer of the export, as some save it. */
const Page = z.object({ tickets: z.array(ZendeskLine) }).transform(({ tickets }) => tickets.flat());

const Line = z.union([ZendeskLine, OwnLine, Page]);

/** @throws Error with file, line and a sentence. */
export function readExportedLine(line: string, file: string, number: number): readonly PastMail[] {
  const text = line.replace(/^\uFEFF/, '').trim();
  if (text === '') return [];
  const parsed = Line.safeParse(readJson(text));
  if (parsed.success) return parsed.data;
  throw new Error(
    `${file}, line ${number}: write a ticket as one JSON object a line, as Zendesk exports it (id, subject, description, created_at, requester_id) or as in a ticket file (id, from, subject, body).`,
  );
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
