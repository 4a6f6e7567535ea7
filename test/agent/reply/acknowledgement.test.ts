import { expect, test } from 'vitest';
import { renderAcknowledgement } from '../../../src/agent/reply/acknowledgement.ts';
import type { Instant } from '../../../src/domain/ids.ts';
import type { ReasonCode } from '../../../src/domain/reasons.ts';
import { now, pack } from '../../support/orders.ts';

const answerBy = '2026-11-23T10:00:00.000Z' as Instant;
const told = (language: string | null, reasons: readonly ReasonCode[]) =>
  renderAcknowledgement(pack.policy, { language, firstName: 'Sofie', reasons, answerBy, now });

const days = {
  da: 'senest den 23. november',
  en: 'by 23 November',
  sv: 'senast den 23 november',
  nb: 'senest 23. november',
  de: 'am 23. November',
};
const assistants = { da: 'AI-assistent', en: 'AI assistant', sv: 'AI-assistent', nb: 'AI-assistenten', de: 'KI-Assistent' };
const languages = ['da', 'en', 'sv', 'nb', 'de'] as const;
const special = ['safety', 'legal_or_authority', 'privacy_request', 'human_requested', 'negative_sentiment'] as const;

test.each(languages)('whatever the reason, the message in %s tells the day and ends with who sent it', (language) => {
  for (const reason of [...special, 'refusal_needed'] as const) {
    const html = told(language, [reason]);

    expect(html).toContain(days[language]);
    expect(html.split('<p>').at(-1)).toContain(assistants[language]);
  }
});

test.each(languages)('each delicate reason has a text of its own in %s', (language) => {
  const texts = special.map((reason) => told(language, [reason]));

  expect(new Set([...texts, told(language, ['low_confidence'])]).size).toBe(special.length + 1);
});

test('of several reasons the first that has a text of its own speaks', () => {
  expect(told('da', ['safety', 'negative_sentiment'])).toBe(told('da', ['safety']));
  expect(told('da', ['repeat_contact', 'negative_sentiment'])).toBe(told('da', ['negative_sentiment']));
});

test('who may be hurt is not told to wait for an answer', () => {
  expect(told('da', ['safety'])).toContain('kontakt en læge med det samme');
});
