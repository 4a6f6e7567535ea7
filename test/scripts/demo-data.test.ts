import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseStoreFile } from '../../sandbox/formats/store-file.ts';
import { parseTicketFile } from '../../sandbox/formats/ticket-file.ts';
import { acceptableEffects, acceptableReasons } from '../../src/domain/ticket-line.ts';

const storeFile = 'scripts/demo/demo.store.json';
const ticketFile = 'scripts/demo/demo.tickets.jsonl';
const store = parseStoreFile(readFileSync(storeFile, 'utf8'), storeFile);
const tickets = parseTicketFile(readFileSync(ticketFile, 'utf8'), ticketFile);

test('the sample tickets show both languages, all scenarios, and every way a ticket can end', () => {
  const count = (language: string) => tickets.filter((ticket) => ticket.language === language).length;
  const scenarios = new Set(tickets.flatMap((ticket) => ticket.expect.scenario ?? []));
  const endings = new Set(tickets.flatMap((ticket) => ticket.expect.disposition ?? []));

  expect(tickets.length).toBeGreaterThanOrEqual(64);
  expect(Math.min(count('da'), count('en'))).toBeGreaterThanOrEqual(28);
  expect([...scenarios].sort()).toEqual(
    readdirSync('config/fashion/scenarios')
      .map((file) => file.replace('.yaml', ''))
      .sort(),
  );
  expect(endings).toEqual(new Set(['resolved', 'asked', 'escalated', 'skipped']));
  expect(tickets.filter((ticket) => ticket.followUps.length > 0).length).toBeGreaterThanOrEqual(6);
});

test('the sample tickets show the reasons for which a person is called', () => {
  const reasons = new Set(tickets.flatMap((ticket) => acceptableReasons(ticket.expect) ?? []));

  expect([...reasons]).toEqual(
    expect.arrayContaining([
      'negative_sentiment',
      'amount_above_limit',
      'low_confidence',
      'unknown_defect',
      'unknown_scenario',
      'human_requested',
      'identity_unverified',
      'privacy_request',
      'legal_or_authority',
      'unsupported_language',
      'refusal_needed',
      'thanks',
      'auto_reply',
      'spam',
    ]),
  );
});

test('every effect that is expected names an order of the store, with pieces that it holds', () => {
  const effects = tickets.flatMap((ticket) => acceptableEffects(ticket.expect) ?? []).flat();
  const wrong = effects.filter((effect) => {
    const order = store.orders.find((candidate) => candidate.name === effect.order);
    if ('customer' in effect) return !store.customers.some((customer) => customer.email === effect.customer);
    return !order || !(effect.lines ?? []).every((piece) => order.lines.some((line) => line.sku === piece.sku));
  });

  expect(effects.length).toBeGreaterThanOrEqual(20);
  expect(wrong).toEqual([]);
});

test('no two sample tickets write about the same order, so that none disturbs another', () => {
  const named = tickets.map((ticket) => new Set(`${ticket.subject}\n${ticket.body}`.match(/20\d{3}/g) ?? []));
  const all = named.flatMap((names) => [...names]);

  expect(all.length).toBeGreaterThan(40);
  expect(all.filter((name, index) => all.indexOf(name) !== index)).toEqual([]);
});
