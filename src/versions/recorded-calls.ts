import { withoutSecrets } from '../agent/run-agent.ts';
import type { PlannedAction } from '../domain/action.ts';
import type { Decision, Json, ToolCall } from '../domain/decision.ts';
import { defineError } from '../domain/errors.ts';
import type { ToolResult } from '../tools/define-tool.ts';
import { type AnyTool, isToolName, tools } from '../tools/registry.ts';

/** A look-up that was not made when the ticket was decided: what it would have said nobody knows. */
export const notRecorded = defineError('versions.not_recorded', { retry: 'start_over' });

/**
 * The tools of one stored turn, which say again what they said then. Asked the same twice they answer in the order of then.
 * The returned function throws versions.not_recorded, with the tool's name, for what was not asked.
 */
export function recordedCalls({ calls, plan }: Pick<Decision, 'calls' | 'plan'>) {
  const left = plannedWith(calls, plan);
  return async function answer(definition: AnyTool, input: unknown): Promise<ToolResult<string>> {
    const asked = sameKey(definition.name, withoutSecrets(input as Json, definition));
    const found = left.findIndex(({ key }) => key === asked);
    const recorded = left[found];
    if (!recorded) throw notRecorded('This look-up was not made when the ticket was decided.', { facts: { tool: definition.name } });
    left.splice(found, 1);
    const { call, actions } = recorded;
    return { outcome: call.outcome, facts: call.facts, actions, ...(call.stake === null ? {} : { stake: call.stake }) };
  };
}

/** Plans are kept in the order of the calls that made them; a tool that plans by itself plans actions of its own name. */
function plannedWith(calls: readonly ToolCall[], plan: readonly PlannedAction[]) {
  const rest = [...plan];
  return calls.map((call) => {
    const isWrite = isToolName(call.tool) && tools[call.tool].effect === 'write';
    const isOwn = ({ action }: PlannedAction) => action.kind === call.tool;
    const carriesOut = isWrite && 'execute' in tools[call.tool as keyof typeof tools];
    const count = !isWrite ? 0 : carriesOut ? (rest[0] && isOwn(rest[0]) ? 1 : 0) : planTakes(rest, calls, call);
    return { key: sameKey(call.tool, call.input), call, actions: rest.splice(0, count) };
  });
}

/** A tool that plans for several orders has all that no later call claims by its name. */
function planTakes(rest: readonly PlannedAction[], calls: readonly ToolCall[], call: ToolCall): number {
  const later = new Set(calls.slice(calls.indexOf(call) + 1).map(({ tool }) => tool));
  const end = rest.findIndex(({ action }) => later.has(action.kind));
  return end < 0 ? rest.length : end;
}

/** Whatever the order of the keys: Postgres gives them back as they were, the schema as it has them. */
function sameKey(tool: string, input: Json): string {
  return `${tool} ${JSON.stringify(input, (_key, value: unknown) => sorted(value))}`;
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
