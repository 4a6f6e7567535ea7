import { expect, test } from 'vitest';
import type { Language } from '../../src/domain/language.ts';
import { knowledgeIn } from '../../src/tools/goods-words.ts';
import { meantLines } from '../../src/tools/meant-lines.ts';
import { kr, line, pack } from '../support/orders.ts';

const dress = line({ id: 'dress' });
const tee = line({ id: 'tee', title: 'Bas t-shirt', options: { color: 'Hvid', size: 'M' }, unitPrice: kr('249.00'), paid: kr('249.00') });
const skirt = line({
  id: 'skirt',
  title: 'Sommernederdel',
  options: { color: 'Rød', size: 'S' },
  unitPrice: kr('300.00'),
  paid: kr('240.00'),
});
const lines = [dress, tee, skirt];
const meant = (language: Language | null, text: string, of = lines) => {
  const match = meantLines([text], of, knowledgeIn(pack.knowledge, language));
  return match.kind === 'matched' ? match.lines.map(({ id }) => id as string) : match.kind;
};

test.each<[Language, string, string[] | 'unclear' | 'unnamed']>([
  ['da', 'Den røde skal retur', ['skirt']],
  ['da', 'Annuller venligst den hvide i 10412', ['tee']],
  ['en', 'Can I send the black one back?', ['dress']],
  ['sv', 'Jag vill returnera den röda', ['skirt']],
  ['nb', 'Jeg vil returnere den hvite', ['tee']],
  ['de', 'Ich möchte das weiße zurückschicken', ['tee']],
  ['da', 'Den grønne skal retur', 'unclear'],
  ['da', 'Farven er mere rød end på billedet', 'unclear'],
  ['en', 'Please sort it out', 'unnamed'],
])('%s: by its colour alone: %s', (language, text, expected) => {
  expect(meant(language, text)).toEqual(expected);
});

test.each<[Language, string, string[] | 'unclear' | 'unnamed']>([
  ['en', 'Please cancel the cheapest item', ['tee']],
  ['da', 'Den dyreste vare skal retur', ['dress']],
  ['de', 'Bitte den günstigsten Artikel stornieren', ['tee']],
  ['da', 'Den til 300 kr skal retur', ['skirt']],
  ['en', 'Return the one for 240', ['skirt']],
  ['da', 'Jeg vil returnere den i str. M', ['tee']],
  ['da', 'Jeg sender S’eren retur', ['skirt']],
  ['en', 'I found it cheaper elsewhere, please cancel', 'unnamed'],
  ['da', 'Jeg har fundet den billigere et andet sted', 'unnamed'],
  ['en', 'Cancel the first item', 'unclear'],
  ['da', 'Annuller kun en vare', 'unclear'],
  ['en', 'The poncho in 10412 goes back', 'unclear'],
  ['da', 'Annuller ponchoen i ordre 10412', 'unclear'],
  ['da', 'Annuller ordre 10412', 'unnamed'],
  ['en', 'Please return everything from order 10412', 'unnamed'],
])('%s: by price, size or place: %s', (language, text, expected) => {
  expect(meant(language, text)).toEqual(expected);
});

test.each<[Language, string, string[] | 'unclear' | 'unnamed']>([
  ['da', 'Blusen skal retur', ['tee']],
  ['en', 'The top goes back', ['tee']],
  ['da', 'Trøjen passer ikke', ['tee']],
  ['sv', 'Toppen är för liten', ['tee']],
  ['en', 'The boots go back', 'unclear'],
])('%s: by the name of a kind that is much alike: %s', (language, text, expected) => {
  expect(meant(language, text)).toEqual(expected);
});

test('an alike kind does not stand for goods when the kind itself is there, and of several it is not guessed', () => {
  const knit = line({ id: 'knit', title: 'Storm rullekrave', options: { color: 'Sort', size: 'M' } });

  expect(meant('en', 'The top goes back', [dress, tee, knit])).toBe('unclear');
  expect(meant('en', 'The white top goes back', [dress, tee, knit])).toEqual(['tee']);
  expect(meant('en', 'The roll neck goes back', [dress, tee, knit])).toEqual(['knit']);
});

test.each<[Language | null, string[] | 'unclear']>([
  ['da', ['dress']],
  ['nb', ['dress']],
  ['sv', ['skirt']],
])('"kjolen" in %s', (language, expected) => {
  expect(meant(language, 'Returnera/returner kjolen')).toEqual(expected);
});

test('a word of another language names nothing, and neither does the end of a word', () => {
  expect(meant('sv', 'Det går bra, skicka retursedeln')).toBe('unnamed');
  expect(meant('de', 'Die Bestellung hat mir nicht gefallen')).toBe('unnamed');
  expect(meant('en', 'Please check the address')).toBe('unnamed');
  expect(meant('da', 'Hun sagde bagefter nej')).toBe('unnamed');
});

test('the end of a joined word names the piece, where no list knows its kind', () => {
  const goods = [line({ id: 'plaid', title: 'Uldplaid Skagen' }), line({ id: 'vase', title: 'Vase Fanø' })];

  expect(meant('da', 'Plaidet er for stort, det skal retur', goods)).toEqual(['plaid']);
  expect(meant('da', 'Det er noget andet', goods)).toBe('unnamed');
});
