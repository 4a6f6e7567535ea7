import { Figure, Figures } from '../../look/figure.tsx';
import { useFormats } from '../../look/use-formats.ts';
import { useWords } from '../../words/language.tsx';
import { overviewWords } from './overview-words.ts';
import type { Overview } from './use-overview.ts';

/** The eight numbers that are asked for first. */
export function KeyFigures({
  figures,
  waiting,
  currency,
}: {
  readonly figures: Overview['today']['figures'];
  readonly waiting: Overview['waiting'];
  readonly currency: string;
}) {
  const words = useWords(overviewWords).figures;
  const formats = useFormats();
  const { arrived, resolved, escalated, firstResponse, resolutionTime, csat } = figures;
  const moved = Object.values(figures.money);
  const sum = moved.reduce((total, { amount }) => total + Number(amount), 0);
  const actions = moved.reduce((total, { count }) => total + count, 0);
  return (
    <Figures>
      <Figure name={words.arrived} value={formats.number(arrived)} />
      <Figure
        name={words.resolved}
        value={formats.number(resolved)}
        note={words.resolvedNote(formats.wholePercent(arrived === 0 ? null : resolved / arrived))}
      />
      <Figure
        name={words.escalated}
        value={formats.number(escalated)}
        note={words.escalatedNote(formats.number(waiting.forPeople.count))}
      />
      <Figure name={words.waiting} value={formats.number(waiting.forBot.count)} note={words.waitingNote} />
      <Figure
        name={words.firstReply}
        value={formats.duration(firstResponse.bot.p50)}
        note={words.people(formats.duration(firstResponse.people.p50))}
      />
      <Figure
        name={words.resolution}
        value={formats.duration(resolutionTime.bot.p50)}
        note={words.people(formats.duration(resolutionTime.people.p50))}
      />
      <Figure
        name={words.csat}
        value={formats.wholePercent(satisfied(csat.bot))}
        note={words.csatNote(formats.wholePercent(satisfied(csat.people)), csat.bot.good + csat.bot.bad)}
      />
      <Figure name={words.money} value={formats.wholeMoney(sum, currency)} note={words.moneyNote(actions)} />
    </Figures>
  );
}

function satisfied({ good, bad }: { readonly good: number; readonly bad: number }): number | null {
  return good + bad === 0 ? null : good / (good + bad);
}
