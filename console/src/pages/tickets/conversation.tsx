import { Tag } from '../../look/tag.tsx';
import { At } from '../../look/time.tsx';
import { Words, Written } from '../../look/written.tsx';
import { useWords } from '../../words/language.tsx';
import classes from './ticket.module.css';
import { ticketWords } from './ticket-words.ts';
import type { Ticket } from './use-ticket.ts';

export function Conversation({ parts }: { readonly parts: Ticket['conversation'] }) {
  const words = useWords(ticketWords);
  return (
    <ol className={classes.conversation}>
      {parts.map((part, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two parts may be of the same moment and person
        <li key={place} data-from={part.from} data-sent={part.sent}>
          <header>
            <strong>{words.from[part.from]}</strong>
            <At at={part.at} />
            {!part.sent && <Tag tone="warn">{words.notSent}</Tag>}
          </header>
          {part.format === 'html' ? <Written html={part.says} /> : <Words>{part.says}</Words>}
        </li>
      ))}
    </ol>
  );
}
