import { anyOf } from '../hearing/phrases.ts';

/** What the customer keeps, or wants sent all the same. */
const kept = anyOf(
  'behold\\p{L}*|keep(?:ing|s)?|kept|behåll\\p{L}*|behalten?|behalte|vill (?:jag )?ha kvar|skal jeg stadig (?:have|bruge)|vil jeg (?:gerne )?have',
  '(?:still|stadig|fortsat|fortfarande|fortsatt|trotzdem|weiterhin|dennoch) (?:(?:gerne|gjerne|gärna|bare|just|please) )?(?:want|need|like|send|ship|deliver|get|receive|sende|sendes|have|ha|modtage|få|leveres|skicka|få|haben|schicken|senden|liefern|bekommen)|(?:send|sende|skicka|schick\\p{L}*|sendes) (?:\\p{L}+ ){0,3}(?:stadig|alligevel|ändå|likevel|trotzdem|anyway)',
);
/** What they praise or name for another reason. */
const praised = anyOf(
  '(?:passar|sitter|sitzt|passt) (?:perfekt|bra|jättebra|fint|gut|prima|super)|(?:är|ist) (?:jättefin\\p{L}*|fin\\p{L}*|perfekt\\p{L}*|schön\\p{L}*|toll\\p{L}*)|gefällt mir|passer (?:perfekt|fint|godt|dejligt)|fits? (?:perfectly|great|fine|well)|(?:is|are|was|were) (?:great|lovely|perfect|fine|good|gorgeous)|er (?:perfekt\\p{L}*|fin\\p{L}*|dejlig\\p{L}*|skøn\\p{L}*|god\\p{L}*|super\\p{L}*)|elsker|love|i stedet|instead|statt|istället',
);
const exceptions =
  /(?<!\p{L})(?:except(?: for)?|apart from|other than|all but|everything but|but not|undtagen|undtaget|bortset fra|på ?nær|pånær|udover|men ikke|og ikke|utom|förutom|bortsett från|men inte|och inte|unntatt|untatt|bortsett fra|außer|ausgenommen|bis auf|aber nicht|nicht aber)(?!\p{L}) ?([^.,;!?\n]*)/giu;
const seams =
  /[.,;!?\n]+|\s(?:men|but|mens|while|og|and|aber|och|und|mens)\s(?=(?:\p{L}+\s){0,2}(?:passer|passar|passt|fits?|er|is|are|är|ist|vil|will|vill|skal|keep\p{L}*|behold\p{L}*|behåll\p{L}*|behalte\p{L}*|still|stadig|fortsat\p{L}*|fortfarande|trotzdem|weiterhin|send\p{L}*|skicka|schick\p{L}*)(?!\p{L}))/iu;

/**
 * The words that name what a wish is about: the mail without the parts in which the customer speaks of goods to keep. Everything
 * when nothing would be left.
 */
export function wantedWords(text: string): string {
  const wanted = text
    .replace(exceptions, ' ')
    .split(seams)
    .filter((part) => !kept.test(part) && !praised.test(part))
    .join('. ');
  return wanted.trim() === '' ? text : wanted;
}

/** The words for goods that are to stay or be sent all the same, and for exceptions; empty when none are named. */
export function keptWords(text: string): string {
  const excepted = [...text.matchAll(exceptions)].map(([, words = '']) => words);
  const parts = text
    .replace(exceptions, ' ')
    .split(seams)
    .filter((part) => kept.test(part));
  return [...excepted, ...parts].join('. ').trim();
}

const whole = anyOf(
  'hele (?:ordren|bestillingen|købet|pakken|molevitten)|alt(?:sammen)?(?! (?:for|andet|er|var|vel|godt|i alt|det andet|annet)(?!\\p{L}))|(?<!i )det hele(?! taget)|hela (?:ordern|beställningen|köpet)|allt(?! (?:för|annat|är|var|gott|bra)(?!\\p{L}))',
  '(?:the )?(?:entire|whole|complete|full) (?:order|thing|lot|purchase)|everything(?! (?:else|is|was|looks?|fits?|about|that|went|apart)(?!\\p{L}))',
  'die (?:ganze|gesamte|komplette) bestellung|alles(?! (?:gute|liebe|klar|andere|bestens|ok|okay|passt|gut|in ordnung|beste|weitere|war|ist)(?!\\p{L}))',
);

/** The customer says outright that everything is meant, whatever goods they speak of besides. */
export function meansEverything(text: string): boolean {
  return whole.test(wantedWords(text));
}
