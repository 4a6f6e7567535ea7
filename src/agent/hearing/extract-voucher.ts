import type { HeardVoucher } from '../../domain/heard.ts';
import { codesIn } from './extract-numbers.ts';
import { anyOf } from './phrases.ts';

const giftCard = anyOf(
  'gave ?kort\\p{L}*|gave-?kort\\p{L}*|gift ?-?cards?|giftcards?|gift vouchers?|present ?kort\\p{L}*|gåvo ?kort\\p{L}*|geschenk ?karten?|geschenk ?gutscheine?\\p{L}*|gutschein ?karten?|wertgutschein\\p{L}*',
);
/** Some call a gift card a voucher: when money is on it, or it runs out by itself. */
const hasValue = anyOf(
  '(?:guthaben|restbetrag|wie ?viel|saldo)[^.!?\\n]{0,50}gutschein\\p{L}*|gutschein\\p{L}*[^.!?\\n]{0,50}(?:guthaben|restbetrag|wie ?viel|saldo)|läuft (?:\\p{L}+ )?gutschein ab',
  '(?:balance|how much|left|remaining)[^.!?\\n]{0,50}vouchers?|vouchers?[^.!?\\n]{0,50}(?:balance|how much|left on|anything on|remaining)',
);
/** What can be told of a gift card: what is on it and until when. "Does not work" is answered by the same. */
const standing = anyOf(
  'saldo\\p{L}*|hvor meget|hvor mange penge|(?:penge|kroner|kr\\.?|noget|beløb) (?:\\p{L}+ )?(?:tilbage|på)|står der|restbeløb\\p{L}*|rest|værdi\\p{L}*|udløb\\p{L}*|udløber|gyldig\\p{L}*|gælder|gammelt|holdbar\\p{L}*|tjek\\p{L}*|virker|duer|afvis\\p{L}*|fejl|dur ikke|stadig|tomt',
  "balance|how much|left on|what(?:'s| is) (?:left|on)|remain\\p{L}*|worth|value|expir\\p{L}*|run(?:s)? out|valid\\p{L}*|still good|any money|check|work(?:s|ing)?|reject\\p{L}*|refus\\p{L}*|declin\\p{L}*|accept\\p{L}*|error|redeem|empty",
  'saldo\\p{L}*|hur mycket|kvar|värde\\p{L}*|giltig\\p{L}*|gäller|går ut|fungerar|funkar|nek\\p{L}*|lös\\p{L}* in|avvis\\p{L}*|løs\\p{L}* inn|hvor mye|igjen|verdi\\p{L}*|gyldig\\p{L}*|gjelder|utløp\\p{L}*|utløper|fungerer|virker',
  'guthaben|saldo|wie ?viel|rest\\p{L}*|wert|gültig\\p{L}*|gilt|läuft ab|abgelaufen|ablauf\\p{L}*|funktioniert|geht nicht|abgelehnt|einlös\\p{L}*|läuft|noch drauf|drauf',
);
const codeWords = anyOf(
  '\\p{L}*(?:rabat|rabatt|kampagne|velkomst|välkomst|velkoms|studie|influencer|promo|discount|gutschein|aktions)\\p{L}*-?(?:kode|koden|koder|kod|koden|code|codes|codet)|\\p{L}*rabat(?:ten|ter)?|\\p{L}*rabatt(?:en)?|koden?|kode|koder|code|codes|kod|koden|kupon\\p{L}*|coupons?|vouchers?|promos?|discounts?|gutschein\\p{L}*|(?:\\d{1,2}|ti|tyve|femten) ?(?:%|procent|percent|prosent|prozent)(?: (?:off|rabat|rabatt))?',
);
/** The order is made; the code was to be on it. */
const forgotten = anyOf(
  'glemt(?:e)?|glemme|fik ikke (?:\\p{L}+ ){0,3}?(?:brugt|indtastet|tastet|skrevet|sat|lagt|trukket)|(?:nåede|fik) (?:\\p{L}+ )?(?:ikke|aldrig) (?:\\p{L}+ ){0,2}?(?:bruge|indtaste|taste|skrive)|(?:efter|bag)(?:følgende|efter)|på bagkant|bagefter|i bakspejlet|(?:blev|er|var) (?:\\p{L}+ ){0,2}?ikke (?:\\p{L}+ )?(?:trukket|fratrukket|regnet med|kommet på|blevet trukket|givet)|(?:ikke|uden at) (?:\\p{L}+ ){0,2}?(?:få|fået|fik) (?:\\p{L}+ )?rabat\\p{L}*|fuld(?:e)? pris|rabat\\p{L}* mangler|mangler (?:min )?rabat\\p{L}*|ingen rabat på|fik ikke (?:min )?rabat\\p{L}*|(?:kunne|burde|skulle) (?:\\p{L}+ )?have (?:brugt|fået|haft)|(?:lægge|lagt|lægges|sætte|sat|trække|trækkes|trukket|bruge|tilføje|tilføjes|få) (?:\\p{L}+ ){0,4}?(?:på|på min|fra|til) (?:\\p{L}+ ){0,2}?(?:ordre\\p{L}*|bestilling\\p{L}*|køb\\p{L}*)|selvom jeg (?:har|allerede)|allerede (?:har )?(?:betalt|bestilt|trykket)|har (?:lige |netop )?(?:bestilt|købt|handlet|betalt|afgivet)|bestilte|opdagede|kom i tanke om|uden (?:at (?:\\p{L}+ ){0,3}?(?:skrive|taste|indtaste|bruge|tilføje|sætte|angive|lægge|nævne)|(?:[\\p{L}\\d]+[ -]?)?(?:rabat)?koden)',
  "forg(?:o|e)t(?:ten)?|forgetting|didn't (?:\\p{L}+ ){0,2}?(?:use|enter|apply|add|type|put|redeem)|missed|after(?:wards| the fact|ward)|retroactive\\p{L}*|(?:wasn't|was not|not|never|hasn't been) (?:\\p{L}+ )?(?:applied|deducted|taken off|used|added)|full price|no discount on|discount (?:is )?missing|didn't get (?:my|the) discount|(?:could|should|would) have (?:used|had|got|applied)|(?:should|could)'ve|(?:apply|applied|add|added|put|use|used|take|taken) (?:\\p{L}+ ){0,4}?(?:to|on|off|from|against) (?:\\p{L}+ ){0,3}?(?:order|purchase|it)|already (?:paid|ordered|placed|pressed)|(?:just|have|had|i|we) (?:\\p{L}+ )?(?:ordered|placed|bought)|neglected|omitted|realised|realized|noticed|without (?:\\p{L}+ ){0,2}?(?:typing|entering|using|adding|applying|putting)|(?:placed|ordered|bought|paid)[^.!?\\n]{0,50} without (?:[\\p{L}\\d]+ ){0,3}?codes?",
  'glömde|glömt|(?:i )?efterhand|efteråt|drogs (?:inte|aldrig)|fullt pris|(?:lägga|lägga till|dra av|använda) (?:\\p{L}+ ){0,4}?(?:på|från|till) (?:\\p{L}+ ){0,2}?(?:order\\p{L}*|beställning\\p{L}*|köp\\p{L}*)|beställde|har (?:precis )?beställt|utan att (?:\\p{L}+ ){0,2}?(?:skriva|ange|använda|fylla|lägga)|utan (?:rabatt)?koden|uten å (?:\\p{L}+ ){0,2}?(?:skrive|taste|bruke|legge|oppgi)|uten (?:rabatt)?koden|glemte|glemt|i etterkant|etterpå|ble ikke trukket|full pris|(?:legge|trekke|bruke) (?:\\p{L}+ ){0,4}?(?:på|fra|til) (?:\\p{L}+ ){0,2}?(?:ordre\\p{L}*|bestilling\\p{L}*|kjøp\\p{L}*)|bestilte|har (?:akkurat )?bestilt',
  'vergessen|vergaß|nachträglich|im nachhinein|nachher|nicht (?:abgezogen|angewendet|eingelöst|eingegeben|berücksichtigt)|voller preis|vollen preis|(?:bestellung|bestellt) (?:\\p{L}+ ){0,6}?(?:anrechnen|abziehen|anwenden|gutschreiben)|(?:habe|hab) (?:\\p{L}+ ){0,6}?bestellt|übersehen|ohne (?:[\\p{L}\\d]+ ){0,3}?(?:einzugeben|einzulösen|einzutragen|zu benutzen|zu verwenden|anzugeben)|ohne (?:den|meinen) (?:\\p{L}*code|gutschein)',
);
const fails = anyOf(
  "virke?r? (?:\\p{L}+ )?(?:ikke|ikk|ik)|ikke virke|dur ikke|fejl\\p{L}*|afvis\\p{L}*|ugyldig\\p{L}*|(?:ikke|ikk|ik) (?:\\p{L}+ )?(?:gyldig|godkend\\p{L}*|accepter\\p{L}*|godtag\\p{L}*|bruge\\p{L}*|taget imod)|accepter\\p{L}* ikke|genaktiver\\p{L}*|aktiver\\p{L}* igen|brug(?:es|e) på|minimum\\p{L}*|mindstekøb\\p{L}*|brugt|vil (?:\\p{L}+ )?ikke|kan (?:\\p{L}+ )?ikke|udløb\\p{L}*|gyldig\\p{L}*|gælder|forsvind\\p{L}*|forsvandt|sker ikke noget|problem\\p{L}*|stadig|tjek\\p{L}*|hvorfor|(?:isn't|not|doesn't|won't|didn't|aint|ain't|never|can't|cannot|cant) (?:\\p{L}+ )?(?:work\\p{L}*|accept\\p{L}*|valid|go|take|taken|apply|applied|use|get)|(?:isn't|not) valid|invalid|error|reject\\p{L}*|expire\\p{L}*|refus\\p{L}*|valid|disappear\\p{L}*|vanish\\p{L}*|problem|still|check|why|minimum|reactivat\\p{L}*|used (?:on|in|for)|already used|utgång\\p{L}*|utgått|försvann|godtas|användas|minsta belopp|forsvant|minstebeløp\\p{L}*|allerede brukt|verschwunden|benutzt|klappt nicht|mindestbestellwert\\p{L}*|fungerar inte|funkar inte|ogiltig\\p{L}*|gäller|giltig\\p{L}*|går inte|fungerer ikke|funker ikke|utløpt|gjelder|går ikke|funktioniert|geht nicht|ungültig\\p{L}*|abgelaufen|gültig|gilt|wird nicht|lässt sich nicht|nicht (?:angenommen|akzeptiert)",
);
/** More than the rules give: more time, cash, another code, an exception. */
const exception = anyOf(
  'forlæng\\p{L}*|udbetal\\p{L}*|(?:få|give|giv|sende|send|lave) (?:\\p{L}+ ){0,3}?(?:en )?ny (?:rabat)?kode|(?:burde|skulle|skal) (?:\\p{L}+ ){0,3}?(?:stå|være|have været) (?:\\d|\\p{L}+ kr)|større rabat|mere (?:i )?rabat',
  'exten(?:d|ded|sion)|pa(?:y|id) (?:\\p{L}+ ){0,3}?out|cash(?:ed)? (?:it )?out|refund (?:the|my) gift ?card|(?:get|give|send|make|issue) (?:me |us )?(?:\\p{L}+ ){0,2}?(?:a |another )?new (?:discount |promo )?(?:code|one)|(?:should|ought to|supposed to) (?:be|have) (?:\\p{L}+ ){0,2}?\\d|bigger discount|more discount',
  'förläng\\p{L}*|betala\\p{L}* ut|utbetal\\p{L}*|ny (?:rabatt)?kod|(?:borde|ska) (?:finnas|vara) \\d|forleng\\p{L}*|utbetal\\p{L}*|ny (?:rabatt)?kode|(?:burde|skal) (?:være|stå) \\d',
  'verläng\\p{L}*|auszahl\\p{L}*|ausgezahlt|neuen (?:gutschein\\p{L}*|code|rabattcode)|(?:sollte|müsste)n? (?:noch )?\\d',
);
const insists = anyOf(
  'undtagelse|kulance|rimeligt|urimeligt|(?:jeg|vi) (?:\\p{L}+ )?(?:kræver|forlanger)|(?:kræver|forlanger) jeg|insister\\p{L}*|forventer|(?:få|give|giver|bruge|lægge|trække|godkende|få lov)[^.!?\\n]{0,40} alligevel|se gennem fingre\\p{L}*|som en service|god service|ellers (?:returner\\p{L}*|sender|annuller\\p{L}*)|(?:ved|klar over|godt)[^.!?\\n]{0,30} (?:udløb\\p{L}*|for sent)|(?:kunne|kan) i ikke (?:bare|lige|godt)',
  "exception|goodwill|gesture|insist\\p{L}*|i (?:\\p{L}+ )?demand|not fair|unfair|only fair|(?:apply|honou?r|accept|give|use|grant|take|have)[^.!?\\n]{0,40} anyway|honou?r (?:it|the|this|my)|otherwise i|i expect|surely you can|(?:know|aware|realise|realize)[^.!?\\n]{0,30} (?:expired|ran out|too late)|couldn't you just|can't you just",
  'undantag|(?:jag|vi) kräver|insisterar|orimligt|(?:få|ge|använda)[^.!?\\n]{0,40} ändå|(?:vet|medveten)[^.!?\\n]{0,30} gått ut|unntak|(?:jeg|vi) krever|insisterer|urimelig|(?:få|gi|bruke)[^.!?\\n]{0,40} likevel|(?:vet|klar over)[^.!?\\n]{0,30} utløpt|ausnahme|kulanz|bestehe|(?:ich|wir) (?:verlangen?|fordern?|fordere)|unfair|trotzdem[^.!?\\n]{0,40} (?:einlösen|abziehen|bekommen|anrechnen|nutzen)|(?:weiß|bewusst)[^.!?\\n]{0,30} abgelaufen',
);

const grouped = /(?<![\p{L}\d@.-])[A-Z\d]{3,5}([-–—.])[A-Z\d]{3,5}(?:\1[A-Z\d]{3,5}){0,3}(?![\p{L}\d@]|[-–—][A-Z\d])/giu;
const spaced = /(?<![\p{L}\d@.-])[A-Z\d]{3,5}(?: [A-Z\d]{3,5}){1,9}(?![\p{L}\d@-])/giu;
const unbroken = /(?<![\p{L}\d@./-])(?=[A-Z\d]*[A-Z])(?=[A-Z\d]*\d)[A-Z\d]{12,20}(?![\p{L}\d@])/giu;
/** Words of four letters that stand beside a code and are no part of it. */
const ordinary = new Set(
  'gift card code kode kort from have this that here with mitt mein what been only tack takk dank hier auch noch'.split(' '),
);
const fewest = 8;

/** What the customer says of codes and gift cards. `earlier` is what an answer goes back to, null for a first mail. */
export function voucherIn(text: string, earlier: string | null): HeardVoucher {
  const now = readVoucher(text, earlier !== null);
  if (earlier === null) return now;
  const before = readVoucher(earlier, false);
  return {
    about: now.about === 'exception' ? now.about : (before.about ?? now.about),
    cards: now.cards.length > 0 ? now.cards : before.cards,
    codes: now.codes.length > 0 ? now.codes : before.codes,
    insists: now.insists || before.insists,
  };
}

/** A word that stands alone in an answer is the code that was asked for. */
function readVoucher(text: string, isAnswer: boolean): HeardVoucher {
  const plain = text.replace(/[’`´]/g, "'");
  const cards = cardsIn(plain);
  const codes = discountCodesIn(plain, cards, isAnswer);
  return { about: aboutOf(plain, cards.length > 0, codes.length > 0), cards, codes, insists: insists.test(plain) };
}

const atCheckout = anyOf(
  'kurv\\p{L}*|kassen|checkout|check-?out|basket|cart|till|varukorg\\p{L}*|kassan|handlekurv\\p{L}*|handlevogn\\p{L}*|warenkorb|kasse',
);
const placed = anyOf(
  'ordre\\p{L}*|order\\p{L}*|bestil\\p{L}*|bestäl\\p{L}*|bestel\\p{L}*|kjøp\\p{L}*|købte|purchase|bought|betalte|paid|#?\\d{5}',
);
/** Nobody is told of codes that they do not name themselves. */
const wantsACode = anyOf(
  "hvilke[nt]? (?:rabat)?kode\\p{L}*|har i (?:\\p{L}+ ){0,2}?(?:rabat)?kode\\p{L}*|hvad er koden|(?:which|what) codes?|what(?:'s| is) the code|(?:have|got|do) you (?:\\p{L}+ ){0,3}?codes?|vilken kod|har ni (?:\\p{L}+ )?(?:rabatt)?kod|hvilken (?:rabatt)?kode|har dere (?:\\p{L}+ )?(?:rabatt)?kode|welche[rn]? (?:rabatt)?codes?|habt ihr",
);

/** Nearly forgotten is remembered. */
const remembered = anyOf(
  "(?:didn't|did not|haven't|have not|never|almost|nearly) (?:forg[eo]t\\p{L}*|miss\\p{L}*)|(?:luckily|thankfully|but) (?:i )?remember\\p{L}*|glemte (?:\\p{L}+ )?(?:den )?(?:ikke|aldrig)|(?:har|havde) (?:\\p{L}+ )?(?:ikke|aldrig|nær|næsten) glemt|(?:nær|næsten) (?:ved at |at )?glem\\p{L}*|heldigvis huskede|glömde (?:den )?inte|(?:har )?inte glömt|nästan glömt|glemte (?:den )?ikke|ikke glemt|nesten glemt|nicht vergessen|(?:fast|beinahe) vergessen",
);

function aboutOf(text: string, namesCard: boolean, namesCode: boolean): HeardVoucher['about'] {
  const speaksOfCard = namesCard || giftCard.test(text) || (!namesCode && hasValue.test(text));
  if (exception.test(text) && (speaksOfCard || codeWords.test(text))) return 'exception';
  if (speaksOfCard && insists.test(text)) return 'exception';
  if (speaksOfCard) return namesCard || standing.test(text) ? 'gift_card' : null;
  if (!namesCode && (!codeWords.test(text) || wantsACode.test(text))) return null;
  if (forgotten.test(text) && !remembered.test(text) && (placed.test(text) || !atCheckout.test(text))) return 'forgotten';
  if (insists.test(text)) return placed.test(text) ? 'forgotten' : 'code';
  return namesCode || fails.test(text) ? 'code' : null;
}

/** Full codes of gift cards, without what parts their groups. A shorter one is only a part of a code. */
function cardsIn(text: string): readonly string[] {
  const joined = [...text.matchAll(grouped), ...text.matchAll(unbroken)].map(([match]) => match.replace(/[^\p{L}\d]/gu, ''));
  const spread = [...text.matchAll(spaced)].map(([match]) => withoutWords(match.split(' ')).join(''));
  const codes = [...joined, ...spread].map((code) => code.toUpperCase());
  return [...new Set(codes)].filter((code) => code.length >= fewest && code.length <= 20 && /[A-Z]/.test(code) && /\d/.test(code));
}

/** Of words in a row those from the first to the last with a figure, and a group of letters alone beside them. */
function withoutWords(tokens: readonly string[]): readonly string[] {
  const first = tokens.findIndex((token) => /\d/.test(token));
  const last = tokens.findLastIndex((token) => /\d/.test(token));
  if (first < 0) return [];
  // "10412 late last night", "18th March": ordinary words stand beside a number, groups of a code beside two of its own.
  const isCode = tokens.filter((token) => /\d/.test(token) && /\p{L}/u.test(token)).length > 1;
  const mayBeGroup = (token: string) => isCode || /\d/.test(token) || token === token.toUpperCase();
  const isGroup = (token: string | undefined) =>
    token !== undefined && token.length === 4 && mayBeGroup(token) && !ordinary.has(token.toLowerCase());
  const groups = tokens.slice(isGroup(tokens[first - 1]) ? first - 1 : first, isGroup(tokens[last + 1]) ? last + 2 : last + 1);
  return groups.every(mayBeGroup) ? groups : [];
}

const named =
  /(?<!\p{L})(?:\p{L}*(?:kod|kode|koden|code|gutschein|kupon|coupon|voucher|promo)\p{L}{0,3})\s*(?:er|is|är|ist|hedder|heter|heißt|lyder|var|was|called|med navnet|som er|:|-|–|på)?\s*["'“”»«„(]+\s*([\p{L}\d_-]{3,25}(?: ?\d{1,3})?)\s*["'“”»«)]/giu;
const spoken =
  /(?<!\p{L})(?:\p{L}*(?:kod|code|gutschein|kupon|coupon|voucher|promo)\p{L}{0,3})\s*(?:er|is|är|ist|hedder|heter|heißt|lyder|called|med navnet|:|-|–)?\s*([\p{L}]{3,20} ?\d{1,3})(?![\p{L}\d%]| ?(?:%|kr|procent|percent))/giu;
const notACode = /^(?:ordre|order|orders|nr|no|på|til|for|og|and|the|min|my|with|med|fra|from|er|is)\s?\d*$/i;

function discountCodesIn(text: string, cards: readonly string[], isAnswer: boolean): readonly string[] {
  // Three groups and more are a gift card, whole or not.
  const printed = codesIn(text).filter(
    (code) => code.split('-').length < 3 && !cards.some((card) => card.includes(code.replace(/-/g, ''))),
  );
  const spokenOf = [...text.matchAll(named), ...text.matchAll(spoken)].map((match) => (match[1] ?? '').replace(/\s/g, ''));
  const alone = isAnswer
    ? /^\W*(?:(?:den|det|it|koden|code|the code|den hedder|det er|it's|it is|er|is)\s+){0,3}([\p{L}]{3,20}\d{0,3}|\p{L}+-?\d{1,4})\W*$/iu.exec(
        text.trim(),
      )?.[1]
    : undefined;
  const all = [...printed, ...spokenOf, ...(alone ? [alone] : [])].map((code) => code.toUpperCase()).filter((code) => !notACode.test(code));
  return [...new Set(all)].filter((code, _, every) => !every.some((other) => other !== code && other.startsWith(code)));
}
