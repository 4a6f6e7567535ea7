import { Facts } from '../../look/facts.tsx';
import { Tag } from '../../look/tag.tsx';
import { useFormats } from '../../look/use-formats.ts';
import { useScenarioTitles } from '../../server/scenarios.ts';
import { domainWords } from '../../words/domain-words.ts';
import { useWords } from '../../words/language.tsx';
import { ExtractedView } from './extracted-view.tsx';
import classes from './ticket.module.css';
import { ticketWords } from './ticket-words.ts';
import type { Turn } from './use-ticket.ts';

type Heard = Turn['heard'];

/** What was understood of the customer's words: claims, never facts. */
export function HeardView({ heard }: { readonly heard: Heard }) {
  const words = useWords(ticketWords).heard;
  const domain = useWords(domainWords);
  const formats = useFormats();
  const titleOf = useScenarioTitles();
  const { mood } = heard;
  // What was not asked for is no doubt about what was.
  const doubts = heard.doubts.filter(({ why }) => why !== 'not_asked');
  return (
    <>
      {heard.scenarios.length === 0 ? (
        <p className={classes.quiet}>{words.none}</p>
      ) : (
        <ul className={classes.probabilities}>
          {heard.scenarios.slice(0, 4).map(({ id, confidence }) => (
            <li key={id}>
              <span>{titleOf(id)}</span>
              <span className={classes.track} aria-hidden="true">
                <span style={{ width: `${confidence * 100}%` }} />
              </span>
              <strong>{formats.wholePercent(confidence)}</strong>
            </li>
          ))}
        </ul>
      )}
      <Facts
        of={[
          [words.language, heard.language === null ? words.other : domain.languages[heard.language]],
          [
            words.mood,
            mood.angry ? (
              <Tag key="mood" tone="bad">
                {[words.angry, ...mood.cues].join(' · ')}
              </Tag>
            ) : (
              words.calm
            ),
          ],
          ...(heard.signals.length === 0
            ? []
            : [[words.signals, heard.signals.map((signal) => domain.reasons[signal]).join(', ')] as const]),
          ...(heard.answer === null ? [] : [[words.answer, words[heard.answer]] as const]),
          ...(doubts.length === 0 ? [] : [[words.doubts, doubts.map(({ about, why }) => `${about}: ${why}`).join(', ')] as const]),
        ]}
      />
      <h3 className={classes.sub}>{words.extracted}</h3>
      <ExtractedView extracted={heard.extracted} />
    </>
  );
}
