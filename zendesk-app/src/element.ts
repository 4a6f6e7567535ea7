export type Child = Node | string | null | false;

interface Attributes {
  readonly class?: string;
  readonly [name: string]: string | boolean | undefined;
}

/** An element with its attributes and what stands in it. Words become text nodes, so that nothing in them is ever read as HTML. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...inside: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(attribute, '');
    else if (typeof value === 'string') made.setAttribute(attribute, value);
  }
  made.append(...inside.filter((child) => child !== null && child !== false));
  return made;
}

export function button(label: string, run: () => void, kind: 'first' | 'other' = 'other'): HTMLButtonElement {
  const made = element('button', { type: 'button', class: kind }, label);
  made.addEventListener('click', run);
  return made;
}

export type Tone = 'plain' | 'accent' | 'good' | 'warn' | 'bad';

export function tag(says: string, tone: Tone = 'plain'): HTMLElement {
  return element('span', { class: 'tag', 'data-tone': tone }, says);
}

/** Names beside what they name. */
export function facts(of: readonly (readonly [name: string, value: Child])[]): HTMLElement {
  return element('dl', { class: 'facts' }, ...of.flatMap(([name, value]) => [element('dt', {}, name), element('dd', {}, value)]));
}

export function section(title: string, ...inside: readonly Child[]): HTMLElement {
  return element('section', {}, element('h2', {}, title), ...inside);
}
