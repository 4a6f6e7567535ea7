import type { Answer } from '../../../src/api/v1/routes.ts';
import { useLanguage, useWords } from '../words/language.tsx';
import { outcomeWord } from '../words/outcome-words.ts';
import classes from './call-list.module.css';
import { callWords } from './call-words.ts';
import { DataTree } from './data-tree.tsx';
import { Tag } from './tag.tsx';
import { ToolName } from './tool-name.tsx';
import { useFormats } from './use-formats.ts';

type Call = Answer<'draft'>['calls'][number];

/** Each look-up and each planned change, in the order it was made: what was asked, how it came out, what it found. */
export function CallList({ calls, anchor }: { readonly calls: readonly Call[]; readonly anchor?: string }) {
  const words = useWords(callWords);
  const formats = useFormats();
  const { language } = useLanguage();
  return (
    <ol className={classes.list}>
      {calls.map((call, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: calls have no other name than their place
        <li key={place} {...(anchor === undefined ? {} : { id: `${anchor}-${place}` })}>
          <div className={classes.head}>
            <ToolName of={call.tool} />
            <span aria-hidden="true">→</span>
            <Tag tone="accent">{outcomeWord(call.outcome, language)}</Tag>
            {call.stake !== null && <Tag tone="warn">{formats.money(call.stake.minor / 100, call.stake.currency)}</Tag>}
          </div>
          <details>
            <summary>{words.details}</summary>
            <div className={classes.columns}>
              <div>
                <p className={classes.label}>{words.asked}</p>
                <DataTree value={call.input} />
              </div>
              <div>
                <p className={classes.label}>{words.found}</p>
                <DataTree value={call.facts} />
              </div>
            </div>
          </details>
        </li>
      ))}
    </ol>
  );
}
