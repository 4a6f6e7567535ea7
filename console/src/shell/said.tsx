import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';
import classes from './said.module.css';

const Say = createContext<(sentence: string) => void>(() => undefined);
const SHOWN_MS = 6_000;

/** What has just been done, for eyes and ears: the button that did it is often gone by then, and the keyboard goes on at the top of the page. */
export function SaidProvider({ children }: { readonly children: ReactNode }) {
  const [said, setSaid] = useState<{ readonly sentence: string; readonly count: number } | null>(null);
  const say = useCallback((sentence: string) => {
    setSaid((before) => ({ sentence, count: (before?.count ?? 0) + 1 }));
    document.getElementById('content')?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    if (said === null) return;
    const timer = setTimeout(() => setSaid(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [said]);
  return (
    <Say value={say}>
      {children}
      <div role="status" className={classes.place}>
        {said && (
          <p key={said.count} className={classes.said}>
            {said.sentence}
          </p>
        )}
      </div>
    </Say>
  );
}

export function useSay(): (sentence: string) => void {
  return useContext(Say);
}
