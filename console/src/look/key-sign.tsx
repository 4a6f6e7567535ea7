import { useKeys } from '../shell/shortcuts.tsx';
import classes from './key-sign.module.css';

/** The key that does the same as the button it stands in; for the eye only, the list of keys says it to everybody. */
export function KeySign({ children }: { readonly children: string }) {
  const { on } = useKeys();
  if (!on) return null;
  return (
    <span className={classes.key} aria-hidden="true">
      {children}
    </span>
  );
}
