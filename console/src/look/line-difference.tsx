import { structuredPatch } from 'diff';
import classes from './line-difference.module.css';

const AROUND = 2;

/** Lines beside earlier ones, with a few around each change; what stays is only counted. */
export function LineDifference({
  before,
  after,
  left,
  none,
}: {
  readonly before: string;
  readonly after: string;
  readonly left: (lines: number) => string;
  readonly none: string;
}) {
  const { hunks } = structuredPatch('', '', before, after, '', '', { context: AROUND });
  if (hunks.length === 0) return <p>{none}</p>;
  let seen = 1;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div className={classes.difference} tabIndex={0}>
      {hunks.map((hunk) => {
        const skipped = hunk.oldStart - seen;
        seen = hunk.oldStart + hunk.oldLines;
        return (
          <div key={hunk.newStart}>
            {skipped > 0 && <p className={classes.left}>{left(skipped)}</p>}
            {hunk.lines.map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
              <Line key={index} line={line} />
            ))}
          </div>
        );
      })}
    </div>
  );
}

function Line({ line }: { readonly line: string }) {
  const text = `${line.slice(1)}\n`;
  if (line.startsWith('+')) return <ins>{`+ ${text}`}</ins>;
  if (line.startsWith('-')) return <del>{`− ${text}`}</del>;
  return line.startsWith(' ') ? <span>{`  ${text}`}</span> : null;
}
