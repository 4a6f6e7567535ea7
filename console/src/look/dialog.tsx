import { ActionIcon, Title } from '@mantine/core';
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { shellWords } from '../shell/shell-words.ts';
import { useWords } from '../words/language.tsx';
import classes from './dialog.module.css';
import { Icon } from './icons.tsx';

/**
 * The browser's own dialog: it keeps the focus inside, makes the rest inert, closes with Escape and gives the focus back, all
 * without a style of its own in the page.
 */
export function Dialog({
  title,
  side = 'middle',
  size = 'usual',
  onClose,
  children,
}: {
  readonly title: string;
  readonly side?: 'middle' | 'left';
  readonly size?: 'usual' | 'wide';
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const words = useWords(shellWords);
  const hasTyped = useRef(false);
  // Closed before it is taken out of the page: only then does the browser give the focus back.
  useLayoutEffect(() => {
    const opened = dialog.current;
    opened?.showModal();
    // Where the work begins, not on the way out.
    opened?.querySelector<HTMLElement>(':is(input:checked, textarea, input, select):not(:disabled)')?.focus();
    return () => opened?.close();
  }, []);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard closes it with Escape
    <dialog
      ref={dialog}
      className={classes.dialog}
      data-side={side}
      data-size={size}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onInput={() => {
        hasTyped.current = true;
      }}
      onClick={(event) => {
        // A click beside it takes nothing away that somebody has written.
        if (event.target === dialog.current && !hasTyped.current) onClose();
      }}
    >
      <div className={classes.inside}>
        <div className={classes.head}>
          <Title order={2} id={heading}>
            {title}
          </Title>
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={words.close} onClick={onClose}>
            <Icon name="close" />
          </ActionIcon>
        </div>
        {children}
      </div>
    </dialog>
  );
}
