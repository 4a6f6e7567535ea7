import { readWritten, type WrittenPart } from '../../console/src/look/read-written.ts';
import { element } from './element.ts';

/** A reply or a brief: the few kinds of HTML that the service itself writes, built anew as elements. */
export function written(html: string): HTMLElement {
  return element('div', { class: 'words written' }, ...readWritten(html).map(show));
}

function show(part: WrittenPart): Node | string {
  if (typeof part === 'string') return part;
  const inside = part.inside.map(show);
  switch (part.name) {
    case 'a':
      if (part.href === null) return element('span', {}, ...inside);
      return element('a', { href: part.href, target: '_blank', rel: 'noreferrer noopener' }, ...inside);
    case 'b':
      return element('strong', {}, ...inside);
    case 'p':
    case 'br':
    case 'ul':
    case 'li':
    case 'blockquote':
      return element(part.name, {}, ...inside);
    default:
      return part.name satisfies never;
  }
}
