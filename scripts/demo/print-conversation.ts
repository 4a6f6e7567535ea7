import type { RanTicket } from '../eval/run-ticket.ts';

/** Five tickets that show different things: an action, a look-up, a question with its answer, a hand-over, two wishes at once. */
export function pickConversations(ran: readonly RanTicket[]): readonly RanTicket[] {
  const wanted: ((ticket: RanTicket) => boolean)[] = [
    (ticket) => ticket.disposition === 'resolved' && ticket.effects.length > 0 && ticket.line.language === 'da',
    (ticket) => ticket.disposition === 'resolved' && ticket.effects.length === 0 && ticket.line.language === 'en',
    (ticket) => ticket.disposition === 'resolved' && ticket.replies.length > 1,
    (ticket) => ticket.disposition === 'escalated' && ticket.scenarios.length > 0,
    (ticket) => ticket.scenarios.length > 1,
  ];
  const picked: RanTicket[] = [];
  for (const fits of wanted) {
    const found = ran.find((ticket) => fits(ticket) && !picked.includes(ticket));
    if (found) picked.push(found);
  }
  return picked;
}

export function printConversation(ticket: RanTicket): string {
  const head = `── ${ticket.line.id}: ${ticket.line.subject || '(no subject)'} ── ${ticket.disposition}${ticket.reasons.length > 0 ? ` (${ticket.reasons.join(', ')})` : ''}, ${Math.round(ticket.ms)} ms`;
  const said = ticket.conversation.map((entry) => `${who(entry, ticket)}\n${indent(entry.text)}`);
  const effects = ticket.effects.map(
    (effect) => `${effect.kind}${effect.order ? ` ${effect.order}` : ''}${effect.amount ? ` ${effect.amount} DKK` : ''}`,
  );
  return [head, ...said, effects.length > 0 ? `Done in the shop: ${effects.join('; ')}` : 'Nothing was changed in the shop.'].join('\n');
}

function who(entry: RanTicket['conversation'][number], ticket: RanTicket): string {
  if (entry.by !== 'bot') return `${ticket.line.from.name || ticket.line.from.email}:`;
  return entry.public ? 'Resolute, to the customer:' : 'Resolute, internal note:';
}

function indent(text: string): string {
  return text
    .trim()
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n');
}
