import type { Doubt } from '../../domain/heard.ts';
import { wordsOf } from './doubt-phrases.ts';
import { saysNothingIsWanted } from './doubt-unwanted.ts';

/** What casts doubt on whatever is wished in the mail, without naming it. */
const takenBack = wordsOf(
  "(?:please )?(?:ignore|disregard|forget) (?:that|this|it|my (?:\\p{L}+ ){0,2}(?:request|change|cancellation|message|e-?mail|return)|my (?:last|previous|earlier|first|other) \\p{L}+|what i (?:said|wrote|asked))|never ?mind|scratch that|(?:wait|actually),? (?:no|wait|don't|keep)|on second thoughts?|i take (?:that|it) back|(?:ill|i'll|i will|i(?:'ve| have)? decided to|i(?:'d| would)? (?:rather|like to|want to)|we'll|i(?:'m| am)(?: now)? (?:going to)?) ?(?:just )?keep(?:ing)? (?:it|them|the order|my order)(?: after all| anyway)?|(?:still|do) want (?:it|them|the order|my order)|keep (?:it|the order|my order) (?:after all|anyway|please)|no,? keep (?:it|them)|want to keep (?:it|the order|my order)",
  '(?:se|ser|bedes (?:i )?se) (?:venligst |bare |helst )?bort fra (?:det|den|min|mit|dette|ovenstående|tidligere)|det (?:skal|må|kan) i (?:bare |godt |gerne |venligst )?(?:se bort fra|glemme|ignorere)|glem det|glem (?:min|mit) (?:sidste|forrige|tidligere) \\p{L}+|ignorer (?:venligst |bare )?(?:min|mit|det)|ved nærmere eftertanke|nej vent|vent(?: lidt)?,? nej|jeg (?:beholder|vil beholde|vil gerne beholde) (?:den|dem|det|ordren)|(?:beholder|behold|beholde) (?:den|dem|det|ordren) alligevel|vil (?:stadig|alligevel|så|nu) gerne have (?:den|dem|ordren|min ordre)|vil gerne have (?:den|dem|ordren) alligevel|beholder (?:jeg|vi) (?:så |bare |selvfølgelig )?(?:den|dem|det|ordren|varerne|begge)',
  'glöm (?:det|mitt (?:förra|senaste|tidigare) \\p{L}+)|bortse från (?:det|mitt|min)|strunta i (?:det|mitt|min)|vid närmare eftertanke|jag (?:behåller|vill behålla) (?:den|dem|det|ordern)|(?:vill|behåller) (?:ändå|fortfarande) (?:ha )?(?:den|dem|ordern)|ångrat (?:min )?(?:avbeställning\\p{L}*|retur\\p{L}*)',
  'glem (?:det|min (?:forrige|siste|tidligere) \\p{L}+)|se bort (?:fra|ifra) (?:det|min|mitt)|ved nærmere ettertanke|jeg (?:beholder|vil beholde) (?:den|dem|det|ordren)|vil (?:likevel|fortsatt|fremdeles) (?:gjerne )?ha (?:den|dem|ordren)',
  '(?:vergessen|ignorieren) sie (?:bitte )?(?:das|es|meine (?:letzte|vorige|frühere) \\p{L}+)|vergesst (?:das|es)|ignoriert (?:das|es|meine)|nach reiflicher überlegung doch|(?:ich )?behalte (?:ich )?(?:es|sie|ihn|das|die bestellung)(?: (?:doch|nun|jetzt|aber|lieber))*|lasse es (?:aber |doch |jetzt )*(?:sein|bleiben|so)?(?=[\\s.,!]|$)|(?:will|möchte) (?:es|sie|ihn|die bestellung) (?:nun |jetzt )?(?:doch )?behalten|doch behalten',
);

/** A wish is called off by what is said after it: in jest, let stand, forbidden, or regretted when it was asked for before. */
const calledOff = wordsOf(
  '(?:just |only |i was |was )?(?:kidding|joking)|(?:was|er|var|är|is|war|ist)(?: \\p{L}+){0,3} (?:joke|spøg|skämt|scherz|witz)|(?:bare|var|kun|for|nur|bara)(?: \\p{L}+)? (?:pjat|sjov|spøg|spaß|scherz|skoj|tull|tøys|fun)',
  '(?:eller|or|oder|och|og|nå|ach|öh|øh|hm+),? (?:nej|no|nein|nei|nä|nee)|(?:nej|no|nein|nei),? (?:forresten|förresten|vent|stop|stopp|wait|actually|hang on|doch|lieber|alligevel|likevel|ändå)',
  '(?:not|ikke|inte|nicht|never|aldrig|ej) (?:me|mig|meg|i|jeg|jag|ich|us|os)(?:,)? (?:who|that|der|som|die|welche\\p{L}*)',
  'forget (?:all )?about (?:it|that|this|what i)|(?:withdraw|retract|trække?r?|drar?|ziehen?|nehmen?|tage?r?|tar)(?: [\\p{L}\\d#]+){0,3} (?:annullering\\p{L}*|afbestilling\\p{L}*|cancellation|request|anmodning\\p{L}*|returen|avbeställning\\p{L}*|kansellering\\p{L}*|stornierung|ønske|begäran|forespørsel\\p{L}*)(?: [\\p{L}\\d#]+){0,4}(?: tilbage| tillbaka| tilbake| zurück| back)?',
  "(?:det|dette|that|this|das|dies) (?:skal|må|bør|ska|får|should|must|sollen|sollten|dürfen) (?:i|du|ni|dere|you|sie|ihr|we|vi)(?: \\p{L}+)? (?:ikke|inte|not|nicht)|(?:do not|don't|please don't) do (?:it|that|this)|(?:det|that|das) (?:vil|vill|will|möchte) (?:jeg|jag|ich) (?:slet |altså )?(?:ikke|inte|nicht)(?= ?(?:[.!?]|$))|(?:but|men|aber)? ?(?:i said|jeg sagde|jag sa|ich sagte|jeg sa|ich habe) (?:no|nej|nein|nei)|(?:det|that|das) (?:synes|tycker|finde|syns) (?:jeg|jag|ich) (?:ikke|inte|nicht) (?:om|er|är|god|bra|gut|så)",
  '(?:spørger|spørge|frage|frågar|ask|asking|check(?:ing)? with|taler med|snakker med|rådføre\\p{L}*)(?: \\p{L}+){0,2} (?:min|mit|my|meinen?|meine|mitt) \\p{L}+(?= ?(?:[.!,]|$|først|first|erst|før|om|if|ob))',
);
const letStand = new RegExp(
  `${
    wordsOf(
      'lad(?:e)? (?:den|det|dem|ordren|bestillingen)(?: \\p{L}+)? (?:stå|være|blive|ligge)|låt (?:den|det|dem|ordern|beställningen)(?: \\p{L}+)? (?:stå|vara|ligga)|la (?:den|det|dem|ordren|bestillingen)(?: \\p{L}+)? (?:stå|være|ligge)|leave (?:it|them|that|the order|my order|everything)(?: (?:alone|be|as (?:it|they) (?:is|are)|as is|standing|then|please|for now))?|lass(?:en sie|t)? (?:es|sie|die bestellung|alles)(?: \\p{L}+)? (?:so|stehen|bestehen|bleiben|sein)|(?:behold|keep|behåll|behalten sie) (?:den|dem|det|it|them|ordren|my order|the order|sie|es|ordern)',
      // Whoever leaves the rest as it is still wants the one thing changed.
      '(?<!(?:rest|resten|everything else|all else|all the others?|the others?|alt andet|alle andre|det andet|de andre|det øvrige|allt annat|det andra|övriga|alt annet|det andre|de øvrige|alles andere|alles übrige)(?: \\p{L}+){0,3} )(?:stays?|remains?|forbliver|bliver|förblir|forblir|bleibt|skal (?:bare )?(?:være|blive)|ska vara)(?: \\p{L}+)? (?:as (?:it|they) (?:is|are|was|were)|as is|where it is|at my (?:own )?address|som (?:den|det|de) (?:er|är|var)|(?:so )?wie (?:sie|es) (?:ist|war)|uændret|oförändrad|uendret|unverändert)',
    ).source
  }(?= ?(?:[.,!?)]|$|tak|thanks|please|bitte|tack|takk|då|da|så))`,
  'giu',
);
const changed =
  "(?:fortryd\\p{L}*|fortrudt|ombestemt|changed my mind|changed our minds|ångra\\p{L}*|angre\\p{L}*|ändrat mig|anders überlegt|bereue|regret\\p{L}*|mente det ikke|don't mean it|did not mean it)";
const deed =
  '(?:annull|afbestil|cancel|avbeställ|avbok|kanseller|avbestill|storni|widerruf|return|retur|zurück|afmeld|unsubscrib|avregistrer|abmeld)';
/** They asked for it, and think otherwise now. */
const askedOnce = new RegExp(
  `(?<!\\p{L})(?:(?:skrev|bad|bedt|asked|wrote|requested|told you|said|bat|gebeten|schrieb|geschrieben|ba|bett|sagde|sagte)(?!\\p{L})[^?]{0,60}${deed}|(?:ville|wanted to|wollte|skulle|hatte)(?: [\\p{L}\\d#]+){0,5} (?:zu |at |att |å )?\\p{L}*${deed})[^?]{0,140}${changed}`,
  'iu',
);
/** "Cancel it only if …": the shop's own rule is no reason to weigh it. */
const onlyIf =
  /(?<!\p{L})(?:kun|only|nur|endast|bara|bare|udelukkende)(?: (?:#?\d+|den|det|it|sie|es|ordren|ordre|order|the|my|min|mit))* (?:hvis|såfremt|if|wenn|falls|om|dersom)(?!\p{L})/iu;

const undecided = wordsOf(
  '(?:need|have|want|going|like|time) to (?:\\p{L}+ )?think (?:it over|about|on it|first)|let me think|sleep on it|(?:skal|vil|må)(?: \\p{L}+){0,2} (?:lige )?tænke (?:lidt )?(?:over|på) (?:det|den|sagen)?|(?:måste|vill|ska)(?: \\p{L}+)? (?:fundera|tänka) (?:på|över)|(?:må|vil|skal)(?: \\p{L}+)? tenke (?:på|over)|(?:muss|möchte|will)(?: \\p{L}+){0,3} (?:überlegen|nachdenken)',
  "(?:just )?wondering before|before i (?:decide|make up my mind|choose|commit)|(?:haven't|have not|not|hasn't) (?:\\p{L}+ )?decided(?: yet)?|undecided|(?:still )?(?:thinking (?:about|of) (?:maybe |possibly |perhaps )?(?:cancel|return|exchang|send|swap)\\p{L}*|considering (?:whether|cancel|return|exchang|send|swap|mov)\\p{L}*)|might (?:want to |have to |need to )?(?:cancel|return|exchange|send (?:it|them) back)|may (?:want to|need to|have to) (?:cancel|return|exchange)|(?:not|n't) (?:\\p{L}+ )?(?:sure|certain)(?: yet)?(?: (?:if|whether)(?! (?:it|this|you)))",
  '(?:inden|før) jeg (?:beslutter|bestemmer|tager stilling|vælger)|(?:ikke|endnu ikke) (?:\\p{L}+ )?(?:besluttet|bestemt) mig|(?:overvejer|går og overvejer|tænker på)(?: \\p{L}+){0,3} (?:at (?:annullere|returnere|sende|bytte|afbestille|flytte)|om jeg)|(?:er|jeg er) (?:ikke|slet ikke|endnu ikke) (?:\\p{L}+ )?sikker(?: endnu| på,? om jeg)|måske (?:vil|skal|returnerer|annullerer|fortryder|sender)|(?:vil|skal|kommer) jeg måske|kan være,? (?:at )?jeg|hvis nu jeg|bare (?:for at )?(?:vide|høre) inden',
  '(?:innan|före) jag bestämmer|har inte bestämt mig|(?:funderar|överväger|tänker) på att (?:flytta|avbeställa|avboka|returnera|skicka|byta)|överväger att|kanske (?:vill|ska|returnerar|avbeställer)|är inte säker (?:än|på om jag)|om jag nu skulle',
  'før jeg (?:bestemmer|avgjør)|har ikke bestemt meg|(?:vurderer|tenker på) å (?:flytte|kansellere|avbestille|returnere|sende|bytte)|kanskje (?:vil|skal|returnerer|kansellerer)|er ikke sikker (?:ennå|enda|på om jeg)',
  'bevor ich (?:mich )?(?:entscheide|\\p{L}+ entscheide)|noch nicht (?:entschieden|sicher)|(?:überlege|erwäge)(?: \\p{L}+){0,4}(?:,)? (?:ob ich|zu (?:stornieren|tauschen|umziehen)|(?:zurück|um)zu\\p{L}+)|vielleicht (?:storniere|schicke|möchte|will|gebe)|eventuell (?:stornieren|zurück\\p{L}+)|falls ich (?:doch )?(?:stornieren|zurück)\\p{L}*',
);

/** Doubt that holds for every action of the mail. */
export function doubtAboutAll(text: string): Doubt | null {
  if (matches(takenBack, text) || matches(calledOff, text) || matches(letStand, text) || askedOnce.test(text))
    return { about: 'any', why: 'taken_back' };
  if (onlyIf.test(text)) return { about: 'any', why: 'conditional' };
  if (matches(undecided, text)) return { about: 'any', why: 'undecided' };
  const why = saysNothingIsWanted(text);
  return why === null ? null : { about: 'any', why };
}

/** They ask before they have made up their mind: a question, whatever it names. */
export function isUndecided(text: string): boolean {
  return matches(undecided, text);
}

function matches(pattern: RegExp, text: string): boolean {
  return text.search(pattern) >= 0;
}
