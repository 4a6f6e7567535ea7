import { Page } from '../../look/page.tsx';
import { useMay } from '../../server/session.ts';
import { useWords } from '../../words/language.tsx';
import { Accounts } from './accounts.tsx';
import { Approvals } from './approvals.tsx';
import classes from './people.module.css';
import { peopleWords } from './people-words.ts';
import { Tokens } from './tokens.tsx';

export function PeoplePage() {
  const words = useWords(peopleWords);
  const seesAccounts = useMay('administrator', 'auditor');
  const seesApprovals = useMay('operator', 'administrator', 'auditor');
  return (
    <Page title={words.title} lead={seesAccounts ? words.lead : words.people.hidden}>
      <div className={classes.rows}>
        {seesApprovals && <Approvals />}
        {seesAccounts && <Accounts />}
        <Tokens />
      </div>
    </Page>
  );
}
