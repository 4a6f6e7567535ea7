import { z } from 'zod';
import type { PlannedAction } from '../domain/action.ts';
import type { Decision, Facts, ToolCall } from '../domain/decision.ts';
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
      const decision: Decision = {
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
      return { ...decision, calls: [...decision.calls, ...(await forPeople(situation, decision))] };
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
    const input = { numbers: numbersSaid(situation.heard), fit: 'any' as const, not_these: [], placed: null, items: [] };
    try {
      const { outcome, facts } = await findOrder.run(input, toolContext(situation, { pack, commerce, helpDesk }));
      const call = { tool: findOrder.name, scenario: '', input, outcome, facts, stake: null };
      return [call, ...(await lookUpParcels(situation, facts))];
    } catch {
      return [];
    }
  }

  async function lookUpParcels(situation: Situation, { order, orders }: Facts): Promise<ToolCall[]> {
    const names = Named.safeParse(orders ?? [order]).data?.map(({ name }) => name) ?? [];
    if (names.length === 0) return [];
    try {
      const tracked = await trackShipment.run({ orders: names }, toolContext(situation, { pack, commerce, helpDesk }));
      return [{ tool: trackShipment.name, scenario: '', input: { orders: names }, ...tracked, stake: null }];
    } catch {
      return [];
    }
  }

  /** What people want to see of a ticket that the run gave to them, where the run stopped before it looked. */
  async function forPeople(situation: Situation, { handOver, calls, plan, answers }: Decision): Promise<ToolCall[]> {
    // Where a person may yet say "go", each look-up is made again and must come out the same: a parcel moves on.
    if (handOver.length === 0 || plan.length > 0 || answers.length > 0) return [];
    const seen = calls.findLast(({ facts }) => facts['order'] !== undefined);
    if (seen) return calls.some(({ facts }) => facts['shipments'] !== undefined) ? [] : lookUpParcels(situation, seen.facts);
    // Only an order that the mail names: any other may have nothing to do with it.
    return calls.length === 0 && numbersSaid(situation.heard).length > 0 ? lookUpOrders(situation) : [];
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
