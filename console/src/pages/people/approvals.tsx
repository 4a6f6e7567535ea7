import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { movableLimits } from '../../../../src/domain/movable-limits.ts';
import { Loaded } from '../../look/loaded.tsx';
import { Sheet } from '../../look/page.tsx';
import { Refusal } from '../../look/refusal.tsx';
import { Tag } from '../../look/tag.tsx';
import { Ago } from '../../look/time.tsx';
import { useFormats } from '../../look/use-formats.ts';
import { useCurrency } from '../../server/currency.ts';
import { useScenarioTitles } from '../../server/scenarios.ts';
import { useMay, useSession } from '../../server/session.ts';
import { domainWords } from '../../words/domain-words.ts';
import { useWords } from '../../words/language.tsx';
import { policyNames } from '../policy/policy-names.ts';
import classes from './people.module.css';
import { peopleWords } from './people-words.ts';
import { type Approval, useApprovals, useDecideApproval } from './use-people.ts';

/** What one person has asked for and another decides. */
export function Approvals() {
  const words = useWords(peopleWords).approvals;
  const query = useApprovals();
  return (
    <Sheet title={words.title}>
      <p className={classes.quiet}>{words.says}</p>
      <Loaded query={query} lines={2}>
        {({ approvals }) =>
          approvals.length === 0 ? (
            <p className={classes.quiet}>{words.empty}</p>
          ) : (
            <ul className={classes.approvals}>
              {approvals.map((approval) => (
                <OneApproval key={approval.id} approval={approval} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Sheet>
  );
}

function OneApproval({ approval }: { readonly approval: Approval }) {
  const { approvals: words } = useWords(peopleWords);
  const domain = useWords(domainWords);
  const formats = useFormats();
  const titleOf = useScenarioTitles();
  const limitsOf = useLimitNames();
  const { request, decision, expired } = approval;
  const isOpen = decision === null && !expired;
  const isLeft = decision === 'approved' && approval.outcome === null;
  const about =
    request.kind === 'gate_override'
      ? words.asks(titleOf(request.scenario), domain.stages[request.stage])
      : words.asksLimits(limitsOf(request.limits));
  return (
    <li>
      <p className={classes.row}>
        <strong>{about}</strong>
        {decision !== null && decision !== 'approved' && <Tag>{words.decisions[decision]}</Tag>}
        {decision === 'approved' && <Done outcome={approval.outcome} />}
        {decision === null && expired && <Tag>{words.expired}</Tag>}
      </p>
      <p className={classes.quiet}>
        {approval.askedByName}, <Ago at={approval.askedAt} />: {formats.quote(approval.why)}
        {decision === null && !expired && (
          <>
            {' '}
            · {words.until} <Ago at={approval.expiresAt} />
          </>
        )}
        {approval.decidedByName !== null && ` · ${approval.decidedByName}`}
      </p>
      {(isOpen || isLeft) && <Decide approval={approval} />}
    </li>
  );
}

/** An approval is not yet a deed: somebody may have changed what it was about. */
function Done({ outcome }: { readonly outcome: string | null }) {
  const words = useWords(peopleWords).approvals;
  if (outcome === 'changed') return <Tag tone="good">{words.decisions.approved}</Tag>;
  return <Tag tone="warn">{outcome === null ? words.left : words.nothingDone}</Tag>;
}

/** The limits that two people would set, each with its name. */
function useLimitNames(): (limits: Extract<Approval['request'], { kind: 'limit_raise' }>['limits']) => string {
  const names = useWords(policyNames);
  const formats = useFormats();
  const currency = useCurrency();
  return (limits) =>
    movableLimits
      .map((name) => {
        const value = limits[name];
        return `${names[`limits.${name}`] ?? name}: ${typeof value === 'number' ? formats.number(value) : formats.money(value, currency)}`;
      })
      .join(' · ');
}

function Decide({ approval }: { readonly approval: Approval }) {
  const words = useWords(peopleWords);
  const session = useSession();
  const may = useMay('administrator');
  const [why, setWhy] = useState('');
  const decide = useDecideApproval(approval.id);
  if (!may) return null;
  const isOwn = approval.askedBy === session?.id;
  const say = (decision: NonNullable<Approval['decision']>) => decide.mutate({ decision, why });
  return (
    <>
      <div className={classes.decide}>
        <TextInput
          label={words.why}
          value={why}
          maxLength={500}
          onChange={(event) => setWhy(event.currentTarget.value)}
          className={classes.why ?? ''}
          required
        />
        {isOwn ? (
          <Button variant="default" disabled={why.trim() === ''} loading={decide.isPending} onClick={() => say('withdrawn')}>
            {words.approvals.withdraw}
          </Button>
        ) : (
          <>
            <Button disabled={why.trim() === ''} loading={decide.isPending} onClick={() => say('approved')}>
              {words.approvals.approve}
            </Button>
            <Button variant="default" disabled={why.trim() === ''} loading={decide.isPending} onClick={() => say('refused')}>
              {words.approvals.refuse}
            </Button>
          </>
        )}
      </div>
      <Refusal error={decide.error} />
    </>
  );
}
