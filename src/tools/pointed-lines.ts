import type { Knowledge } from '../domain/knowledge.ts';
import type { OrderLine } from '../domain/order.ts';
import { colorOf, kindsSaid, tokensOf } from './goods-words.ts';
import type { LineMatch } from './match-lines.ts';

/**
 * The lines that are pointed at without a word for their kind: "den hvide", "the red one", "M'eren", "the cheapest item", "the one
 * for 249", "the … in 10412". What is pointed at and fits none or several is unclear, and so is a colour that may be meant or not.
 */
export function pointedLines(text: string, lines: readonly OrderLine[], knowledge: Knowledge): LineMatch {
  const pointers = [...byColor(text, knowledge), ...bySize(text), ...byPrice(text, lines), ...byPlace(text, knowledge)];
  const found = pointers.map((isMeant) => lines.filter(isMeant));
  const open = found.find((meant) => meant.length !== 1);
  if (open) return { kind: 'unclear', among: open };
  const meant = lines.filter((line) => found.some((each) => each.includes(line)));
  if (meant.length > 0) return { kind: 'matched', lines: meant };
  const colored = withColors(colorsIn(tokensOf(text), knowledge), lines, knowledge);
  return colored.length > 0 && colored.length < lines.length ? { kind: 'unclear', among: colored } : { kind: 'unnamed' };
}

type Pointer = (line: OrderLine) => boolean;

const determiner = 'den|det|de|dem|the|this|that|these|those|der|die|das|denne|dette|disse|min|mit|mine|my|mitt|mina|meine?n?|diese[rnms]?';
/** What may follow a colour that stands for the goods themselves: no noun of its own. */
const follows =
  '(?=\\s*(?:[.,;:!?)]|$|\\n)|\\s+(?:ones?|items?|vare|varen|artikel|version|i|fra|af|in|from|of|från|ur|aus|von|skal|kan|vil|er|ska|is|please|tak|takk|tack|danke|bitte|retur|tilbage|tillbaka|tilbake|back|zurück\\p{L}*|stornieren|umtauschen|behalten|og|and|och|und|som|that|which|to|for|igen|again|størrelse|str|size|sendes|returneres|annulleres|passer|fits|soll|muss|passt|\\d+)(?![\\p{L}]))';

function byColor(text: string, knowledge: Knowledge): readonly Pointer[] {
  const alone = new RegExp(
    `(?<!\\p{L})(?:${determiner})\\s+(\\p{L}[\\p{L}-]*)${follows}|(?<!\\p{L})(\\p{L}[\\p{L}-]*)\\s+ones?(?!\\p{L})`,
    'giu',
  );
  return [...text.matchAll(alone)].flatMap(([, first, second]) => {
    const colors = colorsIn(tokensOf(first ?? second ?? ''), knowledge);
    return colors.length > 0 ? [(line) => isColored(line, colors, knowledge)] : [];
  });
}

const sizeWord = 'str\\.?|størrelse|size|storlek|stl\\.?|größe|gr\\.?';
const size = '(?:X{0,3}[SL]|M|XXS|[2-4]XL|\\d{2})';
const sizes = new RegExp(
  `(?<!\\p{L})(?:${determiner})\\s+(?:(?:i|in|en|one in|ones? i)\\s+)?(?:(?:${sizeWord})\\s*)?(${size})(?:['’]?er(?:en|ne)?|['’]en)?${follows}|(?<![\\p{L}\\d])(${size})['’](?:er(?:en|ne)?|en)(?!\\p{L})`,
  'gu',
);

function bySize(text: string): readonly Pointer[] {
  return [...text.matchAll(sizes)].map(([, first, second]) => {
    const said = first ?? second ?? '';
    return (line) => Object.values(line.options).some((value) => value.toUpperCase() === said);
  });
}

const thing =
  'items?|ones?|vare(?:n|r|rne)?|ting(?:en)?|artikel|artiklen|vara|varan|piece|product|produkt(?:et|en)?|stück|teil|af dem|av dem|of them|of the two|von beiden';
const low =
  'cheap(?:est|er)|billig(?:st|ste|ere|aste|are|ast)|(?:least|less) expensive|günstig(?:ste[nrs]?|ere[nrs]?)|billigste[nrs]?|lowest[- ]priced?|rimeligste';
const high =
  '(?:most|more) expensive|dear(?:est|er)|pric(?:iest|ier)|dyr(?:est|este|ere|ast|aste|are)|teuer(?:ste[nrs]?)|teurere[nrs]?|kostbarste';
const extremes = new RegExp(
  `(?:(?<!\\p{L})(?:${determiner})\\s+(?:(${low})|(${high}))${follows}|(?<!\\p{L})(?:(${low})|(${high}))\\s+(?:${thing})(?!\\p{L}))`,
  'giu',
);
const amount = '(\\d{1,5})(?:[.,]\\d{2}|,-)?(?:\\s?(?:kr\\.?|kroner|kronor|dkk|,-))?(?![\\d])';
const priced = new RegExp(
  `(?<!\\p{L})(?:${determiner}|one|item|varen)\\s+(?:one |item |vare )?(?:til|for|at|för|für|zu|som koste(?:de|r)|der koste(?:de|r)|that costs?|costing|som kosta(?:de|r))\\s+${amount}`,
  'giu',
);

/** "I found it cheaper elsewhere" points at nothing: the word stands with an article or a thing. */
function byPrice(text: string, lines: readonly OrderLine[]): readonly Pointer[] {
  const prices = lines.map((line) => line.unitPrice.minor);
  const ends = [...text.matchAll(extremes)].map(([, low1, , low2]) => {
    const price = (low1 ?? low2) === undefined ? Math.max(...prices) : Math.min(...prices);
    return (line: OrderLine) => line.unitPrice.minor === price;
  });
  const exact = [...text.matchAll(priced)].map(([, said]) => {
    const price = Number(said) * 100;
    return (line: OrderLine) =>
      [line.unitPrice.minor, line.paid.minor].some((own) => own === price || Math.floor(own / 100) * 100 === price);
  });
  return [...ends, ...exact];
}

const places = new RegExp(
  `(?<!\\p{L})(?:(?:${determiner})\\s+)?(?:first|second|third|last|other|top|bottom|første|anden|andet|andre|tredje|sidste|siste|øverste|nederste|ene|första|andra|sista|översta|erste[nrs]?|zweite[nrs]?|letzte[nrs]?|andere[nrs]?|(?:only |just |kun |bare |bara |nur )?(?:one|an?|a single|én|en|et|ett|eine?n?)(?: of the| af| av)?)\\s+(?:${thing})(?!\\p{L})`,
  'iu',
);
const partOf =
  /([\p{L}\d-]+(?:\s+[\p{L}\d-]+){0,2})\s+(?:in|from|of|out of|i|fra|ud af|af|från|ur|av|aus|von)\s+(?:(?:my|the|min|mit|mitt|den|meiner?|der|dieser?|this)\s+)?(?:(?:ordren?|order|ordern|orderen|bestilling(?:en)?|beställning(?:en)?|bestellung|ordrenr|ordernr|nr|no|number|nummer|lh)\.?\s*)*#?\s?\d{4,6}(?!\d)/giu;

/** "The kimono in 10412": something in an order is not the order, even when nobody knows the word for it. */
function byPlace(text: string, knowledge: Knowledge): readonly Pointer[] {
  if (places.test(text)) return [() => false];
  return [...text.matchAll(partOf)].flatMap(([, phrase = '']) => {
    const words = tokensOf(phrase);
    const colors = colorsIn(words.slice(-1), knowledge);
    if (colors.length > 0) return [(line: OrderLine) => isColored(line, colors, knowledge)];
    const isGoods = kindsSaid(words, knowledge.spoken.goods).size > 0;
    return isGoods || order.has(words.at(-1) ?? '') || !isNoun(phrase) ? [] : [() => false];
  });
}

/** Words that stand before "from 10412" and name no goods. */
const order = new Set(
  'order orders ordre ordren ordrer bestilling bestillingen beställning beställningen bestellung pakke pakken paket paketet parcel package delivery levering leverans lieferung purchase køb købet kjøp köp everything all it them these this that alt alle allt alla alles det den dem de dette disse dessa items goods varer varerne varene varor varorna vara articles produkter artikel retur returen return returns refund money penge pengene pengar geld besked mail svar noget nothing something part del resten rest'.split(
    ' ',
  ),
);

/** An article before it, or the Danish, Swedish or Norwegian article behind it. */
function isNoun(phrase: string): boolean {
  return (
    new RegExp(`(?:^|\\s)(?:${determiner})\\s+(?:[\\p{L}-]+\\s+)?[\\p{L}-]{3,}$`, 'iu').test(phrase) ||
    /\p{L}{3,}(?:en|et|erne|ene|arna|orna)$/iu.test(phrase)
  );
}

function colorsIn(words: readonly string[], { spoken }: Knowledge): readonly string[] {
  return words.flatMap((word) => colorOf(word, spoken.colors) ?? []);
}

function withColors(colors: readonly string[], lines: readonly OrderLine[], knowledge: Knowledge): readonly OrderLine[] {
  return colors.length > 0 ? lines.filter((line) => isColored(line, colors, knowledge)) : [];
}

function isColored({ options }: OrderLine, colors: readonly string[], { words }: Knowledge): boolean {
  return Object.values(options).some((value) => tokensOf(value).some((word) => colors.includes(colorOf(word, words.colors) ?? '')));
}
