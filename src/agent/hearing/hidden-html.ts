/** What a style says when nothing of it is seen: gone, see-through, of no size, off the page, or white. */
const unseen =
  /display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0?(?:\.0\d*)?(?![\d.])|(?:font-size|font|max-height|height|max-width|width|line-height)\s*:\s*(?:0(?![\d.])|0?\.\d+(?:px|pt|em|%)|1px(?![\d.]))|(?<![-\w])color\s*:\s*(?:#f{3,8}(?![\da-f])|white|snow|transparent|rgba?\(\s*255\s*,\s*255\s*,\s*255|rgba\([^)]*,\s*0(?:\.0\d*)?\s*\))|text-indent\s*:\s*-|(?:left|right|top|bottom|margin(?:-\w+)?)\s*:\s*-\d{3,}|mso-hide\s*:\s*all|clip\s*:\s*rect\(\s*0|clip-path\s*:|transform\s*:\s*scale[xy]?\(\s*0/i;
const hides = /(?:^|\s)hidden(?=[\s=/]|$)|aria-hidden\s*=\s*["']?true|(?:^|\s)color\s*=\s*["']?(?:#f{3,6}|white)/i;
const empty = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i;

/**
 * An HTML body without what its reader does not see: what is hidden was not said to anybody. Where a hidden element is not closed,
 * everything behind it goes.
 */
export function withoutHidden(html: string): string {
  const unseenClasses = [...html.matchAll(/\.([\w-]+)\s*\{([^}]*)\}/g)]
    .filter(([, , rule = '']) => unseen.test(rule))
    .map(([, name]) => name);
  let shown = '';
  let from = 0;
  let hidden: { readonly name: string; depth: number } | null = null;
  for (const tag of html.matchAll(/<(\/?)([a-z][\w:-]*)\b([^<>]*)>/gi)) {
    const [whole, slash, name = '', attributes = ''] = tag;
    const lower = name.toLowerCase();
    if (hidden !== null) {
      if (lower !== hidden.name || attributes.endsWith('/')) continue;
      hidden.depth += slash === '/' ? -1 : 1;
      if (hidden.depth > 0) continue;
      hidden = null;
      from = tag.index + whole.length;
    } else if (slash === '' && !empty.test(lower) && isHidden(attributes, unseenClasses)) {
      shown += `${html.slice(from, tag.index)} `;
      hidden = { name: lower, depth: attributes.endsWith('/') ? 0 : 1 };
      if (hidden.depth === 0) hidden = null;
      from = tag.index + whole.length;
    }
  }
  return hidden === null ? shown + html.slice(from) : shown;
}

function isHidden(attributes: string, unseenClasses: readonly (string | undefined)[]): boolean {
  const classes = /class\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i.exec(attributes);
  const names = (classes?.[1] ?? classes?.[2] ?? classes?.[3] ?? '').split(/\s+/);
  if (names.some((name) => name !== '' && unseenClasses.includes(name))) return true;
  const style = /style\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i.exec(attributes);
  return unseen.test(style?.[1] ?? style?.[2] ?? style?.[3] ?? '') || hides.test(attributes.replace(style?.[0] ?? '', ' '));
}
