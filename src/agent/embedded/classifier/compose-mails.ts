import type { Language } from '../../../domain/language.ts';
import type { Families } from './families.ts';
import { type Example, isWish } from './model.ts';
import { seeded } from './seeded.ts';
import { sentencesOf } from './sentences.ts';

/** A mail put together from training sentences, to learn on what mails are like: nobody's mail is needed for that. */
export interface ComposedMail {
  readonly text: string;
  readonly language: Language;
  /** What it wishes; none: nothing that the shop has a scenario for. */
  readonly wishes: readonly string[];
}

const greetings: Readonly<Record<Language, readonly string[]>> = {
  da: ['Hej', 'Hej Lindholm', 'Kære kundeservice', 'Hejsa', 'Goddag', 'Hej med jer'],
  en: ['Hi', 'Hello', 'Dear customer service', 'Hi there', 'Good morning', 'Hello Lindholm'],
  sv: ['Hej', 'Hejsan', 'Hej kundtjänst'],
  nb: ['Hei', 'Hei kundeservice', 'God dag'],
  de: ['Hallo', 'Guten Tag', 'Sehr geehrte Damen und Herren', 'Moin'],
};
const closings: Readonly<Record<Language, readonly string[]>> = {
  da: ['Mvh Karen', 'Venlig hilsen\nJens Holm', 'Kh Sofie', 'På forhånd tak\nMette', 'Hilsen Ole'],
  en: ['Best, Emma', 'Kind regards\nJames Hill', 'Thanks!\nSara', 'Cheers\nTom', 'Many thanks, Ruth'],
  sv: ['Mvh Anna', 'Vänliga hälsningar\nErik', 'Tack på förhand'],
  nb: ['Mvh Kari', 'Vennlig hilsen\nOla', 'Takk på forhånd'],
  de: ['Viele Grüße\nLena', 'Mit freundlichen Grüßen\nKlaus Weber', 'Danke im Voraus'],
};
const joints: Readonly<Record<Language, readonly string[]>> = {
  da: ['', '', 'Og så lige en ting mere: ', 'Derudover: ', 'Forresten, '],
  en: ['', '', 'One more thing: ', 'Also, ', 'And another thing: '],
  sv: ['', '', 'En sak till: ', 'Dessutom: '],
  nb: ['', '', 'En ting til: ', 'Dessuten: '],
  de: ['', '', 'Noch etwas: ', 'Außerdem: '],
};

/** As many mails as `count`, of every kind that there is. Seeded: same sentences, same mails. */
export function composeMails(examples: readonly Example[], { sameStory }: Families, count: number, seed: number): ComposedMail[] {
  const random = seeded(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const pools = poolsOf(examples);
  const sentences = poolsOf(examples.filter(({ text }) => sentencesOf(text).length < 2));
  const wishes = [...new Set(examples.map(({ label }) => label))].filter(isWish);
  const spoken = examples.map(({ language }) => language);

  return Array.from({ length: count }, () => {
    const language = pick(spoken);
    /** A text of any length, which may be a small mail in itself; and one sentence. */
    const tell = (label: string): string => pick(pools.get(`${label} ${language}`) ?? [''].slice(1)) ?? '';
    const say = (label: string): string => pick(sentences.get(`${label} ${language}`) ?? [''].slice(1)) ?? '';
    const stories = (most: number) => Array.from({ length: Math.floor(random() * (most + 1)) }, () => say('story')).filter(Boolean);
    const wish = pick(wishes);
    const kind = random();
    if (kind < 0.12) return { text: tell(wish), language, wishes: [wish] };
    if (kind < 0.2) return mail([...stories(1), say('none'), ...(random() < 0.4 ? [say('none')] : []), ...stories(1)], []);
    if (kind < 0.24) return mail([say('story'), ...stories(3)], []);
    if (kind < 0.46) {
      const other = pick(wishes);
      if (other !== wish && !sameStory(wish, other)) {
        return mail([...stories(2), say(wish), ...stories(1), pick(joints[language]) + say(other), ...stories(1)], [wish, other]);
      }
    }
    if (kind < 0.6) return mail([...stories(1), tell(wish), ...stories(1)], [wish]);
    return mail([...stories(3), say(wish), ...(random() < 0.35 ? [say(wish)] : []), ...stories(2)], [wish]);

    function mail(sentences: readonly string[], meant: readonly string[]): ComposedMail {
      const body = sentences
        .filter(Boolean)
        .map(ended)
        .join(random() < 0.8 ? ' ' : '\n\n');
      const text = [random() < 0.8 ? `${pick(greetings[language])}\n` : '', body, random() < 0.7 ? pick(closings[language]) : '']
        .filter(Boolean)
        .join('\n');
      return { text, language, wishes: meant };
    }
  });
}

function poolsOf(examples: readonly Example[]): ReadonlyMap<string, readonly string[]> {
  const pools = Map.groupBy(examples, ({ label, language }) => `${label} ${language}`);
  return new Map([...pools].map(([key, own]) => [key, own.map(({ text }) => text)]));
}

function ended(sentence: string): string {
  const first = sentence.charAt(0).toUpperCase() + sentence.slice(1);
  return /[.!?…]\W*$/.test(first) ? first : `${first}.`;
}
