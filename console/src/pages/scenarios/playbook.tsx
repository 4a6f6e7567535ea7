import type { ReactNode } from 'react';
import type { ReasonCode } from '../../../../src/domain/reasons.ts';
import { Sheet } from '../../look/page.tsx';
import { Tag } from '../../look/tag.tsx';
import { useFormats } from '../../look/use-formats.ts';
import { domainWords } from '../../words/domain-words.ts';
import { useWords } from '../../words/language.tsx';
import classes from './playbook.module.css';
import { scenarioWords } from './scenario-words.ts';
import type { Scenario } from './use-scenarios.ts';

/** A step as the service shows it (`src/scenarios/playbook.ts` with lists for maps). */
interface Step {
  readonly tool: string;
  readonly with: Readonly<Record<string, unknown>>;
  readonly outcomes: readonly { readonly outcome: string; readonly branch: Branch }[];
}

type Branch =
  | { readonly kind: 'steps'; readonly steps: readonly Step[] }
  | { readonly kind: 'next' }
  | { readonly kind: 'reply'; readonly text: string }
  | { readonly kind: 'ask'; readonly text: string; readonly yes: Branch | null; readonly no: Branch | null; readonly otherwise: ReasonCode }
  | { readonly kind: 'hand_over'; readonly reason: ReasonCode };

/** The tree: each step, each of its outcomes, what follows, and how many tickets took that way. */
export function Playbook({ scenario }: { readonly scenario: Scenario }) {
  const words = useWords(scenarioWords).playbook;
  const formats = useFormats();
  const counts = new Map(scenario.branches.map(({ tool, outcome, count }) => [`${tool} ${outcome}`, count]));
  return (
    <Sheet title={words.title}>
      <p className={classes.says}>{words.says(formats.number(scenario.turns))}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div className={classes.scroll} tabIndex={0}>
        <Steps steps={scenario.playbook as readonly Step[]} counts={counts} />
      </div>
    </Sheet>
  );
}

type Counts = ReadonlyMap<string, number>;

function Steps({ steps, counts }: { readonly steps: readonly Step[]; readonly counts: Counts }) {
  const words = useWords(scenarioWords).playbook;
  return (
    <ol className={classes.steps}>
      {steps.map((step, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a tool may be called twice, and the order never changes
        <li key={place}>
          <div className={classes.tool}>
            <span className="mono">{step.tool}</span>
            {Object.entries(step.with).map(([name, value]) => (
              <Tag key={name}>
                {words.fixed} {name}: {String(value)}
              </Tag>
            ))}
          </div>
          <ul className={classes.outcomes}>
            {step.outcomes.map(({ outcome, branch }) => (
              <Outcome key={outcome} name={outcome} branch={branch} count={counts.get(`${step.tool} ${outcome}`) ?? 0} counts={counts} />
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

function Outcome({
  name,
  branch,
  count,
  counts,
}: {
  readonly name: string;
  readonly branch: Branch;
  readonly count: number | null;
  readonly counts: Counts;
}) {
  const formats = useFormats();
  return (
    <li data-taken={count !== 0}>
      <div className={classes.outcome}>
        <span className={classes.name}>{name}</span>
        <span className={classes.arrow} aria-hidden="true">
          →
        </span>
        <Leads branch={branch} />
        {count !== null && count > 0 && <span className={classes.count}>{formats.number(count)}</span>}
      </div>
      <Below branch={branch} counts={counts} />
    </li>
  );
}

/** Where an outcome leads, in a word or two. */
function Leads({ branch }: { readonly branch: Branch }): ReactNode {
  const words = useWords(scenarioWords).playbook;
  const domain = useWords(domainWords);
  switch (branch.kind) {
    case 'next':
    case 'steps':
      return <span className={classes.quiet}>{words.next}</span>;
    case 'reply':
      return <Tag tone="good">{`${words.reply}: ${branch.text}`}</Tag>;
    case 'ask':
      return <Tag tone="accent">{`${words.ask}: ${branch.text}`}</Tag>;
    case 'hand_over':
      return <Tag tone="warn">{`${words.handOver}: ${domain.reasons[branch.reason]}`}</Tag>;
    default:
      return branch satisfies never;
  }
}

/** What stands below an outcome: further steps, or what follows from the answer to a question. */
function Below({ branch, counts }: { readonly branch: Branch; readonly counts: Counts }): ReactNode {
  const words = useWords(scenarioWords).playbook;
  if (branch.kind === 'steps') return <Steps steps={branch.steps} counts={counts} />;
  if (branch.kind !== 'ask') return null;
  return (
    <ul className={classes.outcomes}>
      {branch.yes && <Outcome name={words.yes} branch={branch.yes} count={null} counts={counts} />}
      {branch.no && <Outcome name={words.no} branch={branch.no} count={null} counts={counts} />}
      <Outcome name={words.otherwise} branch={{ kind: 'hand_over', reason: branch.otherwise }} count={null} counts={counts} />
    </ul>
  );
}
