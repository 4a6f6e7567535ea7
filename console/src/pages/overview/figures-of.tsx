import { type DayBar, DaysChart, type Series } from '../../look/days-chart.tsx';
import { Sheet } from '../../look/page.tsx';
import { RankedBars } from '../../look/ranked-bars.tsx';
import { ShareBar } from '../../look/share-bar.tsx';
import { Empty } from '../../look/states.tsx';
import { useFormats } from '../../look/use-formats.ts';
import { domainWords } from '../../words/domain-words.ts';
import { useWords } from '../../words/language.tsx';
import { KeyFigures } from './key-figures.tsx';
import { MoneyTable } from './money-table.tsx';
import classes from './overview.module.css';
import { overviewWords } from './overview-words.ts';
import { ScenarioTable } from './scenario-table.tsx';
import type { Overview, Period } from './use-overview.ts';

export function FiguresOf({ overview, period }: { readonly overview: Overview; readonly period: Period }) {
  const words = useWords(overviewWords);
  const domain = useWords(domainWords);
  const formats = useFormats();
  const figures = period === 'today' ? overview.today.figures : overview.period.figures;
  const isMonth = period === 'month';
  if (figures.arrived + figures.resolvedAtFirst + figures.escalated + figures.proposed === 0) {
    return <Empty title={isMonth ? words.empty.title : words.empty.today}>{words.empty.says}</Empty>;
  }

  const series: readonly Series[] = [
    { id: 'resolved', label: words.days.series.resolved, fill: 'strong' },
    { id: 'asked', label: words.days.series.asked, fill: 'light' },
    { id: 'proposed', label: words.days.series.proposed, fill: 'quiet' },
    { id: 'escalated', label: words.days.series.escalated, fill: 'warm' },
  ];
  const { tiers } = figures;
  const reasons = Object.entries(figures.escalatedBy).sort(([, one], [, other]) => other - one);
  const reasonWords: Readonly<Record<string, string>> = domain.reasons;

  return (
    <div className={classes.rows}>
      <KeyFigures figures={figures} waiting={overview.waiting} currency={overview.currency} />
      {isMonth && (
        <Sheet title={words.days.title}>
          <DaysChart title={words.days.chart} tableLabel={words.days.table} series={series} days={everyDay(overview)} />
        </Sheet>
      )}
      <div className={classes.pair}>
        <Sheet title={words.tiers.title}>
          <ShareBar
            parts={[
              { id: 'verified', label: words.tiers.verified, says: words.tiers.verifiedSays, count: tiers.verified, fill: 'strong' },
              { id: 'confirmed', label: words.tiers.confirmed, says: words.tiers.confirmedSays, count: tiers.confirmed, fill: 'middle' },
              { id: 'silent', label: words.tiers.silent, says: words.tiers.silentSays, count: tiers.silent, fill: 'light' },
              { id: 'reversed', label: words.tiers.reversed, says: words.tiers.reversedSays, count: tiers.reversed, fill: 'bad' },
            ]}
          />
          {figures.provisional > 0 && <p className={classes.foot}>{words.tiers.provisional(formats.number(figures.provisional))}</p>}
        </Sheet>
        <Sheet title={words.reasons.title}>
          {reasons.length === 0 ? (
            <p className={classes.foot}>{words.reasons.empty}</p>
          ) : (
            <RankedBars
              tone="warm"
              bars={reasons.map(([reason, count]) => ({
                id: reason,
                label: reasonWords[reason] ?? reason,
                count,
                shown: formats.number(count),
              }))}
            />
          )}
        </Sheet>
      </div>
      {isMonth && <ScenarioTable scenarios={overview.scenarios} />}
      <MoneyTable money={figures.money} currency={overview.currency} />
    </div>
  );
}

/** Also the days on which nothing happened. */
function everyDay({ period, days }: Overview): DayBar[] {
  const counted = new Map(days.map(({ day, ...counts }) => [day, counts]));
  const all: DayBar[] = [];
  for (let at = Date.parse(`${period.from}T12:00:00Z`); at <= Date.parse(`${period.to}T12:00:00Z`); at += 86_400_000) {
    const day = new Date(at).toISOString().slice(0, 10);
    all.push({ day, counts: counted.get(day) ?? {} });
  }
  return all;
}
