import { useState } from 'react';
import { useNavigate } from 'react-router';
import { Loaded } from '../../look/loaded.tsx';
import { More } from '../../look/more.tsx';
import { Page, Sheet } from '../../look/page.tsx';
import { Empty } from '../../look/states.tsx';
import { useShortcuts } from '../../shell/shortcuts.tsx';
import { useWords } from '../../words/language.tsx';
import { TicketFilters } from './ticket-filters.tsx';
import { ticketListWords } from './ticket-list-words.ts';
import { TicketTable } from './ticket-table.tsx';
import { useTickets } from './use-tickets.ts';

export function TicketsPage() {
  const words = useWords(ticketListWords);
  const tickets = useTickets();
  const navigate = useNavigate();
  const { rows, pages } = tickets;
  const [at, setAt] = useState(-1);
  const move = (step: number) => setAt((before) => Math.min(rows.length - 1, Math.max(0, before + step)));
  const chosen = rows[at]?.ticket ?? null;
  useShortcuts([
    { keys: 'j', does: words.next, run: () => move(1) },
    { keys: 'k', does: words.previous, run: () => move(-1) },
    { keys: 'Enter', does: words.columns.ticket, run: () => chosen !== null && void navigate(`/tickets/${chosen}`) },
    { keys: '/', does: words.search, run: () => document.getElementById('number')?.focus() },
  ]);
  return (
    <Page title={words.title} lead={words.lead}>
      <TicketFilters tickets={tickets} />
      <Loaded query={pages}>
        {() => (
          <Sheet flush>
            {rows.length === 0 ? (
              <Empty icon="search" title={words.empty.title}>
                {words.empty.says}
              </Empty>
            ) : (
              <TicketTable rows={rows} chosen={chosen} />
            )}
            <More pages={pages} />
          </Sheet>
        )}
      </Loaded>
    </Page>
  );
}
