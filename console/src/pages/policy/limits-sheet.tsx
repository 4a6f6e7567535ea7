import { Button } from '@mantine/core';
import { useState } from 'react';
import { movableLimits } from '../../../../src/domain/movable-limits.ts';
import { Facts } from '../../look/facts.tsx';
import { Loaded } from '../../look/loaded.tsx';
import { Notice } from '../../look/notice.tsx';
import { Sheet } from '../../look/page.tsx';
import { Ago } from '../../look/time.tsx';
import { useFormats } from '../../look/use-formats.ts';
import { useMay } from '../../server/session.ts';
import { useWords } from '../../words/language.tsx';
import { limitWords } from './limit-words.ts';
import { LimitsDialog } from './limits-dialog.tsx';
import classes from './policy.module.css';
import { policyNames } from './policy-names.ts';
import { type Limits, useLimits } from './use-limits.ts';

/** How much the bot may give by itself, who said so, and the way to change it. */
export function LimitsSheet() {
  const words = useWords(limitWords);
  const may = useMay('operator', 'administrator');
  const query = useLimits();
  // What was looked at when the dialog opened: whoever was faster is not overwritten.
  const [opened, setOpened] = useState<Limits | null>(null);
  const [isAsked, setAsked] = useState(false);
  const change = () => {
    setAsked(false);
    setOpened(query.data ?? null);
  };
  return (
    <Sheet
      title={words.title}
      aside={
        may && (
          <Button variant="default" disabled={query.data === undefined} onClick={change}>
            {words.change}
          </Button>
        )
      }
    >
      <p className={classes.where}>{words.says}</p>
      {isAsked && (
        <Notice tone="good" urgent>
          {words.asked}
        </Notice>
      )}
      <Loaded query={query} lines={4}>
        {(limits) => <Shown limits={limits} />}
      </Loaded>
      {opened && (
        <LimitsDialog
          standing={opened}
          onClose={() => setOpened(null)}
          onDone={(kind) => {
            setAsked(kind === 'asked');
            setOpened(null);
          }}
        />
      )}
    </Sheet>
  );
}

function Shown({ limits: { limits, inFile, currency, by, why, at } }: { readonly limits: Limits }) {
  const words = useWords(limitWords);
  const names = useWords(policyNames);
  const formats = useFormats();
  const show = (value: string | number) => (typeof value === 'number' ? formats.number(value) : formats.money(value, currency));
  return (
    <>
      <Facts
        of={movableLimits.map((name) => [
          names[`limits.${name}`] ?? name,
          Number(limits[name]) === Number(inFile[name])
            ? show(limits[name])
            : `${show(limits[name])} (${words.inFile(show(inFile[name]))})`,
        ])}
      />
      <p className={classes.where}>
        {by === null || at === null ? (
          words.never
        ) : (
          <>
            {words.movedBy(by)}, <Ago at={at} />: {formats.quote(why ?? '')}
          </>
        )}
      </p>
    </>
  );
}
