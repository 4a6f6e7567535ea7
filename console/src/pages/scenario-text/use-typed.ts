import { useState } from 'react';
import type { Texts } from './use-text.ts';

interface Written {
  readonly text: string;
  /** What stood there when the writing began. */
  readonly from: string;
}

/**
 * What a person has written and not saved yet. It outlives a look at another page and a new login, and is measured against what
 * stood there when the writing began: what a colleague saves meanwhile is not overwritten unseen.
 */
export function useTyped(scenario: string, { version, edit, inForce }: Texts) {
  const [written, setWritten] = useState<Written | null>(() => read(scenario));
  const put = (next: Written | null) => {
    write(scenario, next);
    setWritten(next);
  };
  const kept = edit?.text ?? inForce.text;
  const typed = written === null || written.text === kept ? null : written;
  return {
    text: typed?.text ?? kept,
    isUnsaved: typed !== null,
    isMoved: typed !== null && typed.from !== version,
    type: (text: string) => put({ text, from: typed?.from ?? version }),
    look: () => typed !== null && put({ ...typed, from: version }),
    forget: () => put(null),
  };
}

const keyOf = (scenario: string) => `resolute.text.${scenario}`;

function read(scenario: string): Written | null {
  try {
    const { text, from } = JSON.parse(sessionStorage.getItem(keyOf(scenario)) ?? '{}');
    return typeof text === 'string' && typeof from === 'string' ? { text, from } : null;
  } catch {
    return null; // the browser keeps nothing, or something else than was put there
  }
}

function write(scenario: string, written: Written | null): void {
  try {
    if (written === null) sessionStorage.removeItem(keyOf(scenario));
    else sessionStorage.setItem(keyOf(scenario), JSON.stringify(written));
  } catch {
    // It holds until the page is left.
  }
}
