import type { Policy } from '../domain/policy.ts';
import type { Located } from '../scenarios/located.ts';

/** What must fit together in `escalation` beyond its keys. */
export function checkEscalation({ escalation }: Policy, located: Located): void {
  const { opening_hours: hours, ladders } = escalation;
  const days = Object.entries(hours);
  if (days.length === 0)
    located.fault(['escalation', 'opening_hours'], 'no day is open; write at least one, such as monday: { from: "09:00", to: "17:00" }');
  for (const [day, { from, to }] of days) {
    if (from >= to) located.fault(['escalation', 'opening_hours', day], `closes at ${to}, which is not after ${from}`);
  }
  for (const [name, rungs] of Object.entries(ladders)) {
    rungs.forEach((rung, index) => {
      const before = rungs[index - 1];
      if (before && rung.after_minutes <= before.after_minutes)
        located.fault(
          ['escalation', 'ladders', name, index, 'after_minutes'],
          `must be more than ${before.after_minutes}, the rung before`,
        );
    });
  }
  const named: readonly (readonly [readonly string[], string])[] = [
    [['usual_ladder'], escalation.usual_ladder],
    ...Object.entries(escalation.ladder_by_priority).map(([key, ladder]) => [['ladder_by_priority', key], ladder] as const),
    ...Object.entries(escalation.ladder_by_reason).map(([key, ladder]) => [['ladder_by_reason', key], ladder] as const),
  ];
  for (const [path, ladder] of named) {
    if (!(ladder in ladders))
      located.fault(['escalation', ...path], `there is no ladder "${ladder}"; write one of ${Object.keys(ladders).join(', ')}`);
  }
}
