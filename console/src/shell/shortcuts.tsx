import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { keep, kept } from './kept.ts';

export interface Shortcut {
  /** One key, or two pressed one after the other: `a`, `g o`, `?`. */
  readonly keys: string;
  readonly does: string;
  readonly run: () => void;
}

interface Keys {
  /** Single keys can be turned off: they get in the way of speech input (WCAG 2.1.4). */
  readonly on: boolean;
  readonly turn: (on: boolean) => void;
  readonly known: () => readonly Shortcut[];
  readonly add: (list: () => readonly Shortcut[]) => () => void;
}

const Shortcuts = createContext<Keys | null>(null);
const PATIENCE_MS = 1_200;

export function ShortcutProvider({ children }: { readonly children: ReactNode }) {
  const [on, setOn] = useState(() => kept('keys') !== 'off');
  const lists = useRef(new Set<() => readonly Shortcut[]>());
  const first = useRef<{ key: string; at: number } | null>(null);

  const keys = useMemo<Keys>(
    () => ({
      on,
      turn(next) {
        keep('keys', next ? 'on' : 'off');
        setOn(next);
      },
      known: () => [...lists.current].flatMap((list) => list()),
      add(list) {
        lists.current.add(list);
        return () => lists.current.delete(list);
      },
    }),
    [on],
  );

  useEffect(() => {
    if (!on) return;
    const pressed = (event: KeyboardEvent) => {
      // A key that is held down is pressed once: the next ticket must not be decided before anybody has seen it.
      if (event.repeat) return;
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (document.querySelector('dialog[open]') !== null) return;
      const before = first.current;
      const pair = before && event.timeStamp - before.at < PATIENCE_MS ? `${before.key} ${event.key}` : null;
      const known = keys.known();
      const found = known.findLast((shortcut) => shortcut.keys === pair) ?? known.findLast((shortcut) => shortcut.keys === event.key);
      first.current = found ? null : { key: event.key, at: event.timeStamp };
      if (!found) return;
      event.preventDefault();
      found.run();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [on, keys]);

  return <Shortcuts value={keys}>{children}</Shortcuts>;
}

export function useKeys(): Keys {
  const keys = useContext(Shortcuts);
  if (!keys) throw new Error('ShortcutProvider is missing.');
  return keys;
}

/** Keys that work while the component is there; of two for the same key, the inner one goes before. */
export function useShortcuts(list: readonly Shortcut[]): void {
  const { add } = useKeys();
  const newest = useRef(list);
  newest.current = list;
  useEffect(() => add(() => newest.current), [add]);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.closest('input:not([type=checkbox], [type=radio]), textarea, select') !== null;
}
