import type { Decision } from '../domain/decision.ts';
import { asId, type TurnId } from '../domain/ids.ts';
import type { Comment, Thread } from '../domain/ticket.ts';
import { followWords } from '../escalation/follow-words.ts';
import type { Clock } from '../ports/clock.ts';
import type { HelpDesk } from '../ports/help-desk.ts';
import type { IdSource } from '../ports/id-source.ts';
import type { Claim, NewTurn, Store, TurnRecord } from '../ports/store.ts';
import type { Acted, createAct } from './act.ts';
import { HAND_OVERS } from './check.ts';
import { holds, isWithPeople, unansweredMessages } from './gather.ts';
import { nothingHeard } from './hearing/nothing-heard.ts';
import { decidedEvent, requesterKey } from './record.ts';
import type { Pack, PackInForce } from './situation.ts';
import type { Tell } from './tell.ts';

interface Needs {
  readonly store: Store;
  readonly helpDesk: HelpDesk;
  readonly pack: Pack;
  readonly packInForce: PackInForce;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly act: Pick<ReturnType<typeof createAct>, 'act' | 'handOver'>;
  readonly tell: Tell;
}

/**
 * A ticket on which the service fails again and again: people get it without an agent run. What cannot even be read is told
 * to people outside the help desk, once a day for each kind of failure, and tried again.
 */
export function createGiveUp({ store, helpDesk, pack, packInForce, clock, ids, act, tell }: Needs) {
  return { handOverStuck, tellStuck };

  /** Null when the ticket needs nobody after all, or moved on meanwhile: the ordinary way goes on. */
  async function handOverStuck(
    claim: Claim,
    code: string,
  ): Promise<{ readonly turn: TurnRecord; readonly acted: Extract<Acted, { kind: 'ended' }>; readonly thread: Thread } | null> {
    const thread = await helpDesk.readThread(claim.case.ticket);
    if (!thread || thread.ticket.status === 'closed') return null;
    const holding = (await store.turns.of(claim.case.id)).filter((turn) => !turn.superseded);
    const open = holding.find((turn) => turn.disposition === null);
    const waiting = unansweredMessages(thread, claim.case.handBack, holding.filter(holds)).at(-1);
    if (isWithPeople(thread, holding.at(-1) ?? null, claim.case.handBack) || !waiting) return null;
    const notes = [`gave up: ${code}`];
    const turn = open ?? (await stuckTurn(claim, thread, waiting, code));
    const acted =
      open && (open.mode === 'auto' || open.mode === 'draft')
        ? await act.handOver(claim, turn, thread, ['tool_failure'], notes)
        : await act.act(claim, turn, thread);
    return acted.kind === 'ended' ? { turn, acted, thread } : null;
  }

  async function stuckTurn(claim: Claim, thread: Thread, waiting: Comment, code: string): Promise<TurnRecord> {
    const decision: Decision = {
      model: 'none',
      heard: nothingHeard(pack.policy.languages[0] ?? null),
      scenarios: [],
      calls: [],
      plan: [],
      answers: [],
      handOver: [{ reason: 'tool_failure', why: code }],
      skip: null,
    };
    const mode = (await store.modes.current()).get(HAND_OVERS) ?? pack.policy.desk.mode_for_hand_overs;
    const turn: NewTurn = {
      id: asId<TurnId>(ids.next()),
      comment: waiting.id,
      decision,
      verdict: { kind: 'hand_over', reasons: ['tool_failure'], notes: [code] },
      mode,
      reply: null,
      decidedAt: clock.now(),
      writtenAt: waiting.createdAt,
      config: (await packInForce()).version,
      requesterKey: requesterKey(thread.ticket.requester.email),
    };
    await store.turns.save(claim, turn, null, [decidedEvent(turn), { type: 'ticket_stuck', code, failures: claim.case.failures }]);
    return { ...turn, case: claim.case.id, handBack: claim.case.handBack?.count ?? 0, disposition: null, review: null, superseded: false };
  }

  async function tellStuck(claim: Claim, code: string): Promise<void> {
    const { ticket } = claim.case;
    const day = pack.calendar.day(clock.now());
    await store.notices.add(
      tell(`stuck:${code}:${day}`, {
        kind: 'ticket_stuck',
        text: followWords[pack.policy.desk.language].stuck(ticket, code),
        ticket,
        url: null,
        reasons: ['tool_failure'],
        group: null,
        to: 'manager',
        deadline: null,
        next: null,
      }),
    );
  }
}
