import type { ReactNode } from 'react';
import { CallList } from '../../look/call-list.tsx';
import { DispositionTag } from '../../look/disposition-tag.tsx';
import { EffectList } from '../../look/effect-line.tsx';
import { Facts } from '../../look/facts.tsx';
import { Sheet } from '../../look/page.tsx';
import { Tag } from '../../look/tag.tsx';
import { At } from '../../look/time.tsx';
import { useCurrency } from '../../server/currency.ts';
import { domainWords } from '../../words/domain-words.ts';
import { useWords } from '../../words/language.tsx';
import { HeardView } from './heard-view.tsx';
import { LedgerView } from './ledger-view.tsx';
import { ReplyView } from './reply-view.tsx';
import classes from './ticket.module.css';
import { ticketWords } from './ticket-words.ts';
import type { Turn } from './use-ticket.ts';
import { VerdictView } from './verdict-view.tsx';

/** One turn from top to bottom, as it went: heard, looked up, planned, judged, done, said. */
export function TurnView({ turn, number, open }: { readonly turn: Turn; readonly number: number; readonly open: boolean }) {
  const words = useWords(ticketWords);
  const domain = useWords(domainWords);
  const currency = useCurrency();
  return (
    <Sheet
      title={
        <span className={classes.row}>
          {words.turn(number)}
          {turn.disposition !== null && <DispositionTag of={turn.disposition} />}
          <Tag>{domain.stages[turn.mode]}</Tag>
          {turn.superseded && <Tag tone="warn">{words.superseded}</Tag>}
        </span>
      }
      aside={
        <span className={classes.quiet}>
          <At at={turn.decidedAt} />
        </span>
      }
    >
      <Part title={words.heard.title} open={open}>
        <HeardView heard={turn.heard} />
      </Part>
      <Part title={words.calls.title} open={open}>
        {turn.calls.length === 0 ? <p className={classes.quiet}>{words.calls.none}</p> : <CallList calls={turn.calls} anchor={turn.id} />}
      </Part>
      <Part title={words.plan.title} open={open}>
        <EffectList effects={turn.plan.map(({ effect }) => effect)} currency={currency} none={words.plan.none} />
      </Part>
      <Part title={words.verdict.title} open={open}>
        <VerdictView turn={turn} />
      </Part>
      <Part title={words.ledger.title} open={open}>
        <LedgerView turn={turn} currency={currency} />
      </Part>
      <Part title={words.reply.title} open={open}>
        <ReplyView turn={turn} />
      </Part>
      <Facts
        of={[
          [words.model, turn.model],
          [
            words.version,
            <span key="version">
              <span className="mono">{turn.version.slice(0, 12)}</span> {turn.versionInForce ? words.inForce : words.older}
            </span>,
          ],
          [words.decided, <At key="decided" at={turn.decidedAt} />],
          ...(turn.endedAt === null ? [] : [[words.ended, <At key="ended" at={turn.endedAt} />] as const]),
        ]}
      />
    </Sheet>
  );
}

function Part({ title, open, children }: { readonly title: string; readonly open: boolean; readonly children: ReactNode }) {
  return (
    <details className={classes.part} open={open}>
      <summary>{title}</summary>
      <div>{children}</div>
    </details>
  );
}
