import {
  Agent,
  type JsonSchemaDefinition,
  MaxTurnsExceededError,
  type Model,
  ModelBehaviorError,
  Runner,
  ToolCallError,
  tool,
} from '@openai/agents';
import { z } from 'zod';
import type { Facts, Json } from '../domain/decision.ts';
import { ResoluteError } from '../domain/errors.ts';
import type { Money } from '../domain/money.ts';
import type { PlannedByTool, ToolContext, ToolResult } from '../tools/define-tool.ts';
import { type AnyTool, tools } from '../tools/registry.ts';
import { modelFailed, modelMisbehaved } from './agent-errors.ts';
import { Conclusion } from './conclusion.ts';

/** A tool call of a run with everything it brought, in the order of the calls. */
export interface MadeCall {
  readonly tool: string;
  readonly input: Json;
  readonly outcome: string;
  readonly facts: Facts;
  readonly write: boolean;
  readonly planned: readonly PlannedByTool[];
  readonly stake: Money | null;
}

/** Who answers a call: the tool itself, or what it once said. */
export type AnswerCall = (definition: AnyTool, input: unknown, context: ToolContext) => Promise<ToolResult<string>>;

export interface AgentRun {
  readonly conclusion: Conclusion;
  readonly calls: readonly MadeCall[];
}

/** What the tools of one run see, and where their calls are noted. */
interface RunContext {
  readonly context: ToolContext;
  readonly answer: AnswerCall;
  readonly calls: MadeCall[];
}

/** Written once: from the schema itself the agent would make it anew for each turn of the model. */
const conclusionShape: JsonSchemaDefinition = { type: 'json_schema', name: 'output', strict: true, schema: conclusionSchema() };

/**
 * The one agent of the product: the same tools, checks and end for both models.
 *
 * The returned function throws `model.failed` or `model.misbehaved` for faults of the model, and passes on the errors of the
 * help desk and the shop that tools met (they carry their own retry advice).
 */
export function createRunAgent(needs: {
  readonly model: Model;
  readonly instructions: string;
  readonly maxTurns: number;
  readonly timeoutMs: number;
}) {
  const agent = new Agent<RunContext, typeof conclusionShape>({
    name: 'resolute',
    instructions: needs.instructions,
    model: needs.model,
    tools: Object.values(tools).map(asAgentTool),
    outputType: conclusionShape,
    // One call at a time: each step of a playbook follows from the outcome of the one before.
    modelSettings: { parallelToolCalls: false },
  });
  const runner = new Runner({ tracingDisabled: true, traceIncludeSensitiveData: false });

  return async function runAgent(input: string, context: ToolContext, answer: AnswerCall = callTool): Promise<AgentRun> {
    const calls: MadeCall[] = [];
    try {
      const result = await runner.run(agent, input, {
        context: { context, answer, calls },
        maxTurns: needs.maxTurns,
        signal: AbortSignal.timeout(needs.timeoutMs),
      });
      const conclusion = Conclusion.safeParse(result.finalOutput);
      if (!conclusion.success) throw modelMisbehaved('The model ended without a conclusion.', { cause: conclusion.error });
      return { conclusion: conclusion.data, calls };
    } catch (error) {
      throw translate(error);
    }
  };
}

function conclusionSchema(): JsonSchemaDefinition['schema'] {
  const { $schema: _, ...schema } = z.toJSONSchema(Conclusion);
  // A strict object is written so; the types of the schema say no more than that it is one.
  return schema as JsonSchemaDefinition['schema'];
}

function asAgentTool(definition: AnyTool) {
  return tool<z.ZodObject, RunContext, string>({
    name: definition.name,
    description: `${definition.description} Outcomes: ${definition.outcomes.join(', ')}.`,
    parameters: definition.input,
    // A failing shop must fail the run, not become a sentence for the model to reason about.
    errorFunction: null,
    async execute(input, run) {
      if (!run) throw modelMisbehaved('A tool was called outside a run.');
      const { context, answer, calls } = run.context as RunContext;
      const result = await answer(definition, input, context);
      calls.push({
        tool: definition.name,
        input: withoutSecrets(input as Json, definition),
        outcome: result.outcome,
        facts: result.facts,
        write: definition.effect === 'write',
        planned: plannedBy(result),
        stake: result.stake ?? null,
      });
      return JSON.stringify({ outcome: result.outcome, facts: result.facts });
    },
  });
}

export function plannedBy({ action, actions = [] }: ToolResult<string>): readonly PlannedByTool[] {
  return action === undefined ? actions : [action, ...actions];
}

/** What is kept of an input: a gift card's code is as good as its money. */
export function withoutSecrets(input: Json, { secret }: Pick<AnyTool, 'secret'>): Json {
  if (!secret || typeof input !== 'object' || input === null) return input;
  return Object.fromEntries(Object.entries(input).map(([key, value]) => [key, secret.includes(key) ? null : value]));
}

/** The input has been parsed against this very tool's schema; the union of all tools cannot express that. */
export function callTool(definition: AnyTool, input: unknown, context: ToolContext): Promise<ToolResult<string>> {
  const run = definition.run as (input: unknown, context: ToolContext) => Promise<ToolResult<string>>;
  return run(input, context);
}

function translate(error: unknown): ResoluteError {
  if (error instanceof ResoluteError) return error;
  if (error instanceof ToolCallError && error.error instanceof ResoluteError) return error.error;
  if (error instanceof ModelBehaviorError || error instanceof MaxTurnsExceededError) {
    return modelMisbehaved('The model did not keep to its tools and form.', { cause: error, facts: { kind: error.name } });
  }
  const name = error instanceof Error ? error.name : 'unknown';
  return modelFailed('The model did not answer.', { cause: error, facts: { kind: name } });
}
