import { Button, Skeleton, Text, VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { RequestFailed } from '../server/request.ts';
import { shellWords } from '../shell/shell-words.ts';
import { useWords } from '../words/language.tsx';
import { Icon, type IconName } from './icons.tsx';
import classes from './states.module.css';
import { useRefusal } from './use-refusal.ts';

/** The shape of what is coming, so that nothing jumps when it is there. */
export function Loading({ lines = 6 }: { readonly lines?: number }) {
  const words = useWords(shellWords);
  return (
    <div className={classes.loading} aria-busy="true">
      <VisuallyHidden role="status">{words.loading}</VisuallyHidden>
      {Array.from({ length: lines }, (_, line) => line).map((line) => (
        <Skeleton key={line} height={line === 0 ? 28 : 44} width={line === 0 ? '40%' : '100%'} radius="md" />
      ))}
    </div>
  );
}

export function Empty({
  icon = 'inbox',
  title,
  children,
}: {
  readonly icon?: IconName;
  readonly title: string;
  readonly children?: ReactNode;
}) {
  return (
    <div className={classes.state}>
      <span className={classes.icon}>
        <Icon name={icon} size={28} />
      </span>
      <Text fw={600}>{title}</Text>
      {children !== undefined && (
        <Text component="div" size="sm" c="dimmed" maw={460}>
          {children}
        </Text>
      )}
    </div>
  );
}

/** What went wrong in the service's own words, and the one thing to do about it. */
export function Failed({ error, again }: { readonly error: unknown; readonly again?: () => void }) {
  const words = useWords(shellWords);
  const why = useRefusal();
  return (
    <div className={classes.state} role="alert">
      <span className={classes.icon} data-tone="bad">
        <Icon name="warning" size={28} />
      </span>
      <Text fw={600}>{titleOf(error)}</Text>
      <Text size="sm" c="dimmed" maw={520}>
        {error instanceof RequestFailed ? why(error) : words.failed.unknown}
      </Text>
      {again !== undefined && !(error instanceof RequestFailed && error.status === 403) && (
        <Button variant="default" onClick={again}>
          {words.failed.again}
        </Button>
      )}
    </div>
  );

  function titleOf(cause: unknown): string {
    if (!(cause instanceof RequestFailed)) return words.failed.title;
    if (cause.status === 0) return words.failed.offline;
    if (cause.status === 403) return words.failed.forbidden;
    if (cause.status === 404) return words.failed.missing;
    return words.failed.title;
  }
}
