import { elapsed } from '../domain/calendar.ts';
import { ResoluteError } from '../domain/errors.ts';
import type { Instant } from '../domain/ids.ts';
import type { Clock } from '../ports/clock.ts';
import type { Measure, MeasuredSystem } from '../ports/service-mode.ts';

/** Counts what this process sees of model, shop and help desk, until somebody takes it away. */
export interface Measures {
  /** Runs a call and counts it. A call is a failure when the system did not do its part; a plain no is an answer. */
  observe<Result>(system: Exclude<MeasuredSystem, 'run'>, call: () => Promise<Result>): Promise<Result>;
  noteRun(how: 'good' | 'failed' | 'invalid'): void;
  take(): readonly Measure[];
}

interface Count {
  calls: number;
  failed: number;
  invalid: number;
  seconds: number[];
}

/** @param overdueMs a call of the model that has been under way for longer counts already, so that silence shows before it ends. */
export function createMeasures({ clock, overdueMs }: { readonly clock: Clock; readonly overdueMs: number }): Measures {
  let counts = new Map<MeasuredSystem, Count>();
  const underWay = new Set<{ readonly since: Instant; counted: boolean }>();

  function of(system: MeasuredSystem): Count {
    const count = counts.get(system) ?? { calls: 0, failed: 0, invalid: 0, seconds: [] };
    counts.set(system, count);
    return count;
  }

  return {
    async observe(system, call) {
      const own = { since: clock.now(), counted: false };
      if (system === 'model') underWay.add(own);
      try {
        return await call();
      } catch (error) {
        if (isFailure(error)) of(system).failed += 1;
        throw error;
      } finally {
        underWay.delete(own);
        if (!own.counted) count(system, own.since);
      }
    },

    noteRun(how) {
      const run = of('run');
      run.calls += 1;
      if (how === 'failed') run.failed += 1;
      if (how === 'invalid') run.invalid += 1;
    },

    take() {
      for (const call of underWay) {
        if (call.counted || elapsed(call.since, clock.now()) < overdueMs) continue;
        call.counted = true;
        count('model', call.since);
      }
      const at = clock.now();
      const taken = [...counts].map(([system, count]) => ({ system, at, ...count }));
      counts = new Map();
      return taken;
    },
  };

  function count(system: MeasuredSystem, since: Instant): void {
    const { seconds } = of(system);
    of(system).calls += 1;
    if (system === 'model') seconds.push(Math.max(0, elapsed(since, clock.now())) / 1_000);
  }
}

/** Silence, a fault of theirs, a right that is gone. A refusal of one request or a newer version of a ticket is an answer. */
function isFailure(error: unknown): boolean {
  if (!(error instanceof ResoluteError)) return true;
  return failures.has(error.code);
}

const failures = new Set(['help_desk.unreachable', 'help_desk.unauthorized', 'commerce.unreachable', 'commerce.unauthorized']);

/** The same port, with every call counted but those to `free`, which mostly answer from memory and would hide what fails. */
export function measured<Port extends object>(
  port: Port,
  system: 'shop' | 'help_desk',
  { measures, free }: { readonly measures: Measures; readonly free: readonly (keyof Port & string)[] },
): Port {
  const wrapped: Record<string, unknown> = {};
  for (const [name, method] of Object.entries(port)) {
    const counts = typeof method === 'function' && !free.some((each) => each === name);
    wrapped[name] = counts ? (...args: unknown[]) => measures.observe(system, async () => method(...args)) : method;
  }
  // The same keys with functions of the same shape.
  return wrapped as Port;
}
