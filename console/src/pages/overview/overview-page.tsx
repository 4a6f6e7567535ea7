import { Choice } from '../../look/choice.tsx';
import { Loaded } from '../../look/loaded.tsx';
import { Page } from '../../look/page.tsx';
import { useWords } from '../../words/language.tsx';
import { FiguresOf } from './figures-of.tsx';
import { NeedsPerson } from './needs-person.tsx';
import classes from './overview.module.css';
import { overviewWords } from './overview-words.ts';
import { ServiceModeCard } from './service-mode-card.tsx';
import { periods, useOverview } from './use-overview.ts';

export function OverviewPage() {
  const words = useWords(overviewWords);
  const { period, overview, choose } = useOverview();
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        <Choice
          label={words.period}
          value={period}
          onChange={choose}
          options={periods.map((name) => ({ value: name, label: words.periods[name] }))}
        />
      }
    >
      <Loaded query={overview} lines={8}>
        {(data) => (
          <>
            <div className={classes.top}>
              <NeedsPerson needs={data.needs} />
              <ServiceModeCard standing={data.mode} />
            </div>
            <FiguresOf overview={data} period={period} />
          </>
        )}
      </Loaded>
    </Page>
  );
}
