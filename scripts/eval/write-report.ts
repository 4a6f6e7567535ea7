import type { ReportFile } from '../../sandbox/formats/report-file.ts';
import type { RanTicket } from './run-ticket.ts';

/** The report of a run, in the words of the report file. */
export function writeReport(
  ran: readonly RanTicket[],
  run: { readonly model: string; readonly pack: string; readonly startedAt: string; readonly seconds: number },
): ReportFile {
  const count = (test: (ticket: RanTicket) => boolean) => ran.filter(test).length;
  const mean = (of: (ticket: RanTicket) => number) =>
    ran.length === 0 ? 0 : round(ran.reduce((total, ticket) => total + of(ticket), 0) / ran.length);
  return {
    ...run,
    totals: {
      resolved: count((ticket) => ticket.disposition === 'resolved'),
      asked: count((ticket) => ticket.disposition === 'asked'),
      escalated: count((ticket) => ticket.disposition === 'escalated'),
      skipped: count((ticket) => ticket.disposition === 'skipped'),
      correct: count((ticket) => ticket.judgement.correct),
      wrongEffects: count((ticket) => ticket.judgement.wrongEffect),
      wrongReplies: count((ticket) => ticket.judgement.wrongReply),
      missedEscalations: count((ticket) => ticket.judgement.missedEscalation),
      needlessEscalations: count((ticket) => ticket.judgement.needlessEscalation),
      disclosures: count((ticket) => ticket.disclosed.length > 0),
    },
    byScenario: byScenario(ran),
    latencyMs: latency(ran.map((ticket) => ticket.ms)),
    calls: {
      zendesk: mean((ticket) => ticket.calls.zendesk),
      shopify: mean((ticket) => ticket.calls.shopify),
      model: mean((ticket) => ticket.calls.model),
    },
    tickets: ran.map((ticket) => ({
      id: ticket.line.id,
      scenario: [...ticket.scenarios],
      confidence: ticket.confidence,
      disposition: ticket.disposition,
      reasons: [...ticket.reasons],
      effects: [...ticket.effects],
      reply: ticket.replies.at(-1) ?? null,
      correct: ticket.judgement.correct,
      why: ticket.judgement.why,
      ms: round(ticket.ms),
    })),
  };
}

function byScenario(ran: readonly RanTicket[]): ReportFile['byScenario'] {
  const names = new Set(ran.flatMap((ticket) => [...(ticket.line.expect.scenario ?? []), ...ticket.scenarios]));
  return Object.fromEntries(
    [...names].sort().map((name) => {
      const expected = ran.filter((ticket) => ticket.line.expect.scenario?.includes(name));
      const told = ran.filter((ticket) => ticket.line.expect.scenario !== undefined && ticket.scenarios.includes(name));
      const both = told.filter((ticket) => ticket.line.expect.scenario?.includes(name)).length;
      return [
        name,
        {
          tickets: expected.length,
          resolved: expected.filter((ticket) => ticket.disposition === 'resolved').length,
          correct: expected.filter((ticket) => ticket.judgement.correct).length,
          precision: told.length === 0 ? null : round(both / told.length),
          recall: expected.length === 0 ? null : round(both / expected.length),
        },
      ];
    }),
  );
}

function latency(ms: readonly number[]): ReportFile['latencyMs'] {
  const sorted = ms.toSorted((a, b) => a - b);
  const at = (share: number) => round(sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0);
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: round(sorted.at(-1) ?? 0) };
}

function round(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}
