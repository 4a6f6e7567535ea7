import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { Sheet } from '../../look/page.tsx';
import { Tag } from '../../look/tag.tsx';
import { Ago } from '../../look/time.tsx';
import { domainWords } from '../../words/domain-words.ts';
import { useWords } from '../../words/language.tsx';
import classes from './ticket.module.css';
import { ticketWords } from './ticket-words.ts';
import type { Ticket } from './use-ticket.ts';

/** Where else this ticket stands: with people, and beside what people did. */
export function TicketLinks({ ticket: { escalations, pairs } }: { readonly ticket: Ticket }) {
  const words = useWords(ticketWords);
  const domain = useWords(domainWords);
  return (
    <>
      {escalations.length > 0 && (
        <Sheet title={words.escalations}>
          <ul className={classes.links}>
            {escalations.map(({ turn, reasons, closedAt, deadline }) => (
              <li key={turn}>
                <Anchor component={Link} to={`/escalations/${turn}`}>
                  {reasons[0] === undefined ? turn : domain.reasons[reasons[0]]}
                </Anchor>
                <span className={classes.quiet}>
                  <Ago at={closedAt ?? deadline} />
                </span>
              </li>
            ))}
          </ul>
        </Sheet>
      )}
      {pairs.length > 0 && (
        <Sheet title={words.pairs}>
          <ul className={classes.links}>
            {pairs.map(({ turn, decidedAt, comparison }) => (
              <li key={turn}>
                <Anchor component={Link} to={`/shadow/pairs/${turn}`}>
                  {words.compare}
                </Anchor>
                {comparison !== null && (
                  <Tag tone={comparison.disposition.verdict === 'different' ? 'warn' : 'plain'}>{comparison.disposition.verdict}</Tag>
                )}
                <span className={classes.quiet}>
                  <Ago at={decidedAt} />
                </span>
              </li>
            ))}
          </ul>
        </Sheet>
      )}
    </>
  );
}
