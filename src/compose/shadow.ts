import { HAND_OVERS } from '../agent/check.ts';
import type { Pack } from '../agent/situation.ts';
import { createCapturePairs } from '../jobs/capture-pairs.ts';
import type { Clock } from '../ports/clock.ts';
import type { Commerce } from '../ports/commerce.ts';
import type { HelpDesk } from '../ports/help-desk.ts';
import type { Logger } from '../ports/logger.ts';
import type { Store } from '../ports/store.ts';
import { createCapture } from '../shadow/capture.ts';
import { createChangeStage } from '../shadow/change-stage.ts';
import { createWatchAutonomy } from '../shadow/watch-autonomy.ts';

export type Shadow = ReturnType<typeof composeShadow>;

/** Shadow mode and the ladder of autonomy. */
export function composeShadow(needs: {
  readonly store: Store;
  readonly helpDesk: HelpDesk;
  readonly commerce: Commerce;
  readonly pack: Pack;
  readonly clock: Clock;
  readonly logger: Logger;
}) {
  const { store, helpDesk, commerce, pack, clock, logger } = needs;
  const { policy, book } = pack;
  const capture = createCapture({ shadow: store.shadow, helpDesk, commerce, clock, logger, currency: policy.shop.currency });
  return {
    capturePairs: createCapturePairs({ capture }),
    watchAutonomy: createWatchAutonomy({ modes: store.modes, shadow: store.shadow, commerce, policy: policy.shadow, clock, logger }),
    ...createChangeStage({
      modes: store.modes,
      shadow: store.shadow,
      policy: policy.shadow,
      clock,
      modeInFile: (scenario) => (scenario === HAND_OVERS ? policy.desk.mode_for_hand_overs : (book.scenarios.get(scenario)?.mode ?? null)),
      freeOfGate: new Set([HAND_OVERS]),
    }),
  };
}
