import type { ReactNode } from 'react';
import classes from './split.module.css';

/** A queue on the left and what is chosen of it on the right; on a phone one or the other. */
export function Split({ list, detail }: { readonly list: ReactNode; readonly detail: ReactNode | null }) {
  return (
    <div className={classes.split} data-chosen={detail !== null}>
      <div className={classes.list}>{list}</div>
      <div className={classes.detail}>{detail}</div>
    </div>
  );
}
