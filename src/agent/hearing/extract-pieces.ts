import type { Loss } from '../../domain/heard.ts';

const words: Readonly<Record<string, number>> = {
  en: 1,
  én: 1,
  et: 1,
  ét: 1,
  ene: 1,
  one: 1,
  single: 1,
  ett: 1,
  ein: 1,
  eine: 1,
  einen: 1,
  eins: 1,
  to: 2,
  two: 2,
  två: 2,
  zwei: 2,
  tre: 3,
  three: 3,
  drei: 3,
  fire: 4,
  four: 4,
  fyra: 4,
  vier: 4,
  fem: 5,
  five: 5,
  fünf: 5,
  seks: 6,
  six: 6,
  sex: 6,
  sechs: 6,
};
const number = `(?<![\\p{L}\\d.,#])(\\d|${Object.keys(words).join('|')})(?![\\p{L}\\d]|[.,]\\d)`;
const pairs = '(?: par| pairs?| stk\\.?| styk(?:ker)?| pieces?| paar| stück)?';
const of = '(?:ud af|af|out of|of|av|von)(?: de| the| mine?| my| die| den| dem)?';

const gotOfOrdered = [
  // "only two of the four": what came, of what was ordered.
  new RegExp(
    `(?:kun|bare|only|just|bara|nur|fik|got|received|modtog|fick|fikk|erhalten)(?: \\p{L}+){0,3}? ${number}${pairs} ${of} ${number}`,
    'iu',
  ),
];
const orderedThenGot = [
  new RegExp(
    `(?:bestilt\\p{L}*|bestilte|købt\\p{L}*|købte|betalt\\p{L}*(?: for)?|ordered|bought|paid for|beställ\\p{L}*|köpt\\p{L}*|bestil\\p{L}*|kjøpt\\p{L}*|bestellt|gekauft) ?(?: \\p{L}+){0,3}? ?${number}${pairs}[^.!?\\n]{0,60}?(?:fik|fået|modtog|modtaget|kom|var|lå|got|received|came|there (?:was|were)|fick|mottog|fikk|mottatt|erhalten|bekommen|angekommen)(?: \\p{L}+){0,3}? ${number}`,
    'iu',
  ),
];
const missingOfOrdered = new RegExp(
  `(?:mangler|manglede|missing|saknas|saknades|fehlen|fehlt|fehlte)(?: \\p{L}+){0,3}? ${number}${pairs} ${of} ${number}|${number}${pairs} ${of} (?:${number}|\\p{L}+)(?: \\p{L}+){0,4}? (?:mangle\\p{L}*|missing|was not|wasn't|weren't|were not|saknas|saknades|fehlt|fehlte|fehlen|var ikke|lå ikke)`,
  'iu',
);
const missingSo = [
  new RegExp(
    `(?:mangle[rd]?\\p{L}*|short|saknas|saknades|fehlen|fehlt|fehlte|savner)(?: (?:der|jeg|vi|altså|desværre|nu|still|kun|only|bara|nur|stadig))* ${number}(?: par| pairs?| stk| piece| pieces| paar| stück)?(?! \\p{L}*(?:slags|kind))`,
    'iu',
  ),
  new RegExp(
    `${number}(?: par| pairs?| pieces?| stk\\.?| paar)? (?:\\p{L}+ ){0,3}?(?:mangle\\p{L}*|missing|saknas|saknades|fehlt|fehlte|fehlen)`,
    'iu',
  ),
  /(?:den|det|the|der|die|das) (?:ene|anden|andet|other|other one|second|andra|andre|zweite|andere)(?: par| pair| one| paar)?(?! (?:ting|varer|items|things|goods|del|rest))/iu,
];
const all =
  /(?<!\p{L})(?:begge(?: to)?|both|alle(?: sammen)?|all (?:of (?:them|it)|\d|two|three|four)|båda|samtliga|beide|dem alle|det hele)(?!\p{L})/iu;

/**
 * How many pieces of the goods are missing: "two of four came" leaves two, "one pair is missing" is one. Null when it is not said. A
 * lone number answers the question how many.
 */
export function piecesMissing(text: string, answering: boolean): Loss['quantity'] {
  for (const pattern of [...gotOfOrdered, ...orderedThenGot]) {
    const [first, second] = numbersOf(pattern.exec(text));
    if (first !== undefined && second !== undefined && first !== second) return Math.abs(second - first);
  }
  const [ofOrdered] = numbersOf(missingOfOrdered.exec(text));
  if (ofOrdered !== undefined) return ofOrdered;
  const [answer] = answering ? numbersOf(new RegExp(number, 'iu').exec(text.trim().slice(0, 60))) : [];
  if (answering && all.test(text)) return 'all';
  if (answer !== undefined) return answer;
  for (const pattern of missingSo) {
    const match = pattern.exec(text);
    if (match) return numbersOf(match)[0] ?? 1;
  }
  return all.test(text) && /mangl|missing|sakna|fehl/iu.test(text) ? 'all' : null;
}

function numbersOf(match: RegExpExecArray | null): number[] {
  return (match ?? []).slice(1).flatMap((said) => (said === undefined ? [] : (words[said.toLowerCase()] ?? Number(said))));
}
