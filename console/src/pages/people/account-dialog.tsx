import { Button, Switch, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Role } from '../../../../src/domain/role.ts';
import { Dialog } from '../../look/dialog.tsx';
import { Refusal } from '../../look/refusal.tsx';
import { shellWords } from '../../shell/shell-words.ts';
import { useWords } from '../../words/language.tsx';
import classes from './people.module.css';
import { peopleWords } from './people-words.ts';
import { RoleChoice } from './role-choice.tsx';
import { type Account, useSetPerson } from './use-people.ts';

export function AccountDialog({ account, onClose }: { readonly account: Account; readonly onClose: () => void }) {
  const words = useWords(peopleWords);
  const shell = useWords(shellWords);
  const [roles, setRoles] = useState<readonly Role[]>(account.roles);
  const [active, setActive] = useState(account.active);
  const [why, setWhy] = useState('');
  const change = useSetPerson(account);
  return (
    <Dialog title={words.people.changeFor(account.name)} onClose={onClose}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate({ roles, active, why }, { onSuccess: onClose });
        }}
      >
        <RoleChoice value={roles} onChange={setRoles} />
        <Switch
          checked={active}
          onChange={(event) => setActive(event.currentTarget.checked)}
          label={words.people.letIn}
          description={words.people.letInSays}
        />
        <Textarea
          label={words.why}
          description={words.whySays}
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
          maxLength={500}
          rows={3}
          required
        />
        <Refusal error={change.error} />
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose}>
            {shell.cancel}
          </Button>
          <Button type="submit" loading={change.isPending} disabled={why.trim() === ''}>
            {words.people.save}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
