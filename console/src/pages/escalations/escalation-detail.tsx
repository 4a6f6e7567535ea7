import { Anchor } from '@mantine/core';
import { Link, useSearchParams } from 'react-router';
import { BackToList } from '../../look/back-to-list.tsx';
import { EffectList } from '../../look/effect-line.tsx';
import { Facts } from '../../look/facts.tsx';
import { Loaded } from '../../look/loaded.tsx';
import { Sheet } from '../../look/page.tsx';
import { Tag } from '../../look/tag.tsx';
import { Ago } from '../../look/time.tsx';
import { Words, Written } from '../../look/written.tsx';
import { useCurrency } from '../../server/currency.ts';
import { domainWords } from '../../words/domain-words.ts';
import { useWords } from '../../words/language.tsx';
import { EscalationSteps } from './escalation-steps.tsx';
import { escalationWords } from './escalation-words.ts';
import classes from './escalations.module.css';
import { type Escalation, useEscalation } from './use-escalations.ts';

export function EscalationDetail({ turn }: { readonly turn: string }) {
  const [search] = useSearchParams();
  const query = useEscalation(turn);
  return (
    <>
      <BackToList to={`/escalations${search.size === 0 ? '' : `?${search}`}`} />
      <Loaded query={query}>{(escalation) => <Shown escalation={escalation} />}</Loaded>
    </>
  );
}

function Shown({ escalation }: { readonly escalation: Escalation }) {
  const words = useWords(escalationWords);
  const domain = useWords(domainWords);
  const currency = useCurrency();
  const { ticket, url, reasons, late, closedAt, takenAt } = escalation;
  const isProposed = escalation.proposedReply !== null || escalation.plan.length > 0;
  // The brief ends with the reply that can be used; it need not stand here twice.
  const inBrief = escalation.proposedReply !== null && (escalation.brief ?? '').includes('<blockquote>');
  return (
    <div className={classes.detail}>
      <Sheet
        title={
          <span className={classes.heading}>
            {words.ticket(ticket)}
            {reasons.map((reason, place) => (
              <Tag key={reason} tone={place === 0 ? 'warn' : 'plain'}>
                {domain.reasons[reason]}
              </Tag>
            ))}
          </span>
        }
        aside={
          <span className={classes.links}>
            <Anchor component={Link} to={`/tickets/${ticket}`}>
              {words.openTicket}
            </Anchor>
            <Anchor href={url} target="_blank" rel="noreferrer noopener">
              {words.openDesk}
            </Anchor>
          </span>
        }
      >
        <Facts
          of={[
            [
              words.due,
              <span key="due" className={classes.due} data-late={late && closedAt === null}>
                <Ago at={escalation.deadline} />
              </span>,
            ],
            [words.opened, <Ago key="opened" at={escalation.openedAt} />],
            [words.group, escalation.group],
            [words.owner, takenAt === null ? words.nobody : (escalation.ownerName ?? escalation.owner.replace(/^person:/, ''))],
            ...(escalation.alerts > 0 ? [[words.alerts, String(escalation.alerts)] as const] : []),
            ...(closedAt === null ? [] : [[words.closed, <Ago key="closed" at={closedAt} />] as const]),
          ]}
        />
        {closedAt === null && <EscalationSteps escalation={escalation} />}
      </Sheet>
      <Sheet title={words.brief}>
        <Written html={escalation.brief} />
      </Sheet>
      <Sheet title={words.customer}>
        <Words>{escalation.says}</Words>
      </Sheet>
      {inBrief ? (
        <Sheet title={words.plan}>
          <EffectList effects={escalation.plan} currency={currency} none={words.noPlan} />
        </Sheet>
      ) : (
        <Sheet title={words.proposal}>
          {isProposed ? (
            <>
              <Written html={escalation.proposedReply} />
              <h3 className={classes.sub}>{words.plan}</h3>
              <EffectList effects={escalation.plan} currency={currency} none={words.noPlan} />
            </>
          ) : (
            <p className={classes.none}>{words.noProposal}</p>
          )}
        </Sheet>
      )}
    </div>
  );
}
