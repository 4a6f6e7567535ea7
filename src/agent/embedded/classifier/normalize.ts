/**
 * Text as the classifier sees it: lower case, letters of the five languages folded onto one spelling (so that `købt`, `koebt` and
 * Swedish `köpt` share their beginnings), and everything that is a value rather than a word replaced by its kind.
 */
export function normalize(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/https?:\/\/\S+|www\.\S+/g, ' §url ')
    .replace(/[\w.+-]+@[\w-]+\.[\w.-]+/g, ' §mail ')
    .replace(
      /(?:kr\.?|dkk|sek|nok|eur|€|£|\$)\s?\d[\d.,]*(?:,-)?|\d[\d.,]*\s?(?:,-|kr\b\.?|kroner\b|kronor\b|dkk\b|sek\b|nok\b|eur\b|euro\b|€)/g,
      ' §amount ',
    )
    .replace(/#\s?\d+|\blh\s?-?\d{4,}|\b\d{2,3} \d{3}\b|\b\d{4,}\b/g, ' §number ')
    .replace(/\d+\s?%/g, ' §percent ')
    .replace(/\d+/g, ' §digit ')
    .replace(/[æä]/g, 'ae')
    .replace(/[øö]/g, 'oe')
    .replace(/å/g, 'aa')
    .replace(/ü/g, 'ue')
    .replace(/ß/g, 'ss')
    .replace(/[’`´]/g, "'")
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
}

/** Words and the marks that carry meaning (`?`, `!`). */
export function words(normalized: string): string[] {
  return normalized.match(/§?[\p{L}\d]+(?:'[\p{L}]+)?|[?!]/gu) ?? [];
}
