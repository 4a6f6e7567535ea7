import type { Knowledge } from '../domain/knowledge.ts';
import type { Product } from '../domain/product.ts';
import { isBentForm, isEndOf, wordsOf } from './bent-words.ts';
import { sameColor } from './find-variant.ts';

/** What a customer's words say about which products are meant. */
export type ProductMatch =
  | { readonly kind: 'unnamed' }
  /** Goods are named, and none of the catalogue is that. */
  | { readonly kind: 'unknown' }
  /** In the order of mention. */
  | { readonly kind: 'matched'; readonly products: readonly Product[] }
  | { readonly kind: 'several'; readonly products: readonly Product[] };

/**
 * Finds the products that a customer's own words name: by the product's name ("Maren", also misspelt beside its kind), else by the
 * kind of goods, narrowed by material and colour. Products named by different words are all meant; those that share the word
 * by which they were named are for the customer to choose from.
 */
export function matchProducts(text: string, catalogue: readonly Product[], knowledge: Knowledge): ProductMatch {
  const said = spokenIn(text, knowledge);
  const named = groups(catalogue.flatMap((product) => nameIn(product, said, knowledge)));
  if (named.length > 0) return settle(named, said, knowledge);
  if (said.kinds.size === 0) return { kind: said.strangers.length > 0 ? 'unknown' : 'unnamed' };
  if (said.strangers.length > 0) return { kind: 'unknown' };
  const byKind = [...said.kinds].flatMap(([kind, at]) => {
    const products = catalogue.filter((product) => kindsOf(product, knowledge).has(kind));
    return products.length > 0 ? [{ at, products }] : [];
  });
  return byKind.length > 0 ? settle(byKind, said, knowledge) : { kind: 'unknown' };
}

/** The products of these that fit what is said, for a choice that was offered: all of them when nothing tells them apart. */
export function narrowProducts(text: string, products: readonly Product[], knowledge: Knowledge): readonly Product[] {
  return narrow(products, spokenIn(text, knowledge), knowledge);
}

interface Spoken {
  readonly words: readonly string[];
  /** Kinds of goods, with the place of the word that names them. */
  readonly kinds: ReadonlyMap<string, number>;
  /** Names beside a kind of goods ("the Freja bag"); whether the catalogue knows them shows in the match. */
  readonly strangers: readonly string[];
}

interface Group {
  readonly at: number;
  readonly products: readonly Product[];
}

function spokenIn(text: string, knowledge: Knowledge): Spoken {
  const own = withoutSigning(text);
  const words = wordsOf(own).map(plain);
  const kinds = new Map<string, number>();
  for (const [at, word] of words.entries()) {
    for (const kind of kindsIn(word, knowledge)) if (!kinds.has(kind)) kinds.set(kind, at);
  }
  return { words, kinds, strangers: strangersIn(own, knowledge) };
}

/** A last line of a name or two is the sender's, who may be called like a dress. */
function withoutSigning(text: string): string {
  const lines = text.trimEnd().split('\n');
  const last = lines.at(-1)?.trim() ?? '';
  const signs =
    lines.length > 1 &&
    /^[\p{L}.'’ /,-]{2,40}$/u.test(last) &&
    last.split(/\s+/).length <= 3 &&
    !/[a-zæøåäöü]{2,} [a-zæøåäöü]{2,}/.test(last);
  const kept = signs ? lines.slice(0, -1) : lines;
  return kept
    .join('\n')
    .replace(/(?:hilsen|hilsner|mvh|vh|kh|regards|best|cheers|hälsningar|gruß|grüße|love)[,.!]?[ \n]+\p{Lu}\p{L}+\s*$/iu, ' ');
}

function nameIn(product: Product, { words, kinds }: Spoken, knowledge: Knowledge): { at: number; key: string; product: Product }[] {
  const own = kindsOf(product, knowledge);
  const besideKind = [...own].some((kind) => kinds.has(kind));
  for (const name of namesOf(product, knowledge)) {
    const at = words.findIndex(
      (word) =>
        word === name ||
        word === `${name}s` ||
        (name.length >= 5 && word.startsWith(name) && isBentForm(word, name)) ||
        (isEndOf(word, name) && kindsIn(word, knowledge).length === 0) ||
        (word.startsWith(name) && kindsIn(word.slice(name.length), knowledge).some((kind) => own.has(kind))) ||
        (besideKind && name.length >= 4 && isNear(word, name) && kindsIn(word, knowledge).length === 0),
    );
    if (at >= 0) return [{ at, key: words[at] ?? name, product }];
  }
  return [];
}

const namesOfProducts = new WeakMap<Product, readonly string[]>();

/** The words of a title that name this product: not its kind, its colour, or small words. */
function namesOf(product: Product, knowledge: Knowledge): readonly string[] {
  const known = namesOfProducts.get(product);
  if (known) return known;
  const names = wordsOf(product.title)
    .filter((word) => word.length > 2 && kindsIn(plain(word), knowledge).length === 0 && !isColor(word, knowledge) && !small.has(word))
    .map(plain);
  namesOfProducts.set(product, names);
  return names;
}

const small = new Set([
  'med',
  'uden',
  'til',
  'slå',
  'den',
  'the',
  'and',
  'with',
  'for',
  'par',
  'sæt',
  'set',
  'lang',
  'kort',
  'lange',
  'korte',
]);

function groups(found: readonly { at: number; key: string; product: Product }[]): readonly Group[] {
  const byKey = new Map<string, { at: number; products: Product[] }>();
  for (const { at, key, product } of found) {
    const group = byKey.get(key) ?? { at, products: [] };
    group.products.push(product);
    byKey.set(key, group);
  }
  return [...byKey.values()];
}

function settle(found: readonly Group[], said: Spoken, knowledge: Knowledge): ProductMatch {
  const narrowed = found.toSorted((a, b) => a.at - b.at).map(({ products }) => narrow(products, said, knowledge));
  const open = narrowed.find((products) => products.length > 1);
  if (open) return { kind: 'several', products: open };
  const products = [...new Set(narrowed.flat())];
  return products.length > 0 ? { kind: 'matched', products } : { kind: 'unknown' };
}

/** By name and kind together, then by material, then by colour; a word that fits none of them narrows nothing. */
function narrow(products: readonly Product[], said: Spoken, knowledge: Knowledge): readonly Product[] {
  const steps: readonly ((product: Product) => boolean)[] = [
    (product) => namesOf(product, knowledge).some((name) => said.words.includes(name)),
    (product) => [...kindsOf(product, knowledge)].some((kind) => said.kinds.has(kind)),
    ({ title }) => wordsOf(title).some((word) => word.length > 6 && said.words.some((each) => isBentForm(each, plain(word)))),
    (product) => hasMaterial(product, said.words, knowledge),
    (product) => hasColor(product, said.words, knowledge),
  ];
  return steps.reduce((left, fits) => {
    const fitting = left.filter(fits);
    return left.length > 1 && fitting.length > 0 ? fitting : left;
  }, products);
}

function hasMaterial({ title, material }: Product, words: readonly string[], knowledge: Knowledge): boolean {
  const own = wordsOf(`${title} ${material ?? ''}`);
  return knowledge.products.labels.materials.some((entry) => {
    const names = Object.values(entry)
      .flat()
      .map((name) => name.toLowerCase());
    const isSaid = words.some((word) =>
      names.some((name) => name.length > 2 && (word === plain(name) || startsAs(word, plain(name), knowledge))),
    );
    return (
      isSaid &&
      own.some((word) => names.some((name) => word === name || (name.length > 2 && startsAs(plain(word), plain(name), knowledge))))
    );
  });
}

/** "uldfrakke" and "wollmantel" are of that stuff. */
function startsAs(word: string, material: string, knowledge: Knowledge): boolean {
  return word.startsWith(material) && word.length > material.length + 2 && kindsIn(word, knowledge).length > 0;
}

function hasColor({ variants }: Product, words: readonly string[], knowledge: Knowledge): boolean {
  const colors = variants.flatMap(({ options }) => options['color'] ?? []);
  return colors.some((color) => words.some((word) => plain(color.toLowerCase()) === word || sameColorPlain(color, word, knowledge)));
}

function sameColorPlain(color: string, word: string, knowledge: Knowledge): boolean {
  const full = Object.values(knowledge.words.colors)
    .flat()
    .find((name) => plain(name) === word);
  return full !== undefined && sameColor(color, full, knowledge);
}

function isColor(word: string, knowledge: Knowledge): boolean {
  return Object.values(knowledge.words.colors).some((names) => names.includes(word));
}

const kindsOfProducts = new WeakMap<Product, ReadonlySet<string>>();

/** The product's type in the shop, and the kinds that its title names. */
export function kindsOf(product: Product, knowledge: Knowledge): ReadonlySet<string> {
  const known = kindsOfProducts.get(product);
  if (known) return known;
  const { type, title } = product;
  const byTitle = wordsOf(title).flatMap((word) => kindsIn(plain(word), knowledge));
  const byType = type === null ? [] : Object.hasOwn(knowledge.words.goods, type) ? [type] : kindsIn(plain(type.toLowerCase()), knowledge);
  const kinds = new Set([...byType, ...byTitle]);
  kindsOfProducts.set(product, kinds);
  return kinds;
}

const kindsOfWords = new WeakMap<Knowledge, Map<string, readonly string[]>>();

/** Looked up again and again for the same catalogue, so it is remembered; the words of mails are too many to keep for ever. */
function kindsIn(word: string, knowledge: Knowledge): readonly string[] {
  const known = kindsOfWords.get(knowledge) ?? new Map<string, readonly string[]>();
  kindsOfWords.set(knowledge, known);
  const before = known.get(word);
  if (before) return before;
  if (known.size > 20_000) known.clear();
  const kinds = findKinds(word, knowledge);
  known.set(word, kinds);
  return kinds;
}

function findKinds(word: string, knowledge: Knowledge): readonly string[] {
  if (word.length < 2) return [];
  const found = Object.entries(knowledge.words.goods).flatMap(([kind, names]) => {
    const lengths = names.map((name) => (isBentForm(word, plain(name)) ? name.length : 0));
    const longest = Math.max(...lengths);
    return longest > 0 ? [{ kind, longest }] : [];
  });
  // "kjolen" bends the Danish dress, not the Swedish "kjol", a skirt.
  const most = Math.max(...found.map(({ longest }) => longest));
  return found.filter(({ longest }) => longest === most).map(({ kind }) => kind);
}

const sizeLike = /^(?:\d.*|x{0,3}[sml]|xxs|str|size|größe|storlek|størrelse|grösse|eu|uk|us)$/iu;

/** Capitalised words right beside a kind of goods, inside a sentence: names ("the Freja bag"). A wrong guess costs a question. */
function strangersIn(text: string, knowledge: Knowledge): readonly string[] {
  const words = [...text.matchAll(/\p{L}[\p{L}\p{M}]*/gu)].map((match) => ({
    word: match[0],
    starts: /(?:^|[.!?:,;\n])\s*$/u.test(text.slice(Math.max(0, match.index - 4), match.index)),
  }));
  return words.flatMap(({ word }, at) => {
    if (kindsIn(plain(word.toLowerCase()), knowledge).length === 0) return [];
    const [second, first, next] = [words[at - 2], words[at - 1], words[at + 1]];
    // At the start of a sentence a capital says little, so only the word right before the goods counts: "Freja tasken, er den …".
    const beside = [second?.starts ? undefined : second, first, next?.starts ? undefined : next];
    return beside.flatMap((each) => (each && isName(each.word, knowledge) ? [each.word.toLowerCase()] : []));
  });
}

function isName(written: string, knowledge: Knowledge): boolean {
  const word = written.toLowerCase();
  if (!/^\p{Lu}\p{Ll}{2,}$/u.test(written) || sizeLike.test(word) || common.has(word) || isColor(word, knowledge)) return false;
  return kindsIn(plain(word), knowledge).length === 0 && !isMaterial(word, knowledge);
}

const common = new Set(
  'lindholm lindholms jeres your größe farbe frage bestellung ihr ihre euer eure dame herre damen herren women men kan har the den mvh is are does hej hi hello hallo hei dear kære kan den det de denne disse din min mit mine hvilken hvilket hvilke hvor ny nye nyt ang angående vedr om ordre order størrelse size storlek spørgsmål question lager stock this that these those my our which what any some new about regarding das der die dieses diese dieser mein meine welche welches ein eine neue vår min vilken vilka denna om retur return würde gibt haben ist sind können könnte'.split(
    ' ',
  ),
);

function isMaterial(word: string, knowledge: Knowledge): boolean {
  return knowledge.products.labels.materials.some((entry) =>
    Object.values(entry).some((names) => names.some((name) => name.toLowerCase() === word)),
  );
}

/** Letters that are often left out or written otherwise: "Fano" for "Fanø". */
export function plain(word: string): string {
  return word.replace(/ø/g, 'o').replace(/æ/g, 'ae').normalize('NFD').replace(/\p{M}/gu, '');
}

/** One letter wrong, left out, doubled or swapped; two in long names. */
function isNear(word: string, name: string): boolean {
  if (word[0] !== name[0] || Math.abs(word.length - name.length) > 2) return false;
  return distance(word, name) <= (name.length >= 6 ? 2 : 1);
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      next.push(Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + (letter === other ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
