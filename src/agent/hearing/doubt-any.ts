import type { Doubt } from '../../domain/heard.ts';
import { wordsOf } from './doubt-phrases.ts';

/** What casts doubt on whatever is wished in the mail, without naming it. */
const takenBack = wordsOf(
  "(?:please )?(?:ignore|disregard|forget) (?:that|this|it|my (?:\\p{L}+ ){0,2}(?:request|change|cancellation|message|e-?mail|return)|my (?:last|previous|earlier|first|other) \\p{L}+|what i (?:said|wrote|asked))|never ?mind|scratch that|(?:wait|actually),? (?:no|wait|don't|keep)|on second thoughts?|i take (?:that|it) back|(?:ill|i'll|i will|i(?:'ve| have)? decided to|i(?:'d| would)? (?:rather|like to|want to)|we'll|i(?:'m| am)(?: now)? (?:going to)?) ?(?:just )?keep(?:ing)? (?:it|them|the order|my order)(?: after all| anyway)?|(?:still|do) want (?:it|them|the order|my order)|keep (?:it|the order|my order) (?:after all|anyway|please)|no,? keep (?:it|them)|want to keep (?:it|the order|my order)",
  '(?:se|ser|bedes (?:i )?se) (?:venligst |bare |helst )?bort fra (?:det|den|min|mit|dette|ovenstående|tidligere)|det (?:skal|må|kan) i (?:bare |godt |gerne |venligst )?(?:se bort fra|glemme|ignorere)|glem det|glem (?:min|mit) (?:sidste|forrige|tidligere) \\p{L}+|ignorer (?:venligst |bare )?(?:min|mit|det)|ved nærmere eftertanke|nej vent|vent(?: lidt)?,? nej|jeg (?:beholder|vil beholde|vil gerne beholde) (?:den|dem|det|ordren)|(?:beholder|behold|beholde) (?:den|dem|det|ordren) alligevel|vil (?:stadig|alligevel|så|nu) gerne have (?:den|dem|ordren|min ordre)|vil gerne have (?:den|dem|ordren) alligevel|beholder (?:jeg|vi) (?:så |bare |selvfølgelig )?(?:den|dem|det|ordren|varerne|begge)',
  'glöm (?:det|mitt (?:förra|senaste|tidigare) \\p{L}+)|bortse från (?:det|mitt|min)|strunta i (?:det|mitt|min)|vid närmare eftertanke|jag (?:behåller|vill behålla) (?:den|dem|det|ordern)|(?:vill|behåller) (?:ändå|fortfarande) (?:ha )?(?:den|dem|ordern)|ångrat (?:min )?(?:avbeställning\\p{L}*|retur\\p{L}*)',
  'glem (?:det|min (?:forrige|siste|tidligere) \\p{L}+)|se bort (?:fra|ifra) (?:det|min|mitt)|ved nærmere ettertanke|jeg (?:beholder|vil beholde) (?:den|dem|det|ordren)|vil (?:likevel|fortsatt|fremdeles) (?:gjerne )?ha (?:den|dem|ordren)',
  '(?:vergessen|ignorieren) sie (?:bitte )?(?:das|es|meine (?:letzte|vorige|frühere) \\p{L}+)|vergesst (?:das|es)|ignoriert (?:das|es|meine)|nach reiflicher überlegung doch|(?:ich )?behalte (?:ich )?(?:es|sie|ihn|das|die bestellung)(?: (?:doch|nun|jetzt|aber|lieber))*|lasse es (?:aber |doch |jetzt )*(?:sein|bleiben|so)?(?=[\\s.,!]|$)|(?:will|möchte) (?:es|sie|ihn|die bestellung) (?:nun |jetzt )?(?:doch )?behalten|doch behalten',
);

const undecided = wordsOf(
  "(?:just )?wondering before|before i (?:decide|make up my mind|choose|commit)|(?:haven't|have not|not|hasn't) (?:\\p{L}+ )?decided(?: yet)?|undecided|(?:still )?(?:thinking (?:about|of) (?:maybe |possibly |perhaps )?(?:cancel|return|exchang|send|swap)\\p{L}*|considering (?:whether|cancel|return|exchang|send|swap)\\p{L}*)|might (?:want to |have to |need to )?(?:cancel|return|exchange|send (?:it|them) back)|may (?:want to|need to|have to) (?:cancel|return|exchange)|(?:not|n't) (?:\\p{L}+ )?(?:sure|certain)(?: yet)?(?: (?:if|whether)(?! (?:it|this|you)))",
  '(?:inden|før) jeg (?:beslutter|bestemmer|tager stilling|vælger)|(?:ikke|endnu ikke) (?:\\p{L}+ )?(?:besluttet|bestemt) mig|(?:overvejer|går og overvejer|tænker på)(?: \\p{L}+){0,3} (?:at (?:annullere|returnere|sende|bytte|afbestille)|om jeg)|(?:er|jeg er) (?:ikke|slet ikke|endnu ikke) (?:\\p{L}+ )?sikker(?: endnu| på,? om jeg)|måske (?:vil|skal|returnerer|annullerer|fortryder|sender)|(?:vil|skal|kommer) jeg måske|kan være,? (?:at )?jeg|hvis nu jeg|bare (?:for at )?(?:vide|høre) inden',
  '(?:innan|före) jag bestämmer|har inte bestämt mig|(?:funderar|överväger|tänker) på att (?:avbeställa|avboka|returnera|skicka|byta)|överväger att|kanske (?:vill|ska|returnerar|avbeställer)|är inte säker (?:än|på om jag)|om jag nu skulle',
  'før jeg (?:bestemmer|avgjør)|har ikke bestemt meg|(?:vurderer|tenker på) å (?:kansellere|avbestille|returnere|sende|bytte)|kanskje (?:vil|skal|returnerer|kansellerer)|er ikke sikker (?:ennå|enda|på om jeg)',
  'bevor ich (?:mich )?(?:entscheide|\\p{L}+ entscheide)|noch nicht (?:entschieden|sicher)|(?:überlege|erwäge)(?: \\p{L}+){0,4}(?:,)? (?:ob ich|zu (?:stornieren|tauschen)|(?:zurück|um)zu\\p{L}+)|vielleicht (?:storniere|schicke|möchte|will|gebe)|eventuell (?:stornieren|zurück\\p{L}+)|falls ich (?:doch )?(?:stornieren|zurück)\\p{L}*',
);

/** Doubt that holds for every action of the mail. */
export function doubtAboutAll(text: string): Doubt | null {
  if (matches(takenBack, text)) return { about: 'any', why: 'taken_back' };
  return matches(undecided, text) ? { about: 'any', why: 'undecided' } : null;
}

/** They ask before they have made up their mind: a question, whatever it names. */
export function isUndecided(text: string): boolean {
  return matches(undecided, text);
}

function matches(pattern: RegExp, text: string): boolean {
  return text.search(pattern) >= 0;
}
