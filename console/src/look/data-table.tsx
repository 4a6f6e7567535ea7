import type { ReactNode } from 'react';
import classes from './data-table.module.css';

interface Table {
  readonly label: string;
  /** On a phone each row becomes a card, its cells named by `Cell`, instead of a table that scrolls sideways. */
  readonly stacks?: boolean;
  readonly children: ReactNode;
}

/** A table that scrolls sideways on its own where the page is narrow. */
export function DataTable({ label, stacks = false, children }: Table) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div className={classes.scroll} tabIndex={0}>
      <table className={classes.table} aria-label={label} data-stacks={stacks}>
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

interface NamedCell {
  /** Of its column, shown where rows are cards. */
  readonly name?: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

export function Cell({ name, className, children }: NamedCell) {
  return (
    <td className={className} data-name={name}>
      {/* One box, so that name and content stand side by side on a card. */}
      <div>{children}</div>
    </td>
  );
}

export function NumberCell({ name, children }: Omit<NamedCell, 'className'>) {
  return (
    <Cell className={classes.number} {...(name === undefined ? {} : { name })}>
      {children}
    </Cell>
  );
}
