import { numbersIn } from './extract-lone-numbers.ts';
import { anyOf } from './phrases.ts';

const deed = anyOf(
  'ann?ull?[eé]r\\p{L}*|afbestil\\p{L}*|cancel\\p{L}*|kanseller\\p{L}*|avbestill\\p{L}*|avbeställ\\p{L}*|avboka\\p{L}*|(?:ab)?bestell\\p{L}* ab|abbestell\\p{L}*|stornier\\p{L}*',
);
/** Words that say no more than that it is asked for, politely. */
const filler = new Set(
  `please pls kindly hi hello hey dear can could would will you i we want wish need like 'd to have get be both all of my our the these those
  following two three four orders order numbers number nos no nr should must are is they them and also thanks thank
  venligst kan kunne vil i jeg vi gerne godt skal bedes må om at få have ha blive begge alle to tre fire mine vores de dem disse ordrer ordrerne
  ordrene ordre bestillinger bestillingerne bestillingene bestilling nummer numre tak og også samt hej har ønsker bede lige nå både
  snälla vänligen ni skulle vilja jag vill att båda alla tre fyra mina våra dessa ordrar ordrarna order beställningar beställningarna tack och
  också hej önskar ska behöver bli både såväl som vennligst dere ønsker gjerne takk hei bør
  bitte möchte möchten ich wir würde gern gerne können könnten sie beide alle drei vier zwei meine unsere die diese bestellungen bestellung
  aufträge werden sollen soll und auch danke hallo guten tag bzw`.split(/\s+/),
);
const every = anyOf(
  'both(?: of (?:them|these|those|my orders))?|begge(?: to| ordrer| bestillinger)?|båda(?: två| ordrarna| beställningarna)?|beide[n]?(?: bestellungen)?',
);
const count = anyOf(
  '(?:all|alle|alla)(?: of)?(?: (?:my|the|these|those|mine|mina|meine|de|die|them))? (?:three|tre|drei)(?: (?:of )?(?:them|orders|ordrer|ordrar|bestellungen|bestillinger|beställningar))?',
);
const number = '#?\\s?(?:lh[- ]?|\\p{L}{1,3}-?)?\\d{3,8}';
const joint = '\\s*(?:,\\s*(?:and|og|och|und|samt)?|&|\\+|/|\\s(?:and|og|och|und|samt|as well as|sowie)(?: also| også)?)\\s*';
const list = new RegExp(
  `${number}(?:${joint}(?:(?:ordre|order|bestilling|beställning|bestellung|nr\\.?|no\\.?)\\s*)?${number})+(?!\\s?(?:kr|dkk|,-|€|eur|sek|nok))`,
  'giu',
);

/**
 * Digits of the orders that one sentence asks to cancel together: as a list beside the word, or as "both" and "all three" where just so
 * many are named. Empty when anything in that sentence says more.
 */
export function calledOffTogether(text: string): readonly string[] {
  const named = numbersIn(text);
  if (named.length < 2) return [];
  for (const sentence of text.replace(/[’`´]/g, "'").split(/(?<=[!?;\n])|(?<=\.)\s/u)) {
    for (const clause of clausesOf(sentence)) {
      if (!deed.test(clause)) continue;
      const [listed, ...others] = [...clause.matchAll(list)];
      const names = listed ? numbersIn(clause) : countOf(clause) === named.length ? named : [];
      if (names.length > 1 && others.length === 0 && isPure(clause)) return names;
    }
  }
  return [];
}

/** Digits of the orders that an answer to "which of them?" means together: several in a list, or all of those named before. */
export function answeredTogether(answer: string, named: readonly string[]): readonly string[] {
  const [first = ''] = answer.trim().split(/[.!\n]/);
  if (!isPure(first)) return [];
  const listed = numbersIn(first);
  if (listed.length > 1) return listed;
  return named.length > 1 && countOf(first) === named.length ? named : [];
}

/** Reasons and greetings stand in clauses of their own, before or behind. */
function clausesOf(sentence: string): string[] {
  const whole = [sentence];
  const parts = sentence.split(
    /,(?!\s*(?:(?:and|og|och|und|samt|ordre|order|nr\.?)\s)?#?\s?(?:lh)?\d)|\s[–-]\s|:|\s(?=(?:because|since|da|fordi|eftersom|weil|denn|for)\s)/iu,
  );
  return parts.length > 1 ? [...whole, ...parts] : whole;
}

function countOf(clause: string): number | null {
  return count.test(clause) ? 3 : every.test(clause) ? 2 : null;
}

function isPure(clause: string): boolean {
  const words = clause
    .replace(list, ' ')
    .replace(new RegExp(deed.source, 'giu'), ' ')
    .toLowerCase()
    .split(/[^\p{L}']+/u);
  return words.every((word) => word === '' || filler.has(word));
}
