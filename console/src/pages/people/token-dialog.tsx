import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Role } from '../../../../src/domain/role.ts';
import { Dialog } from '../../look/dialog.tsx';
import { Notice } from '../../look/notice.tsx';
import { Refusal } from '../../look/refusal.tsx';
import { useSession } from '../../server/session.ts';
import { shellWords } from '../../shell/shell-words.ts';
import { useWords } from '../../words/language.tsx';
import classes from './people.module.css';
import { peopleWords } from './people-words.ts';
import { RoleChoice } from './role-choice.tsx';
import { useMakeToken } from './use-people.ts';

const USUAL_DAYS = 90;

export function TokenDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords(peopleWords).tokens;
  const shell = useWords(shellWords);
  const own = useSession()?.roles ?? [];
  const [name, setName] = useState('');
  const [roles, setRoles] = useState<readonly Role[]>([]);
  const [days, setDays] = useState(String(USUAL_DAYS));
  const make = useMakeToken();
  return (
    <Dialog title={words.make} onClose={onClose}>
      {make.data ? (
        <Made token={make.data.token} onClose={onClose} />
      ) : (
        <form
          className={classes.form}
          onSubmit={(event) => {
            event.preventDefault();
            make.mutate({ name, roles, days: Number(days) });
          }}
        >
          <TextInput label={words.name} value={name} maxLength={80} onChange={(event) => setName(event.currentTarget.value)} required />
          <RoleChoice value={roles} of={own} onChange={setRoles} />
          <TextInput
            type="number"
            label={words.days}
            value={days}
            min={1}
            max={365}
            onChange={(event) => setDays(event.currentTarget.value)}
          />
          <Refusal error={make.error} />
          <div className={classes.buttons}>
            <Button variant="default" onClick={onClose}>
              {shell.cancel}
            </Button>
            <Button type="submit" loading={make.isPending} disabled={name.trim() === '' || roles.length === 0}>
              {words.make}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}

function Made({ token, onClose }: { readonly token: string; readonly onClose: () => void }) {
  const words = useWords(peopleWords).tokens;
  const shell = useWords(shellWords);
  const [copied, setCopied] = useState(false);
  return (
    <div className={classes.form}>
      <Notice tone="warn">{words.once}</Notice>
      <p className="mono">{token}</p>
      <div className={classes.buttons}>
        <Button variant="default" onClick={() => void navigator.clipboard.writeText(token).then(() => setCopied(true))}>
          {copied ? words.copied : words.copy}
        </Button>
        <Button onClick={onClose}>{shell.close}</Button>
      </div>
    </div>
  );
}
