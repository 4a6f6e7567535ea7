const word = { before: '(?<![\\p{L}\\d])', after: '(?![\\p{L}\\d])' } as const;
const sizeWords =
  'str(?:\\.|ørrelsen?|l\\.?|lk\\.?)?|sizes?|sz|storlek(?:en)?|stl\\.?|størrelsen?|größe|groesse|gr\\.?|eu|uk|us|nummer|nr\\.?';
const leadWords =
  'i|in|en|et|a|an|til|to|till|fra|from|från|von|auf|eine|einen|ett|for|för|af|of|stedet for|instead of|end|than|än|als|eller|or|oder|både|og|and|och|und|mellem|between|mellan|zwischen';
const letters = 'XXXS|XXS|XS|XXXL|XXL|XL|2XL|3XL|4XL';
const notUnit =
  '(?![\\p{L}\\d]|[.,:/-]?\\d|\\s?(?:kr|dkk|,-|€|%|dag\\p{L}*|day\\p{L}*|tage?\\p{L}*|uger?|week\\p{L}*|veck\\p{L}*|uker?|wochen?|min\\p{L}*|timer?|hours?|måned\\p{L}*|months?|år|years?|jahre?|stk|pcs|styk|par|pairs?|grader|°|cm|mm|kg|km|procent|percent|personer|people|gange|times)(?!\\p{L}))';

const patterns: readonly RegExp[] = [
  /(?<![\p{L}\d])W\s?(?<waist>\d{2})\s*[/ ]?\s*L\s?(?<length>\d{2})(?!\d)/giu,
  // Sizes called so, letters in any case; several after one word: "str. 38 eller 40".
  new RegExp(`${word.before}(?:${sizeWords})\\s*:?\\s*(?<size>${letters}|[SML]|\\d{1,2}(?:[.,]5)?)${notUnit}`, 'giu'),
  new RegExp(`${word.before}(?<size>${letters})${word.after}`, 'gu'),
  /(?<![\p{L}\d'’.&-])(?<size>[SML])(?![\p{L}\d'’&]|\.\s?\p{L})/gu,
  /(?<![\p{L}\d]|(?:runs?|running|comes?(?: up)?|coming up|fits?|fitting|too|feels?|looks?|bit|very|quite|rather|so|little|on the) )(?<named>x-?small|x-?large|extra (?:small|large)|xx-?large|small|medium|large)(?![\p{L}\d])/giu,
  new RegExp(`${word.before}(?:${leadWords})\\s+(?<size>(?:3[2-9]|4\\d|5[0-6])(?:[.,]5)?)${notUnit}`, 'giu'),
  /(?<![\p{L}\d.,])(?<size>(?:3[2-9]|4\d|5[0-4])(?:[.,]5)?)(?:['’]?er(?:en|e)?|:an|an)(?![\p{L}\d])/giu,
  /(?<![\p{L}\d.,#])(?<size>\d{2}\/\d{2})(?![\d/]|[.-]\d)/gu,
  /(?<![\p{L}\d.,])(?<size>(?:6|7|8|9|10|11)[05] ?cm)(?![\p{L}\d])/giu,
];

/** Sizes in the order of mention: `38`, `M`, `W32/L34`, `105 cm`. */
export function sizesIn(text: string): readonly string[] {
  const shouting = text === text.toUpperCase();
  const found = patterns.flatMap((pattern, kind) =>
    shouting && kind === 3 ? [] : [...text.matchAll(pattern)].map((match) => ({ at: match.index + match[0].length, size: sizeOf(match) })),
  );
  return [...new Set(found.toSorted((a, b) => a.at - b.at).map(({ size }) => size))].filter((size) => !/^(?:0|\d\/|1[3-9]\/)/.test(size));
}

function sizeOf({ groups = {} }: RegExpExecArray): string {
  const { waist, length, named, size = '' } = groups;
  if (waist) return `W${waist}/L${length}`;
  if (named)
    return named
      .toLowerCase()
      .replace(/extra |x-?/g, 'X')
      .replace(/xx-?/g, 'XX')
      .replace('small', 'S')
      .replace('medium', 'M')
      .replace('large', 'L');
  return size
    .toUpperCase()
    .replace(',', '.')
    .replace(/(\d) ?CM/, '$1 cm');
}

const shades = /^(?:mørke?|lyse?|mellem|dyb|varm|klar|dark|light|deep|pale|bright|mörk|ljus|hell|dunkel|støvet|dusty)-?/u;

const shadeApart = /(?<!\p{L})(mørke?|lyse?|dark|light|deep|pale|bright|mörk|ljus|hell|dunkel|støvet|dusty) (?=(\p{L}+))/giu;

/** "Light blue" is one colour, as "lyseblå" is. */
export function joinShades(text: string, colors: Readonly<Record<string, readonly string[]>>): string {
  const names = new Set(Object.values(colors).flat());
  return text.replace(shadeApart, (found, shade: string, next: string) => (names.has(next.toLowerCase()) ? `${shade}-` : found));
}

/** Colours in the order of mention, by the names of the shop's list; shades count as their colour. */
export function colorsIn(text: string, colors: Readonly<Record<string, readonly string[]>>): readonly string[] {
  const owner = new Map(Object.entries(colors).flatMap(([color, list]) => list.map((name) => [name, color] as const)));
  const said = text.toLowerCase().match(/\p{L}+(?:-\p{L}+)?/gu) ?? [];
  return [
    ...new Set(said.flatMap((name) => owner.get(name) ?? owner.get(name.replace('-', '')) ?? owner.get(name.replace(shades, '')) ?? [])),
  ];
}
