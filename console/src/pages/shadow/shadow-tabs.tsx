import { NavLink } from 'react-router';
import { useWords } from '../../words/language.tsx';
import classes from './shadow.module.css';
import { shadowWords } from './shadow-words.ts';

export function ShadowTabs() {
  const words = useWords(shadowWords);
  return (
    <nav className={classes.tabs} aria-label={words.title}>
      <NavLink to="/shadow" end>
        {words.tabs.scorecards}
      </NavLink>
      <NavLink to="/shadow/pairs">{words.tabs.pairs}</NavLink>
    </nav>
  );
}
