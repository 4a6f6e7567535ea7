import { withoutDisclosure } from '../../../agent/reply/render-reply.ts';
import type { Policy } from '../../../domain/policy.ts';
import type { EscalationInList } from '../../../ports/console-reads.ts';

/** What a person may send of a hand-over in their own name: nothing in it says that an AI wrote it. */
export function proposedReply({ reply, decision, openedAt }: EscalationInList, policy: Policy): string | null {
  return reply && withoutDisclosure(reply, policy, decision.heard.language, '', openedAt);
}
