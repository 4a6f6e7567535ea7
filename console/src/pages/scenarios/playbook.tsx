import type { ReactNode } from 'react';
import { Sheet } from '../../look/page.tsx';
import { Tag } from '../../look/tag.tsx';
import { readable, ToolName } from '../../look/tool-name.tsx';
import { useFormats } from '../../look/use-formats.ts';
import { domainWords } from '../../words/domain-words.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { outcomeWord } from '../../words/outcome-words.ts';
import { type Branch, type Counts, countWays, type Step } from './count-ways.ts';
import classes from './playbook.module.css';
import { scenarioWords } from './scenario-words.ts';
import type { Scenario } from './use-scenarios.ts';

/** The tree: each step, each of its outcomes, what follows, and how many tickets took that way. */
export function Playbook({ scenario }: { readonly scenario: Scenario }) {
  const words = useWords(scenarioWords).playbook;
  const formats = useFormats();
  const steps = scenario.playbook as readonly Step[];
  return (
    <Sheet title={words.title}>
      <p className={classes.says}>{words.says(formats.number(scenario.turns))}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div className={classes.scroll} tabIndex={0}>
        <Steps steps={steps} counts={countWays(steps, scenario.ways)} depth={0} />
      </div>
    </Sheet>
  );
}

function Steps({ steps, counts, depth }: { readonly steps: readonly Step[]; readonly counts: Counts; readonly depth: number }) {
  const words = useWords(scenarioWords).playbook;
  return (
    <ol className={classes.steps}>
      {steps.map((step, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a tool may be called twice, and the order never changes
        <li key={place}>
          <div className={classes.tool}>
            <ToolName of={step.tool} />
            {Object.entries(step.with).map(([name, value]) => (
              <Tag key={name}>
                {words.fixed} {name}: {String(value)}
              </Tag>
            ))}
          </div>
          <ul className={classes.outcomes}>
            {step.outcomes.map(({ outcome, branch }) => (
              <Outcome
                key={outcome}
                name={outcome}
                branch={branch}
                count={counts.get(step)?.[outcome] ?? 0}
                counts={counts}
                depth={depth}
              />
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
  depth,
}: {
  readonly name: string;
  readonly branch: Branch;
  readonly count: number | null;
  readonly counts: Counts;
  readonly depth: number;
}) {
  const formats = useFormats();
  const { language } = useLanguage();
  return (
    <li data-taken={count !== 0}>
      <div className={classes.outcome}>
        <span className={classes.name}>{outcomeWord(name, language)}</span>
        <span className={classes.arrow} aria-hidden="true">
          →
        </span>
        <Leads branch={branch} />
        {count !== null && count > 0 && <span className={classes.count}>{formats.number(count)}</span>}
      </div>
      <Below branch={branch} counts={counts} depth={depth} />
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
      return <Tag tone="good">{`${words.reply}: ${readable(branch.text)}`}</Tag>;
    case 'ask':
      return <Tag tone="accent">{`${words.ask}: ${readable(branch.text)}`}</Tag>;
    case 'hand_over':
      return <Tag tone="warn">{`${words.handOver}: ${domain.reasons[branch.reason]}`}</Tag>;
    default:
      return branch satisfies never;
  }
}

/** What stands below an outcome: further steps, or what follows from the answer to a question. */
function Below({ branch, counts, depth }: { readonly branch: Branch; readonly counts: Counts; readonly depth: number }): ReactNode {
  const words = useWords(scenarioWords).playbook;
  if (branch.kind === 'steps') {
    const below = <Steps steps={branch.steps} counts={counts} depth={depth + 1} />;
    if (depth === 0) return below;
    return (
      <details className={classes.folded}>
        <summary>{words.more(branch.steps.length)}</summary>
        {below}
      </details>
    );
  }
  if (branch.kind !== 'ask') return null;
  return (
    <ul className={classes.outcomes}>
      {branch.yes && <Outcome name={words.yes} branch={branch.yes} count={null} counts={counts} depth={depth} />}
      {branch.no && <Outcome name={words.no} branch={branch.no} count={null} counts={counts} depth={depth} />}
      <Outcome name={words.otherwise} branch={{ kind: 'hand_over', reason: branch.otherwise }} count={null} counts={counts} depth={depth} />
    </ul>
  );
}
