import { type ChainReport, type ChainRow, verifyChain } from '../audit/chain.ts';
import type { AuditEvent } from '../audit/events.ts';
import type { ActionKind } from '../domain/action.ts';
import { type ActionHistory, byTime, type TicketHistory, type TurnEnd, type TurnHistory } from '../domain/history.ts';
import { asId, type Instant } from '../domain/ids.ts';
import type { Sighting } from '../domain/sighting.ts';

export interface FromAudit {
  readonly histories: readonly TicketHistory[];
  /** What is recomputed is worth what the chain is worth. */
  readonly chain: ChainReport;
}

/** Tells every ticket's history from the audit log alone, and checks the log's chain on the way. */
export async function historiesFromAudit(rows: AsyncIterable<ChainRow>): Promise<FromAudit> {
  const fold = createFold();
  const chain = await verifyChain(heard(rows));
  return { histories: fold.histories(), chain };

  async function* heard(all: AsyncIterable<ChainRow>): AsyncGenerator<ChainRow> {
    for await (const row of all) {
      yield row;
      // The chain has let it pass: its event is JSON that the service wrote.
      fold.add(row, JSON.parse(row.event) as AuditEvent);
    }
  }
}

type Mutable<Shape> = { -readonly [Key in keyof Shape]: Shape[Key] };

interface Gathered {
  readonly receivedAt: Instant;
  readonly turns: Map<string, Mutable<TurnHistory>>;
  readonly actions: Map<string, ActionHistory>;
  readonly sightings: Map<string, Sighting>;
  /** The turn that ended last: what it ended with is told by the events behind that one. */
  ended: string | null;
}

interface Planned {
  readonly turn: string;
  readonly kind: ActionKind;
  readonly amount: string | null;
  readonly scenario: string | null;
}

function createFold() {
  const tickets = new Map<string, Gathered>();
  const plans = new Map<string, Planned>();
  const wrong = new Set<string>();

  return {
    add(row: ChainRow, event: AuditEvent): void {
      if (event.type === 'wrong_effect' && event.action !== null) wrong.add(plans.get(event.action)?.turn ?? '');
      if (row.ticket !== null) note(row.ticket, asId<Instant>(row.at), event);
    },
    histories: (): TicketHistory[] =>
      [...tickets]
        .map(([ticket, gathered]) => historyOf(ticket, gathered, wrong))
        .sort(
          byTime(
            ({ ticket }) => ticket,
            () => '',
          ),
        ),
  };

  /** Events of older versions bear no time of their own: there the chain's is the nearest. */
  function note(ticket: string, loggedAt: Instant, event: AuditEvent): void {
    const at = 'at' in event ? event.at : loggedAt;
    const known = tickets.get(ticket);
    const its = known ?? { receivedAt: at, turns: new Map(), actions: new Map(), sightings: new Map(), ended: null };
    if (!known) tickets.set(ticket, its);
    switch (event.type) {
      case 'turn_decided': {
        const scenario = event.scenarios[0]?.id ?? null;
        for (const { id, kind, amount } of event.actions) plans.set(id, { turn: event.turn, kind, amount, scenario });
        its.turns.set(event.turn, {
          id: event.turn,
          writtenAt: event.writtenAt ?? at,
          decidedAt: at,
          scenario,
          orders: event.orders ?? [],
          asksNothing: event.verdict === 'skip',
          end: null,
          inShop: null,
          wrongEffect: false,
        });
        return;
      }
      case 'turn_superseded':
        its.turns.delete(event.turn);
        return;
      case 'turn_ended':
        its.ended = event.turn;
        // The event holds the kind as text, so that its wording outlives this version.
        endWith(its, { kind: event.disposition as TurnEnd['kind'], at, reason: null, skip: null });
        return;
      case 'ticket_escalated':
        endWith(its, { reason: event.reasons[0] ?? null });
        return;
      case 'ticket_skipped':
        endWith(its, { skip: event.why });
        return;
      case 'action_done': {
        const planned = plans.get(event.action);
        if (planned) its.actions.set(event.action, { id: event.action, ...without(planned), doneAt: at });
        return;
      }
      case 'resolution_reread': {
        const turn = its.turns.get(event.turn);
        if (turn) turn.inShop = event.inShop;
        return;
      }
      case 'ticket_rated':
      case 'ticket_reopened':
      case 'people_answered':
      case 'people_solved':
      case 'question_unanswered':
        its.sightings.set(`${event.type} ${event.key}`, event);
        return;
      default:
        // Everything else that is proved says nothing of the numbers.
        return;
    }
  }
}

function endWith(its: Gathered, end: Partial<TurnEnd>): void {
  const turn = its.turns.get(its.ended ?? '');
  if (turn) turn.end = { ...(turn.end ?? { kind: 'left_alone', at: turn.decidedAt, reason: null, skip: null }), ...end };
}

function without({ kind, amount, scenario }: Planned): Pick<ActionHistory, 'kind' | 'amount' | 'scenario'> {
  return { kind, amount, scenario };
}

function historyOf(ticket: string, gathered: Gathered, wrong: ReadonlySet<string>): TicketHistory {
  return {
    ticket,
    receivedAt: gathered.receivedAt,
    turns: [...gathered.turns.values()]
      .map((turn) => ({ ...turn, wrongEffect: wrong.has(turn.id) }))
      .sort(
        byTime(
          ({ decidedAt }) => decidedAt,
          ({ id }) => id,
        ),
      ),
    actions: [...gathered.actions.values()].sort(
      byTime(
        ({ doneAt }) => doneAt,
        ({ id }) => id,
      ),
    ),
    sightings: [...gathered.sightings.values()].sort(
      byTime(
        ({ at }) => at,
        ({ type, key }) => `${type} ${key}`,
      ),
    ),
  };
}
