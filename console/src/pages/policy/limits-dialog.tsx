import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type MovableLimit, movableLimits } from '../../../../src/domain/movable-limits.ts';
import { Dialog } from '../../look/dialog.tsx';
import { Notice } from '../../look/notice.tsx';
import { Refusal } from '../../look/refusal.tsx';
import { useMay } from '../../server/session.ts';
import { shellWords } from '../../shell/shell-words.ts';
import { useWords } from '../../words/language.tsx';
import { limitWords } from './limit-words.ts';
import classes from './policy.module.css';
import { policyNames } from './policy-names.ts';
import { type Limits, useSetLimits } from './use-limits.ts';

type Typed = Readonly<Record<MovableLimit, string>>;

/** Lower at once, higher with a second person; a reason in any case. */
export function LimitsDialog({
  standing,
  onClose,
  onDone,
}: {
  readonly standing: Limits;
  readonly onClose: () => void;
  readonly onDone: (kind: 'changed' | 'asked') => void;
}) {
  const words = useWords(limitWords);
  const names = useWords(policyNames);
  const shell = useWords(shellWords);
  const isAdministrator = useMay('administrator');
  const [typed, setTyped] = useState<Typed>(() => ({
    ...standing.limits,
    compensations_per_order: `${standing.limits.compensations_per_order}`,
  }));
  const [why, setWhy] = useState('');
  const change = useSetLimits(standing.version);
  const wanted = limitsIn(typed);
  const isNew = wanted !== null && movableLimits.some((name) => Number(wanted[name]) !== Number(standing.limits[name]));
  const isRaise = wanted !== null && movableLimits.some((name) => Number(wanted[name]) > Number(standing.limits[name]));
  return (
    <Dialog title={words.change} onClose={onClose}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (wanted) change.mutate({ limits: wanted, why }, { onSuccess: ({ kind }) => onDone(kind) });
        }}
      >
        {movableLimits.map((name) => (
          <TextInput
            key={name}
            label={names[`limits.${name}`] ?? name}
            value={typed[name]}
            inputMode="decimal"
            rightSection={name === 'compensations_per_order' ? null : <span className={classes.unit}>{standing.currency}</span>}
            rightSectionWidth={56}
            error={valueIn(name, typed[name]) === null && (name === 'compensations_per_order' ? words.wrongCount : words.wrong)}
            onChange={(event) => setTyped({ ...typed, [name]: event.currentTarget.value })}
          />
        ))}
        {isRaise && <Notice tone="warn">{isAdministrator ? words.raises : words.mayNot}</Notice>}
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
          <Button type="submit" loading={change.isPending} disabled={!isNew || why.trim() === '' || (isRaise && !isAdministrator)}>
            {isRaise ? words.ask : words.lower}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** What was typed as limits; null while anything in it is none. */
function limitsIn(typed: Typed): Limits['limits'] | null {
  const [money, customer, day, order] = movableLimits.map((name) => valueIn(name, typed[name]));
  if (money == null || customer == null || day == null || order == null) return null;
  return {
    money_at_stake: money,
    compensation_per_customer: customer,
    compensation_per_shop_day: day,
    compensations_per_order: Number(order),
  };
}

/** `2.500,50`, `2,500.50` and `2500` as the service writes amounts. */
function valueIn(name: MovableLimit, text: string): string | null {
  const bare = text.trim();
  if (name === 'compensations_per_order') return /^\d{1,3}$/.test(bare) ? bare : null;
  const [, whole, coins = '00'] = /^(\d{1,9}|\d{1,3}(?:[., ]\d{3})*)(?:[.,](\d{2}))?$/.exec(bare) ?? [];
  return whole === undefined ? null : `${whole.replace(/\D/g, '')}.${coins}`;
}
