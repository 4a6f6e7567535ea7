import { Button } from '@mantine/core';
import { Loaded } from '../../look/loaded.tsx';
import { Refusal } from '../../look/refusal.tsx';
import { useMay } from '../../server/session.ts';
import { useWords } from '../../words/language.tsx';
import classes from './golden.module.css';
import { GoldenRow } from './golden-row.tsx';
import { goldenWords } from './golden-words.ts';
import { useGolden, useRunGolden } from './use-golden.ts';

/** The golden tickets of a scenario, and whether they come out as they must: under the text in force, or under the one in the hand. */
export function GoldenTickets({
  scenario,
  text = null,
  isFaulty = false,
}: {
  readonly scenario: string;
  /** null: the text in force. */
  readonly text?: string | null;
  readonly isFaulty?: boolean;
}) {
  const words = useWords(goldenWords);
  const may = useMay('operator', 'administrator');
  const query = useGolden(scenario);
  const run = useRunGolden(scenario);
  // What came out under another text says nothing of this one.
  const runs = run.data && run.variables === text ? run.data.runs : null;
  const passed = runs?.filter(({ differences }) => differences.length === 0).length ?? 0;
  return (
    <Loaded query={query} lines={4}>
      {({ tickets, currency }) =>
        tickets.length === 0 ? (
          <p className={classes.quiet}>{words.none}</p>
        ) : (
          <div className={classes.rows}>
            <p className={classes.quiet}>{text === null ? words.says : words.saysEdit}</p>
            <div className={classes.head}>
              {may && (
                <Button variant="default" loading={run.isPending} disabled={isFaulty} onClick={() => run.mutate(text)}>
                  {text === null ? words.run : words.runEdit}
                </Button>
              )}
              <strong role="status">{runs && words.passed(passed, tickets.length)}</strong>
            </div>
            <Refusal error={run.error} />
            <ul className={classes.list}>
              {tickets.map((ticket) => (
                <li key={ticket.id}>
                  <GoldenRow ticket={ticket} run={runs?.find(({ id }) => id === ticket.id) ?? null} currency={currency} />
                </li>
              ))}
            </ul>
          </div>
        )
      }
    </Loaded>
  );
}
