import { Button } from '@mantine/core';
import { useState } from 'react';
import { Cell, DataTable, Head } from '../../look/data-table.tsx';
import { Loaded } from '../../look/loaded.tsx';
import { Sheet } from '../../look/page.tsx';
import { Refusal } from '../../look/refusal.tsx';
import { Tag } from '../../look/tag.tsx';
import { Ago } from '../../look/time.tsx';
import { useSession } from '../../server/session.ts';
import { useWords } from '../../words/language.tsx';
import classes from './people.module.css';
import { peopleWords } from './people-words.ts';
import { TokenDialog } from './token-dialog.tsx';
import { type Token, useRevokeToken, useTokens } from './use-people.ts';

export function Tokens() {
  const words = useWords(peopleWords).tokens;
  const query = useTokens();
  const session = useSession();
  const [making, setMaking] = useState(false);
  return (
    <Sheet
      title={words.title}
      flush
      aside={
        (session?.roles.length ?? 0) > 0 && (
          <Button variant="default" onClick={() => setMaking(true)}>
            {words.make}
          </Button>
        )
      }
    >
      <p className={classes.lead}>{words.says}</p>
      <Loaded query={query} lines={2}>
        {({ tokens }) => (tokens.length === 0 ? <p className={classes.lead}>{words.empty}</p> : <Table tokens={tokens} />)}
      </Loaded>
      {making && <TokenDialog onClose={() => setMaking(false)} />}
    </Sheet>
  );
}

function Table({ tokens }: { readonly tokens: readonly Token[] }) {
  const { tokens: words, roles } = useWords(peopleWords);
  const revoke = useRevokeToken();
  return (
    <>
      <DataTable label={words.title} stacks>
        <Head columns={[{ name: words.name }, { name: words.roles }, { name: words.used }, { name: words.expires }, { name: words.end }]} />
        <tbody>
          {tokens.map((token) => (
            <tr key={token.id}>
              <th scope="row">
                {token.name}
                <small className={classes.email}>{token.accountName}</small>
              </th>
              <Cell name={words.roles}>
                <span className={classes.row}>
                  {token.roles.map((role) => (
                    <Tag key={role}>{roles[role]}</Tag>
                  ))}
                </span>
              </Cell>
              <Cell name={words.used}>{token.usedAt === null ? words.never : <Ago at={token.usedAt} />}</Cell>
              <Cell name={words.expires}>
                {token.revokedAt === null ? <Ago at={token.expiresAt} /> : <Tag tone="bad">{words.revoked}</Tag>}
              </Cell>
              <Cell>
                {token.revokedAt === null && (
                  <Button variant="default" size="xs" aria-label={words.endOf(token.name)} onClick={() => revoke.mutate(token.id)}>
                    {words.end}
                  </Button>
                )}
              </Cell>
            </tr>
          ))}
        </tbody>
      </DataTable>
      <Refusal error={revoke.error} />
    </>
  );
}
