import { TicketLine } from '../../src/domain/ticket-line.ts';
import { checkShape, type Fault, FormatError, listed, tell } from './check-shape.ts';
import { readJson } from './json-text.ts';

/**
 * A ticket file holds one JSON object a line. `more` says what else is wrong with a ticket, seen beside other files. Empty lines are passed over.
 * @throws FormatError with every fault: file, line, path and what is expected.
 */
export function parseTicketFile(text: string, fileName: string, more: (ticket: TicketLine) => readonly Fault[] = () => []): TicketLine[] {
  const tickets: TicketLine[] = [];
  const ids = new Map<string, number>();
  const said: string[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.replace(/^\uFEFF/, '').trim() === '') continue;
    try {
      const json = readJson(line, fileName, index + 1);
      const ticket = checkShape(TicketLine, json, fileName);
      const before = ids.get(ticket.id);
      const twice = before === undefined ? [] : [idTwice(ticket.id, before)];
      ids.set(ticket.id, before ?? index + 1);
      said.push(...[...twice, ...contradictions(ticket), ...more(ticket)].map((fault) => tell(fileName, json, fault)));
      tickets.push(ticket);
    } catch (error) {
      if (!(error instanceof FormatError)) throw error;
      said.push(...error.message.split('\n'));
    }
  }
  if (said.length > 0) throw new FormatError(listed(said));
  return tickets;
}

const idTwice = (id: string, line: number): Fault => ({
  path: ['id'],
  says: `"${id}" is already the id of line ${line}; each ticket needs its own`,
});

/** Expectations that no reply can meet. */
function contradictions({ expect: { disposition, replyMentions = [], replyAvoids = [] } }: TicketLine): Fault[] {
  const answered = disposition === 'resolved' || disposition === 'asked';
  return replyAvoids.flatMap((avoid, index) => {
    const path = ['expect', 'replyAvoids', index];
    if (avoid === '') return [{ path, says: 'every reply holds the empty text; write what must not stand there, or remove it' }];
    const wanted = answered && replyMentions.some((mention) => mention.toLowerCase() === avoid.toLowerCase());
    return wanted ? [{ path, says: `"${avoid}" is also in "replyMentions"; remove it from one of the two` }] : [];
  });
}
