import type { z } from 'zod';
import type { Verdict } from '../../../domain/decision.ts';
import { effectOf } from '../../../domain/effect.ts';
import type { ActionFile, EscalationInList, TurnFile } from '../../../ports/console-reads.ts';
import type { DraftRow } from '../draft-routes.ts';
import type { EscalationRow } from '../escalation-routes.ts';
import type { LedgerAction, Turn, VerdictShape } from '../ticket-shapes.ts';

const EXCERPT = 200;

/** The beginning of it, on one line. */
export function excerpt(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > EXCERPT ? `${line.slice(0, EXCERPT).toWellFormed()}…` : line;
}

export function showTurn(turn: TurnFile, actions: readonly ActionFile[], versionInForce: string): z.input<typeof Turn> {
  const { decision, disposition } = turn;
  const { heard } = decision;
  return {
    id: turn.id,
    comment: turn.comment,
    writtenAt: turn.writtenAt,
    decidedAt: turn.decidedAt,
    endedAt: turn.endedAt,
    superseded: turn.superseded,
    handBack: turn.handBack,
    model: decision.model,
    version: turn.config,
    versionInForce: turn.config === versionInForce,
    mode: turn.mode,
    says: heard.text,
    heard: {
      language: heard.language,
      scenarios: [...heard.scenarios],
      noneOfThese: heard.noneOfThese,
      mood: { score: heard.mood.score, angry: heard.mood.angry, cues: [...heard.mood.cues] },
      signals: [...heard.signals],
      skip: heard.skip,
      wish: heard.wish,
      doubts: heard.doubts.map(({ about, why }) => ({ about, why })),
      wishes: [...heard.wishes],
      severalMatters: heard.severalMatters,
      answer: heard.answer,
      extracted: {
        orderNames: [...heard.orderNames],
        emails: [...heard.emails],
        address: heard.address,
        sizes: [...heard.sizes],
        colors: [...heard.colors],
        codes: [...heard.codes],
        amounts: [...heard.amounts],
        countries: [...heard.countries],
        demand: heard.demand,
        photo: heard.photo,
      },
    },
    scenarios: [...decision.scenarios],
    calls: decision.calls.map(showCall),
    plan: decision.plan.map(({ id, businessKey, action }) => ({ id, businessKey, effect: showEffect(effectOf(action)) })),
    answers: [...decision.answers],
    verdict: showVerdict(turn.verdict),
    handOver: [...decision.handOver],
    reply: turn.reply,
    sent: disposition?.kind === 'resolved' || disposition?.kind === 'asked',
    disposition: disposition?.kind ?? null,
    reasons: [...turn.reasons],
    group: disposition?.kind === 'escalated' ? disposition.group : null,
    inShop: turn.inShop,
    actions: actions.filter((action) => action.turn === turn.id).map(showAction),
  };
}

export function showCall({ tool, scenario, input, outcome, facts, stake }: TurnFile['decision']['calls'][number]) {
  return { tool, scenario, input, outcome, facts, stake };
}

export function showVerdict(verdict: Verdict): z.input<typeof VerdictShape> {
  const { kind } = verdict;
  return {
    kind,
    asks: kind === 'go' ? verdict.asks : null,
    reasons: kind === 'hand_over' ? [...verdict.reasons] : [],
    notes: kind === 'hand_over' ? [...verdict.notes] : [],
    skip: kind === 'skip' ? verdict.why : null,
  };
}

export function showEffect({ lines, newLines, ...effect }: ReturnType<typeof effectOf>) {
  return { ...effect, ...(lines ? { lines: [...lines] } : {}), ...(newLines ? { newLines: [...newLines] } : {}) };
}

export function planOf({ plan }: Pick<TurnFile['decision'], 'plan'>) {
  return plan.map(({ action }) => showEffect(effectOf(action)));
}

function showAction(action: ActionFile): z.input<typeof LedgerAction> {
  const { id, businessKey, kind, state, work, movesMoney, attempts, plannedAt, startedAt, changedAt, how, code } = action;
  const effect = work.kind === 'update_ticket' ? null : showEffect(effectOf(work));
  return { id, businessKey, kind, state, effect, movesMoney, attempts, plannedAt, startedAt, changedAt, how, code };
}

/** Of those who took an escalation in the console, by its owner. */
export type Names = ReadonlyMap<string, string>;

export function showEscalation(
  { brief: _brief, reply: _reply, decision, ...row }: EscalationInList,
  { now, url, names }: { readonly now: string; readonly url: (ticket: string) => string; readonly names: Names },
): z.input<typeof EscalationRow> {
  return {
    ...row,
    url: url(row.ticket),
    ownerName: names.get(row.owner) ?? null,
    reasons: [...row.reasons],
    late: row.closedAt === null && row.takenAt === null && row.deadline < now,
    scenarios: decision.scenarios.map(({ id }) => id),
    language: decision.heard.language,
    says: excerpt(decision.heard.text),
    version: versionOf(row),
  };
}

/** Moves with whatever people do with it. A reminder, or the group that it calls, changes nothing for whoever is about to take it. */
export function versionOf({ owner, takenAt, closedAt }: Pick<EscalationInList, 'owner' | 'takenAt' | 'closedAt'>): string {
  const person = owner.startsWith('person:') ? owner : null;
  return Buffer.from(JSON.stringify([person, takenAt, closedAt])).toString('base64url');
}

export function showDraft(turn: TurnFile, url: (ticket: string) => string): z.input<typeof DraftRow> {
  return {
    turn: turn.id,
    ticket: turn.ticket,
    url: url(turn.ticket),
    decidedAt: turn.decidedAt,
    writtenAt: turn.writtenAt,
    scenarios: [...turn.decision.scenarios],
    language: turn.decision.heard.language,
    confidence: turn.confidence,
    verdict: showVerdict(turn.verdict),
    says: turn.decision.heard.text,
    reply: turn.reply,
    plan: planOf(turn.decision),
    version: turn.stamp ?? '',
  };
}
