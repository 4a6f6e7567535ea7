import type { Pack, PackInForce } from '../agent/situation.ts';
import type { Tell } from '../agent/tell.ts';
import type { NoticeContent } from '../domain/notice.ts';
import { policyMoney } from '../domain/policy.ts';
import { repeat } from '../jobs/repeat.ts';
import type { Clock } from '../ports/clock.ts';
import type { Logger } from '../ports/logger.ts';
import type { Store } from '../ports/store.ts';
import type { Measures } from '../service-mode/measure.ts';
import { createSetByHand } from '../service-mode/set-by-hand.ts';
import { createWatchService } from '../service-mode/watch-service.ts';

const WATCH_MS = 5_000;

/** How much the whole service may do: what makes it step back, and the doors by which people set it. */
export function composeServiceMode(needs: {
  readonly store: Store;
  readonly pack: Pack;
  readonly packInForce: PackInForce;
  readonly measures: Measures;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly tell: Tell;
  /** False: nothing changes by itself. */
  readonly watch: boolean;
}) {
  const { store, pack, packInForce, measures, clock, logger } = needs;
  const { policy } = pack;
  const watchService = createWatchService({
    serviceMode: store.serviceMode,
    signals: store.signals,
    measures,
    policy: policy.service_mode,
    givenToday,
    dayCap: async () => policyMoney(policy, (await packInForce()).policy.limits.compensation_per_shop_day),
    clock,
    logger,
    tellPeople: (key, text) => store.notices.add(needs.tell(key, notice(text))),
  });

  async function givenToday() {
    const now = clock.now();
    const daySince = pack.calendar.startOfDay(now);
    const question = { requesterKey: '', orders: [], currency: policy.shop.currency, customerSince: now, daySince };
    return (await store.ledger.compensation(question)).shopDay;
  }

  return {
    watchService,
    /** What the operators' API needs of this room. */
    api: { serviceMode: store.serviceMode, setByHand: createSetByHand({ serviceMode: store.serviceMode, clock }) },
    /** In a worker. */
    start: () => (needs.watch ? [repeat('service-mode', WATCH_MS, watchService, logger)] : []),
  };
}

function notice(text: string): NoticeContent {
  return { kind: 'service', text, ticket: null, url: null, reasons: [], group: null, to: 'manager', deadline: null, next: null };
}
