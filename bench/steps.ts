import type { AtBoundary, Boundary } from '../src/agent/boundary.ts';

/** The steps of a turn between the boundaries that name a ticket, in their order. */
const steps: readonly (readonly [name: string, from: Boundary | 'mail', to: Boundary])[] = [
  ['receive and queue', 'mail', 'after_claim'],
  ['gather', 'after_claim', 'after_gather'],
  ['decide', 'after_gather', 'after_decide'],
  ['check and store', 'after_decide', 'after_save'],
  ['act', 'after_save', 'before_end'],
  ['record', 'before_end', 'after_release'],
];

/** Notes when each ticket passes each boundary, to say where the time goes. */
export function createStopwatch() {
  const seen = new Map<string, Map<Boundary | 'mail', number>>();
  const note = (ticket: string, boundary: Boundary | 'mail') => {
    const own = seen.get(ticket) ?? new Map<Boundary | 'mail', number>();
    seen.set(ticket, own.set(boundary, own.get(boundary) ?? performance.now()));
  };
  const at: AtBoundary = (boundary, what) => note(what, boundary);
  return {
    at,
    mail: (ticket: string) => note(ticket, 'mail'),
    /** Mean milliseconds of each step over all tickets that came from the first boundary to the last. */
    report(): string {
      const whole = [...seen.values()].filter((own) => own.has('mail') && own.has('after_release'));
      const mean = (from: Boundary | 'mail', to: Boundary) =>
        whole.reduce((total, own) => total + ((own.get(to) ?? 0) - (own.get(from) ?? 0)), 0) / Math.max(1, whole.length);
      const total = mean('mail', 'after_release');
      const line = ([name, from, to]: (typeof steps)[number]) => {
        const ms = mean(from, to);
        return `  ${name.padEnd(18)} ${ms.toFixed(1).padStart(6)} ms  ${((ms / total) * 100).toFixed(0).padStart(3)} %`;
      };
      return [`Where the time goes, mean of ${whole.length} tickets (${total.toFixed(1)} ms each):`, ...steps.map(line)].join('\n');
    },
  };
}
