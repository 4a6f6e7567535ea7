import type { Report } from '../../../../src/stats/report.ts';
import { DaysChart, type Series } from '../../look/days-chart.tsx';
import { Figure, Figures } from '../../look/figure.tsx';
import { Sheet } from '../../look/page.tsx';
import { RankedBars } from '../../look/ranked-bars.tsx';
import { ShareBar } from '../../look/share-bar.tsx';
import { Empty } from '../../look/states.tsx';
import { useFormats } from '../../look/use-formats.ts';
import { useWaiting } from '../../server/waiting.ts';
import { domainWords } from '../../words/domain-words.ts';
import { useWords } from '../../words/language.tsx';
import { MoneyTable } from './money-table.tsx';
import classes from './overview.module.css';
import { overviewWords } from './overview-words.ts';
import { ScenarioTable } from './scenario-table.tsx';

export function ReportView({ report }: { readonly report: Report }) {
  const words = useWords(overviewWords);
  const domain = useWords(domainWords);
  const formats = useFormats();
  const waiting = useWaiting();
  const { total, days, currency } = report;
  if (total.arrived + total.resolvedAtFirst + total.escalated === 0) return <Empty title={words.empty.title}>{words.empty.says}</Empty>;

  const series: readonly Series[] = [
    { id: 'resolved', label: words.days.series.resolved, fill: 'strong' },
    { id: 'asked', label: words.days.series.asked, fill: 'light' },
    { id: 'escalated', label: words.days.series.escalated, fill: 'warm' },
    { id: 'skipped', label: words.days.series.skipped, fill: 'quiet' },
  ];
  const satisfied = ({ good, bad }: { readonly good: number; readonly bad: number }) => (good + bad === 0 ? null : good / (good + bad));
  const moved = Object.values(total.money);
  const reasons = Object.entries(total.escalatedBy).sort(([, one], [, other]) => other - one);

  return (
    <div className={classes.rows}>
      <Figures>
        <Figure name={words.figures.arrived} value={formats.number(total.arrived)} />
        <Figure
          name={words.figures.resolved}
          value={formats.number(total.resolved)}
          note={words.figures.resolvedNote(formats.wholePercent(total.arrived === 0 ? null : total.resolved / total.arrived))}
        />
        <Figure name={words.figures.escalated} value={formats.number(total.escalated)} />
        <Figure name={words.figures.waiting} value={formats.number(waiting.bot ?? 0)} note={words.figures.waitingNote} />
        <Figure
          name={words.figures.firstReply}
          value={formats.duration(total.firstResponse.bot.p50)}
          note={words.figures.firstReplyNote(formats.duration(total.firstResponse.people.p50))}
        />
        <Figure
          name={words.figures.resolution}
          value={formats.duration(total.resolutionTime.bot.p50)}
          note={words.figures.firstReplyNote(formats.duration(total.resolutionTime.people.p50))}
        />
        <Figure
          name={words.figures.csat}
          value={formats.wholePercent(satisfied(total.csat.bot))}
          note={words.figures.csatNote(
            formats.wholePercent(satisfied(total.csat.people)),
            formats.number(total.csat.bot.good + total.csat.bot.bad),
          )}
        />
        <Figure
          name={words.figures.money}
          value={formats.wholeMoney(
            moved.reduce((sum, { amount }) => sum + Number(amount), 0),
            currency,
          )}
          note={words.figures.moneyNote(formats.number(moved.reduce((sum, { count }) => sum + count, 0)))}
        />
      </Figures>

      {days.length > 1 && (
        <Sheet title={words.days.title}>
          <DaysChart
            title={words.days.chart}
            tableLabel={words.days.table}
            series={series}
            days={days.map(({ day, resolved, asked, escalated, skipped }) => ({ day, counts: { resolved, asked, escalated, skipped } }))}
          />
        </Sheet>
      )}

      <div className={classes.pair}>
        <Sheet title={words.tiers.title}>
          <ShareBar
            parts={[
              { id: 'verified', label: words.tiers.verified, says: words.tiers.verifiedSays, count: total.tiers.verified, fill: 'strong' },
              {
                id: 'confirmed',
                label: words.tiers.confirmed,
                says: words.tiers.confirmedSays,
                count: total.tiers.confirmed,
                fill: 'middle',
              },
              { id: 'silent', label: words.tiers.silent, says: words.tiers.silentSays, count: total.tiers.silent, fill: 'light' },
              { id: 'reversed', label: words.tiers.reversed, says: words.tiers.reversedSays, count: total.tiers.reversed, fill: 'bad' },
            ]}
          />
          {total.provisional > 0 && <p className={classes.foot}>{words.tiers.provisional(formats.number(total.provisional))}</p>}
        </Sheet>
        <Sheet title={words.reasons.title}>
          {reasons.length === 0 ? (
            words.reasons.empty
          ) : (
            <RankedBars
              tone="warm"
              bars={reasons.map(([reason, count]) => ({
                id: reason,
                label: reason in domain.reasons ? domain.reasons[reason as keyof typeof domain.reasons] : reason,
                count,
                shown: formats.number(count),
              }))}
            />
          )}
        </Sheet>
      </div>

      <ScenarioTable report={report} />
      <MoneyTable report={report} />
    </div>
  );
}
