import type { Doubt } from '../../domain/heard.ts';
import { aside, boundary, orderWord, tellsOfOrder, timeWord, us } from './called-off-words.ts';
import { type Named, namedWishes } from './extract-doubts.ts';

/** What a mail may call off beside an order that it names as such. */
export interface CalledOffNeeds {
  /** Words for goods, in all languages. */
  readonly goods: readonly string[];
  /** The shop's own name: an order with it is one of ours. */
  readonly shop: string;
}

/**
 * An order is cancelled only when an order is what is called off: by its name or number, by its goods, or by "it" in a mail that tells of
 * one. An appointment, a gift wrapping, somebody else's order or one at another shop is none, whatever else it is.
 */
export function calledOffElse(text: string, needs: CalledOffNeeds): readonly Doubt[] {
  const named = namedWishes('cancel', text);
  const isElse = named.some((one) => isOtherThing(one, text, needs));
  return isElse ? [{ about: 'cancel', why: 'something_else' }] : [];
}

function isOtherThing({ before, deed, after }: Named, text: string, needs: CalledOffNeeds): boolean {
  if (heading.test(deed) && !/^ (?:af|of|av|von|der|des) /iu.test(after)) return false;
  const own = wordsOf(deed).slice(1);
  const behind = [...own, ...wordsOf(after)];
  const ahead = wordsOf(lastClause(before));
  if (elsewhere(`${deed} ${after}`, needs.shop) || elsewhere(lastClause(before), needs.shop)) return true;
  const found = thingIn(behind, needs) ?? thingBefore(ahead, needs);
  if (found !== null) return found === 'other';
  return !tellsOfOrder.test(text) && !isGoodsIn(text, needs) && text.split(/\s+/).length > 8;
}

/** "Annullering + retur" heads a mail; only with an "of" does it say what is called off. */
const heading = /(?:ing|ingen|ung|lation|storno)$/iu;

type Thing = 'order' | 'other';

/** The thing that a row of words names; null when it names none before it goes on to when, why or where. */
function thingIn(words: readonly string[], needs: CalledOffNeeds): Thing | null {
  let known = false;
  for (const [at, word] of words.entries()) {
    if (word === '|') return known ? 'order' : null;
    if (word.toLowerCase() === needs.shop.toLowerCase()) continue;
    if (isOrder(word) || isGoods(word, needs)) known = true;
    else if (boundary.test(word) && (known || !aside.test(word) || isEnd(words, at))) return known ? 'order' : null;
    else if (aside.test(word)) {
      if (isGenitive(word)) return 'other';
    } else if (!known) return isNameOfGoods(words.slice(at), needs) ? 'order' : 'other';
    else return isProper(word) ? 'order' : 'other';
  }
  return known ? 'order' : null;
}

/** "Meine Bestellung stornieren": the thing stands before, the last that has a word of its own. */
function thingBefore(words: readonly string[], needs: CalledOffNeeds): Thing | null {
  for (let at = words.length - 1; at >= 0 && words.length - at < 9; at--) {
    const word = words[at] as string;
    if (isOrder(word) || isGoods(word, needs)) return isGenitive(words[at - 1] ?? '') ? 'other' : 'order';
    if (word === '|' && at < words.length - 1) return null;
    const before = words[at - 1] ?? '';
    if (owner.test(before) && !aside.test(word) && !boundary.test(word)) return 'other';
  }
  return null;
}

const owner = /^(?:my|our|the|min|mit|mitt|mine|mina|vores|mein|meine[nrms]?|den|der|die|das|det|dem|unsere[nrms]?)$/iu;

function isEnd(words: readonly string[], at: number): boolean {
  const next = words[at + 1];
  return next === undefined || next === '|';
}

function isOrder(word: string): boolean {
  return orderWord.test(word) || /^#?\d{4,}$|^\p{L}{1,3}\d{4,}$/u.test(word);
}

/** "Lina kjole", "the grey wool coat": names and colours before what they are. */
function isNameOfGoods(words: readonly string[], needs: CalledOffNeeds): boolean {
  const run = words.slice(0, words.findIndex((word, at) => word === '|' || (at > 0 && boundary.test(word))) >>> 0);
  return run
    .slice(0, 5)
    .some((word, at) => isGoods(word, needs) && run.slice(at + 1).every((rest) => isProper(rest) || aside.test(rest) || isOrder(rest)));
}

function isProper(word: string): boolean {
  return (
    /^\p{Lu}|^[\d#]/u.test(word) || aside.test(word) || /^(?:size|str|strl|størrelse|storlek|größe|gr|black|navy|grey|i)$/iu.test(word)
  );
}

function isGenitive(word: string): boolean {
  return /^\p{Lu}\p{L}+(?:'s|s|')$/u.test(word) && !aside.test(word) && !isOrder(word);
}

function isGoodsIn(text: string, needs: CalledOffNeeds): boolean {
  return wordsOf(text).some((word) => isGoods(word, needs));
}

function isGoods(word: string, { goods }: CalledOffNeeds): boolean {
  const token = word.toLowerCase().replace(/^t-(?=s[hk])/, 't');
  const forms = [token, token.replace(ending, '')];
  return goods.some((known) =>
    // Of a short word too little is left: German "Hose" would be the "hos" of "hos jer".
    [known, known.replace(ending, '')]
      .filter((stem) => stem === known || stem.length > 3)
      .some((stem) =>
        forms.some(
          (form) => form === stem || (known.length > 3 && stem.length > 3 && form.length > stem.length + 2 && form.endsWith(stem)),
        ),
      ),
  );
}
const ending = /(?:arna|orna|erne|ene|pen|en|et|er|es|ar|or|e|n|s|r|a)$/;

/** "My order with Amazon", "min ordre hos …": at, with or from somebody who is not us, and no time either. */
function elsewhere(words: string, shop: string): boolean {
  return [...words.matchAll(placed)].some(({ groups }) => {
    const where = groups?.['where'] ?? '';
    const [first = '', second = ''] = where.split(/\s+/).map((word) => word.replace(/[.'-]+$/, ''));
    if (first.toLowerCase() === shop.toLowerCase() || isOrder(first) || isOrder(second)) return false;
    if ((us.test(first) && first.toLowerCase() !== 'the') || formalUs.test(first)) return false;
    if (['hos', 'bei', 'beim'].includes((groups?.['at'] ?? '').toLowerCase())) return !timeWord.test(second) || first !== 'the';
    if (/^at$/iu.test(groups?.['at'] ?? '')) return !timeWord.test(first) || (/^the$/iu.test(first) && !timeWord.test(second));
    return /^\p{Lu}/u.test(first) && !timeWord.test(first);
  });
}
/** "Hos Dem" is us; "hos dem" is another shop. */
const formalUs = /^(?:Dem|Deres)$/u;
const placed =
  /(?<!\p{L})(?:\p{L}*ordre\p{L}*|orders?|ordern|bestilling\p{L}*|beställning\p{L}*|bestellung|køb|købet|kjøp|kjøpet|köp|köpet|kauf|purchase|it|den|det)(?: #?\d{4,})? (?<at>hos|bei|beim|at|with|from|fra|från|von|på) (?<where>[\p{L}\d&.'-]+(?: [\p{L}\d]+)?)/giu;

function lastClause(before: string): string {
  return before.split(/[,;:()]|(?<= )(?:and|og|och|und|but|men|aber)(?= )/iu).at(-1) ?? '';
}

/** Words in order; `|` where a clause ends. */
function wordsOf(text: string): readonly string[] {
  return (text.match(/#?[\p{L}\d]+(?:['-][\p{L}\d]+)*'?|[.,;:!?()]/gu) ?? []).map((word) => (/^[.,;:!?()]$/.test(word) ? '|' : word));
}
