import type { ActionFamily } from '../../domain/action.ts';

/** A pattern over words of the five languages, to be matched everywhere in a text. */
export function wordsOf(...phrases: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\d])(?:${phrases.join('|')})(?![\\p{L}\\d])`, 'giu');
}

const gap =
  '(?: (?!not |ikke |inte |nicht |men |but |or |eller |oder |money |penge |pengene |pengar |pengarna |geld |refund )[#\\p{L}\\d]+){0,5}?';
const mailing =
  '(?:\\p{L}*nyhedsbrev\\p{L}*|bulletins?|\\p{L}*tilbuds?mails?|\\p{L}*newsletter\\p{L}*|\\p{L}*nyhetsbrev\\p{L}*|\\p{L}*mailing\\p{L}*|\\p{L}*reklame?\\p{L}*|werbung|marketing\\p{L}*|mail\\p{L}*|e-?mails?|mejl\\p{L}*|listen|list|subscription|abonnement\\p{L}*|prenumeration\\p{L}*|utskick\\p{L}*|abo)';

/** Mail that the shop sends to many. */
export const ofMails = new RegExp(
  `(?<!\\p{L})(?:${mailing}|unsubscrib\\p{L}*|afmeld\\p{L}*|avregistrer\\p{L}*|avprenumerer\\p{L}*|abmeld\\p{L}*)(?!\\p{L})`,
  'iu',
);
/** The words by which customers name what is to be done, in any form: as a wish, in the past, or denied. */
export const deedWords: Readonly<Record<ActionFamily, RegExp>> = {
  cancel: wordsOf(
    'ann?ull?[eé]r\\p{L}*|annulation|afbestil\\p{L}*|cancel\\p{L}*|cancle|canel|call(?:ed|ing)?(?: (?:it|this|that|them|the|my|whole|entire|thing|order|lot|purchase))* off|avbeställ\\p{L}*|avbok\\p{L}*|makuler\\p{L}*|kanseller\\p{L}*|avbestil\\p{L}*|stornier\\p{L}*|storno|abbestell\\p{L}*|widerruf\\p{L}*',
    `(?:stop|stopp|stoppe|stoppa|stands|slet|slette|drop|droppe|delete|void|ophæv\\p{L}*)${gap} (?:ordren?|order(?:n|en)?|bestilling(?:en)?|købet|purchase|beställning(?:en)?|bestellung)`,
  ),
  return: wordsOf(
    'returner\\p{L}*|returnera\\p{L}*|(?<!(?:penge|pengene|beløbet) )retur|return(?:s|ed|ing)?|returen?|zurück(?:zu)?(?:schick|send|geb|geschick|gesend|gesandt|gegeb)\\p{L}*|retournier\\p{L}*|rücksend\\p{L}*|retouren?|tilbagelever\\p{L}*',
    `(?:send(?:e|er|es|t|te|ing|ar)?|(?<!for )sent|schick\\p{L}*|skick\\p{L}*|lever\\p{L}*|giv\\p{L}*|lämna\\p{L}*|take[ns]?|bring\\p{L}*|ship\\p{L}*)${gap} (?:retur|tilbage|back|tillbaka|tilbake|zurück)`,
  ),
  swap: wordsOf(
    '(?:om)?bytt?(?:e[rst]?|et|ede|ning\\p{L}*)?|byta|bytte|exchang\\p{L}*|swap\\p{L}*|um(?:zu)?tausch\\p{L}*|um(?:ge)?tauscht|tauschen?',
    `(?:change|skift\\p{L}*|ændr\\p{L}*|ret(?:te)?|ändra|änder\\p{L}*|endre)${gap} (?:size|colou?r|størrelsen?|farven?|storlek(?:en)?|färgen?|fargen?|größe|farbe)`,
  ),
  address: wordsOf(
    `(?:ændr|ret|skift|opdater|chang|updat|correct|ändr|byt|uppdater|endr|oppdater|änder|aktualisier|korrigier)\\p{L}*${gap} (?:\\p{L}*adress\\p{L}*|address)`,
    `(?:send|lever|deliver|ship|skick|liefer|schick)\\p{L}*${gap} (?:til|to|till|an|nach)|(?:go|goes|skal|ska) (?:til|to|till)`,
  ),
  unsubscribe: wordsOf(
    'afmeld\\p{L}*|frameld\\p{L}*|unsubscrib\\p{L}*|unsubscription|opt(?:ed|ing)? out|avregistrer\\p{L}*|avanmäl\\p{L}*|avprenumerer\\p{L}*|avmeld\\p{L}*|ab(?:ge|zu)?meld\\p{L}*|ausgetragen|austragen',
    `(?:take|remove|delete|get|fjern|slet|slette|tag|ta|pill?|streich\\p{L}*|nehm\\p{L}*|meld\\p{L}*|trag\\p{L}*)${gap} (?:off|from|fra|af|bort|av|från|ab|aus|von)`,
    'leave (?:the|your) (?:\\p{L}+ )?(?:list|newsletter)|forlade (?:listen|nyhedsbrevet)',
    `(?:no more|slippe for|undgå|ikke (?:flere|mere)|inga (?:fler|flere)|slippa|ingen flere|slippe|keine (?:weiteren|mehr)|nicht mehr)${gap} ${mailing}`,
    '(?:lade være|holde op) med at (?:sende|maile|skrive)|sluta (?:skicka|mejla)|slutte å (?:sende|maile)|stop (?:sending|mailing|e-?mailing)|hören sie auf',
    `(?:stop|stoppe|stoppa|sluta|cancel|end|avslut\\p{L}*|avbestill\\p{L}*|abbestell\\p{L}*|kündig\\p{L}*|opsig\\p{L}*|annuller\\p{L}*)${gap} ${mailing}`,
  ),
  refund: wordsOf(
    `refund\\p{L}*|refusion|money back|reimburs\\p{L}*|tilbagebetal\\p{L}*|peng(?:e|ene|ar|arna)${gap} (?:tilbage|retur|igen|tillbaka|tilbake)|återbetal\\p{L}*|tilbakebetal\\p{L}*|rückerstatt\\p{L}*|erstattung|geld zurück`,
  ),
  resend: wordsOf(
    `resend\\p{L}*|replacement\\p{L}*|(?:send|skick|schick)\\p{L}*${gap} (?:ny|nyt|nye|nytt|nya|new|another|neue[snr]?)|(?:en|et|ett|a|an|eine?|einen) (?:ny|nyt|nytt|new|neue[snr]?)|ersatz\\p{L}*|erstatningsvare|ersättningsvara`,
  ),
  invoice: wordsOf('faktura\\p{L}*|invoice\\p{L}*|receipts?|kvittering\\p{L}*|kvitto\\p{L}*|rechnung\\p{L}*'),
};

/** "Could you send me a 40?": a size to be sent is one to be swapped for. */
export const sendsSize =
  /(?<!\p{L})(?:can|could|would|will|please|kan|kunne|vil|vill|ville|gider|venligst|gerne|gjerne|gärna|können|könnten|könnt|bitte|würden)(?: (?:you|i|ni|dere|du|sie|ihr|please|lige|bare|venligst|bitte|så|just|not|ikke|inte))* (?:send|sende|skicka|schicken|zuschicken|ship)(?: (?:me|us|mig|meg|mir|uns|os|oss|mich|over|ut|out))*(?: (?:an?|the|en|et|ett|den|det|dem|it|them|eine?|i|in|str\.?|størrelse|size|storlek|stl\.?|größe|nr\.?|nummer|par))* (?:[2-5]\d|x{0,3}[sl]|m)(?!\p{L}|\d| ?(?:kr|dkk|dage?|days|dagar|tage|%|,-))|(?:schicken|senden)(?: (?:sie|ihr|mir|uns|bitte))* (?:eine?n? |die |in |größe |gr\.? )*(?:[2-5]\d|x{0,3}[sl]|m)(?!\p{L}|\d)|(?:können|könnten|könnt|würden)(?: (?:sie|ihr|mir|uns|bitte|eine?n?|die|in|größe|gr\.?))* (?:[2-5]\d|x{0,3}[sl]|m) (?:zu)?(?:schicken|senden)/iu;

/** Done already, or said to be. */
export const doneForm =
  /(?:annullere(?:t|de)|annulleret|annullert|annullerad\p{L}*|afbestil(?:t|te)|cancell?ed|called off|avbeställ(?:ts?|d|de|des)|avboka(?:ts?|d|de|des)|kansellert\p{L}*|avbestilt\p{L}*|storniert\p{L}*|widerrufen|returnere(?:t|de)|returned|returnera(?:t|de|d)|returnert\p{L}*|retourniert|zurückge\p{L}+|exchanged|swapped|byttede|byttet|umgetauscht|afmeld(?:t|te)|unsubscribed|opted out|avregistrera(?:t|de|d)|avmeldt\p{L}*|abgemeldet|ausgetragen|refunded|refundere(?:t|de)|refundert|återbetala(?:t|d)|tilbakebetalt|erstattet)$|^(?:sendt|sendte|sent|skickat|skickade|geschickt|leveret|leverede|gav|lämnat|lämnade|stoppet|stoppede|stopped|slettet|deleted|took|taken|tog|removed|fjernet)(?!\p{L})/iu;

/** A bare stem starts a sentence of its own: "I don't want it cancel it". */
export const commandForm =
  /^(?:ann?ull?[eé]r|afbestil|cancel|cancle|canel|stop|stands|drop|slet|avbeställ|avboka|kanseller|avbestill|storniere?|returner|returnera|return|byt|bytt|exchange|swap|afmeld|unsubscribe|take|remove|fjern|send|no more|ingen flere|ikke flere|inga fler|keine (?:weiteren|mehr))(?!\p{L})/iu;

export const negation =
  "(?:don't|do not|doesn't|didn't|dont|never|not|no longer|no need (?:to|for)|no|(?:hold off|wait)(?: on| with)?|than(?: to)?|keep from|(?:hold|holde) (?:jer|dig|dere) fra at|(?:vent|vente)(?: lige| venligst| bare)? med (?:at|å)|end at|vänta med att|(?:warten|warte|wartet)(?: sie)?(?: bitte)? (?:noch )?mit(?: der| dem)?|ingen|inget|inga|shouldn't|mustn't|won't|wouldn't|isn't|wasn't|aren't|hasn't|haven't|without|instead of|rather than|refrain from|ikke|ikk|ik|ikkje|aldrig|aldri|hverken|undlad(?:e)? at|lad være (?:med )?at|i stedet for(?: at)?|uden at|uten å|inte|ej|utan att|istället för(?: att)?|i stället för(?: att)?|låt bli att|la være å|i stedet for å|nicht|kein\\p{L}*|niemals|ohne|statt|anstatt|bloß nicht)";
/** Words that may stand between a "not" and what is denied. */
export const between =
  '(?: (?:to|be|being|get|got|getting|have|having|it|that|them|these|my|the|this|your|order|orders|you|me|us|i|we|want|wants|wanted|wanting|meant|send|ship|sende|skicka|schicken|wish|need|needed|like|looking|going|planning|intend(?:ing)?|mean|trying|asking|ask|asked|just|actually|really|yet|even|already|been|a|an|any|all|for|of|from|with|on|anything|something|go|open|create|start|set|up|opret|oprette|lave|starte|skapa|opprette|anlegen|at|blive|bliver|blevet|blev|er|har|have|haft|bedt|om|længere|mere|noget|nogen|hele|lige|bare|gerne|nok|vil|ville|skal|skulle|ønsker|ønske|tænkt|tænker|den|det|dem|de|min|mit|mine|ordre|ordren|bestillingen|bestilling|kjole\\p{L}*|endnu|alligevel|få|fået|mig|jer|jeg|i|at|att|å|zu|mehr|länger|doch|die|das|der|den|meine?n?|diese?n?|bestellung|order(?:n|en)?|beställningen|möchte|will|soll|sollen|werden|wird|worden|lengre|lenger|meg|meir|vill|ska|skal|önskar|längre|mina?|mitt|längre|mich|uns|es|sie|ihn|auf|brug for|behov for|nødt til|hele|whole|entire|[#]?\\d{4,}))*';
/** Verbs and turns that deny what follows them, with other words between. */
export const avoided =
  /(?<!\p{L})(?:undlad\p{L}*|undgå|lade? (?:i |du )?være|lader (?:i )?være|lad være|refrain|avoid|abstain|låta? bli|la(?:r|te)? være|unterlass\p{L}*|vermeid\p{L}*|sehen sie (?:\p{L}+ )?davon ab|no (?:need|reason|wish|intention|plans?|desire)|ingen (?:grund|anledning|planer?|intention\p{L}*|hensigt|lyst|intensjon\p{L}*)|kein\p{L}* (?:grund|absicht|anlass|bedarf|wunsch|interesse)|(?:ikke|inte|not|nicht)(?: \p{L}+){0,2} (?:fordi|because|för att|weil|lyst|interesse\p{L}*|lust|sugen|meningen|hensigten|tanken|intention|vor))(?!\p{L})[^.;!?]*$/iu;
/** Forbidden in the strongest words, wherever in the sentence they stand. */
export const forbidden =
  /(?<!\p{L})(?:auf (?:gar )?keinen fall|keinesfalls|unter (?:gar )?keinen umständen|in keinem fall|under (?:no|any) circumstances|on no account|by no means|under ingen omstænd\p{L}*|på ingen måde|for guds skyld ikke|under inga omständ\p{L}*|på inga villkor|på intet vilkår|under ingen omstend\p{L}*|absolut (?:ikke|inte)|absolutt ikke|bestemt ikke|definitely (?:do not|don't|not))(?!\p{L})/iu;
/** "Cannot it be done, so cancel": a condition in the order of its words. */
export const inverted =
  /(?:^|[.!?,;] ?)(?:kan|går|lader|skulle|er|bliver|kommer|når|har|kann|geht|ist|sollte|klappt|kommt|kan|blir|är|kommer|rekker|hinner)(?: [\p{L}\d#]+){1,9},? (?:så|dann|so|da|bitte|skal|vil|soll)(?: \p{L}+){0,3} $/iu;
/** An object behind a "not": what follows it in a bare stem is a new sentence. */
export const endsInObject =
  /(?: (?:it|this|that|them|these|order|den|det|dem|ordren?|bestillingen?|anymore|more|længere|mere|alligevel|mehr|order(?:n|en)|#?\d{4,}))$/iu;

export const conditions = wordsOf(
  'if|unless|provided(?: that)?|otherwise|or else|in case',
  'in the event|assuming|as long as|providing|i tilfælde af|i tilfelle|i händelse|forudsat|förutsatt|forutsatt|under forudsætning|under förutsättning|på betingelse|så længe|så länge|så lenge|im falle?|vorausgesetzt|unter der bedingung|angenommen|solange|should (?:it|they|the)|sollte[n]? (?:es|das|sie|die|der)|skulle (?:den|det|de|pakken|ordren)',
  'hvis|såfremt|medmindre|ifald|dersom|med mindre|ellers(?! (?:tak|takk|fint|godt|er|har|en|alt|rigtig|virkelig|meget|så))',
  'om(?= (?:inte|jag|den|det|ni|du|man|vi|de|paketet|ordern|varan|klänningen|jeg|dere|pakken|ikke)(?!\\p{L}))|ifall|annars|såvida',
  'as soon as(?! (?:possible|you can))|så snart(?! (?:som )?mulig)|så fort(?! (?:som )?möjlig)|sobald(?! (?:es geht|wie|möglich))|once (?:you|it|the|they|i)',
  'falls|wenn|sofern|es sei denn|ansonsten|sonst|andernfalls',
);

const ifs = '(?:as long as|så længe|så länge|så lenge|solange|provided(?: that)?|if|hvis|om|falls|wenn|sofern|såfremt|dersom|ifall)';
/** Conditions that are mere courtesy, or that say what the shop's own rule says. */
export const courtesies: readonly RegExp[] = [
  wordsOf(
    `${ifs}(?: \\p{L}+){0,3}? (?:possible|muligt|mulig|möglich|möjligt|feasible|okay|ok|too late|for sent|för sent|for seint|zu spät|går|geht|lader sig gøre|still time|tid|zeit)(?: at all)?`,
    `${ifs} (?:you|i|ni|dere|du|ihr|sie|we|jeg|vi|det|that|jag|ich)(?: still| stadig| lige| bare| gerne| only| fortfarande| fortsatt| noch)? (?:can|could|kan|kunne|når|nå|kunde|vil|ville|would|please|don't mind|wouldn't mind|were able|are able|har mulighed|hinner|rekker|können|könnten|könntet)(?!'t|not| not| ikke| inte| nicht)`,
    `${ifs} (?:[\\p{L}']+ ){1,3}?(?:hasn't|has not|isn't|is not|haven't|have not|aren't|wasn't|not|ikke|inte|noch nicht|nicht)(?: (?:yet|already|allerede|endnu|redan|hunnit|schon|bereits|nå|er|har|är|ist))*(?: (?:been|blevet|blitt|blivit|worden|er|har|är))* (?:shipped|sent|dispatched|left|gone|posted|packed|sendt|afsendt|pakket|gået|afsted|forladt|skickats|skickad|skickat|gått|packats|verschickt|versendet|versandt|raus|unterwegs|packad|på vej)`,
    `${ifs} not(?: yet)? (?:shipped|sent|dispatched|packed)`,
    `(?:best|easiest|great|nice|lovely|good|helpful|grateful|appreciate it|nemmest|lettest|bedst|dejligt|rart|skønt|sødt|glad|taknemmelig|bäst|enklast|fint|tacksam|jättebra|best|enklest|takknemlig|schön|nett|super|toll|dankbar|am besten|am einfachsten),? ${ifs} (?:you|i|ni|dere|du|ihr|sie|we|jeg|vi)`,
  ),
  /(?<=(?:sendt|afsendt|sende|sender|shipped|sent|dispatched|left|verschickt|versendet|versandt|abgeschickt|skickat|skickad|pakket|packed|packad)(?: \p{L}+){0,2}\? ?)(?:if|hvis|wenn|om|falls) (?:not|ikke|nicht|inte)(?!\p{L})/giu,
  /(?<!\p{L})(?:let me know|tell me|get back to me|write|contact me|shout|giv(?: mig| os)? (?:\p{L}+ )?besked|sig (?:\p{L}+ )?til|sige til|skriv|meld tilbage|kontakt mig|säg till|hör av (?:er|dig)|meddela|si (?:i ?)?fra|gi (?:meg )?beskjed|sag(?:en sie|t)?(?: mir)?(?: bitte)? bescheid|melden sie sich|meldet euch|geben sie (?:mir )?bescheid),? (?:if|hvis|om|falls|wenn|ob|såfremt)(?!\p{L})[^.!?\n]*/giu,
  /(?<!\p{L})(?:if|hvis|om|falls|wenn)(?: \p{L}+)? (?:there (?:is|are)|there's|you (?:need|have|require)|i (?:har|skal|mangler|behøver|vil)|der (?:er|mangler)|ni (?:har|behöver|undrar)|det (?:är|er) (?:något|noe|noget)|dere (?:har|trenger)|sie (?:noch )?(?:fragen|etwas)|es (?:fragen|noch))[^.!?\n]*/giu,
  /(?<!\p{L})(?:wonder(?:ing|ed)?|see|ask(?:ing)?|know|check|høre|hører|hør|spørge|spørger|vide|undersøge|se|tjekke|undrar|undrade|fråga|frågar|veta|höra|kolla|lurer på|spørre|vite|sjekke|fragen|frage|wissen|schauen|sehen|prüfen),?(?: lige| just| bare)? (?:if|whether|om|ob|hvis)(?!\p{L})/giu,
];
/** For swaps and gifts it is natural to ask for something else when the first is sold out. */
export const ofStock =
  /(?<!\p{L})(?:if|hvis|om|falls|wenn|dersom|sofern|ellers|otherwise|annars|sonst)(?!\p{L})[^.!?,\n]*?(?:lager|stock|available|udsolgt|sold out|slutsål[dt]|utsolgt|verfügbar|ausverkauft|vorrätig|(?:har|have|haben|habt|got|find(?:s|es|er)|finns|gibt)(?: \p{L}+){0,4})/giu;
export const byATime =
  /(?<!\p{L})(?:by|before|within|inden|senest|innan|senast|innen|bis|spätestens|(?:doesn't|does not|hasn't|isn't|ikke|inte|nicht|won't)(?: \p{L}+)? (?:arrived?|come|here|show|turn|kommer|kommet|her|dukker|når|kommit|framme|(?:an)?kommt|(?:an)?gekommen|da))(?!\p{L})/iu;

const relation =
  '(?:min|mit|my|mine|mein|meine|meinen?r?|mina|mitt|en|a|an|ein|eine) (?:gode |good |beste |best |bästa |gute )?(?:veninde|ven|venninde|kollega|nabo|naboen|mor|far|mand|kone|kæreste|søster|bror|svigermor|datter|søn|friend|colleague|neighbou?r|mother|mum|mom|father|dad|husband|wife|partner|girlfriend|boyfriend|sister|brother|daughter|son|vän|väninna|kompis|granne|mamma|pappa|syster|sambo|fru|dotter|venn|venninne|søster|nabo|mann|kone|freundin|freund|kollegin|kollege|nachbarin|nachbar|mutter|schwester|bruder|tochter|sohn|frau|mann)';
const wants = '(?:vil|ville|ønsker|skal|wants?|would like|wanted|needs?|will|möchte|vill|skulle vilja|önskar|har lyst)';
/** Somebody near to them is spoken of. */
export const ofRelation = new RegExp(`(?<!\\p{L})${relation}(?!\\p{L})`, 'iu');
/** Wished by or for somebody else, whose order or goods these are. */
export const forOthers = {
  before: new RegExp(
    `(?:(?<!\\p{L})(?:can|could|would|should|does|must|kan|skal|må|ska|får|kann|muss|darf) ${relation}(?: \\p{L}+){0,2}|(?<!\\p{L})${relation} (?:\\p{L}+ ){0,2}?${wants}(?: [\\p{L}\\d#]+){0,4}|(?<!\\p{L})(?:someone|somebody|anyone|another person|other people|nogen|en anden|andre|någon|noen|en annen|jemand|andere)(?: else| andre| anden| annan| annet| anderes)? (?:may|might|could|can|will|would|is|has|tries|måske|kan|vil|kunne|prøver|skriver|beder|har|kanske|kanskje|könnte|wird|hat|versucht)(?: \\p{L}+){0,7}) $`,
    'iu',
  ),
  object: new RegExp(
    `(?<!\\p{L})(?:${relation}(?:'s|’s|s|ns)|${relation.replace('(?:min', '(?:meiner|min')}) (?:\\p{L}+ )?(?:ordre|order|bestilling|beställning|bestellung|kjole|dress|shirt|skjorte|sko|shoes|pakke|parcel|newsletter|nyhedsbrev)(?!\\p{L})`,
    'iu',
  ),
} as const;

/** Calling off something that is no order. */
export const somethingElse =
  /^(?: (?:sie|bitte|please|venligst|my|the|our|min|mit|mitt|mina|meine?n?|den|det|die|das|this|your|denne|deres|jeres|åbne|open))* (?:retur\p{L}*|returns?|exchange|swap|ombytning\p{L}*|bytte\p{L}*|byte\p{L}*|konto\p{L}*|account|profil\p{L}*|medlemskab\p{L}*|membership|medlemskap\p{L}*|abonnement\p{L}*|subscription|prenumeration\p{L}*|aftale\p{L}*|appointment|gavekort\p{L}*|gift ?card|presentkort\p{L}*|rücksendung|retoure|umtausch|mitgliedschaft|reklamation\p{L}*|refund|claim|nyhedsbrev\p{L}*|newsletter\p{L}*|nyhetsbrev\p{L}*)(?!\p{L})/iu;
