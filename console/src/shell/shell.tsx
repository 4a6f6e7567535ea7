import { ActionIcon } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { Dialog } from '../look/dialog.tsx';
import { Icon } from '../look/icons.tsx';
import { useWords } from '../words/language.tsx';
import { LiveSign } from './live-sign.tsx';
import { Navigation } from './navigation.tsx';
import { Preferences } from './preferences.tsx';
import { ServiceModeButton } from './service-mode-button.tsx';
import classes from './shell.module.css';
import { shellWords } from './shell-words.ts';
import { ShortcutList } from './shortcut-list.tsx';
import { useShortcuts } from './shortcuts.tsx';
import { useSections } from './use-sections.ts';

/** What stands around every page: the way to the others, how much the bot may do, and the choices of this browser. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const words = useWords(shellWords);
  const [open, setOpen] = useState<'menu' | 'keys' | null>(null);
  const navigate = useNavigate();
  const { pathname } = useLocation();
  useShortcuts([
    ...useSections()
      .flatMap(({ pages }) => pages)
      .map(({ page, path, key }) => ({ keys: `g ${key}`, does: words.keys.go(words.pages[page]), run: () => void navigate(path) })),
    { keys: '?', does: words.keys.open, run: () => setOpen('keys') },
  ]);
  const showKeys = () => setOpen('keys');

  return (
    <div className={classes.frame}>
      <a className={classes.skip} href="#content">
        {words.skip}
      </a>
      <aside className={classes.side}>
        <div className={classes.sideInside}>
          <Navigation />
          <Preferences onKeys={showKeys} />
        </div>
      </aside>
      <header className={classes.top}>
        <span className={classes.menu}>
          <ActionIcon variant="subtle" color="gray" size={44} aria-label={words.menu} onClick={() => setOpen('menu')}>
            <Icon name="menu" size={24} />
          </ActionIcon>
        </span>
        <LiveSign />
        <ServiceModeButton />
      </header>
      {/* Focusable, so that the skip link also moves the keyboard. */}
      <main id="content" className={classes.content} tabIndex={-1} key={pathname.split('/')[1]} data-path={pathname}>
        {children}
      </main>
      {open === 'menu' && (
        <Dialog title={words.menu} side="left" onClose={() => setOpen(null)}>
          <Navigation onChosen={() => setOpen(null)} />
          <Preferences onKeys={showKeys} />
        </Dialog>
      )}
      {open === 'keys' && <ShortcutList onClose={() => setOpen(null)} />}
    </div>
  );
}
