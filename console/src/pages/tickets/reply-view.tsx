import { plainText } from '../../../../src/domain/html.ts';
import { Tag } from '../../look/tag.tsx';
import { ToolName } from '../../look/tool-name.tsx';
import { MASKED, Written } from '../../look/written.tsx';
import { useWords } from '../../words/language.tsx';
import { factSources } from './fact-sources.ts';
import classes from './ticket.module.css';
import { ticketWords } from './ticket-words.ts';
import type { Turn } from './use-ticket.ts';

/** What was written, and where each amount, date, number and link in it comes from. */
export function ReplyView({ turn: { id, reply, sent, calls } }: { readonly turn: Turn }) {
  const words = useWords(ticketWords).reply;
  if (reply === null) return <p className={classes.quiet}>{words.none}</p>;
  const sources = reply === MASKED ? [] : factSources(plainText(reply), calls);
  return (
    <>
      <p className={classes.row}>
        <Tag tone={sent ? 'good' : 'warn'}>{sent ? words.sent : words.notSent}</Tag>
      </p>
      <div className={classes.reply}>
        <Written html={reply} />
      </div>
      {sources.length > 0 && (
        <>
          <h3 className={classes.sub}>{words.facts}</h3>
          <ul className={classes.sources}>
            {sources.map(({ figure, source }) => (
              <li key={figure}>
                <strong>{figure}</strong>
                {source === null ? (
                  <span className={classes.quiet}>{words.ownText}</span>
                ) : (
                  <a href={`#${id}-${source.call}`}>
                    <ToolName of={source.tool} /> · <span className="mono">{source.path}</span>
                  </a>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
