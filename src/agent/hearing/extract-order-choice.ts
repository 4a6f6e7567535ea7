import { numbersIn } from './extract-lone-numbers.ts';
import { orderNamesIn } from './extract-order-names.ts';
import { anyOf } from './phrases.ts';

export interface OrderChoice {
  readonly chosen: readonly string[];
  /** Said not to be meant, or to stay as they are. */
  readonly notMeant: readonly string[];
}

const before =
  '(?:(?:ordre\\p{L}*|order\\p{L}*|bestil\\p{L}*|beställ\\p{L}*|bestell\\p{L}*|den|det|the|die|one|nr|no|number|nummer|nummeret|med|with|mit|på|om)\\.?\\s+)*#?\\s?(?:lh)?\\s?\\d';
const not = '(?:ikke|ikk|not|inte|ej|nicht|except|undtagen|utom|unntatt|außer|instead of|rather than|i stedet for|istället för|statt)';
const denied = new RegExp(
  `(?<!\\p{L})${not}\\s+${before}|\\d\\s+(?:is|er|är|ist|was|skal|må|ska|får|soll|darf|should|must|it is|den er)\\s+(?:it\\s+|den\\s+|det\\s+)?${not}(?!\\p{L})`,
  'iu',
);
const stays = anyOf(
  'behold\\p{L}*|keep\\p{L}*|behåll\\p{L}*|behalt\\p{L}*|leave|(?:lad|la|låt|lass\\p{L}*) (?:\\S+ ){1,3}(?:være|vara|sein|stehen|ligge|stå)',
);
const wanted = anyOf(
  '(?:skal|vil) (?:jeg )?(?:stadig |fortsat |gerne )*(?:have|ha|bruge)|vill (?:jag )?(?:fortfarande )?ha|still want|brauche ich',
);
/** What has not come is what they write about. */
const notCome = anyOf(
  "(?:ikke|not|inte|nicht|n't|never|aldrig|aldri|nie)(?: \\p{L}+){0,2} (?:modtag\\p{L}*|fået|kom\\p{L}*|received?|got|arriv\\p{L}*|came|come|fått|mottag\\p{L}*|mottatt|ankom\\p{L}*|erhalten|bekommen|angekommen|leveret|delivered|levererat?s?|geliefert|dukket op)",
);
/** "I want 30005 cancelled" wants nothing to stay. */
const done = anyOf(
  '(?:annull|afbest|slet|retur|refund|tilbage|tillbaka|tilbake|cancel|avbest|avbok|kansel|storn|zurück|ændr|endr|ändr|bytt|byt|stop|change|swap|exchange|send|skick|schick)\\p{L}*',
);
const denies = anyOf(not, "n't", 'no', 'nej', 'nei', 'nein', 'kein\\p{L}*');
/** Another wish, which only speaks of the order. */
const otherwise = anyOf(
  '(?:only|just) (?:want|need|wanted)|vil(?:le)? (?:jeg )?(?:bare|kun|lige)|(?:jeg|jag) vill? (?:bare|bara|kun|lige)|(?:will|möchte|wollte) (?:ich )?nur|bara vill|spørgsmål|question|frage|fråga',
);
const askedAbout =
  /^(?:\W|\d|(?:ordre\p{L}*|order\p{L}*|bestil\p{L}*|beställ\p{L}*|bestell\p{L}*|nr|nummer|number|no|lh|den|det|it|is|er|the|one|please|tak|tack|takk|bitte|maybe|måske|must|be|må|være|mon|hvad|med|what|about|was|ist|mit|vad|hva)(?!\p{L}))*$/iu;

/**
 * Which orders an answer to "which order?" chooses. A number is a choice where it is plainly given: not where it is denied or kept, and
 * not in a question or another wish, which only speak of it. A number that nobody calls an order's is one where it `wasAsked` for. Null when the answer names no order at all.
 */
export function orderChoiceIn(answer: string, wasAsked: boolean): OrderChoice | null {
  const namesIn = wasAsked ? numbersIn : orderNamesIn;
  if (namesIn(answer).length === 0) return null;
  const chosen = new Set<string>();
  const notMeant = new Set<string>();
  for (const [sentence] of answer.replace(/[’`´]/g, "'").matchAll(/[^.!?\n;]+(?:\.(?=\d)[^.!?\n;]+)*[.!?\n;]*/g)) {
    for (const clause of sentence.split(/,|\s(?=(?:men|but|aber|og|and|och|und|så)\s)/iu)) {
      for (const name of namesIn(clause)) {
        if (denied.test(clause) || stays.test(clause) || (wanted.test(clause) && !done.test(clause))) notMeant.add(name);
        else if (isChoice(clause, sentence)) chosen.add(name);
      }
    }
  }
  return { chosen: [...chosen].filter((name) => !notMeant.has(name)), notMeant: [...notMeant] };
}

function isChoice(clause: string, sentence: string): boolean {
  if (sentence.trimEnd().endsWith('?')) return askedAbout.test(clause);
  if (otherwise.test(sentence)) return false;
  return notCome.test(clause) || !denies.test(clause);
}
