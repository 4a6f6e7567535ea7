import { later } from '../domain/calendar.ts';
import type { Mode } from '../domain/decision.ts';
import { asId, type Instant } from '../domain/ids.ts';
import type { ShadowPolicy } from '../domain/shadow-policy.ts';
import type { Clock } from '../ports/clock.ts';
import type { Commerce } from '../ports/commerce.ts';
import type { Logger } from '../ports/logger.ts';
import type { ModeStanding, ModeStore } from '../ports/mode-store.ts';
import type { ShadowStore } from '../ports/shadow-store.ts';
import { stageOf } from './modes.ts';
import { type Demotion, demotionOf } from './modes-demotion.ts';
import { wrongEffectsOn } from './wrong-effects.ts';

interface Needs {
  readonly modes: ModeStore;
  readonly shadow: ShadowStore;
  readonly commerce: Pick<Commerce, 'ordersWithGifts'>;
  readonly policy: ShadowPolicy;
  /** Every scenario that can lose something, with the mode of its file. */
  readonly modesInFiles: ReadonlyMap<string, Mode>;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Tells a person, once for each key. */
  readonly tellPeople: (key: string, text: string) => Promise<void>;
}

const DAY_MS = 86_400_000;
/** The shop's search lags behind its orders. */
const OVERLAP_MS = 10 * 60_000;
const LOOKED_BACK = 500;
const EVER = asId<Instant>('1970-01-01T00:00:00.000Z');

/** Takes from scenarios the autonomy that they no longer deserve: from `auto` (also in trial) back to `draft`, at once. */
export function createWatchAutonomy({ modes, shadow, commerce, policy, modesInFiles, clock, logger, tellPeople }: Needs) {
  let checkedUntil: Instant | null = null;

  /** Returns the scenarios that were sent back. */
  return async function watchAutonomy(): Promise<readonly string[]> {
    const standings = await modes.standings();
    const inAuto = [...modesInFiles]
      .map(([scenario, mode]) => ({ scenario, mode, standing: standings.get(scenario) ?? null }))
      .filter(({ mode, standing }) => (standing?.mode ?? mode) === 'auto');
    if (inAuto.length === 0) return [];
    // A shop that does not answer must not keep a person's word from counting.
    await checkShop().catch((error: unknown) => {
      logger.warn('The shop could not be compared with the ledger; it will be tried again.', {
        cause: error instanceof Error ? error.name : 'unknown',
      });
    });
    const lost: string[] = [];
    for (const { scenario, standing } of inAuto) {
      const demotion = demotionOf(await evidenceOf(scenario, standing?.at ?? EVER), policy);
      if (demotion && (await demote(scenario, standing, demotion))) lost.push(scenario);
    }
    return lost;
  };

  async function evidenceOf(scenario: string, at: Instant) {
    const resolvedSince = later(clock.now(), -policy.demotion.days * DAY_MS);
    const [stored, pairs] = await Promise.all([
      shadow.evidence(scenario, at, resolvedSince),
      shadow.scored({ scenario, since: at, limit: LOOKED_BACK }),
    ]);
    return { ...stored, sampled: pairs.filter(({ mode }) => mode === 'draft') };
  }

  /** Everything given back since the last look, against the ledger; the first look reaches a day back. */
  async function checkShop(): Promise<void> {
    const now = clock.now();
    const since = later(checkedUntil ?? later(now, -DAY_MS), -OVERLAP_MS);
    const orders = await commerce.ordersWithGifts(since);
    const names = orders.flatMap(({ name, resend }) => [name, ...(resend?.of ? [`#${resend.of.replace(/^#/, '')}`] : [])]);
    const actions = await shadow.ownActions([...new Set(names)], EVER);
    for (const found of wrongEffectsOn(orders, actions)) {
      if (!(await shadow.noteWrongEffect({ ...found, at: now }))) continue;
      logger.error('The shop shows an effect of the bot that was not decided so.', { order: found.order.name, action: found.action });
    }
    checkedUntil = now;
  }

  async function demote(scenario: string, standing: ModeStanding | null, { rule, why }: Demotion): Promise<boolean> {
    const from = standing ? stageOf(standing) : 'auto';
    const sentBack = await modes.change(
      {
        scenario,
        mode: 'draft',
        trial: false,
        by: 'resolute',
        why: `${rule}: ${why}`,
        at: clock.now(),
        from: standing && { mode: standing.mode, trial: standing.trial },
      },
      [{ type: 'autonomy_lost', scenario, from, to: 'draft', rule, why }],
    );
    if (!sentBack) return false;
    logger.error('A scenario lost its autonomy and drafts from now on.', { scenario, from, rule });
    await tellPeople(
      `autonomy:${scenario}:${clock.now()}`,
      `${scenario} no longer runs by itself and drafts from now on: ${why} (${rule}).`,
    );
    return true;
  }
}
