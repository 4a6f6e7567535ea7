import type { Pack } from '../agent/situation.ts';
import { isAbove } from '../domain/money.ts';
import { type MovableLimit, type MovableLimits, movableLimits, type WholeLimits } from '../domain/movable-limits.ts';
import { policyMoney } from '../domain/policy.ts';
import type { Clock } from '../ports/clock.ts';
import type { LimitChange, LimitStore } from '../ports/limit-store.ts';
import type { ScenarioStore } from '../ports/scenario-store.ts';
import { configOf, textsOf, withLimits } from './pack-in-force.ts';

export interface WantedLimits {
  readonly limits: WholeLimits;
  /** Number of the change that was looked at; 0: there was none. */
  readonly from: number;
  readonly by: string;
  readonly why: string;
}

/** The limits that people move while the service runs. Whether it takes two of them is the caller's to see to: `raised` says which go up. */
export function createMoveLimits(needs: {
  /** As the files say it. */
  readonly base: Pack;
  readonly limits: LimitStore;
  readonly scenarios: Pick<ScenarioStore, 'inForce'>;
  readonly clock: Clock;
}) {
  const { base, limits, scenarios, clock } = needs;
  const inFile = pick(base.policy.limits);
  return { inFile, standing, raised, move };

  async function standing(): Promise<{ readonly limits: WholeLimits; readonly change: LimitChange | null }> {
    const change = await limits.newest();
    return { limits: pick(withLimits(base.policy, change?.limits ?? {}).limits), change };
  }

  /** Those that would let the bot give more than it may now. */
  async function raised(wanted: WholeLimits): Promise<readonly MovableLimit[]> {
    const now = (await standing()).limits;
    return movableLimits.filter((name) =>
      name === 'compensations_per_order'
        ? wanted[name] > now[name]
        : isAbove(policyMoney(base.policy, wanted[name]), policyMoney(base.policy, now[name])),
    );
  }

  /** `same`: nothing would change · `moved`: somebody was faster. */
  async function move({ limits: wanted, from, by, why }: WantedLimits): Promise<'changed' | 'same' | 'moved'> {
    const now = await standing();
    if ((now.change?.number ?? 0) !== from) return 'moved';
    if (movableLimits.every((name) => isSame(name, wanted, now.limits))) return 'same';
    const moved = differing(wanted);
    const config = configOf(base, textsOf(base, await scenarios.inForce()), moved);
    const change: LimitChange = { number: from + 1, limits: moved, by, why, at: clock.now() };
    const isSet = await limits.set(change, from, [{ type: 'limits_changed', number: from + 1, limits: moved, config, by, why }]);
    return isSet ? 'changed' : 'moved';
  }

  /** Whatever is as in the file follows the file. */
  function differing(wanted: WholeLimits): MovableLimits {
    return Object.fromEntries(movableLimits.flatMap((name) => (isSame(name, wanted, inFile) ? [] : [[name, wanted[name]]])));
  }
}

function isSame(name: MovableLimit, a: WholeLimits, b: WholeLimits): boolean {
  return Number(a[name]) === Number(b[name]);
}

function pick(limits: WholeLimits): WholeLimits {
  const { money_at_stake, compensation_per_customer, compensation_per_shop_day, compensations_per_order } = limits;
  return { money_at_stake, compensation_per_customer, compensation_per_shop_day, compensations_per_order };
}
