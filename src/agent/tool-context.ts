import type { CommerceReads } from '../ports/commerce.ts';
import type { HelpDesk } from '../ports/help-desk.ts';
import type { ToolContext } from '../tools/define-tool.ts';
import { knowledgeIn } from '../tools/goods-words.ts';
import { rememberReads } from './remember-reads.ts';
import type { Pack, Situation } from './situation.ts';

/** What the tools of one run may use, bound to the requester whose ticket is handled. */
export function toolContext(
  situation: Situation,
  needs: { pack: Pack; commerce: CommerceReads; helpDesk: Pick<HelpDesk, 'ticketsOf'> },
): ToolContext {
  const { pack, commerce, helpDesk } = needs;
  return {
    shop: rememberReads(commerce),
    desk: helpDesk,
    requester: { id: situation.thread.ticket.requester.id, ...situation.requester },
    policy: pack.policy,
    knowledge: knowledgeIn(pack.knowledge, situation.heard.language),
    calendar: pack.calendar,
    now: situation.now,
    turn: situation.turn,
    photo: situation.heard.photo,
  };
}
