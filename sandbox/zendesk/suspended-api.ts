import { type Handler, ok } from './call.ts';
import type { SuspendedMail } from './model.ts';
import { paginate } from './paginate.ts';

/** Oldest first. */
export const listSuspended: Handler = (world, call) =>
  ok(
    paginate(call, 'suspended_tickets', world.desk.suspended, (mail) =>
      present(mail, `${call.base}/api/v2/suspended_tickets/${mail.id}.json`),
    ),
  );

function present({ id, from, subject, body, createdAt }: SuspendedMail, url: string) {
  const at = new Date(createdAt).toISOString().replace(/\.\d+Z$/, 'Z');
  return {
    id,
    url,
    author: { name: from.name, email: from.email },
    subject,
    content: body,
    cause: 'Detected as spam',
    created_at: at,
    updated_at: at,
  };
}
