import { both } from '../../words/both.ts';
import { LAST } from './use-what-if.ts';

export const whatIfWords = both({
  en: {
    title: 'What if?',
    says: `The last ${LAST} tickets of this scenario are decided again under this text, on what was looked up then. Nothing is sent and nothing is done.`,
    ask: 'Try it on stored tickets',
    none: 'No ticket has been decided under this scenario yet.',
    flips: (flips: number, looked: number) => (flips === 1 ? `1 of ${looked} decisions changes` : `${flips} of ${looked} decisions change`),
    same: 'Unchanged',
    reworded: 'Same decision, other words',
    unknown: 'Cannot be told',
    unknownSays: 'they need a look-up that was not made then:',
    money: 'Money given back or away',
    columns: { ticket: 'Ticket', before: 'In force', after: 'This text', money: 'Difference' },
  },
  da: {
    title: 'Hvad nu hvis?',
    says: `De seneste ${LAST} sager i scenariet afgøres igen efter denne tekst ud fra de opslag, der blev gjort dengang. Intet sendes, og intet udføres.`,
    ask: 'Prøv på gemte sager',
    none: 'Ingen sag er afgjort efter dette scenarie endnu.',
    flips: (flips, looked) => (flips === 1 ? `1 af ${looked} afgørelser ændrer sig` : `${flips} af ${looked} afgørelser ændrer sig`),
    same: 'Uændret',
    reworded: 'Samme afgørelse, andre ord',
    unknown: 'Kan ikke siges',
    unknownSays: 'de kræver et opslag, der ikke blev gjort dengang:',
    money: 'Penge, der gives tilbage eller væk',
    columns: { ticket: 'Sag', before: 'I brug', after: 'Denne tekst', money: 'Forskel' },
  },
});
