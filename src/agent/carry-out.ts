import { elapsed } from '../domain/calendar.ts';
import { defineError, isError, ResoluteError } from '../domain/errors.ts';
import { asId, type TicketId } from '../domain/ids.ts';
import type { Clock } from '../ports/clock.ts';
import type { Commerce } from '../ports/commerce.ts';
import type { HelpDesk } from '../ports/help-desk.ts';
import type { ActionOutcome, Claim, Ledger, LedgerEntry, LedgerWork } from '../ports/store.ts';
import { serviceHalted } from '../service-mode/gate.ts';
import type { Execution, WriteTool } from '../tools/define-tool.ts';
import { tools } from '../tools/registry.ts';
import type { AtBoundary } from './boundary.ts';

interface Needs {
  readonly ledger: Ledger;
  readonly commerce: Commerce;
  readonly helpDesk: HelpDesk;
  readonly clock: Clock;
  readonly at: AtBoundary;
  /** Failures in a row after which a person takes over what the shop leaves open. */
  readonly tries: number;
}

/**
 * `done`: it took effect, once · `refused`: it surely did not, and will not · `uncertain`: nobody can tell, a person looks ·
 * `stale`: the ticket moved on, nothing was written · `halted`: the service's mode forbids it, nothing was written.
 */
export type CarriedOut =
  | { readonly kind: 'done'; readonly stamp: string | null }
  | { readonly kind: 'refused' }
  | { readonly kind: 'uncertain' }
  | { readonly kind: 'stale' }
  | { readonly kind: 'halted' };

const settling = defineError('action.settling', { retry: 'later' });

/** Read-backs of one action before it goes to a person. */
const MAX_STARTS = 4;
/** Time for a lost request to arrive after all, and for unreadable outcomes to become readable. */
const SETTLE_MS = 3_000;
const UNCLEAR_MS = 10 * 60_000;
const KEY_LIFE_MS = 23 * 3_600_000;

/**
 * Carries out one entry of the ledger, at most once in effect. `started` is committed before the call; a lost answer is
 * read back, never blindly repeated. Throws a `ResoluteError` with retry `later` when only time can tell: the next run of
 * the same job goes on from the ledger.
 */
export function createCarryOut({ ledger, commerce, helpDesk, clock, at, tries }: Needs) {
  return { carryOut, settle, isDone };

  async function carryOut(claim: Claim, entry: LedgerEntry): Promise<CarriedOut> {
    try {
      return await goOn(claim, entry);
    } catch (error) {
      // The shop has been silent for long: a person goes on from the brief. The help desk is waited for: without it nobody is told.
      // Time for an outcome to show is no failure of the shop, and has its own bound.
      if (isError(error, settling)) throw error;
      const patience = entry.kind === 'update_ticket' || claim.case.failures < tries;
      if (patience || !(error instanceof ResoluteError) || error.retry !== 'later') throw error;
      return finishAs(entry, { state: 'with_people', code: error.code });
    }
  }

  async function goOn(claim: Claim, entry: LedgerEntry): Promise<CarriedOut> {
    switch (entry.state) {
      case 'done':
        return { kind: 'done', stamp: null };
      case 'refused':
        return { kind: 'refused' };
      case 'with_people':
        return { kind: 'uncertain' };
      case 'started':
      case 'unknown':
        return readBack(claim, entry);
      case 'planned':
        return callOnce(claim, entry);
      default:
        return entry.state satisfies never;
    }
  }

  /**
   * Finds out how an entry of a turn that no longer holds stands, without starting anything. What was started at the shop and does not
   * show there may show yet, however long it takes: its key is not given free, a person looks. An update of the ticket that does not
   * show cannot pass any more, since the ticket has moved on. @throws action.settling
   */
  async function settle(entry: LedgerEntry): Promise<CarriedOut | { readonly kind: 'not_started' }> {
    if (entry.state === 'planned') return { kind: 'not_started' };
    if (entry.state !== 'started' && entry.state !== 'unknown')
      return { kind: entry.state === 'refused' ? 'refused' : entry.state === 'done' ? 'done' : 'uncertain', stamp: null };
    const answer = await isDone(entry);
    if (answer === 'yes') return finishAs(entry, { state: 'done', how: 'read_back' });
    if (isWithin(entry, SETTLE_MS)) throw settling('The outcome of an action may still show.');
    if (entry.kind !== 'update_ticket' || answer === 'unclear') return finishAs(entry, { state: 'with_people', code: 'action.unclear' });
    await ledger.finish(entry.id, { state: 'planned', code: 'action.superseded' }, clock.now());
    return { kind: 'not_started' };
  }

  async function callOnce(claim: Claim, entry: LedgerEntry): Promise<CarriedOut> {
    at('before_start', entry.kind);
    const started = await ledger.start(claim, entry.id, clock.now());
    if (started === 'done') return { kind: 'done', stamp: null };
    if (started === 'order_busy') throw later('action.order_busy', 'Another action on the same order is under way.');
    if (started === 'halted') return halted(entry);
    if (started !== 'started') return { kind: 'uncertain' };
    at('after_start', entry.kind);
    try {
      const stamp = await execute(entry);
      at('after_call', entry.kind);
      await ledger.finish(entry.id, { state: 'done', how: 'answered', ...(stamp === null ? {} : { stamp }) }, clock.now());
      at('after_finish', entry.kind);
      return { kind: 'done', stamp };
    } catch (error) {
      if (!(error instanceof ResoluteError)) {
        await ledger.finish(entry.id, { state: 'unknown', code: 'action.crashed' }, clock.now());
        throw error;
      }
      return afterFailure(entry, error);
    }
  }

  /** What may have been tried at the shop before is not tried again and not left open: a person looks. */
  async function halted(entry: LedgerEntry): Promise<CarriedOut> {
    const isOpen = entry.kind !== 'update_ticket' && (entry.state === 'started' || entry.state === 'unknown');
    return isOpen ? finishAs(entry, { state: 'with_people', code: serviceHalted.code }) : { kind: 'halted' };
  }

  async function afterFailure(entry: LedgerEntry, error: ResoluteError): Promise<CarriedOut> {
    if (error.effect === 'unknown') {
      await ledger.finish(entry.id, { state: 'unknown', code: error.code }, clock.now());
      throw error;
    }
    if (error.retry === 'start_over') {
      // A conflict after an earlier try of ours may be our own update: look before believing that somebody else was faster.
      if (entry.attempts > 0 && (await isDone(entry)) === 'yes') return finishAs(entry, { state: 'done', how: 'read_back' });
      await ledger.finish(entry.id, { state: 'planned', code: error.code }, clock.now());
      return { kind: 'stale' };
    }
    if (error.retry === 'later') {
      await ledger.finish(entry.id, { state: 'planned', code: error.code }, clock.now());
      if (isError(error, serviceHalted)) return { kind: 'halted' };
      throw error;
    }
    // "Already so" sounds like a refusal when an earlier try of ours did take effect.
    if (entry.attempts > 0) return settleRefusal(entry, error);
    return finishAs(entry, { state: 'refused', code: error.code });
  }

  async function settleRefusal(entry: LedgerEntry, error: ResoluteError): Promise<CarriedOut> {
    if ((await isDone(entry)) === 'yes') return finishAs(entry, { state: 'done', how: 'read_back' });
    if (entry.attempts >= MAX_STARTS) return finishAs(entry, { state: 'refused', code: error.code });
    await ledger.finish(entry.id, { state: 'unknown', code: error.code }, clock.now());
    throw settling('A refusal may be the echo of an earlier try; the shop is read again.');
  }

  async function readBack(claim: Claim, entry: LedgerEntry): Promise<CarriedOut> {
    const answer = await isDone(entry);
    if (answer === 'yes') return finishAs(entry, { state: 'done', how: 'read_back' });
    if (answer === 'unclear') {
      if (entry.attempts < MAX_STARTS && isWithin(entry, UNCLEAR_MS))
        throw later('action.unclear', 'The outcome of an action cannot be read back yet.');
      return finishAs(entry, { state: 'with_people', code: 'action.unclear' });
    }
    // A request that is still under way may take effect yet: only a no that lasts is a no.
    if (isWithin(entry, SETTLE_MS)) throw settling('The outcome of an action may still show.');
    if (!mayRepeat(entry) || entry.attempts >= MAX_STARTS) return finishAs(entry, { state: 'with_people', code: 'action.not_repeatable' });
    return callOnce(claim, entry);
  }

  async function finishAs(entry: LedgerEntry, outcome: ActionOutcome): Promise<CarriedOut> {
    await ledger.finish(entry.id, outcome, clock.now());
    if (outcome.state === 'done') return { kind: 'done', stamp: null };
    return { kind: outcome.state === 'refused' ? 'refused' : 'uncertain' };
  }

  function isWithin(entry: LedgerEntry, ms: number): boolean {
    return entry.firstStartedAt !== null && elapsed(entry.firstStartedAt, clock.now()) < ms;
  }

  /** After 23 hours a provider's idempotency key is no longer sure to be known: then only a read-back counts. */
  function mayRepeat(entry: LedgerEntry): boolean {
    if (entry.kind === 'update_ticket') return true;
    const again = toolFor(entry.kind).again;
    if (again === 'harmless') return true;
    return again === 'harmless_for_23_hours' && entry.firstStartedAt !== null && elapsed(entry.firstStartedAt, clock.now()) < KEY_LIFE_MS;
  }

  async function execute({ id, work }: LedgerEntry): Promise<string | null> {
    if (work.kind === 'update_ticket') return (await helpDesk.update(asId<TicketId>(work.ticket), work.change)).updatedAt;
    await toolFor(work.kind).execute(work, { shop: commerce, mark: id });
    return null;
  }

  /** Whether shop or help desk show it, as of now. */
  async function isDone({ id, work }: LedgerEntry): Promise<'yes' | 'no' | 'unclear'> {
    if (work.kind === 'update_ticket') return helpDesk.hasChange(asId<TicketId>(work.ticket), work.change.mark);
    return toolFor(work.kind).alreadyDone(work, { shop: commerce, mark: id });
  }
}

type Executor = {
  readonly again: WriteTool<never, never, never>['again'];
  execute(action: LedgerWork, by: Execution): Promise<void>;
  alreadyDone(action: LedgerWork, by: Execution): Promise<'yes' | 'no' | 'unclear'>;
};

/** The tool of a kind takes the action of that kind; the registry's union cannot express the pairing. */
function toolFor(kind: Exclude<LedgerWork['kind'], 'update_ticket'>): Executor {
  const tool = (tools as Readonly<Record<string, unknown>>)[kind];
  if (!tool) throw new ResoluteError({ code: 'action.no_tool', retry: 'never', effect: 'none' }, `There is no tool for ${kind}.`);
  return tool as Executor;
}

function later(code: string, message: string): ResoluteError {
  return new ResoluteError({ code, retry: 'later', effect: 'none' }, message);
}
