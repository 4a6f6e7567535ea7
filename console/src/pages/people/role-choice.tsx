import { Checkbox } from '@mantine/core';
import { roles as everyRole, type Role } from '../../../../src/domain/role.ts';
import { useWords } from '../../words/language.tsx';
import classes from './people.module.css';
import { peopleWords } from './people-words.ts';

/** Roles, each with what it allows; of those that may be given. */
export function RoleChoice({
  value,
  of = everyRole,
  onChange,
}: {
  readonly value: readonly Role[];
  readonly of?: readonly Role[];
  readonly onChange: (roles: readonly Role[]) => void;
}) {
  const words = useWords(peopleWords);
  return (
    <fieldset className={classes.roles}>
      <legend>{words.people.roles}</legend>
      {of.map((role) => (
        <Checkbox
          key={role}
          label={words.roles[role]}
          description={words.roleSays[role]}
          checked={value.includes(role)}
          onChange={(event) => onChange(event.currentTarget.checked ? [...value, role] : value.filter((held) => held !== role))}
        />
      ))}
    </fieldset>
  );
}
