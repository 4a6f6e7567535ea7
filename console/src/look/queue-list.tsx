import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import classes from './queue-list.module.css';

export interface QueueItem {
  readonly id: string;
  readonly to: string;
  readonly title: ReactNode;
  readonly aside: ReactNode;
  readonly text: ReactNode;
  readonly tags?: ReactNode;
}

/** What waits, one after the other; each is a link of its own, so that it can be opened beside or sent to a colleague. */
export function QueueList({ label, items }: { readonly label: string; readonly items: readonly QueueItem[] }) {
  return (
    <ul className={classes.list} aria-label={label}>
      {items.map(({ id, to, title, aside, text, tags }) => (
        <li key={id}>
          <NavLink to={to} className={classes.item ?? ''}>
            <span className={classes.head}>
              <strong>{title}</strong>
              <span className={classes.aside}>{aside}</span>
            </span>
            <span className={classes.text}>{text}</span>
            {tags !== undefined && <span className={classes.tags}>{tags}</span>}
          </NavLink>
        </li>
      ))}
    </ul>
  );
}
