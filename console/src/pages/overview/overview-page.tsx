import { SegmentedControl } from '@mantine/core';
import { Loaded } from '../../look/loaded.tsx';
import { Page } from '../../look/page.tsx';
import { useWords } from '../../words/language.tsx';
import { NeedsPerson } from './needs-person.tsx';
import classes from './overview.module.css';
import { overviewWords } from './overview-words.ts';
import { ReportView } from './report-view.tsx';
import { ServiceModeCard } from './service-mode-card.tsx';
import { periods, useOverview } from './use-overview.ts';

export function OverviewPage() {
  const words = useWords(overviewWords);
  const { days, report, choose } = useOverview();
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        <SegmentedControl
          aria-label={words.period}
          value={days}
          onChange={choose}
          data={periods.map((period) => ({ value: period, label: words.periods[period] }))}
        />
      }
    >
      <div className={classes.top}>
        <NeedsPerson />
        <ServiceModeCard />
      </div>
      <Loaded query={report}>{(data) => <ReportView report={data} />}</Loaded>
    </Page>
  );
}
