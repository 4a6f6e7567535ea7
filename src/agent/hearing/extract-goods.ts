const letterSize =
  /\b(?:str(?:\.|ørrelse|l\.?|lk\.?)?|size|storlek|størrelse|größe|gr\.?|i|in|an|en|a|to|til|till)\s*\.?\s*(XXS|XS|S|M|L|XL|XXL|XXXL|2XL|3XL)\b/giu;
const loneLetterSize = /(?<![\p{L}\d])(XXS|XS|XL|XXL|XXXL|2XL|3XL)(?![\p{L}\d])/gu;
const numberSize =
  /\b(?:str(?:\.|ørrelse|l\.?)?|size|storlek|størrelse|größe|gr\.?|eu|uk|us)\s*\.?\s*(\d{2}(?:[.,]5)?|\d{1,2}(?:[.,]5)?)\b/giu;
const waist = /\bW\s?(\d{2})\s*\/?\s*L\s?(\d{2})\b/giu;

/** Sizes as written: `38`, `M`, `W32/L34`. */
export function sizesIn(text: string): readonly string[] {
  const found = [
    ...[...text.matchAll(waist)].map((match) => `W${match[1]}/L${match[2]}`),
    ...[...text.matchAll(letterSize)].map((match) => (match[1] ?? '').toUpperCase()),
    ...[...text.matchAll(loneLetterSize)].map((match) => match[1] ?? ''),
    ...[...text.matchAll(numberSize)].map((match) => (match[1] ?? '').replace(',', '.')),
  ];
  return [...new Set(found)];
}

/** The customer's own colour words, by the shop's list. */
export function colorsIn(text: string, colors: Readonly<Record<string, readonly string[]>>): readonly string[] {
  const said = new Set(text.toLowerCase().split(/[^\p{L}]+/u));
  return Object.entries(colors).flatMap(([color, words]) => (words.some((word) => said.has(word)) ? [color] : []));
}

const countryWords: readonly (readonly [RegExp, string])[] = [
  [/\b(?:danmark|denmark|dänemark|bornholm|færøerne|faroe)\b/iu, 'DK'],
  [/\b(?:sverige|sweden|schweden|stockholm|malmö|göteborg)\b/iu, 'SE'],
  [/\b(?:norge|norway|norwegen|oslo|bergen)\b/iu, 'NO'],
  [/\b(?:tyskland|germany|deutschland|berlin|hamburg|münchen)\b/iu, 'DE'],
  [/\b(?:finland|finnland)\b/iu, 'FI'],
  [/\b(?:island|iceland)\b/iu, 'IS'],
  [/\b(?:storbritannien|england|uk|united kingdom|great britain|scotland|skotland|london|großbritannien)\b/iu, 'GB'],
  [/\b(?:holland|nederland(?:ene)?|netherlands|niederlande|nederländerna)\b/iu, 'NL'],
  [/\b(?:belgien|belgium)\b/iu, 'BE'],
  [/\b(?:frankrig|france|frankreich|frankrike|paris)\b/iu, 'FR'],
  [/\b(?:spanien|spain|spania|mallorca)\b/iu, 'ES'],
  [/\b(?:italien|italy|italia)\b/iu, 'IT'],
  [/\b(?:polen|poland|polska)\b/iu, 'PL'],
  [/\b(?:østrig|austria|österreich|østerrike|österrike)\b/iu, 'AT'],
  [/\b(?:schweiz|switzerland|sveits)\b/iu, 'CH'],
  [/\b(?:irland|ireland)\b/iu, 'IE'],
  [/\b(?:usa|united states|america|amerika)\b/iu, 'US'],
  [/\b(?:grønland|greenland|grönland)\b/iu, 'GL'],
  [/\b(?:canada|kanada)\b/iu, 'CA'],
  [/\b(?:australien|australia)\b/iu, 'AU'],
];

/** Countries named, as two capitals. */
export function countriesIn(text: string): readonly string[] {
  return countryWords.flatMap(([pattern, code]) => (pattern.test(text) ? [code] : []));
}
