export type WrittenPart = string | WrittenElement;

export interface WrittenElement {
  readonly name: 'p' | 'br' | 'b' | 'ul' | 'li' | 'blockquote' | 'a';
  readonly href: string | null;
  readonly inside: WrittenPart[];
}

const names: Readonly<Record<string, WrittenElement['name']>> = {
  p: 'p',
  br: 'br',
  b: 'b',
  strong: 'b',
  ul: 'ul',
  li: 'li',
  blockquote: 'blockquote',
  a: 'a',
};

/** HTML of the service's own making as a tree of its few elements; every other tag is left out, what stands in it stays as text. */
export function readWritten(html: string): readonly WrittenPart[] {
  const root: WrittenPart[] = [];
  const open: WrittenElement[] = [];
  const inside = () => open.at(-1)?.inside ?? root;
  for (const [piece] of html.matchAll(/<[^>]*>|[^<]+|</g)) {
    const tag = /^<(\/?)([a-z]+)\b([^>]*)>$/i.exec(piece);
    if (!tag) {
      if (!piece.startsWith('<') || piece === '<') inside().push(unescaped(piece));
      continue;
    }
    const name = names[(tag[2] ?? '').toLowerCase()];
    if (name === undefined) continue;
    if (tag[1] === '/') {
      const at = open.findLastIndex((element) => element.name === name);
      if (at >= 0) open.length = at;
      continue;
    }
    const element: WrittenElement = { name, href: name === 'a' ? hrefIn(tag[3] ?? '') : null, inside: [] };
    inside().push(element);
    if (name !== 'br') open.push(element);
  }
  return root;
}

/** Web addresses only: a link never runs anything. */
function hrefIn(attributes: string): string | null {
  const href = unescaped(/\bhref="([^"]*)"/.exec(attributes)?.[1] ?? '');
  return /^https?:\/\//.test(href) ? href : null;
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&amp;', '&');
}
