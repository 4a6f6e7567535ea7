import { Notice } from '../../look/notice.tsx';
import { useWords } from '../../words/language.tsx';
import classes from './text.module.css';
import { textWords } from './text-words.ts';
import type { Fault } from './use-text.ts';

/** What the reader says of the text while it is written. */
export function FaultList({ faults, onLine }: { readonly faults: readonly Fault[] | null; readonly onLine: (line: number) => void }) {
  const words = useWords(textWords);
  return (
    <div aria-live="polite">
      {faults === null ? (
        <p className={classes.quiet}>{words.checking}</p>
      ) : faults.length === 0 ? (
        <Notice tone="good">{words.noFaults}</Notice>
      ) : (
        <Notice tone="bad">
          <strong>{words.faults(faults.length)}</strong>
          <ul className={classes.faults}>
            {faults.map(({ file, line, where, sentence }) => (
              <li key={`${file} ${line} ${where} ${sentence}`}>
                {line !== null && (
                  <button type="button" className={classes.toLine} onClick={() => onLine(line)}>
                    {words.line(line)}
                  </button>
                )}{' '}
                {where !== '' && <code>{where}</code>} <span lang="en">{sentence}</span>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}
