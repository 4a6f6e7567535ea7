import type { World } from '../../scripts/eval/world.ts';
import type { ServiceMode } from '../../src/domain/service-mode.ts';

/** As `npm run mode` does it. */
export async function setServiceMode({ service }: World, mode: ServiceMode): Promise<void> {
  const at = service.clock.now();
  await service.store.serviceMode.set(
    { mode, wanted: mode, held: false, triggers: [], troubledAt: null, by: 'test', why: 'a trial', at },
    [],
  );
}
