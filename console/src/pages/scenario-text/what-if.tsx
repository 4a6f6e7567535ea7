import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { DataTable, Head, NumberCell } from '../../look/data-table.tsx';
import { DispositionTag } from '../../look/disposition-tag.tsx';
import { EffectList } from '../../look/effect-line.tsx';
import { Facts } from '../../look/facts.tsx';
import { Refusal } from '../../look/refusal.tsx';
import { ToolName } from '../../look/tool-name.tsx';
import { useFormats } from '../../look/use-formats.ts';
import { domainWords } from '../../words/domain-words.ts';
import { useWords } from '../../words/language.tsx';
import classes from './text.module.css';
import { useWhatIf, type WhatIfAnswer } from './use-what-if.ts';
import { whatIfWords } from './what-if-words.ts';

/** What would have become of the newest tickets under this text. */
export function WhatIf({ scenario, text, isFaulty }: { readonly scenario: string; readonly text: string; readonly isFaulty: boolean }) {
  const words = useWords(whatIfWords);
  const told = useWhatIf(scenario);
  return (
    <section aria-label={words.title} className={classes.changes}>
      <h3>{words.title}</h3>
      <p className={classes.quiet}>{words.says}</p>
      <Button variant="default" loading={told.isPending} disabled={isFaulty} onClick={() => told.mutate(text)}>
        {words.ask}
      </Button>
      <Refusal error={told.error} />
      <div aria-live="polite">{told.data && told.variables === text && <Told answer={told.data} />}</div>
    </section>
  );
}

function Told({ answer }: { readonly answer: WhatIfAnswer }) {
  const words = useWords(whatIfWords);
  const formats = useFormats();
  const { looked, same, reworded, flips, unknown, currency, before, after } = answer;
  if (looked === 0) return <p>{words.none}</p>;
  const tools = [...new Set(unknown.map(({ tool }) => tool))];
  return (
    <div className={classes.told}>
      <p>
        <strong>{words.flips(flips.length, looked)}</strong>
      </p>
      <Facts
        of={[
          [words.same, formats.number(same)],
          [words.reworded, formats.number(reworded)],
          [
            words.unknown,
            unknown.length === 0 ? (
              formats.number(0)
            ) : (
              <span key="unknown">
                {formats.number(unknown.length)} · {words.unknownSays}{' '}
                {tools.map((tool) => (
                  <ToolName key={tool} of={tool} />
                ))}
              </span>
            ),
          ],
          [
            words.money,
            `${formats.money(before, currency)} → ${formats.money(after, currency)} (${signed(Number(after) - Number(before), currency)})`,
          ],
        ]}
      />
      {flips.length > 0 && <Flips answer={answer} />}
    </div>
  );

  function signed(amount: number, inCurrency: string): string {
    return `${amount > 0 ? '+' : ''}${formats.money(amount, inCurrency)}`;
  }
}

function Flips({ answer: { flips, currency } }: { readonly answer: WhatIfAnswer }) {
  const words = useWords(whatIfWords);
  const formats = useFormats();
  return (
    <DataTable label={words.flips(flips.length, flips.length)}>
      <Head
        columns={[
          { name: words.columns.ticket },
          { name: words.columns.before },
          { name: words.columns.after },
          { name: words.columns.money, number: true },
        ]}
      />
      <tbody>
        {flips.map(({ ticket, turn, before, after }) => (
          <tr key={turn}>
            <td>
              <Link to={`/tickets/${encodeURIComponent(ticket)}`}>{ticket}</Link>
            </td>
            <td>
              <Outcome of={before} currency={currency} />
            </td>
            <td>
              <Outcome of={after} currency={currency} />
            </td>
            <NumberCell>{formats.money(Number(after.money) - Number(before.money), currency)}</NumberCell>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

function Outcome({ of, currency }: { readonly of: WhatIfAnswer['flips'][number]['before']; readonly currency: string }) {
  const domain = useWords(domainWords);
  return (
    <>
      <DispositionTag of={of.end} />
      {of.reasons.length > 0 && <div className={classes.quiet}>{of.reasons.map((reason) => domain.reasons[reason]).join(', ')}</div>}
      {of.plan.length > 0 && <EffectList effects={of.plan} currency={currency} none="" />}
    </>
  );
}
