import { ResoluteError } from '../../domain/errors.ts';
import type { TicketId } from '../../domain/ids.ts';
import { reachOf } from '../../domain/service-mode.ts';
import type { TicketChange } from '../../domain/ticket.ts';
import type { MayWrite } from '../../ports/service-mode.ts';
import type { ZendeskClient } from './client.ts';
import { helpDeskRefused } from './errors.ts';
import type { Groups } from './groups.ts';
import { sendable } from './plain-text.ts';
import { checkedId, read } from './read.ts';
import { UpdateAnswer, ZendeskAudit } from './schemas.ts';

interface Needs {
  readonly client: ZendeskClient;
  readonly groups: Groups;
  /** Added to every ticket on which the bot comments. */
  readonly botTag: string | undefined;
  readonly mayWrite?: MayWrite | undefined;
  /** Says that the bot has not seen the ticket yet; whatever the bot writes takes it off. */
  readonly unseenTag?: string | undefined;
}

/** Zendesk cuts longer comments off without a word. */
const longestCommentBytes = 64 * 1024;

export function createUpdateTicket({ client, groups, botTag, mayWrite, unseenTag }: Needs) {
  return async function updateTicket(id: TicketId, change: TicketChange): Promise<{ readonly updatedAt: string }> {
    const path = ['tickets', checkedId(id)];
    const body = { ticket: await toZendesk(change) };
    // Last of all: looking up the group may have taken its time.
    await mayWrite?.(reachOf({ kind: 'update_ticket', change }));
    const answer = await client.send('PUT', path, body);
    return { updatedAt: read(UpdateAnswer, answer, { write: true }).ticket.updated_at };
  };

  async function toZendesk(change: TicketChange) {
    const removeTags = [...(change.removeTags ?? []), ...(unseenTag === undefined ? [] : [unseenTag])];
    const addTags = [...(change.addTags ?? []), ...(botTag !== undefined && change.comment !== undefined ? [botTag] : [])];
    return {
      safe_update: true,
      updated_stamp: change.basedOn,
      // Zendesk shows it as `metadata.custom` of the update's audit.
      metadata: { resolute_mark: change.mark },
      ...(change.comment === undefined ? {} : { comment: toComment(change.comment) }),
      ...(change.status === undefined ? {} : { status: change.status }),
      ...(change.priority === undefined ? {} : { priority: change.priority }),
      ...(change.group === undefined ? {} : { group_id: Number(await groups.idOf(change.group)) }),
      ...(change.assignee === undefined ? {} : { assignee_id: change.assignee }),
      ...(addTags.length === 0 ? {} : { additional_tags: addTags }),
      ...(removeTags.length === 0 ? {} : { remove_tags: removeTags }),
    };
  }
}

function toComment({ html, public: isPublic }: NonNullable<TicketChange['comment']>) {
  const text = sendable(html);
  // A note may lose its end; a reply with half a sentence must not go out.
  if (isPublic && Buffer.byteLength(text) > longestCommentBytes) throw helpDeskRefused('The reply is longer than Zendesk takes.');
  return { html_body: text, public: isPublic };
}

export function createHasChange({ client }: Pick<Needs, 'client'>) {
  return async function hasChange(id: TicketId, mark: string): Promise<'yes' | 'no' | 'unclear'> {
    try {
      for await (const page of client.pages(['tickets', checkedId(id), 'audits'], 'audits', { sort: '-created_at' })) {
        if (page.some((item) => read(ZendeskAudit, item).metadata?.custom?.resolute_mark === mark)) return 'yes';
      }
      return 'no';
    } catch (error) {
      if (error instanceof ResoluteError) return 'unclear';
      throw error;
    }
  };
}
