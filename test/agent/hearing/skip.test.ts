import { expect, test } from 'vitest';
import { tellSkip } from '../../../src/agent/hearing/skip.ts';

const mail = { own: '', subject: '', label: null, wish: false } as const;

test.each(['Tak!', 'Tusind tak for hjælpen', 'Perfect, thank you', 'Tack så mycket', 'Super, danke'])('"%s" is thanks alone', (own) => {
  expect(tellSkip({ ...mail, own })).toBe('thanks');
});

test('longer thanks are skipped when the classifier agrees', () => {
  const own = 'Kære Lindholm, tusind tak for den hurtige hjælp. Pakken er kommet i dag, og kjolen er så smuk. Hav en dejlig sommer.';

  expect(tellSkip({ ...mail, own, label: 'thanks' })).toBe('thanks');
  expect(tellSkip({ ...mail, own })).toBeNull();
});

test.each([
  'Tak, men den er stadig ikke kommet',
  'Thanks! Can I also return the shirt?',
  'Tak. Jeg vil gerne annullere',
  'Tak, ordre 10412',
])('thanks with more is no skip: "%s"', (own) => {
  expect(tellSkip({ ...mail, own })).toBeNull();
});

test.each(['Automatisk svar: Tak for din mail', 'Out of Office', 'Autosvar: ferie', 'Abwesenheitsnotiz', 'Undeliverable: order'])(
  'the subject "%s" tells an automatic answer',
  (subject) => {
    expect(tellSkip({ ...mail, subject, own: 'Jeg er tilbage på mandag.' })).toBe('auto_reply');
  },
);

test('a customer who answers below our automatic answer is heard', () => {
  expect(
    tellSkip({ ...mail, subject: 'SV: Automatisk svar: Tak for din henvendelse', own: 'Hvor er min ordre 10412?', wish: true }),
  ).toBeNull();
});

test('an absence told in a mail with a wish is no automatic answer', () => {
  expect(tellSkip({ ...mail, own: 'Jeg er på ferie til søndag. Kan I vente med at sende pakken?', wish: true })).toBeNull();
});

test('spam is what the classifier surely takes for it, unless a wish was heard', () => {
  expect(tellSkip({ ...mail, own: 'Grow your followers fast', label: 'spam' })).toBe('spam');
  expect(tellSkip({ ...mail, own: 'Grow your followers fast', label: 'spam', wish: true })).toBeNull();
});

test.each([
  'Vi kan garantere jer en plads på side 1 i Google på 30 dage. Book et gratis møde her: http://seo.example',
  'Køb 10.000 ægte følgere for kun 299 kr. http://followers.example',
  'Få op til 500.000 kr. uden sikkerhed. Klik her og ansøg nu. Mangler I likviditet?',
  'I am a web developer and can redesign your website and build a mobile app. Are you interested?',
  'We are a leading garment factory, MOQ 100 pcs, see our catalogue at http://garments.example',
  'Sie haben gewonnen! Klicken Sie hier: http://gewinn.example',
])('an offer that nobody asked for is spam, even where a question or a wish is heard in it: "%s"', (own) => {
  expect(tellSkip({ ...mail, own, wish: true })).toBe('spam');
});

test.each([
  'Jeg fandt kjolen på https://lindholm.example/solvej. I garanterer levering inden 24 timer, passer det?',
  'Jeg har vundet et gavekort i jeres konkurrence, hvordan bruger jeg det? https://lindholm.example',
  'Min ordre 10412: linket https://gls.example virker ikke. Jeg fandt jer på side 1 i Google.',
  'You have selected the wrong size for me, see https://lindholm.example/orders',
  'Wir vertreiben Verpackungen für den Modehandel und würden gern mit Ihnen zusammenarbeiten.',
])('a customer with a link, a prize or a guarantee is none: "%s"', (own) => {
  expect(tellSkip({ ...mail, own, wish: true })).toBeNull();
});

test.each(['Tak, så gør vi det sådan', 'Perfekt, som aftalt', 'Great, go ahead', 'Super, dann machen wir das so'])(
  'a yes is more than thanks: "%s"',
  (own) => {
    expect(tellSkip({ ...mail, own, label: 'thanks' })).toBeNull();
  },
);

test('whoever is away and names an order with a wish is heard', () => {
  const own = 'Jeg er ikke på kontoret i denne uge, så send ordre 10412 hjem til mig: Granvej 15, 3500 Værløse.';

  expect(tellSkip({ ...mail, subject: 'Ikke på kontoret', own, wish: true })).toBeNull();
  expect(tellSkip({ ...mail, subject: 'Ikke på kontoret', own: 'Jeg er tilbage på mandag. Tlf. 20304050', wish: true })).toBe('auto_reply');
});
