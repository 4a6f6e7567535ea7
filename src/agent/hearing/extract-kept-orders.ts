import { numbersIn } from './extract-lone-numbers.ts';
import { orderNamesIn } from './extract-order-names.ts';
import { anyOf } from './phrases.ts';

/** What a mail says of orders that nothing is to be done with. */
export interface KeptOrders {
  /** Digits of the orders that stay as they are. */
  readonly kept: readonly string[];
  /** They speak of "the other one", "all except …": an order that they do not name is meant. */
  readonly speaksOfOther: boolean;
  /** They say so of an order in plain words; of "the other one" goods may be meant. */
  readonly namesOther: boolean;
  /** The mail without what is said of the kept ones: it casts no doubt on what is wished of the rest. */
  readonly rest: string;
}

const negation = "(?:ikke|ikk|not|inte|ej|nicht|never|aldrig|aldri|\\p{L}+n't)";
const orderWord =
  '(?:(?:ordrer?(?:ne|n)?|orders?|ordern|bestilling(?:en)?|beställning(?:en)?|bestellung|købet|den|det|the|die|one|nr|no|number|nummer|er|is|är|ist|with|med|mit|på|om)\\.?\\s+)*#?\\s?';
/** `Except 10412`, `not 10412`, `anything but 10412`: said of the number itself. */
const excluded = new RegExp(
  `(?<!\\p{L})(?:${negation}|except(?: for)?|excluding|but|other than|apart from|aside from|instead of|rather than|undtagen|undtaget|pånær|på nær|bortset fra|end|i stedet for|fremfor|utom|förutom|än|istället för|unntatt|bortsett fra|enn|i stedet for|außer|bis auf|statt|als)\\s+${orderWord}(\\d{4,})`,
  'giu',
);
const stays = anyOf(
  'behold\\p{L}*|keep\\p{L}*|behåll\\p{L}*|behalt\\p{L}*|leave|stays?|remains?|as (?:it|they) (?:is|are)|as is|som den er|som den är|wie sie ist|fortsat|stadigvæk|still|fortfarande|fremdeles|weiterhin|(?:lad|la|låt|lass\\p{L}*|let) (?:\\S+ ){1,3}(?:være|vara|sein|stehen|ligge|stå|be|go through)|(?:skal|ska|should|soll) (?:\\p{L}+ )?(?:blive|bli|stay|bleiben)',
  `${negation} (?:\\p{L}+ ){0,2}(?:røre?s?|touch\\p{L}*|röra?s?|anfassen|anrühren)|(?:rør|touch) ${negation}|hands off`,
);
const wanted = anyOf(
  'skal (?:jeg|vi) (?:\\p{L}+ )?(?:have|bruge)|(?:jeg|vi) (?:skal|vil)(?: \\p{L}+)? (?:have|bruge|ha)|(?:i|we) (?:do |still |really )?(?:want|need)|jag (?:vill|ska) ha|brauche (?:ich|wir)|(?:ich|wir) brauche\\p{L}*',
);
const pleases = anyOf(
  'happy|glad|pleased|satisfied|fine|perfect|great|okay|ok|love|looking forward|tilfreds|fint?|perfekt|i orden|glæder|elsker|nöjd|bra|ser fram emot|fornøyd|gleder|zufrieden|in ordnung|freue',
);
const deed = anyOf(
  '(?:annull|afbest|slet|retur|refund|cancel|avbest|avbok|kansel|storn|zurück|ændr|endr|ändr|bytt|byt|stop|chang|swap|exchang)\\p{L}*|tilbage|tillbaka|tilbake|back',
);
const unable = new RegExp(
  `(?<!\\p{L})(?:can't|cannot|couldn't|(?:can|could|kan|kunne|kunde|kann|konnte) (?:\\p{L}+ )?${negation})(?!\\p{L})`,
  'iu',
);
const deniedDeed = new RegExp(
  `${negation} (?:\\p{L}+ ){0,3}(?:annull|afbest|slet|retur|refund|cancel|avbest|avbok|kansel|storn|ændr|endr|ändr|byt|stop|chang|swap|exchang)`,
  'iu',
);
const notCome = anyOf(
  `(?:${negation}|never|aldrig|aldri|nie)(?: \\p{L}+){0,2} (?:modtag\\p{L}*|fået|kom\\p{L}*|received?|got|arriv\\p{L}*|came|come|fått|mottag\\p{L}*|mottatt|ankom\\p{L}*|erhalten|bekommen|angekommen|leveret|delivered|levererat?s?|geliefert|dukket op)`,
);
const other = anyOf(
  '(?:the|my|that|this|your) (?:\\p{L}+ )?(?:other|others|earlier|older|previous|newer|latter|former|second|remaining) ?(?:one|ones|order|orders|purchase|parcel|two)?|the rest of (?:them|my orders|the orders)|(?:all|everything|every order|any)(?: (?:of )?(?:my|the))?(?: (?:other|orders|others))* (?:except|but|other than|apart from)|everything else|which(?:ever)? (?:one )?(?:is ?n.t|is not)|the one (?:that|which)? ?(?:is ?n.t|is not)',
  '(?:den|det|de|min|mit|mine) (?:\\p{L}+ )?(?:anden|andet|andre|øvrige|ældste|ældre|tidligere|forrige|nyeste|resterende)|(?:alt|alle)(?: \\p{L}+){0,2} (?:andet|andre|undtagen|på nær|pånær|bortset)|alt andet|alle andre|resten af (?:ordrerne|mine ordrer)|den,? der ikke er',
  '(?:den|det|de|min|mitt|mina) (?:\\p{L}+ )?(?:andra|annan|övriga|äldre|tidigare|förra|nyare)|alla (?:andra|(?:\\p{L}+ ){0,2}utom)|allt annat|den som inte är|(?:den|det|de|min|mitt|mine) (?:\\p{L}+ )?(?:andre|annen|øvrige|eldre|tidligere|forrige|nyere)|alle (?:andre|(?:\\p{L}+ ){0,2}unntatt)|den som ikke er',
  '(?:die|den|der|das|meine[nr]?) (?:\\p{L}+ )?(?:andere[nrs]?|übrigen?|ältere[nr]?|frühere[nr]?|vorige[nr]?|neuere[nr]?)|alle (?:anderen|(?:\\p{L}+ ){0,2}außer)|alles (?:andere|außer)|die(?:jenige)?,? die nicht',
);
/** An order, not goods. */
const otherOrder = anyOf(
  '(?:the|my|that) (?:\\p{L}+ )?(?:other|others|earlier|older|previous|newer|latter|former|second|remaining) (?:order|orders|purchase)|orders? (?:that|which) (?:is ?n.t|is not)',
  '(?:den|min|mine|de) (?:anden|andre|øvrige|ældste|ældre|tidligere|forrige|nyeste) (?:ordre|ordrer|bestilling\\p{L}*|køb)|(?:den|min|mina|de) (?:andra|övriga|äldre|tidigare|förra) (?:order\\p{L}*|beställning\\p{L}*)|(?:den|min|mine|de) (?:andre|øvrige|eldre|tidligere|forrige) (?:ordre\\p{L}*|bestilling\\p{L}*)|(?:die|meine) (?:andere|ältere|frühere|vorige) bestellung',
);

/** A number that nobody calls an order's is one here where the sentence begins with it, or where it follows the verb. */
const one = '(?:\\p{L}{1,4}-?)?\\d{3,6}';
const spokenOf = new RegExp(
  `^(?:\\W|(?:men|but|aber|mens|while|og|and|och|und|så)\\s)*(${one}(?:\\s\\+\\s${one})*)(?=[\\s.,!;:)]|$)|(?:behold\\p{L}*|keep|keeping|behåll\\p{L}*|behalt\\p{L}*|leave|rør\\p{L}*|touch|røre|röra?|(?<!\\p{L})(?:lad|la|låt|lass))\\s(${one}(?:\\s\\+\\s${one})*)(?!\\d)`,
  'giu',
);

/** Reads which orders stay as they are. Without another order named or spoken of, nothing is set apart: the mail is about that one. */
export function keptOrdersIn(text: string): KeptOrders {
  const plain = text
    .replace(/[’`´]/g, "'")
    .replace(/(\d{4,})\s*(?:,|&|og|and|och|und)\s*(?=(?:ordre |order )?#?(?:\p{L}{1,4}-)?\d{4,})/giu, '$1 + ');
  const namesOther = otherOrder.test(plain);
  const speaksOfOther = namesOther || other.test(plain);
  const parts = plain.split(
    /(?<=[.!?;\n])\s+|(?<=\n)(?=\S)|(?<=,)\s*|\s+(?=[–—-] )|\s(?=(?:men|but|aber|mens|while|whereas|og|and|och|und|så|unlike|i modsætning)\s)/iu,
  );
  const kept = new Set<string>();
  const rest: string[] = [];
  for (const part of parts) {
    const found = keptIn(part);
    for (const name of found) kept.add(name);
    if (found.length === 0 || found.length < orderNamesIn(part).length || deed.test(part.replace(deniedDeed, ' '))) rest.push(part);
  }
  const length = [...kept][0]?.length;
  const lone = numbersIn(plain).filter((name) => name.length === length);
  const named = [...orderNamesIn(plain), ...lone].filter((name) => !kept.has(name));
  if (kept.size === 0 || (named.length === 0 && !speaksOfOther)) return { kept: [], speaksOfOther, namesOther, rest: text };
  return { kept: [...kept], speaksOfOther, namesOther, rest: rest.join(' ') };
}

function keptIn(part: string): readonly string[] {
  const lone = [...part.matchAll(spokenOf), ...part.matchAll(excluded)]
    .flatMap((match) => (match[1] ?? match[2] ?? '').split(' + '))
    .map((name) => name.replace(/\D/g, ''))
    .filter((name) => numbersIn(part).includes(name));
  const names = [...new Set([...orderNamesIn(part), ...lone])];
  if (names.length === 0 || notCome.test(part)) return [];
  const barred = [...part.matchAll(excluded)].map((match) => match[1] ?? '').filter((name) => names.includes(name));
  if (barred.length > 0) return names.length === barred.length || deed.test(part) ? barred : names;
  if (deniedDeed.test(part) && !unable.test(part)) return names;
  if (deed.test(part)) return [];
  return stays.test(part) || wanted.test(part) || pleases.test(part) ? names : [];
}
