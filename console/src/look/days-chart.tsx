import { useElementSize } from '@mantine/hooks';
import { useId, useState } from 'react';
import classes from './days-chart.module.css';
import type { Fill } from './share-bar.tsx';
import { useFormats } from './use-formats.ts';

export interface DayBar {
  readonly day: string;
  readonly counts: Readonly<Record<string, number>>;
}

export interface Series {
  readonly id: string;
  readonly label: string;
  readonly fill: Fill;
}

const HEIGHT = 200;
const BOTTOM = 24;
const LEFT = 36;

/**
 * Stacked bars, one a day. Drawn here: a chart library would be half of the whole console's script for this one picture. Whoever cannot
 * see it has the same numbers as a table.
 */
export function DaysChart({
  days,
  series,
  title,
  tableLabel,
}: {
  readonly days: readonly DayBar[];
  readonly series: readonly Series[];
  readonly title: string;
  readonly tableLabel: { readonly show: string; readonly day: string };
}) {
  const formats = useFormats();
  const titleId = useId();
  const { ref, width } = useElementSize();
  const wide = Math.max(280, width);
  const [shown, setShown] = useState<DayBar | null>(null);
  const total = ({ counts }: DayBar) => series.reduce((sum, { id }) => sum + (counts[id] ?? 0), 0);
  const top = niceTop(Math.max(1, ...days.map(total)));
  const step = (wide - LEFT) / Math.max(1, days.length);
  const y = (count: number) => (HEIGHT - BOTTOM) * (1 - count / top) + 10;
  const labelled = new Set(days.filter((_, at) => at % Math.ceil((days.length * 72) / wide) === 0).map(({ day }) => day));

  return (
    <figure ref={ref} className={classes.figure}>
      <ul className={classes.legend}>
        {series.map(({ id, label, fill }) => (
          <li key={id} data-fill={fill}>
            {label}
          </li>
        ))}
      </ul>
      <svg
        className={classes.chart}
        width={wide}
        height={HEIGHT + 12}
        viewBox={`0 0 ${wide} ${HEIGHT + 12}`}
        role="img"
        aria-labelledby={titleId}
      >
        <title id={titleId}>{title}</title>
        {[0, 0.5, 1].map((part) => (
          <g key={part}>
            <line x1={LEFT} x2={wide} y1={y(top * part)} y2={y(top * part)} className={classes.grid} />
            <text x={LEFT - 8} y={y(top * part) + 4} textAnchor="end" className={classes.label}>
              {formats.number(top * part)}
            </text>
          </g>
        ))}
        {days.map((bar, at) => (
          <g key={bar.day} onPointerEnter={() => setShown(bar)} onPointerLeave={() => setShown(null)}>
            <rect x={LEFT + at * step} y={0} width={step} height={HEIGHT} fill="transparent" />
            {stacked(bar, series).map(({ id, fill, from, to }) => (
              <rect
                key={id}
                className={classes.bar}
                data-fill={fill}
                x={LEFT + at * step + step * 0.16}
                width={Math.min(step * 0.68, 40)}
                y={y(to)}
                height={Math.max(0, y(from) - y(to) - 1)}
                rx={2}
              />
            ))}
            {labelled.has(bar.day) && (
              <text
                x={LEFT + at * step + Math.min(step * 0.5, step * 0.16 + 20)}
                y={HEIGHT + 6}
                textAnchor="middle"
                className={classes.label}
              >
                {formats.day(bar.day)}
              </text>
            )}
          </g>
        ))}
      </svg>
      {shown && (
        <p className={classes.tip} aria-hidden="true">
          <strong>{formats.day(shown.day)}</strong>
          {series.map(({ id, label }) => (
            <span key={id}>
              {label} {formats.number(shown.counts[id] ?? 0)}
            </span>
          ))}
        </p>
      )}
      <details className={classes.table}>
        <summary>{tableLabel.show}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
        <section className={classes.scroll} aria-label={title} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{tableLabel.day}</th>
                {series.map(({ id, label }) => (
                  <th key={id} scope="col">
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {days.map(({ day, counts }) => (
                <tr key={day}>
                  <th scope="row">{formats.day(day)}</th>
                  {series.map(({ id }) => (
                    <td key={id}>{formats.number(counts[id] ?? 0)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </details>
    </figure>
  );
}

function stacked({ counts }: DayBar, series: readonly Series[]) {
  let from = 0;
  return series.flatMap(({ id, fill }) => {
    const count = counts[id] ?? 0;
    const part = { id, fill, from, to: from + count };
    from += count;
    return count === 0 ? [] : [part];
  });
}

/** The next round number, so that the lines stand at whole counts. */
function niceTop(most: number): number {
  const size = 10 ** Math.floor(Math.log10(most));
  const found = [2, 4, 6, 8, 10].find((factor) => factor * size >= most) ?? 10;
  return Math.max(2, found * size);
}
