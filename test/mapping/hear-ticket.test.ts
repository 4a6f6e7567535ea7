import { beforeAll, expect, test } from 'vitest';
import { type Ears, openEars } from '../../scripts/map/open-ears.ts';
import { asId, type Instant } from '../../src/domain/ids.ts';

let ears: Ears;
beforeAll(() => {
  ears = openEars(process.cwd(), 'fashion');
});

const hear = (text: string, subject = '') =>
  ears.hearTicket({ id: '1', at: asId<Instant>('2026-11-18T09:00:00.000Z'), requester: '100', subject, text });

test('a plain wish is heard for sure, and nothing speaks against it', () => {
  const ticket = hear('Jeg vil gerne annullere ordre 10412');

  expect(ticket).toMatchObject({ heard: 'sure', language: 'da', reasons: [], skip: null, orders: ['10412'] });
  expect(ticket.scenarios[0]?.id).toBe('cancel_order');
  expect(ticket.likeliest).toEqual(ticket.scenarios[0]);
});

test('what the mail itself says for a person is found by the rules of the service', () => {
  expect(hear('Where is my order 10412? I want to talk to a real person.').reasons).toContain('human_requested');
  expect(hear('Jeg vil returnere kjolen, og jeg kræver 5000 kr i kompensation').reasons).toEqual(
    expect.arrayContaining(['amount_above_limit', 'refusal_needed']),
  );
});

test('what is none of the scenarios has that reason alone', () => {
  expect(hear('We are a shop in Berlin and would like to buy your collection wholesale')).toMatchObject({
    heard: 'none',
    scenarios: [],
    reasons: ['unknown_scenario'],
  });
});

test('thanks need nobody and have no reason', () => {
  expect(hear('Mange tak for hjælpen!')).toMatchObject({ skip: 'thanks', reasons: [] });
});

test('what is kept of a mail holds no address and no number, and is not long', () => {
  const { text } = hear(`Hej, ring på 22 33 44 55 eller skriv til anne@mail.example om ordre 10412. ${'Meget langt. '.repeat(300)}`);

  expect(text).toContain('ring på [number] eller skriv til [e-mail] om ordre [number]');
  expect(text.length).toBeLessThanOrEqual(1_000);
});
