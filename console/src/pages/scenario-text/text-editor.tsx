import { useId, useRef } from 'react';
import { useWords } from '../../words/language.tsx';
import { FaultList } from './fault-list.tsx';
import classes from './text.module.css';
import { textWords } from './text-words.ts';
import type { Fault } from './use-text.ts';

/** The text with its line numbers; a fault leads to its line. Line ends stay as they came, which a text field by itself would change. */
export function TextEditor({
  text,
  faults,
  readOnly,
  onChange,
}: {
  readonly text: string;
  readonly faults: readonly Fault[] | null;
  readonly readOnly: boolean;
  readonly onChange: (text: string) => void;
}) {
  const words = useWords(textWords);
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = text.split(/\r?\n/);
  const faulty = new Set(faults?.map(({ line }) => line));

  const goTo = (line: number) => {
    const before = lines.slice(0, line - 1).reduce((length, each) => length + each.length + 1, 0);
    field.current?.focus({ preventScroll: true });
    field.current?.setSelectionRange(before, before + (lines[line - 1]?.length ?? 0));
    const height = (field.current?.scrollHeight ?? 0) / lines.length;
    if (frame.current) frame.current.scrollTop = Math.max(0, (line - 4) * height);
  };

  return (
    <div className={classes.editing}>
      <label htmlFor={id} className={classes.label}>
        {words.text}
      </label>
      <div className={classes.frame} ref={frame}>
        <div className={classes.numbers} aria-hidden="true">
          {lines.map((_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is its number
            <span key={index} {...(faulty.has(index + 1) ? { 'data-fault': true } : {})}>
              {index + 1}
            </span>
          ))}
        </div>
        <textarea
          id={id}
          ref={field}
          className={classes.field}
          value={text.replaceAll('\r\n', '\n')}
          rows={lines.length}
          wrap="off"
          spellCheck={false}
          autoCapitalize="off"
          readOnly={readOnly}
          onChange={({ currentTarget }) => onChange(currentTarget.value.replaceAll('\n', lineEnd))}
        />
      </div>
      {!readOnly && <FaultList faults={faults} onLine={goTo} />}
    </div>
  );
}
