import type { createResolveTurn } from '../agent/resolve-turn.ts';
import type { Job, JobOutcome } from '../ports/queue.ts';

/** The queue's door: one job is one look at one ticket. */
export function createHandleJob({ resolveTurn }: { readonly resolveTurn: ReturnType<typeof createResolveTurn> }) {
  return async function handleJob(job: Job): Promise<JobOutcome> {
    switch (job.kind) {
      case 'handle_ticket': {
        const outcome = await resolveTurn(job.ticket);
        return outcome.kind === 'again' ? outcome : { kind: 'done' };
      }
      default:
        return job.kind satisfies never;
    }
  };
}
