import type { Answer } from '../domain/decision.ts';
import type { ReasonCode } from '../domain/reasons.ts';
import type { Book } from '../scenarios/book.ts';
import { followPlaybook, type Step, toolsAfterYes } from '../scenarios/playbook.ts';
import type { Conclusion } from './conclusion.ts';
import type { MadeCall } from './run-agent.ts';

export interface CheckedConclusion {
  readonly answers: readonly Answer[];
  /** Calls with the scenario each belongs to. */
  readonly scenarioOf: readonly string[];
  readonly handOver: { readonly reason: ReasonCode; readonly why: string } | null;
  /** False when the playbooks do not bear the conclusion out; a run that itself says that a person is needed may be right. */
  readonly believed: boolean;
}

/**
 * Believes a conclusion only as far as the playbooks bear it out: for each scenario the calls made must lead, step by
 * step, to the very text that was concluded. Anything else is a person's.
 */
export function checkConclusion(
  conclusion: Conclusion,
  calls: readonly MadeCall[],
  book: Book,
  asked: readonly { readonly scenario: string; readonly text: string }[],
  answer: 'yes' | 'no' | null,
): CheckedConclusion {
  const answers: Answer[] = [];
  const scenarioOf: string[] = [];
  let rest = calls;
  for (const { id } of conclusion.scenarios) {
    const scenario = book.scenarios.get(id);
    if (!scenario)
      return conclusion.hand_over ? handedOver(conclusion.hand_over) : denied('unknown_scenario', `there is no scenario ${id}`);
    const before = asked.filter((question) => question.scenario === id).map((question) => question.text);
    const askedElsewhere = asked.filter((question) => question.scenario !== id).map((question) => question.text);
    const { next, used, through } = followPlaybook(scenario.playbook, rest, { asked: before, askedElsewhere, answer });
    const planned = rest.slice(0, used).flatMap((call) => (call.planned.length > 0 ? [call.tool] : []));
    scenarioOf.push(...rest.slice(0, used).map(() => id));
    rest = rest.slice(used);
    if (conclusion.hand_over) continue;
    if (next.kind === 'hand_over') return handedOver({ reason: next.reason, why: `by the playbook of ${id}` });
    if (next.kind !== 'reply' && next.kind !== 'ask') return denied('low_confidence', `the run left the playbook of ${id}`);
    const claimed = conclusion.answers.find((entry) => entry.scenario === id);
    if (!claimed || claimed.kind !== next.kind || claimed.text !== next.text) {
      return denied('low_confidence', `the conclusion is not where the playbook of ${id} leads`);
    }
    if (planned.some((tool) => isUnanswered(tool, before.at(-1), through, scenario.playbook)))
      return denied('low_confidence', 'what was asked before is not what would be done now');
    answers.push({ scenario: id, kind: next.kind, text: next.text });
  }
  if (conclusion.hand_over) return handedOver(conclusion.hand_over);
  if (rest.some((call) => call.write)) return denied('low_confidence', 'an action was planned that no playbook asks for');
  if (answers.length === 0) return denied('low_confidence', 'the run ended without an answer');
  return { answers, scenarioOf, handOver: null, believed: true };

  /**
   * A playbook is walked anew on an answer, and words or the shop may lead it elsewhere now. What was put to the customer as a question
   * is only done after their yes to it, and a no does nothing at all but what the question says follows from a no.
   */
  function isUnanswered(tool: string, last: string | undefined, through: readonly string[], playbook: readonly Step[]): boolean {
    if (last === undefined || through.includes(last)) return false;
    if (answer === 'no') return true;
    const agreed = toolsAfterYes(playbook, last);
    return agreed !== null && !(answer === 'yes' && agreed.includes(tool));
  }

  function handedOver(handOver: { reason: ReasonCode; why: string }): CheckedConclusion {
    return { answers: [], scenarioOf, handOver, believed: true };
  }

  function denied(reason: ReasonCode, why: string): CheckedConclusion {
    return { ...handedOver({ reason, why }), believed: false };
  }
}
