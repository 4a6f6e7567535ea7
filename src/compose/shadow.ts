import { HAND_OVERS } from '../agent/check.ts';
import { createReadBefore } from '../agent/read-before.ts';
import type { Pack } from '../agent/situation.ts';
import type { Tell } from '../agent/tell.ts';
import type { NoticeContent } from '../domain/notice.ts';
import { createCapturePairs } from '../jobs/capture-pairs.ts';
import { repeat } from '../jobs/repeat.ts';
import type { Clock } from '../ports/clock.ts';
import type { Commerce } from '../ports/commerce.ts';
import type { HelpDesk } from '../ports/help-desk.ts';
import type { Logger } from '../ports/logger.ts';
import type { Store } from '../ports/store.ts';
import { createCapture } from '../shadow/capture.ts';
import { createChangeStage } from '../shadow/change-stage.ts';
import { createWatchAutonomy } from '../shadow/watch-autonomy.ts';

const CAPTURE_MS = 5_000;
/** A scenario that does harm must not go on for a minute. */
const WATCH_MS = 10_000;

/** Shadow mode and the ladder of autonomy. */
export function composeShadow(needs: {
  readonly store: Store;
  readonly helpDesk: HelpDesk;
  readonly commerce: Commerce;
  readonly pack: Pack;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly tell: Tell;
  /** False where somebody else empties shop and store at will, as evaluations do: then they never agree. */
  readonly watch: boolean;
}) {
  const { store, helpDesk, commerce, pack, clock, logger } = needs;
  const { modes, shadow } = store;
  const { policy, book } = pack;
  const capturePairs = createCapturePairs({
    capture: createCapture({ shadow, helpDesk, commerce, clock, logger, currency: policy.shop.currency }),
  });
  const watchAutonomy = createWatchAutonomy({
    modes,
    shadow,
    commerce,
    policy: policy.shadow,
    modesInFiles: new Map([...book.scenarios.values()].map(({ id, mode }) => [id, mode])),
    clock,
    logger,
    tellPeople: (key, text) => store.notices.add(needs.tell(key, notice(text))),
  });
  const { changeStage, progressOf } = createChangeStage({
    modes,
    shadow,
    policy: policy.shadow,
    clock,
    modeInFile: (scenario) => (scenario === HAND_OVERS ? policy.desk.mode_for_hand_overs : (book.scenarios.get(scenario)?.mode ?? null)),
    freeOfGate: new Set([HAND_OVERS]),
  });
  return {
    readBefore: createReadBefore({ commerce, logger }),
    capturePairs,
    watchAutonomy,
    changeStage,
    progressOf,
    /** What the operators' API needs of this room. */
    api: { changeStage, shadow: { shadow, scenarios: [...book.scenarios.keys()], progressOf, watchAutonomy, clock } },
    /** In a worker. */
    start: () => [
      repeat('capture', CAPTURE_MS, capturePairs, logger),
      ...(needs.watch ? [repeat('autonomy', WATCH_MS, watchAutonomy, logger)] : []),
    ],
  };
}

function notice(text: string): NoticeContent {
  return { kind: 'service', text, ticket: null, url: null, reasons: [], group: null, to: 'manager', deadline: null, next: null };
}
