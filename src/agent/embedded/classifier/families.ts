/** How the scenarios of a pack are related, from `config/<pack>/lexicon/families.txt`. */
export interface Families {
  /** The label and those that facts tell from it. */
  settled(label: string): readonly string[];
  /** Told with the same words: two of them in one mail are one wish seen twice. */
  sameStory(a: string, b: string): boolean;
  /** Who names an order of theirs means `wish`, told with the words of `question`, which needs no order. */
  withOrder(question: string, wish: string): boolean;
}

/** Lines `settled: a b …`, `story: a b …` and `with_order: questions > wishes`; `# ` for remarks. A label may stand in several. */
export function readFamilies(text: string): Families {
  const settled: (readonly string[])[] = [];
  const stories: (readonly string[])[] = [];
  const orders: { readonly questions: readonly string[]; readonly wishes: readonly string[] }[] = [];
  for (const line of text.split(/\r?\n/)) {
    const [kind = '', list = ''] = line.startsWith('#') ? [] : line.split(/:\s(.*)/);
    const members = list.split(/\s+/).filter(Boolean);
    if (kind === 'settled') settled.push(members);
    if (kind === 'story') stories.push(members);
    const parted = members.indexOf('>');
    if (kind === 'with_order') orders.push({ questions: members.slice(0, parted), wishes: members.slice(parted + 1) });
  }
  const together = (groups: readonly (readonly string[])[], a: string, b: string) =>
    groups.some((group) => group.includes(a) && group.includes(b));
  return {
    settled: (label) => [...new Set([label, ...settled.filter((group) => group.includes(label)).flat()])],
    sameStory: (a, b) => together(settled, a, b) || together(stories, a, b),
    withOrder: (question, wish) => orders.some((one) => one.questions.includes(question) && one.wishes.includes(wish)),
  };
}
