const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
/** Names of the elements whose content never shows; one is skipped to its end. */
const HIDDEN = new Set(['script', 'style', 'head', 'title', 'template']);
const BLOCKS = new Set(['p', 'div', 'ul', 'ol', 'table', 'blockquote', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre', 'hr']);

/**
 * The text that the help desk derives from HTML. One pass without backtracking, since bodies may be a megabyte of nested tags.
 */
export function textOfHtml(html: string): string {
  const lower = html.toLowerCase();
  let text = '';
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open === -1) return tidy(text + html.slice(at));
    text += html.slice(at, open);
    const next = html[open + 1] ?? '';
    if (!/[a-z/!?]/i.test(next)) {
      text += '<';
      at = open + 1;
      continue;
    }
    const comment = html.startsWith('<!--', open);
    const close = html.indexOf(comment ? '-->' : '>', open);
    if (close === -1) return tidy(text);
    const name = /^[a-z0-9]+/i.exec(html.slice(open + (next === '/' ? 2 : 1), open + 14))?.[0].toLowerCase() ?? '';
    at = close + (comment ? 3 : 1);
    if (comment) continue;
    if (next !== '/' && HIDDEN.has(name)) {
      const end = lower.indexOf(`</${name}`, at);
      at = end === -1 ? html.length : end;
    } else if (name === 'br' || name === 'tr') text += '\n';
    else if (name === 'li') text += next === '/' ? '\n' : '* ';
    else if (BLOCKS.has(name)) text += next === '/' || name === 'hr' ? '\n\n' : '\n';
  }
  return tidy(text);
}

function tidy(text: string): string {
  return text
    .replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,6});/gi, (whole, entity: string) => {
      if (!entity.startsWith('#')) return ENTITIES[entity.toLowerCase()] ?? whole;
      const code = entity[1] === 'x' || entity[1] === 'X' ? Number.parseInt(entity.slice(2), 16) : Number.parseInt(entity.slice(1), 10);
      return Number.isInteger(code) && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    })
    .split('\n')
    .map((line) => line.replace(/^[ \t]+|[ \t]+$/g, ''))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '');
}

/** Plain text as the help desk wraps it for the agents' page. */
export function htmlOfText(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const paragraphs = escaped.split(/\n{2,}/).map((paragraph) => `<p dir="auto">${paragraph.replaceAll('\n', '<br>')}</p>`);
  return `<div class="zd-comment" dir="auto">${paragraphs.join('')}</div>`;
}

/** Active content is taken out of what is shown to agents; everything else is kept. */
export function safeHtml(html: string): string {
  const inert = html.replace(/<(script|style|iframe|object)\b/gi, '&lt;$1').replace(/\son[a-z]+\s*=/gi, ' data-removed=');
  return inert.startsWith('<div class="zd-comment"') ? inert : `<div class="zd-comment" dir="auto">${inert}</div>`;
}
