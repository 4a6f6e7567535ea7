import type { AgentInputItem, Model, ModelRequest, ModelResponse } from '@openai/agents';
import { Usage } from '@openai/agents';
import { type ActionFamily, familyOfTool } from '../../domain/action.ts';
import type { Facts } from '../../domain/decision.ts';
import type { Book } from '../../scenarios/book.ts';
import { followPlaybook, type Step } from '../../scenarios/playbook.ts';
import { isToolName, tools } from '../../tools/registry.ts';
import type { Conclusion } from '../conclusion.ts';
import { readModelInput } from '../model-input.ts';
import { chooseScenarios } from './choose-scenarios.ts';
import { fillInput } from './fill-input.ts';
import { readCalls, type SeenCall } from './read-calls.ts';

/**
 * The embedded model: walks the playbook of the wish that was heard, one tool call a model turn, and concludes with the
 * text it leads to. No network, no state: each answer follows from the request alone, so the same mail gives the same run.
 */
export function createEmbeddedModel(book: Book): Model {
  return {
    getResponse: async (request) => respond(nextStep(book, request)),
    async *getStreamedResponse() {
      yield* [];
      throw new Error('The embedded model does not stream.');
    },
  };
}

type StepOfRun =
  | { readonly kind: 'call'; readonly name: string; readonly input: string; readonly id: string }
  | { readonly kind: 'conclude'; readonly conclusion: Conclusion };

function nextStep(book: Book, request: ModelRequest): StepOfRun {
  const items: readonly AgentInputItem[] = typeof request.input === 'string' ? [{ role: 'user', content: request.input }] : request.input;
  const { heard, asked } = readModelInput(userText(items));
  const chosen = chooseScenarios(heard, asked, book.scenarios);
  if (chosen.reason !== null)
    return conclude({
      scenarios: [...chosen.scenarios],
      answers: [],
      hand_over: { reason: chosen.reason, why: 'no scenario fits for sure' },
    });

  const answers: Conclusion['answers'] = [];
  let calls = readCalls(items);
  const made = calls.length;
  for (const { id } of chosen.scenarios) {
    const scenario = book.scenarios.get(id);
    if (!scenario) continue;
    const before = asked.filter((question) => question.scenario === id).map((question) => question.text);
    const askedElsewhere = asked.filter((question) => question.scenario !== id).map((question) => question.text);
    const { next, used } = followPlaybook(scenario.playbook, calls.map(observe), { asked: before, askedElsewhere, answer: heard.answer });
    switch (next.kind) {
      case 'call': {
        if (!isToolName(next.tool)) throw new Error(`the playbook of ${id} names the unknown tool ${next.tool}`);
        const input = { ...fillInput(next.tool, heard, mergeFacts(calls.slice(0, used)), ownAction(scenario.playbook)), ...next.with };
        return { kind: 'call', name: next.tool, input: JSON.stringify(input), id: `call_${made}` };
      }
      case 'reply':
      case 'ask':
        answers.push({ scenario: id, kind: next.kind, text: next.text });
        break;
      case 'hand_over':
        return conclude({
          scenarios: [...chosen.scenarios],
          answers: [],
          hand_over: { reason: next.reason, why: `by the playbook of ${id}` },
        });
      case 'astray':
        throw new Error(`a call of ${next.tool} is not in the playbook of ${id}`);
      default:
        next satisfies never;
    }
    calls = calls.slice(used);
  }
  return conclude({ scenarios: [...chosen.scenarios], answers, hand_over: null });
}

function conclude(conclusion: Conclusion): StepOfRun {
  return { kind: 'conclude', conclusion };
}

function observe(call: SeenCall) {
  return { tool: call.tool, outcome: call.outcome, write: isToolName(call.tool) && tools[call.tool].effect === 'write' };
}

function mergeFacts(calls: readonly SeenCall[]): Facts {
  return Object.assign({}, ...calls.map((call) => call.facts)) as Facts;
}

function userText(items: readonly AgentInputItem[]): string {
  for (const item of items) {
    if (!('role' in item) || item.role !== 'user') continue;
    if (typeof item.content === 'string') return item.content;
    return item.content.map((part) => (part.type === 'input_text' ? part.text : '')).join('');
  }
  return '{}';
}

function respond(step: StepOfRun): ModelResponse {
  const usage = new Usage();
  if (step.kind === 'call') {
    return { usage, output: [{ type: 'function_call', callId: step.id, name: step.name, arguments: step.input, status: 'completed' }] };
  }
  return {
    usage,
    output: [
      {
        type: 'message',
        role: 'assistant',
        status: 'completed',
        content: [{ type: 'output_text', text: JSON.stringify(step.conclusion) }],
      },
    ],
  };
}

/** What a scenario is there to do: the action on the trunk of its playbook. */
function ownAction(playbook: readonly Step[]): ActionFamily | null {
  return playbook.map(({ tool }) => familyOfTool(tool)).find((family) => family !== null) ?? null;
}
