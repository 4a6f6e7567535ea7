import { Text, Title } from '@mantine/core';
import { type ReactNode, useEffect, useId } from 'react';
import classes from './page.module.css';

/** Every page's frame: one heading, what it is for in a sentence, and what can be done. */
export function Page({
  title,
  lead,
  actions,
  back,
  children,
}: {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly back?: ReactNode;
  readonly children?: ReactNode;
}) {
  useEffect(() => {
    document.title = `${title} · Resolute`;
  }, [title]);
  return (
    <>
      {back}
      <div className={classes.head}>
        <div className={classes.titles}>
          <Title order={1} className={classes.title}>
            {title}
          </Title>
          {lead !== undefined && (
            <Text component="div" c="dimmed" maw={720}>
              {lead}
            </Text>
          )}
        </div>
        {actions !== undefined && <div className={classes.actions}>{actions}</div>}
      </div>
      {children}
    </>
  );
}

/** A raised sheet with a heading. */
export function Sheet({
  title,
  aside,
  flush = false,
  children,
}: {
  readonly title?: ReactNode;
  readonly aside?: ReactNode;
  readonly flush?: boolean;
  readonly children: ReactNode;
}) {
  const heading = useId();
  return (
    <section className={classes.sheet} {...(title === undefined ? {} : { 'aria-labelledby': heading })}>
      {title !== undefined && (
        <header className={classes.sheetHead}>
          <Title order={2} id={heading}>
            {title}
          </Title>
          {aside}
        </header>
      )}
      <div className={flush ? undefined : classes.sheetBody}>{children}</div>
    </section>
  );
}
