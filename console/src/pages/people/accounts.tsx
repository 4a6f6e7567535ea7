import { Button } from '@mantine/core';
import { useState } from 'react';
import { Cell, DataTable, Head } from '../../look/data-table.tsx';
import { Loaded } from '../../look/loaded.tsx';
import { Sheet } from '../../look/page.tsx';
import { Tag } from '../../look/tag.tsx';
import { Ago } from '../../look/time.tsx';
import { useMay, useSession } from '../../server/session.ts';
import { useWords } from '../../words/language.tsx';
import { AccountDialog } from './account-dialog.tsx';
import classes from './people.module.css';
import { peopleWords } from './people-words.ts';
import { type Account, usePeople } from './use-people.ts';

export function Accounts() {
  const words = useWords(peopleWords).people;
  const query = usePeople();
  return (
    <Sheet title={words.title} flush>
      <Loaded query={query} lines={3}>
        {({ people }) => (people.length === 0 ? <p className={classes.quiet}>{words.empty}</p> : <Table people={people} />)}
      </Loaded>
    </Sheet>
  );
}

function Table({ people }: { readonly people: readonly Account[] }) {
  const { people: words, roles } = useWords(peopleWords);
  const session = useSession();
  const mayChange = useMay('administrator');
  const [chosen, setChosen] = useState<Account | null>(null);
  return (
    <>
      <DataTable label={words.title} stacks>
        <Head
          columns={[{ name: words.name }, { name: words.roles }, { name: words.seen }, ...(mayChange ? [{ name: words.change }] : [])]}
        />
        <tbody>
          {people.map((account) => (
            <tr key={account.id}>
              <th scope="row">
                {account.name} {account.id === session?.id && <Tag tone="accent">{words.yourself}</Tag>}
                {account.email !== null && <small className={classes.email}>{account.email}</small>}
              </th>
              <Cell name={words.roles}>
                <span className={classes.row}>
                  {!account.active && <Tag tone="bad">{words.out}</Tag>}
                  {account.roles.length === 0 && <Tag>{words.none}</Tag>}
                  {account.roles.map((role) => (
                    <Tag key={role} tone="accent">
                      {roles[role]}
                    </Tag>
                  ))}
                </span>
              </Cell>
              <Cell name={words.seen}>
                <Ago at={account.signedInAt} />
              </Cell>
              {mayChange && (
                <Cell>
                  {account.id !== session?.id && (
                    <Button variant="default" size="xs" aria-label={words.changeFor(account.name)} onClick={() => setChosen(account)}>
                      {words.change}
                    </Button>
                  )}
                </Cell>
              )}
            </tr>
          ))}
        </tbody>
      </DataTable>
      {chosen && <AccountDialog account={chosen} onClose={() => setChosen(null)} />}
    </>
  );
}
