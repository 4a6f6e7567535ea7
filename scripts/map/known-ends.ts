import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ReportFile } from '../../sandbox/formats/report-file.ts';
import { parseTicketFile } from '../../sandbox/formats/ticket-file.ts';
import { asId, type Instant } from '../../src/domain/ids.ts';
import { type ReasonCode, reasonCodes } from '../../src/domain/reasons.ts';
import { acceptableReasons, type TicketLine } from '../../src/domain/ticket-line.ts';
import type { KnownEnd } from '../../src/mapping/expect-resolved.ts';
import type { createHearTicket } from '../../src/mapping/hear-ticket.ts';

export const benchmarkTickets = 'benchmark/fashion-23/fashion-23.tickets.jsonl';

/**
 * Tickets of the benchmark that the ears hear for sure and in which nothing calls for a person by itself, each with its right end. With the report
 * of an evaluation of them, only what came out right counts as resolved, and what went to people counts with its reasons.
 */
export function readKnownEnds(root: string, report: string | null, hearTicket: ReturnType<typeof createHearTicket>): readonly KnownEnd[] {
  const tickets = parseTicketFile(readFileSync(join(root, benchmarkTickets), 'utf8'), benchmarkTickets);
  const endOf = report === null ? expected : happened(report, tickets);
  return tickets.flatMap((ticket) => {
    const { heard, scenarios, reasons } = hearTicket({
      id: ticket.id,
      at: asId<Instant>('1970-01-01T00:00:00.000Z'),
      requester: ticket.from.email,
      subject: ticket.subject,
      text: ticket.body,
    });
    const end = endOf(ticket);
    return heard === 'sure' && reasons.length === 0 && end !== null ? [{ scenarios: scenarios.map(({ id }) => id), ...end }] : [];
  });
}

type End = Omit<KnownEnd, 'scenarios'> | null;

function expected({ expect }: TicketLine): End {
  return expect.disposition === undefined ? null : { end: expect.disposition, reasons: codes(acceptableReasons(expect) ?? []) };
}

/** @throws Error with a sentence when the report is none, or is of other tickets. */
function happened(file: string, tickets: readonly TicketLine[]): (ticket: TicketLine) => End {
  if (!existsSync(file)) throw new Error(`${file}: there is no such file.`);
  const parsed = ReportFile.safeParse(readJson(file));
  if (!parsed.success) throw new Error(`${file}: this is no report of npm run eval.`);
  const ran = new Map(parsed.data.tickets.map((ticket) => [ticket.id, ticket]));
  if (!tickets.some(({ id }) => ran.has(id)))
    throw new Error(`${file}: none of the tickets of ${benchmarkTickets} is in this report; make it with npm run eval.`);
  return ({ id }) => {
    const ticket = ran.get(id);
    if (!ticket) return null;
    const { disposition, reasons, correct } = ticket;
    if (disposition === 'escalated') return { end: 'escalated', reasons: codes(reasons) };
    if (disposition === 'asked' || disposition === 'skipped') return { end: disposition, reasons: [] };
    return correct && disposition === 'resolved' ? { end: 'resolved', reasons: [] } : { end: 'escalated', reasons: [] };
  };
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

function codes(reasons: readonly string[]): readonly ReasonCode[] {
  return reasonCodes.filter((code) => reasons.includes(code));
}
