import { Loaded } from '../../look/loaded.tsx';
import { Sheet } from '../../look/page.tsx';
import { StageTag } from '../../look/stage-tag.tsx';
import { At } from '../../look/time.tsx';
import { useFormats } from '../../look/use-formats.ts';
import { useWords } from '../../words/language.tsx';
import { scenarioWords } from './scenario-words.ts';
import classes from './scenarios.module.css';
import { useModeHistory } from './use-scenarios.ts';

export function ModeHistory({ scenario }: { readonly scenario: string }) {
  const words = useWords(scenarioWords).history;
  const formats = useFormats();
  const query = useModeHistory(scenario);
  return (
    <Sheet title={words.title}>
      <Loaded query={query} lines={2}>
        {({ changes }) =>
          changes.length === 0 ? (
            <p className={classes.lead}>{words.empty}</p>
          ) : (
            <ol className={classes.history}>
              {changes.map((change) => (
                <li key={`${change.at} ${change.stage}`}>
                  <StageTag of={change.stage} />
                  <span>
                    {change.by}: {formats.quote(change.why)}
                  </span>
                  <At at={change.at} />
                </li>
              ))}
            </ol>
          )
        }
      </Loaded>
    </Sheet>
  );
}
