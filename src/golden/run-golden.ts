import { check } from '../agent/check.ts';
import { createReadCompensation } from '../agent/compensation.ts';
import { createDecide } from '../agent/decide.ts';
import { createEmbeddedModel } from '../agent/embedded/embedded-model.ts';
import { createGather } from '../agent/gather.ts';
import type { Hear } from '../agent/hearing/hear.ts';
import { createRunAgent } from '../agent/run-agent.ts';
import type { Pack, Situation } from '../agent/situation.ts';
import type { Decision } from '../domain/decision.ts';
import { effectOf } from '../domain/effect.ts';
import { asId, type CaseId } from '../domain/ids.ts';
import { zero } from '../domain/money.ts';
import type { TicketLine } from '../domain/ticket-line.ts';
import type { Logger } from '../ports/logger.ts';
import type { TurnRecord } from '../ports/store.ts';
import { type Outcome, outcomeOf } from '../versions/outcome.ts';
import { answeredDesk, answeredShop } from './answered-reads.ts';
import type { Answers } from './answers.ts';
import { firstThread, withMessage, withReply } from './golden-thread.ts';
import { type Judgement, judgeTicket } from './judge-ticket.ts';

export interface GoldenRun {
  readonly ticket: TicketLine;
  readonly outcome: Outcome;
  /** What the customer read, oldest first. */
  readonly replies: readonly string[];
  readonly judgement: Judgement;
}

/**
 * Runs golden tickets under a pack as the service would with every scenario answering by itself: heard, decided by the model that
 * comes along, and checked. Shop and help desk say what they said when the answers were read; nothing is sent, stored or done.
 */
export function createRunGolden(needs: { readonly answers: Answers; readonly hear: Hear; readonly logger: Logger }) {
  const { answers, hear, logger } = needs;
  const commerce = answeredShop(answers);
  const helpDesk = answeredDesk(answers);

  return function runGolden(pack: Pack) {
    const { limits, shop } = pack.policy;
    const bounds = { maxTurns: limits.run_model_turns, timeoutMs: limits.run_seconds * 1_000 };
    const runAgent = createRunAgent({ model: createEmbeddedModel(pack.book), instructions: '', ...bounds });
    let made = 0;
    // Nothing of it is ever carried out: an id needs to differ from the others of this run and from nothing else.
    const ids = { next: () => `golden-${++made}` };
    const clock = { now: () => answers.now };
    const nothingGiven = { customer: zero(shop.currency), shopDay: zero(shop.currency), onOrders: {} };
    const gather = createGather({ helpDesk, hear, pack, clock, ids, logger });
    const decide = createDecide({ pack, modelName: 'embedded', runAgent, helpDesk, commerce, ids });
    const readCompensation = createReadCompensation({ ledger: { compensation: async () => nothingGiven }, commerce });

    return async function runTicket(ticket: TicketLine): Promise<GoldenRun> {
      const waiting = [...ticket.followUps];
      const turns: TurnRecord[] = [];
      const replies: string[] = [];
      let thread = firstThread(ticket, answers.now);
      for (;;) {
        const gathered = await gather(thread, turns, null);
        if (gathered.kind !== 'situation') throw new Error(`A golden ticket has nothing to decide: ${gathered.kind}.`);
        const { situation } = gathered;
        const decision = await decide(situation, 0);
        const given = (await readCompensation(situation, decision, pack))?.given ?? null;
        const checked = check(situation, decision, pack, new Map(), given);
        const outcome = outcomeOf(checked, decision, [], shop.currency);
        if (outcome.reply !== null) replies.push(outcome.reply);
        const next = outcome.end === 'asked' ? waiting.shift() : undefined;
        if (next === undefined) return { ticket, outcome, replies, judgement: judged(ticket, outcome, decision, replies) };
        turns.push(turnOf(situation, decision, checked.verdict, outcome.reply));
        thread = withMessage(withReply(thread, outcome.reply ?? '', answers.now), next, answers.now);
      }
    };
  };
}

function judged({ expect }: TicketLine, { end, reasons, plan }: Outcome, { skip }: Decision, replies: readonly string[]): Judgement {
  const effects = plan.map(({ action }) => effectOf(action));
  return judgeTicket(expect, { disposition: end, reasons: skip === null ? reasons : [skip], effects, replies });
}

/** A question that was asked, and waits for its answer. */
function turnOf(situation: Situation, decision: Decision, verdict: TurnRecord['verdict'], reply: string | null): TurnRecord {
  return {
    id: situation.turn,
    case: asId<CaseId>('golden'),
    comment: situation.newest,
    handBack: 0,
    decision,
    verdict,
    mode: 'auto',
    reply,
    disposition: { kind: 'asked', questions: [] },
    review: null,
    superseded: false,
    decidedAt: situation.now,
  };
}
