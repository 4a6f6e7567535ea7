import { Link } from 'react-router';
import { shellWords } from '../shell/shell-words.ts';
import { useWords } from '../words/language.tsx';
import classes from './back-to-list.module.css';
import { Icon } from './icons.tsx';

/** On a phone, where the list has made room for what was chosen of it. */
export function BackToList({ to }: { readonly to: string }) {
  const words = useWords(shellWords);
  return (
    <Link to={to} className={classes.back ?? ''}>
      <Icon name="back" size={16} />
      {words.back}
    </Link>
  );
}
