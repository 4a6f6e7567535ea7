import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { shellWords } from '../shell/shell-words.ts';
import { useWords } from '../words/language.tsx';
import { readWritten, type WrittenPart } from './read-written.ts';
import classes from './written.module.css';

/** What the service puts in the place of a customer's data for whoever may not see it. */
export const MASKED = '•••';

/** What somebody wrote, as plain text. */
export function Words({ children }: { readonly children: string | null }) {
  if (children === null || children === '') return null;
  if (children === MASKED) return <Masked />;
  return <div className="words">{children}</div>;
}

/**
 * A reply or a brief: the few kinds of HTML that the service itself writes, built anew as elements. Nothing is ever put into the page as
 * HTML, so what a customer wrote stays text whatever it looks like.
 */
export function Written({ html }: { readonly html: string | null }) {
  if (html === null || html === '') return null;
  if (html === MASKED) return <Masked />;
  return <div className={`words ${classes.written}`}>{readWritten(html).map(show)}</div>;
}

function show(part: WrittenPart, place: number): ReactNode {
  if (typeof part === 'string') return part;
  const inside = part.inside.map(show);
  const key = `${part.name}-${place}`;
  switch (part.name) {
    case 'br':
      return <br key={key} />;
    case 'b':
      return <strong key={key}>{inside}</strong>;
    case 'ul':
      return <ul key={key}>{inside}</ul>;
    case 'li':
      return <li key={key}>{inside}</li>;
    case 'blockquote':
      return <blockquote key={key}>{inside}</blockquote>;
    case 'a':
      return part.href === null ? (
        <span key={key}>{inside}</span>
      ) : (
        <Anchor key={key} href={part.href} target="_blank" rel="noreferrer noopener">
          {inside}
        </Anchor>
      );
    case 'p':
      return <p key={key}>{inside}</p>;
    default:
      return part.name satisfies never;
  }
}

export function Masked() {
  const words = useWords(shellWords);
  return <span className={classes.masked}>{words.masked}</span>;
}
