import { withoutHidden } from './hidden-html.ts';

/** A mail longer than this is read from its beginning only: nobody's wish stands behind fifty pages. */
const mostCharacters = 24_000;

/**
 * A body as the help desk gives it → readable lines. Removes what no reader would see (control, zero-width, bidi and tag characters,
 * lone surrogates), so that nothing hidden is heard, and turns HTML that arrived as text into its words. Bounded work.
 */
export function cleanText(raw: string): string {
  const bounded = raw.length > mostCharacters * 4 ? raw.slice(0, mostCharacters * 4) : raw;
  const visible = bounded
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029\u0085\u000b\u000c]/g, '\n')
    .replace(invisible, '')
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000\t]/g, ' ');
  const text = looksLikeHtml(visible) ? withoutHtml(visible) : decodeEntities(visible);
  return (
    text
      .normalize('NFC')
      .replace(lookalike, (letter) => letter.normalize('NFKC'))
      // No word is that long: what follows would only cost time.
      .replace(/\S{200,}/g, (run) => run.slice(0, 200))
      .replace(/[^\S\n]+$/gm, '')
      .replace(/ {3,}/g, '  ')
      .replace(/\n{4,}/g, '\n\n\n')
      .trim()
      .slice(0, mostCharacters)
      .toWellFormed()
  );
}

// Controls except the line feed and tab; soft hyphen, zero-width and joiners (not the emoji joiner's visible neighbours), bidi
// controls, variation selectors of the supplement, tag characters, the replacement character and the byte-order mark.
const invisible =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: combining marks are listed on purpose
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffd]|[\u{e0000}-\u{e0fff}]/gu;

/** Full-width forms and the letters and digits of mathematics: other signs for the very same ones. */
const lookalike = /[\uff01-\uff5e\u{1d400}-\u{1d7ff}]/gu;

function looksLikeHtml(text: string): boolean {
  return /<(?:!doctype|html|body|div|p|br|span|table|td|a\s|blockquote|font|b|i|strong|em|ul|li|style|script)\b[^<>]{0,2000}>|<!--/i.test(
    text,
  );
}

/** Hidden parts go with their content; a quote keeps its mark; every other tag becomes a space or a line break. */
function withoutHtml(html: string): string {
  // What a style sheet hides is hidden before the sheet goes.
  const text = withoutHidden(html.replace(/<!--[\s\S]*?(?:-->|$)/g, ' '))
    .replace(/<(style|script|head|title|template|noscript)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, ' ')
    .replace(/\n/g, ' ')
    .replace(/<blockquote\b[^<>]*>/gi, '\n\u0001')
    .replace(/<\/blockquote\s*>/gi, '\n\u0002')
    .replace(/<br\s*\/?>|<\/(?:p|div|tr|h[1-6]|table|ul|ol)\s*>|<(?:p|div|li|tr|h[1-6])\b[^<>]*>/gi, '\n')
    .replace(/<\/td\s*>/gi, ' ')
    .replace(/<\/?[a-z][^<>]{0,4000}>/gi, '');
  return decodeEntities(markQuotes(text)).replace(/\n{3,}/g, '\n\n');
}

function markQuotes(text: string): string {
  let depth = 0;
  return text
    .split('\n')
    .map((line) => {
      if (line.includes('\u0001')) depth += 1;
      const marked = depth > 0 ? `> ${line.replaceAll('\u0001', '').replaceAll('\u0002', '').trim()}` : line.trim();
      if (line.includes('\u0002')) depth = Math.max(0, depth - 1);
      return depth === 0 && line.includes('\u0002') ? line.replaceAll('\u0002', '').trim() : marked;
    })
    .join('\n');
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  aelig: 'æ',
  oslash: 'ø',
  aring: 'å',
  AElig: 'Æ',
  Oslash: 'Ø',
  Aring: 'Å',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  eacute: 'é',
  euro: '€',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
  zwnj: '',
};

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (name) return entities[name] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return '';
    const character = String.fromCodePoint(code);
    return character.replace(invisible, '').replace(/\p{Cc}/u, ' ');
  });
}
