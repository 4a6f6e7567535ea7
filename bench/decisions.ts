import { check } from '../src/agent/check.ts';
import { createDecide } from '../src/agent/decide.ts';
import { createEmbeddedModel } from '../src/agent/embedded/embedded-model.ts';
import { createGather } from '../src/agent/gather.ts';
import { rememberReads } from '../src/agent/remember-reads.ts';
import { createRunAgent } from '../src/agent/run-agent.ts';
import type { Service } from '../src/compose.ts';
import type { Thread } from '../src/domain/ticket.ts';
import type { Commerce } from '../src/ports/commerce.ts';
import { loadHearing } from '../src/settings/load-hearing.ts';

/**
 * Milliseconds from gather to check for each thread, without the network: every answer of the shop and the help desk is
 * asked once before and remembered, so that what is left is ours alone.
 */
export async function timeDecisions(service: Service, threads: readonly Thread[], root: string): Promise<readonly number[]> {
  const { pack, clock, logger } = service;
  const times: number[] = [];
  let id = 0;
  const ids = { next: () => `bench-${++id}` };
  const hear = loadHearing(root, 'fashion', pack);
  const runAgent = createRunAgent({
    model: createEmbeddedModel(pack.book),
    instructions: '',
    maxTurns: pack.policy.limits.run_model_turns,
    timeoutMs: 10_000,
  });
  for (const thread of threads) {
    const others = await service.helpDesk.ticketsOf(thread.ticket.requester.id, pack.policy.limits.repeat_days);
    const helpDesk = { ...service.helpDesk, ticketsOf: async () => others };
    const commerce: Commerce = { ...service.commerce, ...rememberReads(service.commerce) };
    const gather = createGather({ helpDesk, hear, pack, clock, ids, logger });
    const decide = createDecide({ pack, modelName: 'embedded', runAgent, helpDesk, commerce, ids });
    const once = async () => {
      const gathered = await gather(thread, [], null);
      if (gathered.kind !== 'situation') return;
      check(gathered.situation, await decide(gathered.situation, 0), pack, new Map(), null);
    };
    await once();
    const began = performance.now();
    await once();
    times.push(performance.now() - began);
  }
  return times.sort((a, b) => a - b);
}
