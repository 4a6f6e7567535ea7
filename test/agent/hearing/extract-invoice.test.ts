import { expect, test } from 'vitest';
import { invoiceIn } from '../../../src/agent/hearing/extract-invoice.ts';

test.each([
  'Kan jeg få faktura med firmanavn og CVR-nummer?',
  'Sæt venligst EAN-nummer på fakturaen',
  'Kan fakturaen blive stilet til mit firma?',
  'I need it made out to my company',
  'please add our VAT number',
  'Kan ni skriva vårt org.nr på fakturan?',
  'Kan dere sette firmanavnet på fakturaen?',
  'Bitte mit unserer USt-IdNr.',
  'Rechnung bitte auf die Firma',
])('"%s" wants data of a company on it', (text) => {
  expect(invoiceIn(text).company).toBe(true);
});

test.each([
  'Min arbejdsgiver refunderer skoene, hvis jeg kan vise en faktura',
  'Jeg skal bruge en kvittering til mit regnskab',
  'My company pays me back if I can show a receipt',
  'I need an invoice for my accounts',
  'Min revisor spørger efter fakturaen på skoene',
])('"%s" wants the plain invoice', (text) => {
  expect(invoiceIn(text)).toEqual({ to: [], elsewhere: false, company: false, otherPaper: false });
});

test.each([
  'Send fakturaen til min bogholder',
  'kan I sende den til en anden mail?',
  'could you email it to my accountant',
  'please send it to my work email instead',
  'Skicka den till min chef tack',
  'Bitte an meine Buchhaltung schicken',
])('"%s" is to go elsewhere', (text) => {
  expect(invoiceIn(text).elsewhere || invoiceIn(text).to.length > 0).toBe(true);
});

test('an address counts when the paper is to go there, not when it is told for another reason', () => {
  expect(invoiceIn('Send den til regnskab@firma.example tak').to).toEqual(['regnskab@firma.example']);
  expect(invoiceIn('could you mail it to: me@work.example?').to).toEqual(['me@work.example']);
  expect(invoiceIn('Jeg bestilte vist fra anna@old.example dengang').to).toEqual([]);
});

test.each([
  'Kan jeg få en byttekvittering uden pris på?',
  'a gift receipt, please',
  'Kan I rette navnet på fakturaen?',
  'Kan I sende en kreditnota?',
  'Kann ich einen Umtauschbon bekommen?',
])('"%s" wants another paper', (text) => {
  expect(invoiceIn(text).otherPaper).toBe(true);
});
