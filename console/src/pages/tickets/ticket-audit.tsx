import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { AuditTable } from '../../look/audit-table.tsx';
import { Notice } from '../../look/notice.tsx';
import { Sheet } from '../../look/page.tsx';
import { useWords } from '../../words/language.tsx';
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
      <div style={{ padding: '12px 24px 0' }}>
        {chain.fault === null ? (
          <Notice tone="good">{words.whole(chain.checkedTo)}</Notice>
        ) : (
          <Notice tone="bad">{words.broken(chain.fault.seq, chain.fault.fault)}</Notice>
        )}
      </div>
      <AuditTable label={words.title} rows={audit} withTicket={false} />
    </Sheet>
  );
}
