import { Link } from 'react-router';
import { Icon, type IconName } from '../../look/icons.tsx';
import { Sheet } from '../../look/page.tsx';
import { Ago } from '../../look/time.tsx';
import { useWords } from '../../words/language.tsx';
import classes from './overview.module.css';
import { overviewWords } from './overview-words.ts';
import type { Overview } from './use-overview.ts';

type Need = Overview['needs'][number];

/** What waits for somebody, the most pressing first, each with the way there. */
export function NeedsPerson({ needs }: { readonly needs: readonly Need[] }) {
  const words = useWords(overviewWords).now;
  return (
    <Sheet title={words.title}>
      {needs.length === 0 ? (
        <p className={classes.calm}>
          <Icon name="check" />
          {words.nothing}
        </p>
      ) : (
        <ul className={classes.waiting}>
          {needs.map((need) => (
            <li key={need.kind}>
              <Link to={wayTo(need)}>
                <Icon name={icons[need.kind]} />
                <span>
                  {words.says[need.kind](need.count)}
                  {need.since !== null && (
                    <small>
                      {' '}
                      · <Ago at={need.since} />
                    </small>
                  )}
                </span>
                <Icon name="next" size={16} />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Sheet>
  );
}

const icons: Readonly<Record<Need['kind'], IconName>> = {
  escalations_late: 'clock',
  escalations_waiting: 'escalations',
  drafts_waiting: 'drafts',
  actions_unclear: 'warning',
  tickets_failing: 'warning',
  approvals_waiting: 'people',
  mode_stepped_back: 'power',
  mode_held: 'power',
  audit_broken: 'audit',
  notices_undelivered: 'system',
};

function wayTo({ kind, count, tickets }: Need): string {
  const [only] = tickets;
  if (count === 1 && only !== undefined && (kind === 'actions_unclear' || kind === 'tickets_failing')) return `/tickets/${only}`;
  switch (kind) {
    case 'escalations_late':
      return '/escalations?show=late';
    case 'escalations_waiting':
      return '/escalations?show=waiting';
    case 'drafts_waiting':
      return '/drafts';
    case 'approvals_waiting':
      return '/people';
    case 'audit_broken':
      return '/audit';
    case 'actions_unclear':
    case 'tickets_failing':
    case 'mode_stepped_back':
    case 'mode_held':
    case 'notices_undelivered':
      return '/system';
    default:
      return kind satisfies never;
  }
}
