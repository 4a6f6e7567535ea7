import type { ServiceMode } from '../domain/service-mode.ts';
import type { Clock } from '../ports/clock.ts';
import type { ServiceModeStore } from '../ports/service-mode.ts';

/** A person's word goes before everything: it takes effect whatever the service was about to do, and releases what it held. */
export function createSetByHand({ serviceMode, clock }: { readonly serviceMode: ServiceModeStore; readonly clock: Clock }) {
  return function setByHand({ mode, by, why }: { readonly mode: ServiceMode; readonly by: string; readonly why: string }): Promise<number> {
    return serviceMode.set({ mode, wanted: mode, held: false, triggers: [], troubledAt: null, by, why, at: clock.now() }, []);
  };
}
