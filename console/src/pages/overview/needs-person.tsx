import { Link } from 'react-router';
import { Icon } from '../../look/icons.tsx';
import { Sheet } from '../../look/page.tsx';
import { useWaiting } from '../../server/waiting.ts';
import { useWords } from '../../words/language.tsx';
import classes from './overview.module.css';
import { overviewWords } from './overview-words.ts';

/** What waits for somebody, each with the way there. */
export function NeedsPerson() {
  const words = useWords(overviewWords).now;
  const { escalations = 0, overdue = 0, drafts = 0 } = useWaiting();
  return (
    <Sheet title={words.title}>
      {escalations + drafts === 0 ? (
        <p className={classes.calm}>
          <Icon name="check" />
          {words.nothing}
        </p>
      ) : (
        <ul className={classes.waiting}>
          {escalations > 0 && (
            <li>
              <Link to="/escalations">
                <Icon name="escalations" />
                <span>
                  {words.escalations(escalations)} {overdue > 0 && <small>· {words.overdue(overdue)}</small>}
                </span>
                <Icon name="next" size={16} />
              </Link>
            </li>
          )}
          {drafts > 0 && (
            <li>
              <Link to="/drafts">
                <Icon name="drafts" />
                {words.drafts(drafts)}
                <Icon name="next" size={16} />
              </Link>
            </li>
          )}
        </ul>
      )}
    </Sheet>
  );
}
