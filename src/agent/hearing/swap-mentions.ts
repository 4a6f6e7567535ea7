import { sizesIn } from './extract-goods.ts';

/** A size or colour in a text, with its place. */
export interface Mention {
  readonly kind: 'size' | 'color';
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

const word = { before: '(?<![\\p{L}\\d.,#/-])', after: '(?![\\p{L}\\d])' } as const;
const months =
  'jan(?:uar[iy]?)?|feb(?:ruar[iy]?)?|mar(?:ts|ch|s)?|märz|apr(?:il)?|ma[jiy]|jun[ie]?|jul[iy]?|aug(?:usti?)?|sep(?:t(?:ember)?)?|o[kc]t(?:ober)?|nov(?:ember)?|de[scz](?:ember)?';
const unit = `(?![.,:/-]?\\d|\\s?(?:(?:kr|dkk|dag|days?|tage?n?|uger?n?|weeks?|veck|uker?|wochen?|min|timer?|hours?|måned|months?|monat|år|years?|jahre?|kl|grader|kg|procent|percent|personer|people)\\p{L}*(?!\\p{L})|,-|€|%|°)|\\.?\\s?(?:${months})(?!\\p{L}))`;
const notDate = '(?<!(?:uge|week|vecka|uke|woche|kw|den|d\\.|kl\\.?|nr\\.? ?\\d|gate|vej)\\s)';
/** Looser than elsewhere: in a mail about swapping, a number of that size is a size. */
const sizes: readonly RegExp[] = [
  new RegExp(`${word.before}W\\s?\\d{2}\\s*[/ ]?\\s*L\\s?\\d{2}${word.after}`, 'giu'),
  new RegExp(`${word.before}\\d{2}\\/\\d{2}${word.after}(?!/)`, 'giu'),
  new RegExp(`${word.before}\\d{2}-\\d{2}${word.after}(?!-)`, 'giu'),
  new RegExp(`${word.before}(?:x-?small|x-?large|extra[ -](?:small|large)|xx-?large)${word.after}`, 'giu'),
  // "a small", not "too small" nor "a small fault".
  /(?<=(?<!\p{L})(?:an?|the|en|et|ett|eine?|i|in|size|str\.?|to|til|till|fra|from|från|for|of|or|eller|and|og|tog|took|have|ha|stedet for|hellere)\s)(?:small|medium|large)(?![\p{L}\d])(?=\s*(?:$|[.,;:!?)(/–-]|(?:instead|please|of|from|for|not|and|or|in|tak|to|til|but|men|og|i|ikke|when|one|where|but|though|fra|så|so|by)(?!\p{L})))/giu,
  new RegExp(`${word.before}(?:XXXS|XXS|XS|XXXL|XXL|XL|[234]XL)(?:['’]?e?r(?:en|e)?)?${word.after}`, 'giu'),
  /(?<![\p{L}\d'’.&#-])[SML](?![\p{L}\d'’&]|\.\s?\p{L}\.)/gu,
  /(?<=(?<!\p{L})(?:str\.?|størrelsen?|sizes?|sz|storlek(?:en)?|stl\.?|größe|gr\.?|fra|from|från|von|til|to|till|mot|gegen|auf|in|en|et|ett|an?|the|eine?n?|den|for|für|statt|stedet for|instead of|or|eller|not|ikke|have|ha)\s)[sml](?![\p{L}\d'’&-])/gu,
  new RegExp(`${word.before}${notDate}(?:2[4-9]|3\\d|4\\d|5[0-6])(?:[.,]5)?(?:['’]?e?r(?:en|e)?|:an|an)?${word.after}${unit}`, 'giu'),
  new RegExp(`${word.before}${notDate}(?:6|7|8|9|10|11)[05](?: ?cm)?${word.after}${unit}`, 'giu'),
];

/** The pattern of single capital letters, which say nothing in a mail all in capitals. */
const letter = 6;

/** Sizes and colours in their order. Colours are left as the customer wrote them. */
export function mentionsIn(text: string, colors: Readonly<Record<string, readonly string[]>>): readonly Mention[] {
  const shouting = text === text.toUpperCase() && /\p{L}{6}/u.test(text);
  const found: Mention[] = [];
  sizes.forEach((pattern, kind) => {
    if (shouting && kind === letter) return;
    for (const match of text.matchAll(pattern)) {
      const mention: Mention = { kind: 'size', value: plain(match[0]), start: match.index, end: match.index + match[0].length };
      if (!found.some((other) => other.start < mention.end && mention.start < other.end)) found.push(mention);
    }
  });
  const names = new Set(Object.values(colors).flat());
  for (const match of text.matchAll(/\p{L}+(?:-\p{L}+)?/gu)) {
    const name = match[0].toLowerCase();
    const value = [
      name,
      name.replace('-', ''),
      name.replace(bent, ''),
      name.replace(shades, ''),
      name.replace(shades, '').replace(bent, ''),
    ].find((form) => names.has(form));
    if (value !== undefined) found.push({ kind: 'color', value, start: match.index, end: match.index + match[0].length });
  }
  return found.toSorted((a, b) => a.start - b.start);
}

const shades = /^(?:mørke?|lyse?|mellem|dyb|dark|light|deep|pale|mörk|ljus|hell|dunkel|støvet|dusty)-?/u;

const bent = /(?:erne|ene|[ea]|tt?|n)$/u;

function plain(size: string): string {
  const bare = size.replace(/(?<=\d|xl|xs)(?:['’]?e?r(?:en|e)?|:an|an)$/iu, '');
  if (/^\d{2}-\d{2}$/.test(bare)) return bare;
  return sizesIn(`str. ${bare}`)[0] ?? sizesIn(bare)[0] ?? bare.toUpperCase();
}
