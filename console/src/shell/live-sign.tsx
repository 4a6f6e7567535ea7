import { useIsLive } from '../server/live.tsx';
import { useWords } from '../words/language.tsx';
import classes from './live-sign.module.css';
import { shellWords } from './shell-words.ts';

/** Whether what is shown follows the service by itself. */
export function LiveSign() {
  const words = useWords(shellWords);
  const live = useIsLive();
  return (
    <span className={classes.sign} data-live={live} role="status">
      {live ? words.live.on : words.live.off}
    </span>
  );
}
