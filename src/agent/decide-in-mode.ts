import { setTimeout as wait } from 'node:timers/promises';
import type { Decision, Mode } from '../domain/decision.ts';
import type { ServiceMode } from '../domain/service-mode.ts';
import type { ServiceModeStanding, ServiceModeStore } from '../ports/service-mode.ts';
import type { Checked } from './check.ts';
import type { createDecide } from './decide.ts';
import type { Pack, Situation } from './situation.ts';

interface Needs {
  readonly serviceMode: Pick<ServiceModeStore, 'current'>;
  readonly decide: ReturnType<typeof createDecide>;
  /** With the model that comes along: it needs nobody outside. */
  readonly decideForBrief: ReturnType<typeof createDecide>;
  /** A brief is worth this much waiting for shop and help desk; without what they know it goes out all the same. */
  readonly briefMs: number;
}

/** Deciding under the pack that is in force at the beginning of a turn. */
export type DecideUnder = (
  pack: Pack,
  ...about: Parameters<ReturnType<typeof createDecideInMode>>
) => ReturnType<ReturnType<typeof createDecideInMode>>;

/**
 * Decides as the service's mode says. In `human` every ticket is a person's: what can be found out for the brief is, without the
 * language model, and nothing that fails keeps the ticket back.
 */
export function createDecideInMode({ serviceMode, decide, decideForBrief, briefMs }: Needs) {
  return async function decideInMode(
    situation: Situation,
    failures: number,
  ): Promise<{ readonly decision: Decision; readonly service: ServiceMode }> {
    const before = await serviceMode.current();
    const decision = before.mode === 'human' ? await prepareBrief(situation, failures) : await decide(situation, failures);
    // Deciding may take most of a minute; what counts is the mode now.
    const now = await serviceMode.current();
    return { decision: now.mode === 'human' ? forPeople(decision, now) : decision, service: now.mode };
  };

  async function prepareBrief(situation: Situation, failures: number): Promise<Decision> {
    const withoutLooking = () => decideForBrief(situation, Number.POSITIVE_INFINITY);
    if (failures > 0) return withoutLooking();
    const patience = new AbortController();
    const late = wait(briefMs, null, { signal: patience.signal }).catch(() => null);
    try {
      return (await Promise.race([decideForBrief(situation, 0), late])) ?? (await withoutLooking());
    } finally {
      patience.abort();
    }
  }
}

function forPeople(decision: Decision, { why }: ServiceModeStanding): Decision {
  return { ...decision, skip: null, handOver: [...decision.handOver, { reason: 'human_mode', why }] };
}

/** Of what the scenarios allow, as much as the service may: without `auto` nothing reaches customer or shop. */
export function restrained(checked: Checked, service: ServiceMode): Checked {
  const mode: Mode = checked.mode === 'auto' && service !== 'auto' ? 'draft' : checked.mode;
  return { ...checked, mode };
}
