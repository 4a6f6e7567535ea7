import { expect, test } from 'vitest';
import { parseTicketFile } from '../../sandbox/formats/ticket-file.ts';
import { writeHtmlReport } from '../../scripts/eval/html-report.ts';
import type { RanTicket } from '../../scripts/eval/run-ticket.ts';
import { writeReport } from '../../scripts/eval/write-report.ts';
import { judgeTicket } from '../../src/golden/judge-ticket.ts';

const body = 'Where is my order? <script>alert(1)</script>';

function ran(id: string, disposition: string): RanTicket {
  const expectation = { scenario: ['order_status'], disposition: 'resolved' };
  const json = { id, from: { email: 'ann@mail.example', name: 'Ann' }, subject: 'Order', body, expect: expectation };
  const [line] = parseTicketFile(JSON.stringify(json), 'x.tickets.jsonl');
  if (!line) throw new Error('one line');
  const happened = { disposition, reasons: disposition === 'escalated' ? ['low_confidence'] : [], effects: [], replies: [] };
  return {
    ...happened,
    line,
    scenarios: ['order_status'],
    confidence: 0.9,
    stuck: null,
    judgement: judgeTicket(line.expect, happened),
    disclosed: [],
    conversation: [{ by: 'customer', text: body, public: true }],
    turns: [],
    ms: 12,
    calls: { zendesk: 3, shopify: 2, model: 0 },
  };
}

test('the page shows every miss with its mail and what was expected, and nothing of a mail is markup', () => {
  const tickets = [ran('good-1', 'resolved'), ran('bad-1', 'escalated')];
  const run = { model: 'embedded', pack: 'fashion', startedAt: '2026-11-20T09:00:00Z', seconds: 1 };
  const page = writeHtmlReport(writeReport(tickets, run), tickets);

  expect(page).toContain('2 tickets, 1 as expected');
  expect(page).toContain('<b>bad-1</b> escalated instead of resolved');
  expect(page).not.toContain('good-1');
  expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(page).not.toContain('<script');
});
