import type { ReactNode } from 'react';
import classes from './ranked-bars.module.css';

export interface RankedBar {
  readonly id: string;
  readonly label: ReactNode;
  readonly count: number;
  /** What stands for the count. */
  readonly shown: string;
}

/** Names with their counts, the largest first, each with a bar as long as its share of the largest. */
export function RankedBars({ bars, tone = 'strong' }: { readonly bars: readonly RankedBar[]; readonly tone?: 'strong' | 'warm' }) {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  return (
    <ul className={classes.list} data-tone={tone}>
      {bars.map(({ id, label, count, shown }) => (
        <li key={id}>
          <span className={classes.label}>{label}</span>
          <span className={classes.count}>{shown}</span>
          <span className={classes.track} aria-hidden="true">
            <span style={{ width: `${(100 * count) / most}%` }} />
          </span>
        </li>
      ))}
    </ul>
  );
}
