import { Tag } from '../../look/tag.tsx';
import { MASKED, Masked } from '../../look/written.tsx';
import { domainWords } from '../../words/domain-words.ts';
import { useWords } from '../../words/language.tsx';
import classes from './ticket.module.css';
import { ticketWords } from './ticket-words.ts';
import type { Turn } from './use-ticket.ts';

/** What the rules said of the decision, and why. */
export function VerdictView({ turn: { verdict, handOver } }: { readonly turn: Turn }) {
  const words = useWords(ticketWords).verdict;
  const domain = useWords(domainWords);
  const isAsking = verdict.kind === 'go' && verdict.asks === true;
  return (
    <>
      <p className={classes.row}>
        <Tag tone={verdict.kind === 'go' ? 'good' : verdict.kind === 'hand_over' ? 'warn' : 'plain'}>
          {isAsking ? words.asks : words[verdict.kind]}
        </Tag>
        {verdict.skip !== null && <Tag>{domain.skips[verdict.skip]}</Tag>}
        {verdict.reasons.map((reason) => (
          <Tag key={reason}>{domain.reasons[reason]}</Tag>
        ))}
      </p>
      {verdict.notes.length > 0 && (
        <ul className={classes.notes}>
          {verdict.notes.map((note) => (
            <li key={note}>{note === MASKED ? <Masked /> : note}</li>
          ))}
        </ul>
      )}
      {handOver.length > 0 && (
        <>
          <h3 className={classes.sub}>{words.own}</h3>
          <ul className={classes.notes}>
            {handOver.map(({ reason, why }) => (
              <li key={`${reason} ${why}`}>
                {domain.reasons[reason]}
                {why !== '' && <>: {why === MASKED ? <Masked /> : why}</>}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
