import { NavLink } from 'react-router';
import { Icon } from '../look/icons.tsx';
import { useWaiting } from '../server/waiting.ts';
import { useWords } from '../words/language.tsx';
import classes from './navigation.module.css';
import type { PageName } from './page-roles.ts';
import { shellWords } from './shell-words.ts';
import { useSections } from './use-sections.ts';

export function Navigation({ onChosen }: { readonly onChosen?: () => void }) {
  const words = useWords(shellWords);
  const waiting: Readonly<Partial<Record<PageName, number>>> = useWaiting();
  return (
    <nav aria-label={words.menu}>
      <div className={classes.brand}>
        <img src="/console/mark.svg" alt="" width={28} height={28} />
        <span>Resolute</span>
      </div>
      {useSections().map(({ name, pages }) => (
        <div key={name} className={classes.section}>
          <p className={classes.heading}>{words.sections[name]}</p>
          <ul className={classes.list}>
            {pages.map(({ page, path, icon }) => (
              <li key={page}>
                <NavLink to={path} end={path === '/'} className={classes.link ?? ''} {...(onChosen ? { onClick: onChosen } : {})}>
                  <Icon name={icon} />
                  <span>{words.pages[page]}</span>
                  <Count of={waiting[page] ?? 0} />
                </NavLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

function Count({ of }: { readonly of: number }) {
  return of === 0 ? null : <span className={classes.count}>{of > 99 ? '99+' : of}</span>;
}
