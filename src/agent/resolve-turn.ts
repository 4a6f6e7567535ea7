import { elapsed, later } from '../domain/calendar.ts';
import type { Disposition } from '../domain/decision.ts';
import { isError, ResoluteError } from '../domain/errors.ts';
import { asId, type CommentId, type EventId, type Instant, type TicketId } from '../domain/ids.ts';
import type { Thread } from '../domain/ticket.ts';
import type { Clock } from '../ports/clock.ts';
import type { HelpDesk } from '../ports/help-desk.ts';
import type { Logger } from '../ports/logger.ts';
import type { Claim, Store, TurnRecord } from '../ports/store.ts';
import { serviceHalted } from '../service-mode/gate.ts';
import type { Acted, createAct } from './act.ts';
import type { AtBoundary } from './boundary.ts';
import { checkInStage } from './check-in-stage.ts';
import type { createReadCompensation } from './compensation.ts';
import { type DecideUnder, restrained } from './decide-in-mode.ts';
import { type createGather, holds, personHasWritten, unansweredMessages } from './gather.ts';
import type { createGiveUp } from './give-up.ts';
import type { createReadBefore } from './read-before.ts';
import { createRecord } from './record.ts';
import { seenInTicket } from './seen-in-ticket.ts';
import type { createSettleTurn } from './settle-turn.ts';
import type { PackInForce, Situation } from './situation.ts';
import { withLease } from './with-lease.ts';
import type { createWithPeople } from './with-people.ts';

interface Needs {
  readonly store: Store;
  readonly helpDesk: HelpDesk;
  readonly packInForce: PackInForce;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly gather: ReturnType<typeof createGather>;
  readonly decide: DecideUnder;
  readonly readCompensation: ReturnType<typeof createReadCompensation>;
  readonly readBefore: ReturnType<typeof createReadBefore>;
  readonly act: ReturnType<typeof createAct>['act'];
  readonly settleTurn: ReturnType<typeof createSettleTurn>;
  readonly people: ReturnType<typeof createWithPeople>;
  readonly giveUp: ReturnType<typeof createGiveUp>;
  readonly at: AtBoundary;
  /** Name of this worker, and how long it may hold a case before others may take it. */
  readonly worker: string;
  readonly leaseMs: number;
}

export type TurnOutcome =
  | { readonly kind: 'handled'; readonly disposition: Disposition | null }
  | { readonly kind: 'again'; readonly afterMs: number };

/** A ticket that moves while it is handled is read anew this often before the job waits a little. */
const MAX_ROUNDS = 4;
/** What was read is this old at most when an action starts. */
const FRESH_MS = 2_000;
const BRIEFLY_MS = 1_000;
/** While the service may write nothing, each ticket is looked at so often. */
const HALTED_MS = 5_000;
/** Failures in a row that no waiting will heal, before people get the ticket as it is. */
const POISONED_AFTER = 2;
/** Failures in a row, of any kind, before people outside the help desk hear of it: about five minutes. */
const TOLD_AFTER = 12;
/** One second of the help desk's, and what two clocks may differ. */
const STAMP_MS = 3_000;

/**
 * Resolves what is unanswered in one ticket. Read it downwards: claim the case, finish what an earlier run left open, then
 *
 *   gather → decide → check → act → record
 *
 * Whatever fails leaves the case due: nothing is lost, nothing is done twice.
 */
export function createResolveTurn({
  store,
  helpDesk,
  packInForce,
  clock,
  logger,
  gather,
  decide,
  readCompensation,
  readBefore,
  act,
  settleTurn,
  people,
  giveUp,
  at,
  worker,
  leaseMs,
}: Needs) {
  const record = createRecord({ store, clock });

  return async function resolveTurn(ticket: TicketId): Promise<TurnOutcome> {
    const claim = await store.cases.claim(ticket, worker, leaseMs);
    if (!claim) return unclaimed(ticket);
    at('after_claim', ticket);
    try {
      if ((await store.serviceMode.current()).mode === 'frozen') return await putOff(claim);
      return await withLease(store, claim, leaseMs, () => handle(claim));
    } catch (error) {
      if (isError(error, serviceHalted)) return putOff(claim);
      return giveBack(claim, error);
    } finally {
      at('after_release', ticket);
    }
  };

  /** Nothing is due (an earlier job saw to it), or another worker is at it and may yet fail. */
  async function unclaimed(ticket: TicketId): Promise<TurnOutcome> {
    const found = await store.cases.find(ticket);
    return found?.state === 'due' ? { kind: 'again', afterMs: 1_000 } : { kind: 'handled', disposition: null };
  }

  async function handle(claimed: Claim): Promise<TurnOutcome> {
    let claim = claimed;
    for (let round = 0; round < MAX_ROUNDS; round += 1) {
      const thread = await helpDesk.readThread(claim.case.ticket);
      const turns = await store.turns.of(claim.case.id);

      const open = turns.find((turn) => turn.disposition === null && !turn.superseded);
      if (open) {
        const finished = await finishOpenTurn(claim, open, thread, turns.filter(holds));
        if (finished) return finished;
        continue;
      }

      const seen = seenInTicket(thread, turns, claim.case.handBack, clock.now());
      if (seen.length > 0) await store.stats.noteSeen(claim, seen);
      claim = await people.takeBack(claim, thread, turns);
      const gathered = await gather(thread, turns, claim.case.handBack);
      at('after_gather', claim.case.ticket);
      if (gathered.kind !== 'situation') {
        const last = turns.findLast((turn) => !turn.superseded)?.disposition ?? null;
        const left = gathered.kind === 'nothing_new' && !endedUnanswered(thread, last);
        return handled(last, await (left ? record.left(claim, 'nothing_new', last, gathered.stamp) : people.leave(claim, thread, last)));
      }
      const { situation } = gathered;

      const pack = await packInForce();
      const { decision, service } = await decide(pack, situation, claim.case.failures);
      at('after_decide', claim.case.ticket);
      if (elapsed(situation.now, clock.now()) > FRESH_MS && !(await isFresh(situation, claim))) continue;

      // What goes to people anyway needs no caps, and must not wait for the shop.
      const compensation = service === 'human' ? null : await readCompensation(situation, decision, pack);
      const standings = await store.modes.standings();
      const checked = restrained(checkInStage(situation, decision, pack, standings, compensation?.given ?? null), service);
      const before = await readBefore(situation, checked.mode);

      const turn = await record.decided(claim, situation, decision, checked, {
        basis: compensation?.basis ?? null,
        before,
        config: pack.version,
      });
      // Another turn gave money at the same moment: what is left for this one shows when that one is done.
      if (!turn) return waitBriefly(claim);
      at('after_save', claim.case.ticket);

      const finished = await carryOutTurn(claim, turn, situation.thread);
      if (finished) return finished;
    }
    return giveBack(claim, null);
  }

  /** Acts on a stored turn and records its end. Null: it no longer fits the ticket, which is to be read again. */
  async function carryOutTurn(claim: Claim, turn: TurnRecord, thread: Thread): Promise<TurnOutcome | null> {
    const acted = await act(claim, turn, thread);
    if (acted.kind === 'stale') return null;
    at('before_end', claim.case.ticket);
    const released = await record.ended(claim, turn, acted, seenStamp(thread, turn, acted));
    at('after_end', claim.case.ticket);
    return handled(acted.disposition, released);
  }

  /** An earlier run stored this turn and did not come to its end. It goes on where the ledger stands; the model is not asked again. */
  async function finishOpenTurn(
    claim: Claim,
    turn: TurnRecord,
    thread: Thread | null,
    holding: readonly TurnRecord[],
  ): Promise<TurnOutcome | null> {
    const { handBack } = claim.case;
    const stillFits =
      thread !== null && !personHasWritten(thread, handBack) && unansweredMessages(thread, handBack, holding).at(-1)?.id === turn.comment;
    if (stillFits) return carryOutTurn(claim, turn, thread);
    const settled = await settleTurn(claim, turn, thread);
    // What came in while nobody was at the ticket was noted before this claim: it is due once more.
    const since = thread && settled.kind === 'was_done' ? unansweredMessages(thread, handBack, [...holding, turn]).at(-1) : undefined;
    if (since) await bringBack(claim, since.id);
    if (settled.kind === 'set_aside' || !thread) return null;
    return handled(settled.acted.disposition, await record.ended(claim, turn, settled.acted, seenStamp(thread, turn, settled.acted)));
  }

  async function bringBack({ case: { ticket } }: Claim, comment: CommentId): Promise<void> {
    const at = clock.now();
    await store.cases.receive({ event: asId<EventId>(`unread:${comment}`), ticket, source: 'sweep', at, deadline: at });
  }

  async function isFresh(situation: Situation, { case: { handBack } }: Claim): Promise<boolean> {
    const thread = await helpDesk.readThread(situation.thread.ticket.id);
    if (thread === null || personHasWritten(thread, handBack)) return false;
    return unansweredMessages(thread, handBack, situation.turns).at(-1)?.id === situation.newest;
  }

  /** Null when that fails too: then it is tried again like everything else. */
  async function handOverStuck(claim: Claim, code: string): Promise<TurnOutcome | null> {
    try {
      const stuck = await giveUp.handOverStuck(claim, code);
      if (!stuck) return null;
      const released = await record.ended(claim, stuck.turn, stuck.acted, seenStamp(stuck.thread, stuck.turn, stuck.acted));
      logger.error('A ticket on which the service failed again and again was handed over.', { ticket: claim.case.ticket, code });
      return handled(stuck.acted.disposition, released);
    } catch (error) {
      logger.warn('A stuck ticket could not be handed over yet.', { ticket: claim.case.ticket, code, cause: causeOf(error) });
      return null;
    }
  }

  /** Nothing failed: the ticket waits until the service may write again. */
  async function putOff(claim: Claim): Promise<TurnOutcome> {
    await store.cases.putOff(claim, later(clock.now(), HALTED_MS));
    return { kind: 'again', afterMs: HALTED_MS };
  }

  async function waitBriefly(claim: Claim): Promise<TurnOutcome> {
    await store.cases.giveBack(claim, later(clock.now(), BRIEFLY_MS));
    return { kind: 'again', afterMs: BRIEFLY_MS };
  }

  function handled(disposition: Disposition | null, { more }: { readonly more: boolean }): TurnOutcome {
    return more ? { kind: 'again', afterMs: 0 } : { kind: 'handled', disposition };
  }

  /** The case stays due; each failure in a row waits longer, and the queue or the watchdog brings it back. */
  async function giveBack(claim: Claim, error: unknown): Promise<TurnOutcome> {
    const code = error instanceof ResoluteError ? error.code : error === null ? 'ticket.keeps_moving' : 'unexpected';
    if (code === 'store.fenced') return { kind: 'again', afterMs: leaseMs };
    const { failures } = claim.case;
    const handedOver = failures >= POISONED_AFTER && !mayHeal(error) ? await handOverStuck(claim, code) : null;
    if (handedOver) return handedOver;
    if (failures === TOLD_AFTER || (failures === POISONED_AFTER && !mayHeal(error)))
      await giveUp.tellStuck(claim, code).catch(() => undefined);
    const advised = error instanceof ResoluteError ? (error.retryAfterMs ?? 0) : 0;
    const afterMs = Math.max(advised, Math.min(500 * 2 ** failures, 60_000));
    logger.warn('A turn was given back and will be tried again.', {
      ticket: claim.case.ticket,
      code,
      failures,
      afterMs,
      cause: causeOf(error),
    });
    await store.cases.giveBack(claim, later(clock.now(), afterMs)).catch((failed: unknown) => {
      logger.error('A case could not be given back; its lease will run out.', { ticket: claim.case.ticket, cause: causeOf(failed) });
    });
    return { kind: 'again', afterMs };
  }
}

/**
 * Up to where the ticket is known, for the sweep. Stamps have whole seconds: what comes in the second in which the ticket was read
 * changes none, so the sweep must look once more (null). Of a draft it is what a person says yes to, and looked at again then.
 */
function seenStamp({ ticket }: Thread, turn: TurnRecord, { stamp, disposition }: Extract<Acted, { kind: 'ended' }>): string | null {
  const mayHideMore = elapsed(asId<Instant>(ticket.updatedAt), turn.decidedAt) < STAMP_MS;
  return mayHideMore && disposition.kind !== 'drafted' ? null : (stamp ?? ticket.updatedAt);
}

/** What waiting may heal. A fault of ours, or a plain no from shop or help desk, it will not. */
function mayHeal(error: unknown): boolean {
  return error === null || (error instanceof ResoluteError && error.retry !== 'never');
}

/** The customer was asked, did not answer, and the ticket was solved all the same. */
function endedUnanswered(thread: Thread | null, last: Disposition | null): boolean {
  return last?.kind === 'asked' && thread?.ticket.status === 'solved';
}

function causeOf(error: unknown): string {
  return error instanceof Error && !(error instanceof ResoluteError) ? `${error.name}: ${error.message.slice(0, 120)}` : '';
}
