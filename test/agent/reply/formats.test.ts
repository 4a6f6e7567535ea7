import { expect, test } from 'vitest';
import { createFormats } from '../../../src/agent/reply/formats.ts';
import type { Language } from '../../../src/domain/language.ts';
import { kr, now } from '../../support/orders.ts';

/** Spaces that do not break, as plain ones. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

test.each([
  ['da', '1.299,50 kr.', '1. marts', 'Sverige, Norge og Tyskland'],
  ['en', 'DKK 1,299.50', '1 March', 'Sweden, Norway and Germany'],
  ['sv', '1 299,50 DKK', '1 mars', 'Sverige, Norge och Tyskland'],
  ['nb', '1 299,50 DKK', '1. mars', 'Sverige, Norge og Tyskland'],
  ['de', '1.299,50 DKK', '1. März', 'Schweden, Norwegen und Deutschland'],
] as const)('in %s amounts, days and countries are written as people there write them', (language: Language, amount, day, countries) => {
  const formats = createFormats(language, 'Europe/Copenhagen', now);

  expect(plain(formats.money(kr('1299.50')))).toBe(amount);
  expect(formats.date('2026-03-01')).toBe(day);
  expect(plain(formats.date('2025-03-01'))).toBe(`${day} 2025`);
  expect(formats.list(['SE', 'NO', 'DE'].map(formats.country))).toBe(countries);
});
