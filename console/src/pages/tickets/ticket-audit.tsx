import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { AuditTable } from '../../look/audit-table.tsx';
import { Notice } from '../../look/notice.tsx';
import { Sheet } from '../../look/page.tsx';
import { useWords } from '../../words/language.tsx';
import classes from './ticket.module.css';
import { ticketWords } from './ticket-words.ts';
import type { Ticket } from './use-ticket.ts';

export function TicketAudit({ ticket: { ticket, audit, chain } }: { readonly ticket: Ticket }) {
  const words = useWords(ticketWords).audit;
  return (
    <Sheet
      title={words.title}
      flush
      aside={
        <Anchor component={Link} to={`/audit?ticket=${ticket}`}>
          {words.all}
        </Anchor>
      }
    >
      <div className={classes.chain}>
        {chain.fault === null ? (
          <Notice tone={chain.checkedTo >= lastOf(audit) ? 'good' : 'plain'}>
            {chain.checkedTo >= lastOf(audit) ? words.whole : words.checked(chain.checkedTo)}
          </Notice>
        ) : (
          <Notice tone="bad">{words.broken(chain.fault.seq, chain.fault.fault)}</Notice>
        )}
      </div>
      <AuditTable label={words.title} rows={audit} withTicket={false} />
    </Sheet>
  );
}

function lastOf(audit: Ticket['audit']): number {
  return Math.max(0, ...audit.map(({ seq }) => seq));
}
