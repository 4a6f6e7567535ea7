import { Agent, type Model, Runner, tool, Usage } from '@openai/agents';
import { z } from 'zod';
import type { Exchange } from '../sandbox/http.ts';
import type { Sandbox } from '../sandbox/start.ts';

/**
 * Milliseconds a ticket would take if the service did nothing: the very requests of a run, sent again one after the other. What
 * was a change then may be refused now; the way over HTTP and through the sandbox is the same.
 */
export async function httpFloor(sandbox: Sandbox, exchanges: readonly Exchange[], tickets: number): Promise<number> {
  const zendesk = { authorization: sandbox.zendesk.authorizationFor(sandbox.zendesk.username) };
  const shopify = { 'x-shopify-access-token': sandbox.shopify.accessToken };
  const began = performance.now();
  for (const { system, method, target, requestBody } of exchanges) {
    const base = system === 'zendesk' ? sandbox.zendesk.url : sandbox.shopify.url;
    const body = requestBody === null || method === 'GET' ? {} : { body: JSON.stringify(requestBody) };
    const headers = { 'content-type': 'application/json', ...(system === 'zendesk' ? zendesk : shopify) };
    await (await fetch(`${base}${target}`, { method, headers, ...body })).text();
  }
  return (performance.now() - began) / tickets;
}

/** Milliseconds of a bare agent that takes `turns` model turns, each but the last a call of a tool that does nothing. */
export async function agentFloor(turns: number, runs: number): Promise<number> {
  let turn = 0;
  const model: Model = {
    getResponse: async () => {
      turn += 1;
      const last = turn % turns === 0;
      return { usage: new Usage(), output: [last ? message : { ...nothing, callId: `call_${turn}` }] };
    },
    async *getStreamedResponse() {
      yield* [];
    },
  };
  const doNothing = tool({ name: 'nothing', description: 'Nothing.', parameters: z.object({}), execute: async () => 'done' });
  const agent = new Agent({ name: 'bare', model, tools: [doNothing] });
  const runner = new Runner({ tracingDisabled: true });
  const began = performance.now();
  for (let run = 0; run < runs; run += 1) await runner.run(agent, 'x', { maxTurns: turns + 1 });
  return (performance.now() - began) / runs;
}

const message = {
  type: 'message' as const,
  role: 'assistant' as const,
  status: 'completed' as const,
  content: [{ type: 'output_text' as const, text: 'done' }],
};
const nothing = { type: 'function_call' as const, name: 'nothing', arguments: '{}', status: 'completed' as const };
