import type { Measure, MeasureName, Sizing, UsualSize } from '../../domain/heard.ts';
import { anyOf } from './phrases.ts';

/** How customers name the measures of a body. The endings of five languages are open: "talje", "taljemål", "taljevidden". */
const words: Readonly<Record<Exclude<MeasureName, 'weight' | 'age'>, string>> = {
  chest: 'bryst\\p{L}*|barm\\p{L}*|overvidde\\p{L}*|chest\\p{L}*|bust\\p{L}*|byst\\p{L}*|brust\\p{L}*|oberweite|ob',
  waist: 'talje\\p{L}*|livvidde\\p{L}*|livet|liv|waist\\p{L}*|midj\\p{L}*|midje\\p{L}*|taille\\p{L}*|bund?weite|linning\\p{L}*',
  hips: 'hofte\\p{L}*|hips?|hip measurement|bagdel|höft\\p{L}*|stuss|stuss?vidd\\p{L}*|hüft\\p{L}*|sædet?',
  height: 'høj|højde|tall|height|lång|längd|høy|høyde|groß|gross|körpergröße|hög',
  foot: 'fod|fødder|fødderne|foden|fodlængde\\p{L}*|foot|feet|foot length|fot|foten|fötter\\p{L}*|føtter\\p{L}*|fotlängd\\p{L}*|fotlengde\\p{L}*|fuß\\p{L}*|füße|fuss\\p{L}*',
  hand: 'hånd|hånden|håndmål\\p{L}*|håndomkreds\\p{L}*|hand|hand circumference|handen|handmått|omkrets hand\\p{L}*|hånda|handumfang|palm|knoer\\p{L}*|knuckles',
  finger: 'finger\\p{L}*|ringfinger\\p{L}*|ringmål|inner circumference|omkreds|omkrets|umfang',
  diameter: 'diameter\\p{L}*|durchmesser|indvendigt mål',
};
const named = Object.keys(words) as readonly (keyof typeof words)[];

const number = '(?<value>\\d{1,3}(?:[.,]\\d{1,2})?)';
const unit = "(?:\\s?(?<unit>cm|centimeter\\p{L}*|mm|m(?!\\p{L})|meter|\"|”|''|in(?:ch(?:es)?)?(?!\\p{L})|tommer|tum|zoll))?";
// Each word ends in a separator and few may stand there: a pattern that can read one text in many ways takes for ever on a hostile mail.
const before =
  '[ :=~(]{0,3}(?:(?:er|is|are|på|ca\\.?|cirka|circa|around|about|approx\\.?|roughly|of|mål|målet|measures?|measurement|måler|længde|længden|length|lengde|längd|ist|sind|von|är|measuring|omkring|rundt|om|langs?|lange?|long|i|omkreds|omkretsen|umfang|like)[ :=~(]{1,3}){0,4}';
const after =
  '\\s*(?:(?:i|om|over|rundt om|omkring|around|round|in|at|across|um|über|runt|över|på|indvendig\\p{L}*|inner|inside|innen)\\s+)?(?:(?:the|my|die|der|den|min|mit|mine|meine?|mina?)\\s+)?';

/** Plausible values in centimetres (a ring's in millimetres); anything else was not a measure of a body. */
const plausible: Readonly<Record<MeasureName, readonly [number, number]>> = {
  chest: [55, 160],
  waist: [45, 160],
  hips: [60, 170],
  height: [50, 215],
  weight: [10, 200],
  foot: [10, 33],
  hand: [14, 30],
  finger: [40, 75],
  diameter: [12, 24],
  age: [1, 16],
};

/**
 * What the customer says of their body, which sizes they are used to by which country's count, and what they ask of sizes. Claims for
 * looking up in a size guide, nothing else.
 */
export function sizingIn(text: string): Sizing {
  return { measures: measuresIn(text), usual: usualSizesIn(text), asks: asksOf(text), bought: speaksOfPurchase.test(text) };
}

export function measuresIn(text: string): readonly Measure[] {
  let rest = text.replace(/[’`´]/g, "'");
  const found: Measure[] = [];
  const take = (pattern: RegExp, read: (groups: Record<string, string | undefined>) => readonly (Measure | null)[]) => {
    rest = rest.replace(pattern, (...match: unknown[]) => {
      const measures = read(match.at(-1) as Record<string, string | undefined>);
      if (measures.length === 0 || measures.includes(null)) return String(match[0]);
      found.push(...measures.filter((measure) => measure !== null));
      // Apart from a comma nothing may be read across what was taken.
      return ' , ';
    });
  };

  take(/(?<![\d.,#-])(?<chest>\d{2,3})\s?[-–/x]\s?(?<waist>\d{2,3})\s?[-–/x]\s?(?<hips>\d{2,3})(?![\d-])/gu, (groups) =>
    (['chest', 'waist', 'hips'] as const).map((of) => measure(of, groups[of], undefined)),
  );
  take(
    /(?<![\d.,])(?<feet>[3-6])\s?(?:'|ft\.?|feet|foot)\s?(?:(?<inches>1[01]|\d)(?:\s?(?:"|”|''|in(?:ch(?:es)?)?))?)?(?![\d.,]*\d)/giu,
    (groups) => [inRange('height', Math.round(Number(groups['feet']) * 30.48 + Number(groups['inches'] ?? 0) * 2.54))],
  );
  take(
    /(?<![\p{L}\d.,])(?<value>\d{2,3}(?:[.,]\d)?)\s?(?<unit>kg|kilo\p{L}*|kilogram\p{L}*|lbs?|pounds|pund|stone)(?!\p{L})/giu,
    (groups) => [weight(groups['value'], groups['unit'])],
  );
  for (const of of named) {
    take(new RegExp(`(?<![\\p{L}\\d])(?:${words[of]})(?!\\p{L})${before}${number}${unit}(?![\\d.,]*\\d)`, 'giu'), (groups) => [
      measure(of, groups['value'], groups['unit']),
    ]);
  }
  for (const of of named) {
    take(new RegExp(`(?<![\\p{L}\\d.,])${number}${unit}${after}(?:${words[of]})(?!\\p{L})`, 'giu'), (groups) => [
      measure(of, groups['value'], groups['unit']),
    ]);
  }
  take(/(?<![\d.,])(?<value>[12][.,]\d{2})\s?(?:m|meter|metres?)?(?![\p{L}\d])/giu, (groups) => [measure('height', groups['value'], 'm')]);
  take(
    /(?<![\p{L}])(?:er|am|i'm|im|is|he's|she's|bin|ist|är|måler|measures?)\s+(?:ca\.?\s+|about\s+|around\s+|etwa\s+)?(?<value>\d{2,3})(?:\s?(?:cm|centimeter))?(?=[\s,.]|$)(?!\s?(?:kg|kilo|kr|dkk|år|years?|jahre))/giu,
    (groups) => [Number(groups['value']) >= 80 ? measure('height', groups['value'], 'cm') : null],
  );
  take(/(?<![\p{L}\d.,]|\d ?[x×] ?)(?<value>1[4-9]\d|20\d)\s?(?:cm|centimeter)(?!\p{L})/giu, (groups) => [
    measure('height', groups['value'], 'cm'),
  ]);
  take(/(?<![\p{L}\d.,])(?<value>[4-7]\d(?:[.,]\d)?)\s?mm(?!\p{L})/giu, (groups) => [measure('finger', groups['value'], 'mm')]);
  take(
    /(?<![\p{L}\d.,])(?<value>1[0-6]|[1-9])[-\s]?(?:år|års|åring|years?|jahre?|jährig\p{L}*|yr|yo)(?:[- ]?(?:old|gammel|gamle?|alt))?(?!\p{L}|[^.!?\n]{0,12}(?:siden|ago))/giu,
    (groups) => [inRange('age', Number(groups['value']))],
  );
  return found.filter((each, index) => found.findIndex((other) => other.of === each.of) === index);
}

function measure(of: MeasureName, value: string | undefined, unitSaid: string | undefined): Measure | null {
  const said = Number((value ?? '').replace(',', '.'));
  const unitName = (unitSaid ?? '').toLowerCase();
  const girth = of === 'chest' || of === 'waist' || of === 'hips';
  const inches = /^(?:"|”|''|in|tommer|tum|zoll)/.test(unitName) || (unitName === '' && girth && said < 50);
  if (of === 'finger' || of === 'diameter') return inRange(of, unitName.startsWith('c') ? said * 10 : said);
  if (of === 'height' && said < 3) return inRange(of, Math.round(said * 100));
  if (unitName === 'mm') return inRange(of, said / 10);
  return inRange(of, inches ? Math.round(said * 25.4) / 10 : said);
}

function weight(value: string | undefined, unitSaid = ''): Measure | null {
  const said = Number((value ?? '').replace(',', '.'));
  const factor = /^(?:lb|pound)/i.test(unitSaid) ? 0.4536 : /^stone/i.test(unitSaid) ? 6.35 : /^pund/i.test(unitSaid) ? 0.5 : 1;
  return inRange('weight', Math.round(said * factor));
}

function inRange(of: MeasureName, value: number): Measure | null {
  const [from, to] = plausible[of];
  return value >= from && value <= to ? { of, value } : null;
}

const countries: Readonly<Record<Exclude<UsualSize['system'], null>, string>> = {
  eu: 'eu|eur|europæisk|european|europeisk|europäische?|dansk|danish|dk',
  uk: 'uk|gb|engelsk|british|britisk|englische?|britische?|english',
  us: 'us|usa|amerikansk|american|amerikanische?',
  it: 'it|italiensk|italian|italienische?',
  fr: 'fr|fransk|french|französische?|fransk',
};
const sizeNumber = '(\\d{1,2}(?:[.,]5)?)(?!\\d|[.,]\\d|\\s?(?:cm|kg|kr|dkk|år|"|”))';

/** Sizes by a country's count: "UK 12", "italiensk 44", "an 8 in US". */
export function usualSizesIn(text: string): readonly UsualSize[] {
  const found = Object.entries(countries).flatMap(([system, names]) => {
    const first = new RegExp(
      `(?<![\\p{L}\\d])(?:${names})(?:[ -]?(?:str\\.?|størrelse|size|sizes|größe|storlek|en|a|an))*[ :-]{0,2}${sizeNumber}`,
      'giu',
    );
    const second = new RegExp(
      `(?<![\\p{L}\\d.,])${sizeNumber}\\s*(?:in|i|auf)?\\s*\\(?(?:${names})(?![\\p{L}\\d]|[ -]?(?:str\\.?|size)? ?\\d)`,
      'giu',
    );
    return [...text.matchAll(first), ...text.matchAll(second)].map((match) => ({
      system: system as UsualSize['system'],
      size: (match[1] ?? '').replace(',', '.'),
    }));
  });
  return found.filter((each, index) => found.findIndex((other) => other.system === each.system && other.size === each.size) === index);
}

const sizeWord = '(?:størrelsen?|str\\.?|sizes?|storlek|größe|groesse|grösse|nummer)';
const asksBought = anyOf(
  `(?:which|what) ${sizeWord} (?:was|is) (?:it|the (?:one|\\p{L}+))(?: that)? (?:i|we) (?:bought|got|ordered|purchased|have|had|chose)`,
  `(?:which|what) ${sizeWord} (?:of \\p{L}+ )?(?:did|have) (?:i|we) (?:\\p{L}+ )?(?:buy|order|get|purchase|pick|choose|bought|ordered|got|have)`,
  `(?:which|what) ${sizeWord} (?:that )?(?:i|we) (?:bought|ordered|got|purchased|chose)`,
  `hvilken ${sizeWord} (?:det )?(?:var|er) (?:det |den )?,? ?(?:som |at )?(?:jeg|vi) (?:købte|fik|bestilte|har|valgte|tog)`,
  `hvilken ${sizeWord} (?:det var |det er )?(?:,? ?(?:som |at )?)?(?:jeg|vi) (?:købte|fik|bestilte|valgte|tog|har (?:købt|bestilt|fået|valgt)|plejer at (?:købe|bestille) hos jer)`,
  `hvilken ${sizeWord} (?:købte|bestilte|fik|valgte|tog) (?:jeg|vi)`,
  `hvilken ${sizeWord} har (?:jeg|vi) (?:\\p{L}+ )?(?:købt|bestilt|fået|valgt)`,
  `hvilken ${sizeWord} (?:er|var) (?:den|det|min|mine|dem)[^.?!\\n]{0,30}(?:jeg|vi) (?:købte|fik|bestilte|har (?:købt|bestilt))`,
  `(?:vilken|hvilken) ${sizeWord} (?:köpte|kjøpte|beställde|bestilte|fick|fikk) jag|hvilken ${sizeWord} (?:kjøpte|bestilte|fikk) jeg`,
  `vilken ${sizeWord} (?:det var |var det )?(?:som )?jag (?:köpte|beställde|fick)|hvilken ${sizeWord} (?:det var |var det )?(?:som )?jeg kjøpte`,
  `(?:vilken|hvilken) ${sizeWord} har (?:jag|jeg) (?:köpt|beställt|kjøpt|bestilt)`,
  `welche ${sizeWord} (?:habe? ich|hatte ich|haben wir)[^.?!\\n]{0,40}(?:gekauft|bestellt|genommen)|welche ${sizeWord} ich[^.?!\\n]{0,40}(?:gekauft|bestellt|genommen)`,
  `welche ${sizeWord} (?:war|ist) (?:das|es|die)[^.?!\\n]{0,30}(?:gekauft|bestellt)`,
);

/** The measure of a garment, which a guide to bodies does not hold. */
const asksGarment = anyOf(
  `hvor lang(?:e|t)? (?:er|bliver) (?!levering|tid|ventetid|fragt)\\p{L}+`,
  `(?:ærme|ben|ryg|skridt|inder)længden?|indvendig\\p{L}* (?:ben)?længde|inside leg|inseam|inleg|sleeve length|innerbenslängd\\p{L}*|ärmlängd\\p{L}*|ermelengde|innerbeinlengde|innenbeinlänge|ärmellänge|schrittlänge|rückenlänge`,
  `how long (?:is|are) (?:the|this|your|these|it)(?! (?:delivery|shipping|wait))|(?:total|full|back) length|hur långa? är (?!leverans|tid)\\p{L}+|wie lang (?:ist|sind|fällt)`,
);

function asksOf(text: string): Sizing['asks'] {
  if (asksBought.test(text)) return 'bought';
  return asksGarment.test(text) ? 'garment' : 'fit';
}

const speaksOfPurchase = anyOf(
  '(?:jeg|vi) (?:har )?(?:lige |netop |tidligere |allerede )?(?:købte|købt|bestilte|bestilt|fik|fået)',
  "(?:i|we|i've|we've) (?:have |just |recently |already )*(?:bought|ordered|got|purchased)",
  'min (?:ordre|bestilling|beställning)|my order|meine bestellung',
  '(?:jag|jeg) (?:har )?(?:köpte|köpt|beställde|beställt|kjøpte|kjøpt)',
  '(?:habe|hatte) ich[^.?!\\n]{0,60}(?:gekauft|bestellt)|ich (?:habe|hatte)[^.?!\\n]{0,60}(?:gekauft|bestellt)',
);
