import { expect, test } from 'vitest';
import type { Classifier } from '../../../src/agent/embedded/classifier/classify.ts';
import { createHearing } from '../../../src/agent/hearing/hear.ts';

/** Takes everything for a wish for a person, as a classifier may that has seen few short answers. */
const credulous: Classifier = {
  labels: ['human_requested', 'none'],
  classify: () => [
    { label: 'human_requested', p: 0.9 },
    { label: 'none', p: 0.1 },
  ],
  threshold: () => 0.5,
  mail: { single: [], several: [], first: 1, second: 1 },
  families: { settled: () => [], sameStory: () => false, withOrder: () => false },
};
const hear = createHearing({ classifier: credulous, colors: {}, currency: 'DKK' });
const signals = (text: string, asked: readonly string[]) =>
  hear({ subject: 'Bestellung', messages: [{ text, attachments: [] }], earlier: asked.length > 0 ? ['Bitte stornieren'] : [], asked })
    .signals;

test('a bare yes to a question of the bot is no wish for a person, whatever it looks like', () => {
  expect(signals('Ja, bitte machen Sie das', ['return_on_arrival_instead'])).toEqual([]);
  expect(signals('Ja, bitte machen Sie das', [])).toEqual(['human_requested']);
});

test('plain words in an answer still ask for a person', () => {
  expect(signals('Nein, ich möchte mit einem Menschen sprechen', ['return_on_arrival_instead'])).toEqual(['human_requested']);
  expect(signals('Was soll das heißen, ich verstehe nur Bahnhof', ['return_on_arrival_instead'])).toEqual(['human_requested']);
});

test('an order that an answer calls wrong is not meant, nor in any answer after it', () => {
  const orders = (earlier: readonly string[], text: string) => {
    const { orderNames, ordersNotMeant } = hear({
      subject: 'Ordre',
      messages: [{ text, attachments: [] }],
      earlier,
      asked: ['which_one_order'],
    });
    return { orderNames, ordersNotMeant };
  };

  expect(orders(['Annuller 10412 eller 10413'], 'Ikke 10413')).toEqual({ orderNames: ['10412'], ordersNotMeant: ['10413'] });
  expect(orders(['Annuller min ordre', 'Ikke 10413, den anden'], 'Ja tak')).toEqual({ orderNames: [], ordersNotMeant: ['10413'] });
  expect(orders(['Annuller 10412'], 'Hvornår kommer 10413?')).toEqual({ orderNames: ['10412'], ordersNotMeant: [] });
});

test('four digits answer the question for the order; unasked they only may be one', () => {
  const numbers = (earlier: readonly string[], text: string) => {
    const { orderNames, loneNumbers } = hear({
      subject: 'Hej',
      messages: [{ text, attachments: [] }],
      earlier,
      asked: earlier.length > 0 ? ['which_order'] : [],
    });
    return { orderNames, loneNumbers };
  };

  expect(numbers(['Annuller min ordre'], '2010')).toEqual({ orderNames: ['2010'], loneNumbers: [] });
  expect(numbers([], '1042 er ikke kommet, jeg bor i 2200 København')).toEqual({ orderNames: [], loneNumbers: ['1042'] });
  expect(numbers([], 'Jeg betalte 1299 for ordre 1042')).toEqual({ orderNames: ['1042'], loneNumbers: [] });
});

test('whoever gives the address, or says that it is sealed, wants what the bot asked that for', () => {
  const notAsked = (first: string, question: string, text: string) =>
    hear({ subject: '', messages: [{ text, attachments: [] }], earlier: [first], asked: [question] })
      .doubts.filter(({ why }) => why === 'not_asked')
      .map(({ about }) => about);
  const toShop = 'Pakkeshoppen i Ribe ville passe mig bedre end hjemme for ordre 10412';
  const back = 'Øreringene fra ordre 10412 er ikke lige mig, hvordan foregår det?';

  expect(notAsked(toShop, 'which_address', 'Den ligger på Seminarievej 4, 6760 Ribe')).not.toContain('address');
  expect(notAsked(toShop, 'which_address', 'Det finder jeg lige ud af')).toContain('address');
  expect(notAsked(back, 'is_it_sealed', 'Nej, de er ikke åbnet')).not.toContain('return');
  expect(notAsked(back, 'is_it_sealed', 'Nej, den er brudt')).toContain('return');
});

test('a no about the seal takes nothing back', () => {
  const { answer, doubts } = hear({
    subject: '',
    messages: [{ text: 'Nej, den er aldrig åbnet', attachments: [] }],
    earlier: ['Jeg vil gerne returnere bh’en fra ordre 10412. Hvordan gør jeg?'],
    asked: ['is_it_sealed'],
  });
  expect(answer).toBe('yes');
  expect(doubts).not.toContainEqual({ about: 'return', why: 'taken_back' });
});
