import { escapeHtml } from '../../src/domain/html.ts';
import type { Shown } from './beside-ticket.ts';

/** The answer of the service, as if every text in it that is not ours alone were theirs. */
export function planted(shown: Shown, words: string): Shown {
  const html = `<p>${escapeHtml(words)}</p>${words}`;
  const effect = { kind: words, order: words, lines: [{ sku: words, quantity: 1 }] };
  return {
    ...shown,
    last: shown.last && {
      ...shown.last,
      orders: [words],
      scenarios: [{ id: 'x', title: words, confidence: 0.9 }],
      verdict: { ...shown.last.verdict, notes: [words] },
      handOver: [{ reason: 'safety', why: words }],
      calls: [{ tool: words, outcome: words }],
    },
    escalation: shown.escalation && { ...shown.escalation, group: words, brief: html, proposedReply: html },
    draft: { turn: 'x', version: 'x', reply: html, plan: [effect] },
  };
}
