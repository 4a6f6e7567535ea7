/**
 * Two kinds of mail that no scenario is for, in the words of customers: the parts of a mail, of which one each is drawn. Some name an
 * order or a discount, so that they sound like scenarios that there are.
 */
export interface Planted {
  readonly name: string;
  /** Words of which at least one stands in whatever the map calls this group. */
  readonly terms: RegExp;
  readonly languages: Readonly<Record<string, PlantedMail>>;
}

export interface PlantedMail {
  readonly subjects: readonly string[];
  readonly asks: readonly string[];
  readonly details: readonly string[];
}

export const planted: readonly Planted[] = [
  {
    name: 'gift wrapping',
    terms: /gave|indpak|gift|wrap|geschenk|verpack/i,
    languages: {
      da: {
        subjects: ['Gaveindpakning', 'Gave', 'Spørgsmål om indpakning', 'Fødselsdagsgave', ''],
        asks: [
          'Kan I pakke den ind som gave?',
          'Har I gaveindpakning, og hvad koster det?',
          'Jeg vil gerne have kjolen pakket ind i gavepapir.',
          'Er det muligt at få gaveindpakning på min ordre?',
          'Kan min ordre {order} blive pakket ind som gave, inden den sendes?',
          'Pakker I gaver ind, hvis man skriver det i bemærkningsfeltet?',
          'Kan I lægge et kort i gaveæsken med en hilsen?',
          'Jeg glemte at vælge gaveindpakning, kan I nå at pakke den ind?',
        ],
        details: [
          'Det er en gave til min mor, der fylder 60.',
          'Den skal gives til jul.',
          'Det skal gerne være et pænt papir med sløjfe på.',
          'Min søster har fødselsdag på lørdag.',
          'Jeg betaler selvfølgelig gerne for indpakningen.',
          'Prisen må ikke ligge i pakken.',
          '',
        ],
      },
      en: {
        subjects: ['Gift wrapping', 'Wrapping a present', 'Question about gift wrap', 'Birthday present', ''],
        asks: [
          'Do you offer gift wrapping?',
          'Could you wrap the dress as a gift, please?',
          'I would like order {order} to be gift wrapped.',
          'Is gift wrapping possible, and how much does it cost?',
          'Can I add a gift box with a ribbon?',
          'I forgot to tick the gift wrap box, can you still wrap it as a present?',
          'Do you wrap presents if I ask for it in the notes?',
        ],
        details: [
          'It is a present for my wife.',
          'It is for her birthday on Saturday.',
          'A small card with a greeting in the gift box would be lovely.',
          'Please leave the price out of the gift box.',
          'I do not mind paying for the wrapping paper.',
          '',
        ],
      },
      de: {
        subjects: ['Geschenkverpackung', 'Geschenk', 'Als Geschenk einpacken'],
        asks: [
          'Bieten Sie eine Geschenkverpackung an?',
          'Können Sie das Kleid bitte als Geschenk einpacken?',
          'Was kostet die Geschenkverpackung?',
          'Kann meine Bestellung {order} als Geschenk verpackt werden?',
        ],
        details: ['Es ist ein Geschenk für meine Mutter.', 'Bitte mit Schleife und einer kleinen Karte.', ''],
      },
    },
  },
  {
    name: 'student discount',
    terms: /stud/i,
    languages: {
      da: {
        subjects: ['Studierabat', 'Rabat til studerende', 'SU', 'Studiekort', ''],
        asks: [
          'Har I studierabat?',
          'Giver I rabat til studerende?',
          'Jeg er studerende, kan jeg få rabat med mit studiekort?',
          'Hvordan får jeg studierabat i jeres webshop?',
          'Får man rabat som studerende hos jer?',
          'Er I med på en side med rabatter for studerende?',
          'Gælder studierabatten også på nedsatte varer?',
        ],
        details: [
          'Jeg læser på universitetet i Aarhus.',
          'Jeg kan sende et billede af mit studiekort.',
          'Flere andre butikker har studierabat.',
          'Jeg er på SU, så det ville hjælpe.',
          '',
        ],
      },
      en: {
        subjects: ['Student discount', 'Discount for students', 'Students', ''],
        asks: [
          'Do you have a student discount?',
          'How do I get the student discount?',
          'I am a student, do you give students a discount?',
          'Is there any discount for university students?',
          'Can I use my student card in your shop to get a discount?',
          'Does your student discount apply to the sale as well?',
        ],
        details: [
          'I study in Copenhagen.',
          'I can send you a photo of my student ID.',
          'I could not find anything about students on your site.',
          'Other shops give students ten percent.',
          '',
        ],
      },
    },
  },
];
