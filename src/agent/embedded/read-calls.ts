import type { AgentInputItem } from '@openai/agents';
import { z } from 'zod';
import type { Facts } from '../../domain/decision.ts';

/** A tool call of this run that has been answered. */
export interface SeenCall {
  readonly tool: string;
  readonly outcome: string;
  readonly facts: Facts;
}

const Answer = z.object({ outcome: z.string(), facts: z.record(z.string(), z.json()) });

/** The calls made so far in this run with their answers, in order, out of the conversation. */
export function readCalls(items: readonly AgentInputItem[]): readonly SeenCall[] {
  return items.flatMap((item) => {
    if (item.type !== 'function_call_result') return [];
    const { output } = item;
    const text = typeof output === 'string' ? output : 'text' in output ? output.text : null;
    const answer = Answer.safeParse(text === null ? null : JSON.parse(text));
    return answer.success ? [{ tool: item.name, outcome: answer.data.outcome, facts: answer.data.facts as Facts }] : [];
  });
}
