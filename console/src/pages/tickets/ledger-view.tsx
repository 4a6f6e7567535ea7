import type { ActionState } from '../../../../src/domain/action.ts';
import { EffectLine } from '../../look/effect-line.tsx';
import { Facts } from '../../look/facts.tsx';
import { Tag, type Tone } from '../../look/tag.tsx';
import { Clock } from '../../look/time.tsx';
import { domainWords } from '../../words/domain-words.ts';
import { useWords } from '../../words/language.tsx';
import classes from './ticket.module.css';
import { ticketWords } from './ticket-words.ts';
import type { Turn } from './use-ticket.ts';

const tones: Readonly<Record<ActionState, Tone>> = {
  planned: 'plain',
  started: 'accent',
  done: 'good',
  refused: 'bad',
  unknown: 'warn',
  with_people: 'warn',
};

/** Each action once: its state, its times, and the keys under which it can never happen twice. */
export function LedgerView({ turn: { actions, inShop }, currency }: { readonly turn: Turn; readonly currency: string }) {
  const words = useWords(ticketWords);
  const domain = useWords(domainWords);
  const { ledger } = words;
  if (actions.length === 0) return <p className={classes.quiet}>{ledger.none}</p>;
  return (
    <>
      <ol className={classes.ledger}>
        {actions.map((action) => (
          <li key={action.id}>
            <div className={classes.row}>
              <Tag tone={tones[action.state]}>{domain.actionStates[action.state]}</Tag>
              {action.effect === null ? (
                <strong>{domain.actions.update_ticket}</strong>
              ) : (
                <EffectLine effect={action.effect} currency={currency} />
              )}
              {action.how !== null && (
                <span className={classes.quiet}>{action.how === 'read_back' ? ledger.readBack : ledger.answered}</span>
              )}
              {action.code !== null && <span className="mono">{action.code}</span>}
            </div>
            <Facts
              of={[
                [
                  ledger.times,
                  <span key="times">
                    <Clock at={action.plannedAt} /> · {action.startedAt === null ? '–' : <Clock at={action.startedAt} />} ·{' '}
                    <Clock at={action.changedAt} />
                  </span>,
                ],
                [
                  ledger.key,
                  <span key="key" className="mono">
                    {action.businessKey}
                  </span>,
                ],
                [
                  ledger.idempotency,
                  <span key="id" className="mono">
                    {action.id}
                  </span>,
                ],
                ...(action.attempts > 1 ? [[ledger.attempts, String(action.attempts)] as const] : []),
              ]}
            />
          </li>
        ))}
      </ol>
      {inShop !== null && <Tag tone={inShop === 'yes' ? 'good' : inShop === 'no' ? 'bad' : 'plain'}>{words.inShop[inShop]}</Tag>}
    </>
  );
}
