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
    answer: null,
    orderNames: [],
    emails: [],
    address: null,
    sizes: [],
    colors: [],
    codes: [],
    amounts: [],
    countries: [],
    photo: false,
    sizing: { measures: [], usual: [], asks: 'fit', bought: false },
    text: '',
    earlier: '',
  };
}
