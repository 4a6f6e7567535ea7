import type { ReactNode } from 'react';
import classes from './share-bar.module.css';
import { useFormats } from './use-formats.ts';

export type Fill = 'strong' | 'middle' | 'light' | 'warm' | 'quiet' | 'bad';

export interface SharePart {
  readonly id: string;
  readonly label: string;
  readonly says?: string;
  readonly count: number;
  readonly fill: Fill;
}

/** The parts of a whole side by side, with each one's count in words below. */
export function ShareBar({ parts, foot }: { readonly parts: readonly SharePart[]; readonly foot?: ReactNode }) {
  const formats = useFormats();
  const whole = parts.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <div className={classes.bar} aria-hidden="true">
        {parts.map(({ id, count, fill }) => count > 0 && <span key={id} data-fill={fill} style={{ flexGrow: count }} />)}
      </div>
      <ul className={classes.legend}>
        {parts.map(({ id, label, says, count, fill }) => (
          <li key={id}>
            <span className={classes.key} data-fill={fill} aria-hidden="true" />
            <span>
              {label}
              {says !== undefined && <small>{says}</small>}
            </span>
            <strong>{formats.number(count)}</strong>
            <span className={classes.share}>{formats.wholePercent(whole === 0 ? null : count / whole)}</span>
          </li>
        ))}
      </ul>
      {foot}
    </>
  );
}
