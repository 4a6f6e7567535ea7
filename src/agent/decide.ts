import { z } from 'zod';
import type { PlannedAction } from '../domain/action.ts';
import type { Decision, ToolCall } from '../domain/decision.ts';
import { isError, ResoluteError } from '../domain/errors.ts';
import { type ActionId, asId } from '../domain/ids.ts';
import { settledByPeople } from '../escalation/rules.ts';
import type { CommerceReads } from '../ports/commerce.ts';
import type { HelpDesk } from '../ports/help-desk.ts';
import type { IdSource } from '../ports/id-source.ts';
import { findOrder } from '../tools/find-order.ts';
import { numbersSaid } from '../tools/own-orders.ts';
import { trackShipment } from '../tools/track-shipment.ts';
import { modelFailed, modelMisbehaved } from './agent-errors.ts';
import { checkConclusion } from './check-conclusion.ts';
import { writeModelInput } from './model-input.ts';
import type { createRunAgent, MadeCall } from './run-agent.ts';
import type { Pack, Situation } from './situation.ts';
import { toolContext } from './tool-context.ts';

const Named = z.array(z.object({ name: z.string() }));

interface Needs {
  readonly pack: Pack;
  /** `embedded`, or the language model's name. */
  readonly modelName: string;
  readonly runAgent: ReturnType<typeof createRunAgent>;
  readonly helpDesk: Pick<HelpDesk, 'ticketsOf'>;
  readonly commerce: CommerceReads;
  readonly ids: IdSource;
  /** Told of each run how it ended. */
  readonly noteRun?: (how: 'good' | 'failed' | 'invalid') => void;
}

/**
 * Decides one turn. Writes nothing anywhere. Mail that needs nobody, and mail that a person must have whatever it says, is
 * decided without a run. Faults of the model become a hand-over; faults of shop or help desk are thrown with their advice.
 */
export function createDecide({ pack, modelName, runAgent, helpDesk, commerce, ids, noteRun = () => undefined }: Needs) {
  return async function decide(situation: Situation, failures: number): Promise<Decision> {
    const { heard } = situation;
    const base = {
      model: modelName,
      heard,
      scenarios: heard.scenarios.slice(0, 2),
      calls: [],
      plan: [],
      answers: [],
      handOver: [],
      skip: null,
    };
    if (heard.skip !== null) return { ...base, skip: heard.skip };
    if (needsPerson(situation)) return { ...base, calls: failures === 0 ? await lookUpOrders(situation) : [] };
    if (failures >= pack.policy.limits.tries)
      return { ...base, handOver: [{ reason: 'tool_failure', why: 'shop or help desk did not answer' }] };
    try {
      const { conclusion, calls } = await runAgent(writeModelInput(situation), toolContext(situation, { pack, commerce, helpDesk }));
      const checked = checkConclusion(conclusion, calls, pack.book, situation.asked, heard.answer);
      noteRun(checked.believed ? 'good' : 'invalid');
      return {
        ...base,
        scenarios: conclusion.scenarios,
        calls: calls.map((call, index) => ({
          tool: call.tool,
          scenario: checked.scenarioOf[index] ?? '',
          input: call.input,
          outcome: call.outcome,
          facts: call.facts,
          stake: call.stake,
        })),
        plan: calls.flatMap((call) => plan(call)),
        answers: checked.answers,
        handOver: checked.handOver ? [checked.handOver] : [],
      };
    } catch (error) {
      if (isError(error, modelFailed)) noteRun('failed');
      if (isError(error, modelMisbehaved)) noteRun('invalid');
      if (isError(error, modelFailed)) return { ...base, handOver: [{ reason: 'tool_failure', why: 'the language model did not answer' }] };
      if (isError(error, modelMisbehaved))
        return { ...base, handOver: [{ reason: 'tool_failure', why: 'the language model broke its rules' }] };
      // "Never" from the shop or help desk (a missing right, a refusal to answer) will not heal by waiting.
      if (error instanceof ResoluteError && error.retry === 'never')
        return { ...base, handOver: [{ reason: 'tool_failure', why: error.code }] };
      throw error;
    }
  };

  /** For the brief of a mail that a person must have anyway: the orders it names, else the latest, and their parcels. No answer is no obstacle. */
  async function lookUpOrders(situation: Situation): Promise<ToolCall[]> {
    const context = toolContext(situation, { pack, commerce, helpDesk });
    const input = { numbers: numbersSaid(situation.heard), fit: 'any' as const, not_these: [], items: [] };
    try {
      const { outcome, facts } = await findOrder.run(input, context);
      const call = { tool: findOrder.name, scenario: '', input, outcome, facts, stake: null };
      const orders = Named.safeParse(facts['orders']).data?.map(({ name }) => name) ?? [];
      if (orders.length === 0) return [call];
      const tracked = await trackShipment.run({ orders }, context);
      return [call, { tool: trackShipment.name, scenario: '', input: { orders }, ...tracked, stake: null }];
    } catch {
      return [];
    }
  }

  function plan(call: MadeCall): PlannedAction[] {
    return call.planned.map((planned) => ({ id: asId<ActionId>(ids.next()), ...planned }));
  }

  /** Reasons that stand before any look-up: then there is nothing to run for. The rules name them in the verdict. */
  function needsPerson({ heard, turns, handedBack }: Situation): boolean {
    const open = heard.signals.filter((signal) => !(handedBack && settledByPeople.includes(signal)));
    const sent = turns.filter(
      ({ mode, disposition }) => mode === 'auto' && (disposition?.kind === 'asked' || disposition?.kind === 'resolved'),
    ).length;
    return (
      heard.language === null ||
      !pack.policy.languages.includes(heard.language) ||
      (heard.mood.angry && !handedBack) ||
      open.length > 0 ||
      (sent >= pack.policy.limits.bot_turns && !handedBack)
    );
  }
}
