import { DispositionTag } from '../../look/disposition-tag.tsx';
import { EffectList } from '../../look/effect-line.tsx';
import { Facts } from '../../look/facts.tsx';
import { Tag } from '../../look/tag.tsx';
import { useFormats } from '../../look/use-formats.ts';
import { Words } from '../../look/written.tsx';
import { useWords } from '../../words/language.tsx';
import classes from './golden.module.css';
import { goldenWords } from './golden-words.ts';
import { useDifferences } from './use-differences.ts';
import type { GoldenRun, GoldenTicket } from './use-golden.ts';

/** One golden ticket: its subject, what must come of it and whether it did; opened, the whole mail. */
export function GoldenRow({
  ticket,
  run,
  currency,
}: {
  readonly ticket: GoldenTicket;
  /** Null while it has not been run. */
  readonly run: GoldenRun | null;
  readonly currency: string;
}) {
  const words = useWords(goldenWords);
  const { expect } = ticket;
  return (
    <details>
      <summary className={classes.summary}>
        <span className={classes.subject} lang={ticket.language}>
          {ticket.subject === '' ? firstLine(ticket.body) : ticket.subject}
        </span>
        {expect.end !== null && <DispositionTag of={expect.end} />}
        {run && (run.differences.length === 0 ? <Tag tone="good">{words.asExpected}</Tag> : <Tag tone="bad">{words.otherwise}</Tag>)}
      </summary>
      <div className={classes.inside}>
        {run && run.differences.length > 0 && <Differences of={run} />}
        <div className={classes.mail} lang={ticket.language}>
          <Words>{ticket.body}</Words>
        </div>
        <Expected ticket={ticket} currency={currency} />
        {run && run.replies.length > 0 && (
          <div>
            <strong>{words.reply}</strong>
            {run.replies.map((reply) => (
              <div key={reply} className={classes.mail} lang={ticket.language}>
                <Words>{reply}</Words>
              </div>
            ))}
          </div>
        )}
        {run?.differences.some(({ kind }) => kind === 'effects') && (
          <Facts of={[[words.came, <EffectList key="came" effects={run.plan} currency={currency} none={words.nothing} />]]} />
        )}
      </div>
    </details>
  );
}

function Differences({ of }: { readonly of: GoldenRun }) {
  const sentences = useDifferences(of.differences);
  return (
    <ul className={classes.differences}>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

function Expected({ ticket, currency }: { readonly ticket: GoldenTicket; readonly currency: string }) {
  const words = useWords(goldenWords);
  const formats = useFormats();
  const { from, attachments, followUps, expect } = ticket;
  const quoted = (texts: readonly string[]) => texts.map((text) => formats.quote(text)).join(', ');
  return (
    <Facts
      of={[
        [words.from, from],
        ...(attachments.length > 0 ? [[words.attachments, attachments.join(', ')] as const] : []),
        ...(followUps.length > 0 ? [[words.whenAsked, quoted(followUps)] as const] : []),
        ...(expect.effects === null
          ? []
          : [[words.effects, <Alternatives key="effects" of={expect.effects} currency={currency} />] as const]),
        ...(expect.mentions.length > 0 ? [[words.mentions, quoted(expect.mentions)] as const] : []),
        ...(expect.avoids.length > 0 ? [[words.avoids, quoted(expect.avoids)] as const] : []),
      ]}
    />
  );
}

/** Any of the lists is right. */
function Alternatives({ of, currency }: { readonly of: NonNullable<GoldenTicket['expect']['effects']>; readonly currency: string }) {
  const words = useWords(goldenWords);
  return of.map((effects, place) => (
    <div key={JSON.stringify(effects)}>
      {place > 0 && <em>{words.differences.or}</em>}
      <EffectList effects={effects} currency={currency} none={words.nothing} />
    </div>
  ));
}

function firstLine(body: string): string {
  return body.trim().split('\n')[0] ?? '';
}
