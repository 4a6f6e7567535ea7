import { anyOf, says } from '../hearing/phrases.ts';

/** What the customer keeps, or wants sent all the same. */
const kept = anyOf(
  'behold\\p{L}*|keep(?:ing|s)?|kept|behåll\\p{L}*|behalten?|behalte|vill (?:jag )?ha kvar|skal jeg stadig (?:have|bruge)|vil jeg (?:gerne )?have',
  '(?:still|stadig|fortsat|fortfarande|fortsatt|trotzdem|weiterhin|dennoch) (?:(?:gerne|gjerne|gärna|bare|just|please) )?(?:want|need|like|send|ship|deliver|get|receive|sende|sendes|have|ha|modtage|få|leveres|skicka|få|haben|schicken|senden|liefern|bekommen)|(?:send|sende|skicka|schick\\p{L}*|sendes) (?:\\p{L}+ ){0,3}(?:stadig|alligevel|ändå|likevel|trotzdem|anyway)',
);
/** "I want the tee" beside a wish to cancel: a thing that is wanted, and nothing to be done to it. */
const stillWanted =
  /(?<!\p{L})(?:i (?:only |just |do |really )?(?:want|need|would like|'d like)|jeg (?:vil|skal) (?:gerne |bare |kun |gjerne )?(?:have|ha|bruge)|jag vill (?:gärna |bara )?ha|ich (?:will|möchte|brauche)(?: nur)?|(?:vil|skal) jeg (?:gerne |bare |gjerne )?(?:have|ha|bruge)|vill jag (?:gärna |bara )?ha)(?: (?:the|my|den|det|das|die|der|min|mit|mine|meine?n?))? (?!\d|(?:anything|something|noget|everything|all|alt|allt|alles|it|that|this|them|both|det|den|dem|das|es|sie|begge|refund|money|penge|pengene|pengarna|geld)(?!\p{L}))[\p{L}-]+(?: (?:haben|behalten|though|instead|dog|stattdessen))?[\s,]*$/iu;
const very =
  '(?:(?:so|very|really|absolutely|just|both|all|meget|rigtig|virkelig|helt|så|super|vildt|begge|jätte|väldigt|mycket|verkligen|helt|sehr|wirklich|ganz|kjempe|veldig) ?)?';
/** What they praise or name for another reason. */
const praised = anyOf(
  `(?:passar|sitter|sitzt|passt) ${very}(?:perfekt|bra|jättebra|fint|gut|prima|super)|(?:är|ist|sind) ${very}(?:jättefin\\p{L}*|fin\\p{L}*|perfekt\\p{L}*|schön\\p{L}*|wunderschön|toll\\p{L}*|super|härlig\\p{L}*|underbar\\p{L}*|vack\\p{L}*|bra)|gefällt mir|(?:passer|sidder) ${very}(?:perfekt|fint|godt|dejligt|bra)|fits? ${very}(?:perfectly|great|fine|well)|(?:is|are|was|were) ${very}(?:great|lovely|perfect|fine|good|gorgeous|nice|beautiful|amazing|wonderful|fantastic|okay|ok)|er ${very}(?:perfekt\\p{L}*|fin\\p{L}*|dejlig\\p{L}*|skøn\\p{L}*|god\\p{L}*|super\\p{L}*|flot\\p{L}*|smuk\\p{L}*|lækker\\p{L}*|lækre|pæn\\p{L}*|nydelig\\p{L}*|fantastisk\\p{L}*)|elsker|love|i stedet|instead|statt|istället`,
);
/** "Lovely, but too tight": no praise that keeps it. */
const butNot = anyOf(
  '(?:but|men|aber|however|though|dog|desværre|unfortunately|leider|tyvärr)(?= )',
  '(?:too|for|zu) (?:big|small|tight|large|long|short|stor\\p{L}*|lille|små|lang\\p{L}*|kort\\p{L}*|groß|klein|eng|lang)',
);
const fitsWell =
  /(?<!(?:not|n't|never|hardly|ikke|ikk|inte|ej|nicht|kaum|næppe) )(?<!\p{L})(?:fits?|passer|passar|passt|passen|sitzt|sitter|sidder)\s*$/iu;
const exceptions =
  /(?<!\p{L})(?:except(?: for)?|apart from|(?:everything|all)? ?other than|all but|everything but|anything but|but not|without|minus|with the exception of|alt andet end|alle andre end|dog ikke|bare ikke|uden|med undtagelse af|allt annat än|dock inte|bara inte|utan(?! att)|med undantag (?:av|för)|alt annet enn|med unntak av|uten|jedoch nicht|nur nicht|ohne|mit ausnahme (?:von|de[rs])|undtagen|undtaget|bortset fra|på ?nær|pånær|udover|men ikke|og ikke|utom|förutom|bortsett från|men inte|och inte|unntatt|untatt|bortsett fra|außer|ausgenommen|bis auf|aber nicht|nicht aber)(?!\p{L}) ?([^.,;!?\n]*)/giu;
const seams =
  /[.,;!?\n]+|\s(?:men|but|mens|while|og|and|aber|och|und|mens)\s(?=(?:\p{L}+\s){0,2}(?:passer|passar|passt|fits?|er|is|are|är|ist|vil|will|vill|skal|keep\p{L}*|behold\p{L}*|behåll\p{L}*|behalte\p{L}*|still|stadig|fortsat\p{L}*|fortfarande|trotzdem|weiterhin|send\p{L}*|skicka|schick\p{L}*)(?!\p{L}))/iu;

/**
 * The words that name what a wish is about: the mail without the parts in which the customer speaks of goods to keep. Everything
 * when nothing would be left.
 */
export function wantedWords(text: string): string {
  const wanted = partsOf(text)
    .filter((part) => !isKept(part) && !isPraised(part))
    .join('. ');
  return wanted.trim() === '' ? text.replace(exceptions, ' ') : wanted;
}

/** The words for goods that are to stay or be sent all the same, and for exceptions; empty when none are named. */
export function keptWords(text: string): string {
  const excepted = [...text.matchAll(exceptions)].map(([, words = '']) => words);
  return [...excepted, ...partsOf(text).filter(isKept)].join('. ').trim();
}

function isKept(part: string): boolean {
  return kept.test(part) || stillWanted.test(part);
}

function isPraised(part: string): boolean {
  return (praised.test(part) || fitsWell.test(part)) && !butNot.test(part);
}

/** The parts of a mail that say something of their own; "the shirt" of "the shirt and the skirt are lovely" says nothing by itself. */
function partsOf(text: string): readonly string[] {
  return text
    .replace(exceptions, ' ')
    .replace(/[’`´]/g, "'")
    .split(/[.,;!?\n]+/)
    .flatMap((piece) => piece.split(seams).reduce(joinNouns, []));
}

const bareNouns =
  /^\s*(?:(?:the|my|den|det|de|min|mit|mine|mitt|mina|das|die|der|meine?n?)\s+)?[\p{L}-]+(?:\s+(?:(?:from|fra|i|in|från|aus)\s+)?[\p{L}\d#-]+)?\s*$/iu;

function joinNouns(parts: readonly string[], part: string): string[] {
  const before = parts.at(-1);
  return before !== undefined && bareNouns.test(before) && (isPraised(part) || isKept(part))
    ? [...parts.slice(0, -1), `${before} and ${part}`]
    : [...parts, part];
}

/** The order itself, as a whole. */
const order = anyOf(
  'hele (?:ordren|bestillingen|købet|pakken|molevitten|kjøpet|orderen|bestillinga)|ordren i sin helhed|hela (?:ordern|beställningen|köpet|paketet)',
  '(?:the |my |this )?(?:entire|whole|complete|full) (?:order|thing|lot|purchase)',
  '(?:die|meine) (?:ganze|gesamte|komplette) bestellung|(?:den|meinen) (?:ganzen|gesamten) (?:einkauf|auftrag)',
  '(?:the |my )?order(?: #?\\d+)? (?:completely|entirely|altogether|in full|in its entirety)|(?:ordren|ordern|orderen|bestillingen|beställningen)(?: #?\\d+)? (?:helt|fuldstændig\\p{L}*|fullständigt|fullstendig|komplet\\p{L}*)|bestellung(?: #?\\d+)? (?:komplett|vollständig|ganz)',
);
/** "Cancel order 10412, and I make a new one": that is the offer for a part of it, taken beforehand. */
const orderAsObject = anyOf(
  '(?:annull?[eé]r\\p{L}*|afbestil\\p{L}*|cancel|avbeställ\\p{L}*|avboka|kanseller\\p{L}*|avbestill\\p{L}*|stornier\\p{L}*)(?: (?:venligst|please|lige|bitte|vänligen|sie))* (?:(?:min|my|the|die|meine|den|denne|this) )?(?:ordren?|order|ordern|orderen|bestilling(?:en)?|beställning(?:en)?|bestellung|#?\\d{4,6})',
);
const again = anyOf(
  '(?:laver|lægger|afgiver|bestiller|bestille|lave) (?:jeg )?(?:\\p{L}+ )?(?:en ny|ny ordre|igen|forfra|på ny)|(?:re-?order|order (?:it |them )?again|(?:place|make) a new (?:one|order))|(?:beställer|beställa|lägger|lägga) (?:jag )?(?:om|igen|på nytt|en ny)|(?:bestelle|bestellen) (?:ich )?(?:\\p{L}+ )?(?:neu|noch ?mal|noch einmal|erneut)',
);
const everything = anyOf(
  'alt(?:sammen)?(?! (?:for|andet|er|var|vel|godt|i alt|det andet|annet|kom|passer)(?!\\p{L}))|(?<!i )det hele(?! taget)|allt(?! (?:för|annat|är|var|gott|bra|kom)(?!\\p{L}))',
  'everything(?! (?:else|is|was|looks?|fits?|about|that|went|apart|arrived|came)(?!\\p{L}))|all of it',
  'alles(?! (?:gute|liebe|klar|andere|bestens|ok|okay|passt|gut|in ordnung|beste|weitere|war|ist|kam)(?!\\p{L}))',
);

/** The customer calls the whole order by that name, whatever goods they speak of besides. */
export function meansWholeOrder(text: string): boolean {
  return says(wantedWords(text), order) || (says(text, orderAsObject) && again.test(text));
}

/** The customer says outright that everything is meant. */
export function meansEverything(text: string): boolean {
  return meansWholeOrder(text) || says(wantedWords(text), everything);
}
