const letterSize =
  /(?<![\p{L}\d])(?:str(?:\.|ørrelse|l\.?|lk\.?)?|size|storlek|størrelse|größe|gr\.?|i|in|an|en|a|to|til|till)\s*\.?\s*(XXS|XS|S|M|L|XL|XXL|XXXL|2XL|3XL)(?![\p{L}\d])/giu;
const loneLetterSize = /(?<![\p{L}\d])(XXS|XS|XL|XXL|XXXL|2XL|3XL)(?![\p{L}\d])/gu;
const numberSize =
  /(?<![\p{L}\d])(?:str(?:\.|ørrelse|l\.?)?|size|storlek|størrelse|größe|gr\.?|eu|uk|us)\s*\.?\s*(\d{2}(?:[.,]5)?|\d{1,2}(?:[.,]5)?)(?![\p{L}\d])/giu;
const waist = /\bW\s?(\d{2})\s*\/?\s*L\s?(\d{2})(?![\p{L}\d])/giu;

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
  [/(?<![\p{L}\d])(?:danmark|denmark|dänemark|bornholm|færøerne|faroe)(?![\p{L}\d])/iu, 'DK'],
  [/(?<![\p{L}\d])(?:sverige|sweden|schweden|stockholm|malmö|göteborg)(?![\p{L}\d])/iu, 'SE'],
  [/(?<![\p{L}\d])(?:norge|norway|norwegen|oslo|bergen)(?![\p{L}\d])/iu, 'NO'],
  [/(?<![\p{L}\d])(?:tyskland|germany|deutschland|berlin|hamburg|münchen)(?![\p{L}\d])/iu, 'DE'],
  [/(?<![\p{L}\d])(?:finland|finnland)(?![\p{L}\d])/iu, 'FI'],
  [/(?<![\p{L}\d])(?:island|iceland)(?![\p{L}\d])/iu, 'IS'],
  [/(?<![\p{L}\d])(?:storbritannien|england|uk|united kingdom|great britain|scotland|skotland|london|großbritannien)(?![\p{L}\d])/iu, 'GB'],
  [/(?<![\p{L}\d])(?:holland|nederland(?:ene)?|netherlands|niederlande|nederländerna)(?![\p{L}\d])/iu, 'NL'],
  [/(?<![\p{L}\d])(?:belgien|belgium)(?![\p{L}\d])/iu, 'BE'],
  [/(?<![\p{L}\d])(?:frankrig|france|frankreich|frankrike|paris)(?![\p{L}\d])/iu, 'FR'],
  [/(?<![\p{L}\d])(?:spanien|spain|spania|mallorca)(?![\p{L}\d])/iu, 'ES'],
  [/(?<![\p{L}\d])(?:italien|italy|italia)(?![\p{L}\d])/iu, 'IT'],
  [/(?<![\p{L}\d])(?:polen|poland|polska)(?![\p{L}\d])/iu, 'PL'],
  [/(?<![\p{L}\d])(?:østrig|austria|österreich|østerrike|österrike)(?![\p{L}\d])/iu, 'AT'],
  [/(?<![\p{L}\d])(?:schweiz|switzerland|sveits)(?![\p{L}\d])/iu, 'CH'],
  [/(?<![\p{L}\d])(?:irland|ireland)(?![\p{L}\d])/iu, 'IE'],
  [/(?<![\p{L}\d])(?:usa|united states|america|amerika)(?![\p{L}\d])/iu, 'US'],
  [/(?<![\p{L}\d])(?:grønland|greenland|grönland)(?![\p{L}\d])/iu, 'GL'],
  [/(?<![\p{L}\d])(?:canada|kanada)(?![\p{L}\d])/iu, 'CA'],
  [/(?<![\p{L}\d])(?:australien|australia)(?![\p{L}\d])/iu, 'AU'],
];

/** Countries named, as two capitals. */
export function countriesIn(text: string): readonly string[] {
  return countryWords.flatMap(([pattern, code]) => (pattern.test(text) ? [code] : []));
}
