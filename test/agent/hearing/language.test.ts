import { expect, test } from 'vitest';
import { tellLanguage } from '../../../src/agent/hearing/language.ts';

test.each([
  ['da', 'Hvor bliver min pakke af?'],
  ['da', 'ja tak'],
  ['da', 'Må jeg bytte til en medium?'],
  ['da', 'kan jeg faa den sendt til min adresse'],
  ['da', 'Kan I sende den til Hauptstraße 5, 10115 Berlin?'],
  ['nb', 'Hei, jeg lurer på når pakken kommer'],
  ['nb', 'Jeg vil gjerne returnere buksa'],
  ['nb', 'har ikke fått pakka'],
  ['sv', 'Hej! Var är mitt paket?'],
  ['sv', 'fel storlek'],
  ['sv', 'kan ni avbeställa ordern'],
  ['de', 'Wo bleibt mein Paket?'],
  ['de', 'nein danke'],
  ['en', 'refund pls'],
  ['en', 'Can I return the Lina kjole I bought?'],
  ['en', 'What is the status on my package to Nørrebrogade 10, 2200 København N'],
])('%s: %s', (language, text) => {
  expect(tellLanguage(text, null)).toBe(language);
});

test.each([
  'Waar blijft mijn pakketje?',
  'Bonjour, où est mon colis ?',
  'Missä pakettini on?',
  'Gdzie jest moja paczka?',
  'Hola, ¿dónde está mi pedido?',
  'Dov’è il mio pacco?',
  'Где мой заказ?',
  '我的包裹在哪里',
  'أين طلبي',
  'Hvar er pakkinn minn?',
])('none of the five: %s', (text) => {
  expect(tellLanguage(text, null)).toBeNull();
});

test('what tells nothing has the language of the earlier mails', () => {
  expect(tellLanguage('10412', 'sv')).toBe('sv');
  expect(tellLanguage('ok', 'nb')).toBe('nb');
  expect(tellLanguage('👍', 'de')).toBe('de');
  expect(tellLanguage('10412', null)).toBeNull();
});

test('a clear change of language is followed', () => {
  expect(tellLanguage('Sorry, I would rather write in English. Where is my parcel?', 'da')).toBe('en');
});
