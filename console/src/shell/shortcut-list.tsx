import { Kbd, Switch, Title } from '@mantine/core';
import { Fragment } from 'react';
import { Dialog } from '../look/dialog.tsx';
import { useWords } from '../words/language.tsx';
import { shellWords } from './shell-words.ts';
import classes from './shortcut-list.module.css';
import { type Shortcut, useKeys } from './shortcuts.tsx';

/** Which keys do what here, and the way to turn single keys off. */
export function ShortcutList({ onClose }: { readonly onClose: () => void }) {
  const words = useWords(shellWords);
  const { on, turn, known } = useKeys();
  const all = known();
  const here = all.filter(({ keys }) => !keys.startsWith('g ') && keys !== '?');
  const everywhere = all.filter(({ keys }) => keys.startsWith('g ') || keys === '?');
  return (
    <Dialog title={words.keys.title} onClose={onClose}>
      <Switch
        checked={on}
        onChange={(event) => turn(event.currentTarget.checked)}
        label={words.keys.on}
        description={words.keys.onSays}
        mb="lg"
      />
      {here.length > 0 && <List title={words.keys.here} shortcuts={here} />}
      <List title={words.keys.everywhere} shortcuts={everywhere} />
    </Dialog>
  );
}

function List({ title, shortcuts }: { readonly title: string; readonly shortcuts: readonly Shortcut[] }) {
  const words = useWords(shellWords);
  return (
    <>
      <Title order={3} mb="xs">
        {title}
      </Title>
      <dl className={classes.list}>
        {shortcuts.map(({ keys, does }) => (
          <Fragment key={keys}>
            <dt>
              {keys.split(' ').map((key, place) => (
                <Fragment key={key}>
                  {place > 0 && <small>{words.keys.andThen}</small>}
                  <Kbd>{key}</Kbd>
                </Fragment>
              ))}
            </dt>
            <dd>{does}</dd>
          </Fragment>
        ))}
      </dl>
    </>
  );
}
