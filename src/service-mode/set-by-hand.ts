import type { ServiceMode } from '../domain/service-mode.ts';
import type { Clock } from '../ports/clock.ts';
import type { ServiceModeStore } from '../ports/service-mode.ts';

export interface SetByHand {
  readonly mode: ServiceMode;
  readonly by: string;
  readonly why: string;
  /** The version that was looked at; null: whatever it is by now. */
  readonly from?: number | null;
}

/** A person's word goes before everything: it takes effect whatever the service was about to do, and releases what it held. */
export function createSetByHand({ serviceMode, clock }: { readonly serviceMode: ServiceModeStore; readonly clock: Clock }) {
  return async function setByHand({ mode, by, why, from = null }: SetByHand): Promise<boolean> {
    const change = { mode, wanted: mode, held: false, triggers: [], troubledAt: null, by, why, at: clock.now() };
    if (from !== null) return serviceMode.change(from, change, []);
    await serviceMode.set(change, []);
    return true;
  };
}
