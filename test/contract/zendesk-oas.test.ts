import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Exchange } from '../../sandbox/http.ts';
import type { Sandbox } from '../../sandbox/start.ts';
import { startDesk } from '../sandbox/zendesk/desk.ts';
import { contractIsThere, createZendeskJudge } from './zendesk-oas.ts';
import { askEverything } from './zendesk-script.ts';

/** Endpoints that the help desk has and its document leaves out. */
const NOT_IN_THE_DOCUMENT = /^\/api\/v2\/(webhooks|users\/\d+\/(tickets\/requested|group_memberships)|groups\/\d+\/memberships)/;

describe.skipIf(!contractIsThere)('against the published OpenAPI document (skipped where it is absent)', () => {
  const exchanges: Exchange[] = [];
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startDesk({ onExchange: (exchange) => exchanges.push(exchange) });
    await askEverything(sandbox);
  }, 30_000);
  afterAll(() => sandbox.close());

  test('every request and every answer of the help desk keeps to it', () => {
    const judge = createZendeskJudge();

    const verdicts = exchanges.map((exchange) => ({ exchange, verdict: judge(exchange) }));
    const faults = verdicts.flatMap(({ exchange, verdict }) =>
      verdict.faults.map((fault) => `${exchange.method} ${exchange.target}: ${fault}`),
    );
    const unknown = verdicts.filter(({ verdict }) => verdict.path === null).map(({ exchange }) => exchange.target);

    expect([...new Set(faults)]).toEqual([]);
    expect(unknown.filter((target) => !NOT_IN_THE_DOCUMENT.test(target))).toEqual([]);
    expect(verdicts.length - unknown.length).toBeGreaterThan(45);
  }, 30_000);

  test('the judge finds a wrong answer and a wrong request', () => {
    const judge = createZendeskJudge();
    const good = exchanges.find(({ method, target }) => method === 'PUT' && target.startsWith('/api/v2/tickets/')) as Exchange;
    const body = good.responseBody as { ticket: object };

    const wrongAnswer = judge({ ...good, responseBody: { ...body, ticket: { ...body.ticket, status: 'done' } } });
    const wrongRequest = judge({ ...good, requestBody: { ticket: { priority: 5 } } });
    const wrongStatus = judge({ ...good, status: 202 });

    expect(wrongAnswer.faults.join()).toContain('answer /ticket/status');
    expect(wrongRequest.faults.join()).toContain('request /ticket/priority');
    expect(wrongStatus.faults.join()).toContain('202');
  }, 30_000);
});
