import { createCheckAgain } from '../agent/check-again.ts';
import type { createReadCompensation } from '../agent/compensation.ts';
import type { createGather } from '../agent/gather.ts';
import type { createResolveTurn } from '../agent/resolve-turn.ts';
import { createReviewDraft } from '../agent/review-draft.ts';
import type { PackInForce } from '../agent/situation.ts';
import type { Clock } from '../ports/clock.ts';
import type { Commerce } from '../ports/commerce.ts';
import type { HelpDesk } from '../ports/help-desk.ts';
import type { Store } from '../ports/store.ts';

/** What people decide about drafts. */
export function composeDrafts(needs: {
  readonly store: Store;
  readonly helpDesk: HelpDesk;
  readonly commerce: Commerce;
  readonly packInForce: PackInForce;
  readonly clock: Clock;
  readonly gather: ReturnType<typeof createGather>;
  readonly readCompensation: ReturnType<typeof createReadCompensation>;
  readonly resolveTurn: ReturnType<typeof createResolveTurn>;
  readonly worker: string;
  readonly leaseMs: number;
}) {
  const { store, helpDesk } = needs;
  const reviewDraft = createReviewDraft({ ...needs, checkAgain: createCheckAgain(needs) });
  return {
    reviewDraft,
    /** What the operators' API needs of this room. */
    api: { drafts: { drafts: store.drafts, helpDesk, reviewDraft } },
  };
}
