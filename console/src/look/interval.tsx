import type { Answer } from '../../../src/api/v1/routes.ts';
import { shellWords } from '../shell/shell-words.ts';
import { useWords } from '../words/language.tsx';
import classes from './interval.module.css';
import { useFormats } from './use-formats.ts';

export type Share = Answer<'scorecard'>['card']['agreement']['outcome'];

/** A share with the stretch in which the true one lies with 95 %, and the goal it must reach. */
export function Interval({ of, goal }: { readonly of: Share; readonly goal?: number }) {
  const words = useWords(shellWords).interval;
  const formats = useFormats();
  if (of.share === null) return <span className={classes.none}>{words.none}</span>;
  const says = words.says(formats.percent(of.share), of.agree, of.of, formats.percent(of.low), formats.percent(of.high));
  const reached = goal === undefined ? undefined : of.low >= goal;
  return (
    <span className={classes.interval} title={says}>
      <svg className={classes.picture} width="100%" height="20" role="img" aria-label={says} preserveAspectRatio="none">
        <line x1="0" x2="100%" y1="10" y2="10" className={classes.track} />
        <rect
          x={`${of.low * 100}%`}
          width={`${Math.max(0.4, (of.high - of.low) * 100)}%`}
          y="6"
          height="8"
          rx="4"
          className={classes.band}
          data-reached={reached}
        />
        {goal !== undefined && <line x1={`${goal * 100}%`} x2={`${goal * 100}%`} y1="1" y2="19" className={classes.goal} />}
        <circle cx={`${of.share * 100}%`} cy="10" r="5" className={classes.dot} data-reached={reached} />
      </svg>
      <span className={classes.number}>
        {formats.percent(of.share)} <small>{words.of(of.agree, of.of)}</small>
      </span>
    </span>
  );
}
