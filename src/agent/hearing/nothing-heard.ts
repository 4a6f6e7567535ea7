import type { Heard } from '../../domain/heard.ts';
import type { Language } from '../../domain/language.ts';

/** What is known of a mail that could not be read: nothing, so that a person reads it. */
export function nothingHeard(language: Language | null): Heard {
  return {
    language,
    mood: { score: 0, angry: false, cues: [] },
    scenarios: [],
    noneOfThese: false,
    signals: [],
    skip: null,
    wish: { kind: 'request', remedy: null, sealed: null, partial: false },
    doubts: [],
    wishes: [],
    severalMatters: false,
    demand: { amount: null, compensation: false },
    answer: null,
    orderNames: [],
    emails: [],
    address: null,
    sizes: [],
    colors: [],
    codes: [],
    amounts: [],
    countries: [],
    swaps: { parts: [], all: false, one: false, other: false },
    photo: false,
    loss: {
      missing: '',
      received: '',
      withoutArrived: '',
      quantity: null,
      accessory: false,
      everything: false,
      neverCame: false,
      rest: false,
      search: null,
    },
    sizing: { measures: [], usual: [], asks: 'fit', bought: false },
    payment: { about: null, days: null, elsewhere: false },
    invoice: { to: [], elsewhere: false, company: false, otherPaper: false },
    voucher: { about: null, cards: [], codes: [], insists: false },
    account: { changesEmail: false, elsewhere: false },
    claim: { about: null, since: null, case: 'own', quantity: null, ordered: '', received: '' },
    text: '',
    earlier: '',
  };
}
