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

test.each([
  'My accountant needs the invoice for 10412. Her address is lena@books.example.',
  'Could lena@books.example get a copy of the invoice?',
  'Please cc my boss on the invoice',
  'Faktura for bestilling 10412 til regnskab@firma.example',
  'Rechnung für die Bestellung 10412 an buchhaltung@firma.example bitte',
  'Send kvittering for bestilling 10412 på regnskab@firma.example',
  'Please send the invoice for 1175 to my accountant',
  'Please send the invoice for 1175 to my accountant at joe@books.example',
  'Kan I sende fakturaen for #10412 til min revisor',
  'I need the invoice sent straight to my bookkeeper',
  'Send receipt to Bob <bob@acme.example>',
  "I'd like the invoice for order 10412. Please don't send it here but to finance@acme.example",
  'Could the accountant have the invoice directly? lena@books.example',
  'Min bogholder skal bruge fakturaen, send den til hende: x@y.example',
  'Kan regnskab@firma.example få en kopi af fakturaen?',
  'I bedes fremsende faktura til min revisor',
  'Send den ikke til mig men til x@y.example',
  'Kan ekonomi@bolag.example få kvittot?',
  'Vidarebefordra gärna fakturan till vår ekonomiavdelning',
  'Send en kopi til mannen min også',
  'Regnskapsføreren trenger fakturaen, adressen er x@y.example',
  'Können Sie die Rechnung direkt an meinen Steuerberater x@y.example schicken?',
  'Kann buchhaltung@firma.example eine Kopie bekommen?',
  'Bitte schicken Sie eine Kopie auch meinem Mann',
  'Bitte die Rechnung meinem Steuerberater zusenden',
])('"%s": somebody else is to have it', (text) => {
  const { to, elsewhere } = invoiceIn(text);

  expect(elsewhere || to.length > 0).toBe(true);
});

test.each([
  'Could I have the invoice for 10412? I need it for my accountant.',
  'My accountant is asking for the invoice for 10412, please send it to me',
  'I need a receipt to give to my employer',
  'Kan jeg få fakturaen på 10412? Min revisor skal bruge den',
  'Jeg skal bruge fakturaen til min bogholder',
  'Jeg bestilte fra anna@old.example, kan jeg få fakturaen?',
  'Jag behöver kvittot till min revisor',
  'Jag ska visa kvittot för min chef',
  'Jeg trenger fakturaen til regnskapsføreren',
  'Ich brauche die Rechnung für meinen Steuerberater',
  'Mein Chef braucht die Rechnung, bitte schicken Sie sie mir',
  'please send the invoice to this address',
  "please send me the invoice for my wife's present",
  'Can I get the receipt? My husband threw the first one away.',
  "Send me the invoice for 10412 please. I'll pass it on to my accountant myself.",
  'I ordered with my account sam@home.example. Where is my invoice?',
  'Jeg har brug for kvitteringen, da jeg skal sende den til min forsikring',
])('"%s": nobody else is to have it from us', (text) => {
  expect(invoiceIn(text)).toMatchObject({ to: [], elsewhere: false });
});

test('the address of a signature is none to send to; one on a line of its own after a colon is', () => {
  expect(invoiceIn('Kan jeg få fakturaen?\n\nMvh Anna\nanna@work.example').to).toEqual([]);
  expect(invoiceIn('Send fakturaen til:\nregnskab@firma.example\n\nMvh Anna').to).toEqual(['regnskab@firma.example']);
});
