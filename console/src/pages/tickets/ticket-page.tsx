import { Anchor, Button } from '@mantine/core';
import { Link, useParams } from 'react-router';
import { Facts } from '../../look/facts.tsx';
import { Icon } from '../../look/icons.tsx';
import { Loaded } from '../../look/loaded.tsx';
import { Page, Sheet } from '../../look/page.tsx';
import { Tag } from '../../look/tag.tsx';
import { Ago, At } from '../../look/time.tsx';
import { MASKED } from '../../look/written.tsx';
import { domainWords } from '../../words/domain-words.ts';
import { useWords } from '../../words/language.tsx';
import { Conversation } from './conversation.tsx';
import classes from './ticket.module.css';
import { TicketAudit } from './ticket-audit.tsx';
import { TicketLinks } from './ticket-links.tsx';
import { ticketWords } from './ticket-words.ts';
import { TurnView } from './turn-view.tsx';
import { type Ticket, useTicket } from './use-ticket.ts';

export function TicketPage() {
  const { ticket = '' } = useParams();
  const words = useWords(ticketWords);
  const query = useTicket(ticket);
  const url = query.data?.url;
  return (
    <Page
      title={words.title(ticket)}
      {...(url === undefined
        ? {}
        : {
            actions: (
              <Button
                component="a"
                href={url}
                target="_blank"
                rel="noreferrer noopener"
                variant="default"
                rightSection={<Icon name="out" size={16} />}
              >
                {words.openDesk}
              </Button>
            ),
          })}
    >
      <Loaded query={query} lines={8}>
        {(data) => <Shown ticket={data} />}
      </Loaded>
    </Page>
  );
}

function Shown({ ticket }: { readonly ticket: Ticket }) {
  const words = useWords(ticketWords);
  const domain = useWords(domainWords);
  const { facts } = words;
  const { turns } = ticket;
  return (
    <div className={classes.rows}>
      <Sheet>
        <Facts
          of={[
            [facts.state, <Tag key="state">{domain.states[ticket.state]}</Tag>],
            [facts.owner, words.owners[ticket.owner]],
            [facts.received, <At key="received" at={ticket.receivedAt} />],
            [facts.botTurns, String(ticket.botTurns)],
            ...(ticket.nextDeadlineAt === null ? [] : [[facts.next, <Ago key="next" at={ticket.nextDeadlineAt} />] as const]),
            ...(ticket.handBacks === 0 ? [] : [[facts.handBacks, String(ticket.handBacks)] as const]),
            ...(ticket.failures === 0 ? [] : [[facts.failures, String(ticket.failures)] as const]),
          ]}
        />
        {ticket.customer !== null && ticket.customer !== MASKED && (
          <p className={classes.foot}>
            <Anchor component={Link} to={`/tickets?customer=${ticket.customer}`}>
              {words.ofCustomer}
            </Anchor>
          </p>
        )}
      </Sheet>
      <div className={classes.columns}>
        <div className={classes.left}>
          <Sheet title={words.conversation}>
            <Conversation parts={ticket.conversation} />
          </Sheet>
          <TicketLinks ticket={ticket} />
        </div>
        <div className={classes.right}>
          {turns.map((turn, place) => (
            <TurnView key={turn.id} turn={turn} number={place + 1} open={place === turns.length - 1} />
          ))}
        </div>
      </div>
      <TicketAudit ticket={ticket} />
    </div>
  );
}
