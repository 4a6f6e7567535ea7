import type { Pack } from '../agent/situation.ts';
import type { Tell } from '../agent/tell.ts';
import { followWords } from '../escalation/follow-words.ts';
import type { NoticeStore } from '../ports/follow-up.ts';
import type { HelpDesk } from '../ports/help-desk.ts';

interface Needs {
  readonly helpDesk: HelpDesk;
  readonly notices: NoticeStore;
  readonly pack: Pack;
  readonly tell: Tell;
}

/**
 * Mail that the help desk took for spam is no ticket: nobody sees it, and after two weeks it is gone. People are told when there
 * is more of it than they were told of. Returns how many mails are held back.
 */
export function createTellSuspended({ helpDesk, notices, pack, tell }: Needs) {
  return async function tellSuspended(): Promise<number> {
    const suspended = await helpDesk.suspended();
    const newest = suspended.toSorted((one, other) => Number(one.id) - Number(other.id)).at(-1);
    if (newest === undefined) return 0;
    await notices.add(
      tell(`suspended:${newest.id}`, {
        kind: 'mail_suspended',
        text: followWords[pack.policy.desk.language].suspended(suspended.length),
        ticket: null,
        url: null,
        reasons: [],
        group: null,
        to: 'group',
        deadline: null,
        next: null,
      }),
    );
    return suspended.length;
  };
}
