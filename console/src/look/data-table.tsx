import type { ReactNode } from 'react';
import classes from './data-table.module.css';

/** A table that scrolls sideways on its own where the page is narrow. */
export function DataTable({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div className={classes.scroll} tabIndex={0}>
      <table className={classes.table} aria-label={label}>
        {children}
      </table>
    </div>
  );
}

export interface Column {
  readonly name: string;
  readonly number?: boolean;
}

export function Head({ columns }: { readonly columns: readonly Column[] }) {
  return (
    <thead>
      <tr>
        {columns.map(({ name, number = false }) => (
          <th key={name} scope="col" className={number ? classes.number : undefined}>
            {name}
          </th>
        ))}
      </tr>
    </thead>
  );
}

export function NumberCell({ children }: { readonly children: ReactNode }) {
  return <td className={classes.number}>{children}</td>;
}
