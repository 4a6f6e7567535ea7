import type { ServiceMode } from '../../../src/domain/service-mode.ts';
import { both } from '../words/both.ts';

interface Words {
  readonly button: (mode: string) => string;
  readonly title: string;
  readonly lead: string;
  readonly notYours: string;
  readonly says: Readonly<Record<ServiceMode, string>>;
  readonly now: string;
  readonly why: string;
  readonly whySays: string;
  readonly set: (mode: string) => string;
  readonly steppedBack: string;
  readonly by: (who: string) => string;
  readonly needsPerson: string;
}

export const serviceModeWords = both<Words>({
  en: {
    button: (mode) => `Service: ${mode}`,
    title: 'How much may the bot do?',
    notYours: 'Only operators and administrators can change this. If something goes wrong, call one of them at once.',
    lead: 'This holds for the whole service and goes before the mode of every scenario. It takes effect with the next step of every ticket.',
    says: {
      auto: 'Every scenario does what its own mode allows.',
      suggest: 'Nothing reaches customers or the shop. The bot proposes replies as internal notes.',
      human: 'Every ticket goes to people at once, each with a brief.',
      frozen: 'Nothing is written anywhere, not even a note. Tickets wait.',
    },
    now: 'now',
    why: 'Why?',
    whySays: 'Colleagues and auditors read this later.',
    set: (mode) => `Switch to ${mode}`,
    steppedBack: 'The service stepped back by itself',
    by: (who) => `set by ${who}`,
    needsPerson: 'It stays so until a person sets it.',
  },
  da: {
    button: (mode) => `Tjeneste: ${mode}`,
    title: 'Hvor meget må botten?',
    notYours: 'Kun driftsansvarlige og administratorer kan ændre det. Går noget galt, så ring straks til en af dem.',
    lead: 'Det gælder hele tjenesten og går forud for hvert scenaries egen tilstand. Det virker fra det næste skridt i hver sag.',
    says: {
      auto: 'Hvert scenarie gør, hvad dets egen tilstand tillader.',
      suggest: 'Intet når kunder eller butik. Botten foreslår svar som interne noter.',
      human: 'Alle sager går straks til mennesker, hver med et resumé.',
      frozen: 'Der skrives intet nogen steder, ikke engang en note. Sagerne venter.',
    },
    now: 'nu',
    why: 'Hvorfor?',
    whySays: 'Kolleger og revisorer læser det senere.',
    set: (mode) => `Skift til ${mode}`,
    steppedBack: 'Tjenesten trådte selv et skridt tilbage',
    by: (who) => `sat af ${who}`,
    needsPerson: 'Sådan bliver det, til et menneske ændrer det.',
  },
});
