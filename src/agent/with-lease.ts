import type { Claim, Store } from '../ports/store.ts';

/** Keeps a claim alive while work goes on. If it is lost, the work's next write is refused as fenced; nothing else is needed. */
export async function withLease<Result>(store: Store, claim: Claim, leaseMs: number, work: () => Promise<Result>): Promise<Result> {
  const timer = setInterval(
    () => {
      store.cases.renew(claim, leaseMs).catch(() => undefined);
    },
    Math.ceil(leaseMs / 3),
  );
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}
