import type { Wish } from '../../domain/heard.ts';
import { anyOf, denies, says } from './phrases.ts';
import { sentencesOf } from './sentences.ts';

/** How a rule runs: deadlines, costs, conditions. Always a question, whatever goods are named. */
const rule = anyOf(
  'hvor (?:længe|lang tid|mange dage)|hvad koster|koster det|hvad er (?:\\p{L}+ )?(?:reglerne|fristen|politik\\p{L}*|betingelserne|proceduren)|er (?:det|retur\\p{L}*|fragten) gratis|gratis retur|fri retur|har i (?:\\p{L}+ )?(?:gratis|fri) retur|hvem betaler|hvor (?:dyrt|meget koster)|hvad siger (?:reglerne|jeres)|hvad gælder',
  "how (?:long|many days|much)|what(?:'s| is| are) (?:\\p{L}+ ){0,2}(?:policy|policies|rules?|deadline|conditions|procedure|cost|process)|(?:is|are) (?:it|returns?|exchanges?|\\p{L}+ shipping) free|free returns?|who pays|what does it cost|what happens (?:if|when)|do (?:you|i) (?:offer|charge|accept|have to pay)",
  'hur (?:länge|lång tid|många dagar|mycket)|vad (?:kostar|gäller)|vilka (?:villkor|regler)|är (?:det|retur\\p{L}*) gratis|hvor (?:lenge|lang tid|mange dager)|hva (?:koster|gjelder|er reglene|er fristen)|wie (?:lange|viel)|was kostet|ist (?:die|der|das) \\p{L}* ?kostenlos|wer (?:zahlt|bezahlt)|welche (?:frist|bedingungen)',
);
/** How one does it. Without a thing it is done to, this asks for information. */
const way = anyOf(
  'hvordan|hvorledes|hvad (?:gør|skal) (?:jeg|man|vi)|hvor (?:henvender|finder) (?:jeg|man)|how (?:do|does|can|should|would)|what (?:do|should) (?:i|we) (?:have to )?do|hur (?:gör|fungerar|funkar|kan|ska|går)|hvordan (?:gjør|fungerer)|wie (?:funktioniert|kann|geht|läuft|muss|mache)',
);
const aThing = anyOf(
  '(?:den|det|dem|de|denne|dette|disse|it|them|this|these|those|one|den här|det här|de här|dessa|ihn|sie|es|diese[snr]?)(?= (?:her )?(?:retur|tilbage|back|igen|tilbake|tillbaka|zurück|[.?!,]|$|og|and|fra|from))',
  '(?:returner\\p{L}*|returnera|return|sende|send|bytte|byta|byte|exchange|swap|cancel|annullere|afbestille|avbeställa|umtauschen|zurückschicken|zurücksenden|stornieren) (?:\\p{L}+ )?(?:den|det|dem|de|it|them|this|these|my|min|mit|mine|en|et|mitt|meine?n?|diese?n?|das|the \\p{L}+)',
  '(?:min|mit|mine|my|mitt|mina|meine?n?) (?:\\p{L}+ )?(?:ordre|order|pakke|kjole|sko|trøje|skjorte|bestilling|beställning|bestellung|purchase|parcel|\\p{L}{4,})',
);
const permission = anyOf(
  '(?:kan|må|can|may|could|får|darf|kann|könnte|kunne) (?:jeg|man|den|det|de|vi|i|it|they|one|we|jag|ich|eg|\\p{L}+)(?: \\p{L}+){0,5} (?:stadig|still|fortfarende|fortfarande|fortsatt|noch|alligevel|ändå|likevel|trotzdem)',
  '(?:stadig|still|fortfarande|fortsatt|noch) (?:nå at |godt |possible to |be able to |allowed to )?(?:returner\\p{L}*|sende\\p{L}*|bytte\\p{L}*|return\\p{L}*|send|exchange|fortryde\\p{L}*|possible|muligt|möjligt|mulig|möglich|zurück\\p{L}*)',
  "er det (?:for sent|blevet for sent|stadig muligt|muligt (?:alligevel|stadig))|er jeg for sent|for sent (?:ude|at)|is it (?:too late|still possible)|am i too late|too late to|är det för sent|för sent att|er det for seint|ist es (?:schon |bereits )?zu spät|zu spät (?:um|für)|selv ?om (?:fristen|der er gået|de 14|de 30)|even though (?:it's been|the)|undtagelse|exception|ausnahme|undantag|unntak",
);
const wantsToKnow = anyOf(
  '(?:vil (?:gerne|bare|lige|godt) ?(?:lige |bare )?(?:vide|høre|spørge)|would (?:just )?like to (?:know|ask)|want to (?:know|ask)|like to ask|(?:vill|skulle vilja) (?:gärna |bara )?(?:veta|fråga)|vil gjerne (?:vite|spørre|høre)|(?:möchte|wollte|würde gern\\p{L}*) (?:nur |gerne |mal )*(?:wissen|fragen))',
);
const wantsDone = anyOf(
  'vil (?:jeg )?(?:gerne|have|godt|meget gerne)|ønsker|fortryd\\p{L}*|fortrudt|vil i|gider i|opret|annull?er\\p{L}*|afbestil\\p{L}*|send (?:mig|den|det|dem|venligst|gerne)|kan i (?:\\p{L}+ )?(?:sende|oprette|annullere|bytte|stoppe|lave|slette|hente|give|refundere)|jeg (?:returnerer|sender)|skal (?:returneres|sendes|byttes|annulleres|have (?:den|det|dem|returneret|byttet))|hermed|ret(?:te|tes)? (?:det|den|adressen)|retur af',
  "(?:would|'d) like|want(?:s)?|need(?:s)? to|wish to|please|pls|can you|could you|will you|cancel (?:my|the|this|order|it)|withdraw\\p{L}*|i(?:'m| am) (?:returning|sending)|send me|return (?:of|for)",
  'vill|önskar|ångrar|skulle vilja|kan ni|snälla|vänligen|jag returnerar|vil gjerne|ønsker|angrer|kan dere|vennligst|möchte|will|würde gern\\p{L}*|bitte|widerrufe|könnt ihr|können sie|könnten sie',
);

const goods = anyOf(
  'send(?:e|er|es)? (?:mig )?(?:\\p{L}+ )?(?:en |et )?(?:ny|nyt|nye|anden|andet)|(?:en|et) nyt?|ny (?:pakke|vare|en|trøje|kjole|\\p{L}+)|(?:efter|gen)send\\p{L}*|erstatning(?:svare|sprodukt)?|ombyt\\p{L}*|(?:send|få) (?:den|det|dem) (?:manglende|rigtige|rette)|send (?:den|det|dem) (?:venligst|igen|snarest|nu)|sendt en ny|få (?:den|det|dem) (?:sendt|eftersendt)',
  'send (?:me )?(?:\\p{L}+ )?(?:a |an |the )?(?:new|another|replacement|missing|right|correct)|replace(?:ment|d)?|resend|re-send|send (?:it|them|one) (?:again|out|on)|new one|another one|ship (?:it|them|another|a new)',
  'skicka (?:\\p{L}+ )?(?:en |ett )?(?:ny|nytt|nya|igen|den|det)|nytt paket|ersättningsvara|sende (?:\\p{L}+ )?(?:en |et )?(?:ny|nytt|nye)|ettersende|neu(?:e|es|en)? (?:schicken|senden|zusenden|zuschicken)|ersatz\\p{L}*|nach(?:schicken|liefern|senden)|noch ?mal (?:schicken|senden)|erneut (?:schicken|senden)',
);
const cash = anyOf(
  '(?:penge|pengene|mine penge|beløbet|det fulde beløb) (?:tilbage|retur|igen|refunderet)|få (?:\\p{L}+ ){0,3}penge|refusion|refunder\\p{L}*|tilbagebetal\\p{L}*|kreditere?\\p{L}*|få (?:\\p{L}+ )?(?:beløbet|pengene)|pengene',
  'refund(?:ed|s)?|money back|(?:my|the) money|reimburs\\p{L}*|credit(?:ed)? back',
  'pengarna|pengar tillbaka|återbetal\\p{L}*|tillbaka det jag betalat|ersättning|pengene tilbake|pengene|tilbakebetal\\p{L}*|geld|rückerstatt\\p{L}*|erstatt\\p{L}*|rückzahlung',
);
const sealedWords = anyOf(
  'uåbnet|uåbnede|uåbnede|ubrudt\\p{L}*|forsegl\\p{L}*|plomber\\p{L}*|plombe\\p{L}*|stadig (?:lukket|i (?:indpakning\\p{L}*|emballage\\p{L}*|æsken|posen|original\\p{L}*))|original(?:e)? (?:emballage|indpakning)|indpakket|unopened|sealed|still in (?:the|its|their) (?:\\p{L}+ )?(?:packaging|wrapping|box|bag|packet)|oöppna\\p{L}*|obruten|oplomberad|förseglad\\p{L}*|uåpne\\p{L}*|forsegla\\p{L}*|ungeöffnet\\p{L}*|versiegelt\\p{L}*|originalverpack\\p{L}*',
);
const openedWords = anyOf(
  'åbnet|åbnede|åbnede|pakket (?:dem |den |det )?op|(?:har|er|blev) (?:\\p{L}+ )?brugt|brugt (?:dem|den|det)|prøvet (?:dem|den|det|på)|(?:brudt|brød) (?:plomb\\p{L}*|forsegl\\p{L}*|segl\\p{L}*)|haft (?:dem|den|det) på|gået med (?:dem|den)|båret|opened|worn|wore (?:it|them)|tried (?:it|them|one|on)|(?:it|them|been|have|were) used|used (?:it|them)|öppna\\p{L}*|använt|provat|burit|åpnet|åpna|brukt (?:dem|den|det)|prøvd|geöffnet|getragen|anprobiert|benutzt',
);
const part = anyOf(
  'kun (?:den|det|de|en|én|ét|et|\\d)|bare (?:den|det|de) (?:ene|ene af|sorte|hvide|\\p{L}+e)|bare (?:én|ét) af|(?:den|det) ene (?:af|vare|par|\\p{L}+)|en del af|noget af (?:ordren|det)|only (?:the|one|part|want to)|just (?:the|one)|one of (?:the|them|my)|part of (?:the|my)|not (?:the )?(?:whole|all|everything)|ikke (?:hele|det hele|resten|alt)|behold\\p{L}* (?:resten|den anden|det andet|de andre|de øvrige)|keep(?:ing)? the (?:rest|other\\p{L}*)|fjern\\p{L}* (?:den|det|en|\\p{L}+en|\\p{L}+ene?) fra|remove (?:the|one|an?) \\p{L}+ from|(?:bara|endast) (?:den|det|en|ett)|ta bort|behåll\\p{L}* (?:resten|den andra|de andra)|nur (?:den|die|das|einen|eine|ein)|rest behalten|den rest|behalten|halvdelen|half of',
);

/** How the customer wants it. Words decide; what is not said stays null. */
export function tellWish(text: string): Wish {
  const plain = text.replace(/[’`´]/g, "'");
  return {
    kind: kindOf(plain),
    remedy: remedyOf(plain),
    sealed: sealedOf(plain),
    partial: part.test(plain),
  };
}

/**
 * Asking leave is a claim and weighs most; then wanting it done. Asking how returns work is a question only while nothing is said that
 * shall be returned: nothing may happen to an order on a question.
 */
function kindOf(text: string): Wish['kind'] {
  if (permission.test(text)) return 'permission';
  const sentences = sentencesOf(text).map((sentence) => sentence.text);
  const kinds = (sentences.length > 0 ? sentences : [text]).map(kindOfSentence);
  if (kinds.includes('request')) return 'request';
  return kinds.includes('question') ? 'question' : 'request';
}

function kindOfSentence(sentence: string): 'question' | 'request' | null {
  if (rule.test(sentence)) return 'question';
  if (way.test(sentence)) return aThing.test(sentence) || /#?\d{5,}/.test(sentence) ? 'request' : 'question';
  if (wantsToKnow.test(sentence)) return 'question';
  return wantsDone.test(sentence) ? 'request' : null;
}

/** Goods or money, whichever is wished and not declined; both or neither named: the shop's rule decides. */
function remedyOf(text: string): Wish['remedy'] {
  const wantsGoods = says(text, goods);
  const wantsMoney = says(text, cash);
  if (wantsGoods === wantsMoney) return null;
  return wantsGoods ? 'goods' : 'money';
}

function sealedOf(text: string): Wish['sealed'] {
  if (denies(text, sealedWords)) return 'opened';
  if (says(text, sealedWords) || denies(text, anyOf('åbnet|åbnede|brudt|opened|öppnat|åpnet|geöffnet'))) return 'sealed';
  return says(text, openedWords) ? 'opened' : null;
}
