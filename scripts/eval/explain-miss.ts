import type { RanTicket } from './run-ticket.ts';

/** A ticket that came out otherwise than expected: what differs, what was heard, which outcomes led there, which rules spoke. */
export function explainMiss(ticket: RanTicket): string {
  const turns = ticket.turns.map(({ decision, verdict }) => {
    const heard =
      decision.heard.scenarios.map(({ id, confidence }) => `${id} ${confidence.toFixed(2)}`).join(', ') ||
      (decision.heard.noneOfThese ? 'none of these' : 'nothing sure');
    const calls = decision.calls.map(({ tool, outcome }) => `${tool}→${outcome}`).join(' ') || 'no look-up';
    const rules = verdict.kind === 'hand_over' ? verdict.notes.join('; ') : verdict.kind;
    return `    ${decision.heard.language ?? 'other language'}, heard ${heard} · ${calls} · ${decision.answers.map(({ kind, text }) => `${kind} ${text}`).join(', ')} · ${rules}`;
  });
  return [`${ticket.line.id}: ${ticket.judgement.why}`, ...turns].join('\n');
}
