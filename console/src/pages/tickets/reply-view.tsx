import { Tag } from '../../look/tag.tsx';
import { Written } from '../../look/written.tsx';
import { useWords } from '../../words/language.tsx';
import classes from './ticket.module.css';
import { ticketWords } from './ticket-words.ts';
import type { Turn } from './use-ticket.ts';

export function ReplyView({ turn: { reply, sent } }: { readonly turn: Turn }) {
  const words = useWords(ticketWords).reply;
  if (reply === null) return <p className={classes.quiet}>{words.none}</p>;
  return (
    <>
      <p>
        <Tag tone={sent ? 'good' : 'warn'}>{sent ? words.sent : words.notSent}</Tag>
      </p>
      <Written html={reply} />
    </>
  );
}
