import type { Wish } from '../../domain/heard.ts';

const question =
  /(?:^|[.!?\n]\s*|(?<![\p{L}\d])(?:hej|hi|hello|hejsa|hei|hallo)[,!. ]*(?:\p{L}+[,!. ]+)?)(?:(?:hvordan|how|hur|wie)(?![\p{L}\d])[^.!?]{0,60}(?<![\p{L}\d])(?:retur\w*|return\w*|fungerer|work\w*|virker|gør|do i|byttes?|ombytning|refusion|fortryd\w*|funktioniert|fungerar|retour\w*)|(?:hvor (?:længe|lang tid|mange dage)|how (?:long|many days)|hur länge|hvor lenge|wie lange)|(?:hvad|what|vad|hva|was) (?:er|is|are|koster|kostar|kostet|does|siger|do)(?![\p{L}\d])[^.!?]{0,60}(?:retur\w*|return\w*|policy|politik|regler|rules|frist\w*|betingelser|cost|villkor)|(?:koster|kostar|kostet) (?:det|es)[^.!?]{0,40}retur\w*|(?:er|is) (?:det|retur\w*|it|returns?) (?:gratis|free)|(?:har|do) (?:i|you)[^.!?]{0,30}(?:fri|gratis|free) retur\w*)/iu;
const permission =
  /(?<![\p{L}\d])(?:(?:kan|må|can|may|could|får|darf|kann) (?:jeg|man|den|det|i|it|jag|ich|one|vi|we)(?![\p{L}\d])[^.!?]{0,40}(?<![\p{L}\d])(?:stadig|still|fortfarende|fortsatt|fortfarande|noch|godt|alligevel)|er det (?:for sent|muligt at|stadig muligt)|is it (?:too late|still possible))(?![\p{L}\d])/iu;
const wantsDone =
  /(?<![\p{L}\d])(?:vil (?:gerne|have|godt)|ønsker at|skal|would like|want(?:s)? to|i'd like|please|send mig|opret|cancel|annuller|returnere (?:den|det|de|kjolen|skoene)|sende (?:den|det|de|dem)(?![\p{L}\d])|vill (?:gärna)?|skulle vilja|ønsker å|vil gjerne|möchte|will|bitte|need to return|return (?:this|it|them|the|my)|fortryd\w*|withdraw)(?![\p{L}\d])/iu;
const part =
  /(?<![\p{L}\d])(?:kun (?:den|det|de|en|én|ét|\d)|bare (?:den ene|det ene|en af|én af)|(?:den|det) ene (?:af|vare|par|bluse|kjole|skjorte|\p{L}+)|en del af|noget af|only (?:the|one|part)|just (?:the|one)|one of (?:the|them)|part of|not (?:the )?(?:whole|all)|ikke (?:hele|det hele|resten)|beholde (?:resten|den anden|det andet|de andre)|keep the (?:rest|other)|fjerne? (?:den|det|en|kjolen|\p{L}+) fra|remove (?:the|one|an?) \p{L}+ from|ta bort|nur (?:den|die|das|einen|eine)|halvdelen)(?![\p{L}\d])/iu;
const goods =
  /(?<![\p{L}\d])(?:send(?:e|er)? (?:mig )?(?:en |et )?(?:ny|nyt|nye|anden|andet)|(?:en|et) nyt?\b|ny (?:pakke|vare|en)|ombyt\w*|erstatning(?:svare)?|send (?:me )?(?:a )?(?:new|another|replacement)|replace(?:ment)?|resend|send (?:it|them) again|sende igen|skicka (?:en )?ny|sende (?:en )?ny|neu(?:e|es|en)? (?:schicken|senden)|ersatz)(?![\p{L}\d])/iu;
const cash =
  /(?<![\p{L}\d])(?:penge(?:ne)? (?:tilbage|retur|igen)|refund|refusion|refunder\w*|money back|få pengene|tilbagebetal\w*|kreditere?|pengarna tillbaka|återbetal\w*|pengene tilbake|refunder\w*|geld zurück|rückerstatt\w*|erstatt\w*)(?![\p{L}\d])/iu;
const sealed =
  /(?<![\p{L}\d])(?:uåbnet|uåbnede|ubrudt|forseglet|forseglede|stadig (?:i|lukket)|plomb\w*|unopened|sealed|still in (?:the|its) (?:packaging|wrapping|box)|never opened|not (?:been )?opened|(?:har|have) ikke (?:åbnet|brudt)|oöppnad|obruten|uåpnet|forseglet|ungeöffnet|versiegelt|mærket sidder|tags? (?:are )?still)(?![\p{L}\d])/iu;
const opened =
  /(?<![\p{L}\d])(?:åbnet|åbnede|brugt|prøvet (?:dem|den|det)|brudt|har haft (?:dem|den|det) på|opened|worn|tried (?:it|them) on|used|öppnat|öppnad|använt|provat|åpnet|brukt|geöffnet|getragen|anprobiert)(?![\p{L}\d])/iu;

/** How the customer wants it. Words decide; what is not said stays null. */
export function tellWish(text: string): Wish {
  const asksHow = question.test(text) && !wantsDone.test(text);
  return {
    kind: asksHow ? 'question' : permission.test(text) ? 'permission' : 'request',
    remedy: cash.test(text) ? 'money' : goods.test(text) ? 'goods' : null,
    sealed: sealed.test(text) ? 'sealed' : opened.test(text) ? 'opened' : null,
    partial: part.test(text),
  };
}

const yes =
  /^\W*(?:ja|jo|jep|jepper|jaa|japp|ok(?:ay)?|yes|yep|yeah|sure|gerne|meget gerne|det må du gerne|det vil jeg gerne|endelig|gör det|gjør det|gör så|gjør gjerne det|gärna|gjerne|please do|do (?:it|that)|go ahead|that(?:'s| is| would be) (?:fine|great|perfect|good|lovely)|fint|perfekt|super|det er fint|lyder godt|sounds good|absolut|selvfølgelig|of course|klar|natürlich|bitte|ja,? bitte|gern(?:e)?|kör på|kør på)(?![\p{L}\d])/iu;
const no =
  /^\W*(?:nej|næ|nix|no|nope|nei|nein|nö|ellers tak|det behøver du ikke|lad (?:det|den) være|ikke alligevel|don't|do not|rather not|nicht)(?![\p{L}\d])/iu;

/** The answer to a yes/no question; null when it is neither, or both. */
export function answerIn(text: string): 'yes' | 'no' | null {
  const saysYes = yes.test(text);
  const saysNo = no.test(text);
  if (saysYes === saysNo) return null;
  // "Ja, men send hellere …" is a new wish, not a yes.
  if (/(?<![\p{L}\d])(?:men|but|aber|hellere|rather|i stedet|instead|istället)(?![\p{L}\d])/iu.test(text.slice(0, 160))) return null;
  return saysYes ? 'yes' : 'no';
}
