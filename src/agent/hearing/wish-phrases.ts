import type { ActionFamily } from '../../domain/action.ts';
import { wordsOf } from './doubt-phrases.ts';
import { anyOf } from './phrases.ts';

/** The bare verb, as a command gives it. */
export const bareForm =
  /^(?:ann?ull?[eé]r|afbestil|cancel|cancle|canel|call|stop|stopp|stoppa|stands|drop|droppe?|slet|delete|void|ophæv|avbeställ|avboka|makulera|kanseller|avbestill|storniere?n?|storniert|widerrufen?|returner|returnera|retur|return|retournieren?|send|sende|skicka|schicken?|tag|take|giv|byt|bytt|exchange|swap|afmeld|frameld|unsubscribe|opt out|avregistrera|avanmäl|avprenumerera|avmeld|melden?|meld|abmelden|nehmen|tragen|streichen|take|get|ta|tag|pill?|remove|fjern|no more|ingen flere|ikke flere|inga fler|slutt|slut|hold|keine (?:weiteren|mehr)|leave|cancel|end|avsluta|avslutt|abbestellen|kündigen|opsig|ret|ændr|skift|opdater|change|update|correct|ändra|endre|oppdater|uppdatera|ändern|aktualisieren|korrigieren|lever|deliver|ship|levere?a?|liefern|hören|sluta|slutte)(?!\p{L})/iu;
/** How a clause may open before a command. */
const courtesy =
  '(?:please|pls|plz|kindly|venligst|vennligst|vänligen|snälla|bitte|hermed|hereby|hiermit|also|then|just|simply|so|så|da|dann|også|også lige|også gerne|hej|hi|hello|hallo|hei|dear|kære|lindholm|team|there|igen|bare|lige|endelig|gerne|gjerne|gärna|ok|okay|nå|åh|oh|well|and|og|och|und|but|men|aber|or|eller|oder|ja|yes|asap|straks|omgående|now|nu|ordre|order|#?\\d{4,}|tak|thanks|sorry|undskyld|beklager|ursäkta|to|at|att|å|zu)';
export const opening = new RegExp(`^\\W*(?:${courtesy}[\\s,:.–-]*)*$`, 'iu');
export const heading =
  /^(?:annullering\p{L}*|annulation|afbestilling\p{L}*|cancell?ation\p{L}*|cancell?ing|avbeställning\p{L}*|avbokning\p{L}*|kansellering\p{L}*|avbestilling\p{L}*|stornierung|storno|widerruf|returns?|returning|retur|returen|returnering\p{L}*|rücksendung|retoure|afmelding\p{L}*|unsubscription|avregistrering\p{L}*|abmeldung|ombytning\p{L}*|adresseændring\p{L}*|change of address|adressändring\p{L}*|adresseendring\p{L}*|adressänderung)$/iu;
/** A wish in the first person, or a request to the shop. Adjoining words and the object may follow, then the deed. */
export const frames = wordsOf(
  '(?:jeg|vi) (?:vil|ville|ønsker|skal|må|bliver nødt|er nødt|beder|har brug|har besluttet|har tænkt|håber|vælger|foretrækker|får brug|trænger|kunne (?:godt )?tænke)|vil(?:le)? (?:jeg|vi|du|i|de|dem)|(?:vil|ville) (?:\\p{L}+ )?(?:gerne|hellere|helst|altså|bare|meget gerne)|ønsker|ønskes|bedes|beder (?:jer|dig|om)|bede (?:jer|dig|dem|om)|(?:kan|kunne|må|gider|mulighed for at) (?:i|du|jeg|vi|den|det|de|dem|ordren|bestillingen|min|mit|mine|\\p{L}+(?:en|et|erne))|(?:i|du) (?:må|kan|bedes|skal)|skal (?:jeg|vi|gerne|bare|have|returneres|annulleres|sendes|retur|tilbage)|skal|skulle gerne|venligst|er det muligt|muligt at|vil gerne|gerne|brug for at|nødt til at|har besluttet|hellere|lad mig|får jeg lov',
  "(?:i|we)(?:'d| would)? (?:really |just |now |actually |also |still |therefore |kindly |only |rather |much )*(?:like|love|want|wanted|need|wish|prefer|have|hope|request|ask|must|decided|intend|plan|wanna|gotta|require|rather|better)|i'd|(?:i|we)(?:'ve| have)? (?:decided|got)|(?:i|we)(?:'m| am| are|'re)(?: now| just| actually)? (?:going to|wanting|looking to|hoping to|asking|writing to|trying to|planning to)|(?:i|we)(?:'ll| will)|(?:can|could|would|will|may|might) (?:you|i|we|it|this|that|they|the|my|someone|somebody|u)|please|pls|plz|kindly|(?:is|would) it (?:be )?possible|any (?:chance|way)|possible to|want(?:ed)? to|need(?:ed)? to|like to|wish to|would like|looking to|(?:be|being) (?:able|so kind)|let me|help me|appreciate|grateful|request|must be|should be|(?:needs|has|have|is|are) to be|to be",
  '(?:jag|vi) (?:vill|skulle|önskar|behöver|måste|ska|tänker|hoppas|ber|väljer|föredrar)|vill (?:jag|vi|ni|du)|(?:vill|skulle) (?:\\p{L}+ )?(?:gärna|hellre|vilja)|önskar|(?:kan|kunde|får|går) (?:ni|du|jag|vi|det|den|de|min|mitt|man inte|ordern|beställningen)|ska|vänligen|snälla|möjligt att|behöver|vill|skulle vilja|ber er|är det möjligt',
  '(?:jeg|vi) (?:vil|ville|ønsker|skal|må|trenger|håper|ber|velger)|(?:vil|ville) (?:\\p{L}+ )?(?:gjerne|heller)|(?:kan|kunne|får|går det an) (?:dere|du|jeg|vi|den|det|de|min|mitt|å|ordren|bestillingen)|vennligst|mulig å|trenger|kunne tenke|er det mulig',
  '(?:ich|wir) (?:\\p{L}+ )?(?:möchten?|will|wollen?|wollte|würden?|muss|müssen|hätten?|wünschen?|bitten?|brauchen?|werde|beabsichtige|habe beschlossen)|(?:möchten?|will|wollen|würden?|muss|müssen|hätten?|werde|bitte) (?:ich|wir)|(?:können?|könnten?|könntet|könnt|kann|würden?|würdet) (?:sie|ihr|ich|wir|man|die|der|das|es|mein\\p{L}*|du)|bitte|möchte|soll(?:en)?|ist es möglich|wäre es möglich|gern(?:e)?',
);
/** What breaks the way from the wish to the deed: another verb of knowing, weighing or avoiding, a purpose, a condition, a "not". */
export const breaks = anyOf(
  'ikke|ikk|not|inte|nicht|never|aldrig|aldri|nie|no|ingen|kein\\p{L}*|uden|without|utan|uten|ohne',
  'see|check|look|find|confirm|track|follow|status|se|tjekke?|kigge|finde|følge|bekræfte|kolla|hitta|sjekke|finne|sehen|prüfen|schauen|nachsehen|bestätigen|verfolgen',
  'think(?:ing)?|consider\\p{L}*|know|wonder\\p{L}*|understand|avoid|refrain|prevent|hate|regret|hesitate|wait|decide (?:whether|if)|ask (?:about|how|whether|if)|talk|speak|discuss|tell me|explain|remember|forget|receive|keep|instead of|rather than|before|after|until|unless|whether|if|why|how|what|when|where|who|which|in order to|so that',
  'tænke over|overvej\\p{L}*|vide|høre(?! om i kan)|spørge om (?:hvordan|hvad|hvor)|forstå|undgå|undlade?|fortryde|vente|afvente|hører?|beholde|modtage|diskutere|tale|snakke|inden|før|efter at|hvorfor|hvordan|hvad|hvornår|hvor|hvem|hvilken|for at|hvis|medmindre',
  'fundera\\p{L}*|överväg\\p{L}*|veta|undvika|vänta|behålla|innan|efter att|varför|hur|vad|när|var|vem|för att(?! kunna)|vurdere|tenke på|vite|unngå|vente|beholde|før|etter at|hvordan|hva|når|for å',
  'überleg\\p{L}*|wissen|verstehen|vermeiden|warten|behalten|bevor|nachdem|warum|wie|wann|wo|wer|um|ob|wenn|falls|statt',
);
/** "afbestil tak", "stornieren bitte". */
export const politeBehind =
  /^(?: (?:den|det|dem|it|them|min|mit|my|ordren?|order|ordern|bestillingen?|bestellung|#?\d{4,}|alt|alle?s|all))*,? (?:tak|thanks|thank you|thx|please|pls|plz|venligst|bitte|danke|tack|takk|snälla|asap)(?!\p{L})/iu;
/** The deed as one's own: "I am returning it", "jeg annullerer hermed", "storniere ich". */
export const presentForm =
  /^(?:annullerer|afbestiller|cancell?ing|cancel|avbeställer|avbokar|kansellerer|avbestiller|storniere|widerrufe|returnerer|returnerar|return|returning|retourniere|send(?:er|ing)?\b|skickar|schicke|afmelder|framelder)/iu;
export const ownIntent =
  /(?<!\p{L})(?:(?:jeg|vi|i|we|jag|ich|wir)(?:'m| am| are|'re)? (?:(?:also|now|hermed|hereby|hiermit|hermit|so|så|derfor|bare|gerne|gärna|therefore|just|nu) )*(?:annullerer|afbestiller|cancell?ing|cancel|avbeställer|avbokar|kansellerer|avbestiller|storniere|widerrufe|returnerer|returnerar|returning|return|retourniere|sender|sending|send|skickar|schicke|afmelder)|(?:annullerer|afbestiller|avbeställer|avbokar|kansellerer|storniere|widerrufe|returnerer|returnerar|retourniere|sender|schicke|skickar|afmelder) (?:\p{L}+ )?(?:jeg|vi|jag|ich|wir))/iu;
/** How it is done, what it costs, why: a question, whatever it names. */
export const askingHow =
  /(?<!\p{L})(?:hvordan|hvorledes|hvorfor|hvad|hvornår|hvor(?: lang\p{L}*| meget| mange| længe)?|hvem|hvilken|hvilke|how|why|what|when|where|who|which|whether|hur|varför|vad|när|vart|vilken|vilka|hva|hvorfor|når|hvem|wie|warum|wieso|weshalb|(?<=(?:^|[.,!?]) ?)was|wann|wo|wohin|wer|welche\p{L}*)(?!\p{L})/iu;
/** How long, how much, at what price: what the rule is, whatever the goods are like. */
export const askingTheRule = anyOf(
  'hvor (?:længe|lang tid|mange|meget|dyrt)|hvad (?:koster|er reglerne|er fristen)|how (?:long|many|much)|what (?:does it cost|are|is)|hur (?:länge|lång tid|många|mycket)|vad (?:kostar|gäller)|hvor (?:lenge|mye)|hva (?:koster|gjelder)|wie (?:lange|viele?)|was kostet',
);
/** Somebody else says, asks or wants it. */
export const reported = new RegExp(
  anyOf(
    "(?<!(?:jeg|vi|jag|ich|wir|i|we|i've|we've|også|just|already|have|har|habe) )(?:siger|sagde|skriver|skrev|foreslår|foreslog|foreslået|mener|mente|synes|syntes|anbefaler|anbefalede|beder|bad|bedt|insisterer|rådede|says|said|keeps? (?:telling|saying|asking)|tells|told|suggest(?:s|ed)?|recommend(?:s|ed)?|asked|thinks|thought|advised|insists|wants|wrote|säger|sa|föreslår|föreslog|tycker|tyckte|bad|skrev|sier|foreslo|foreslår|mener|synes|ba|sagt|sagte|meint|meinte|schlug|empfiehlt|empfahl|bat|findet|schrieb)(?: (?!så|so|please|venligst|bitte)\\p{L}+){0,3},?(?::|,? (?:at|that|att|dass|to|jeg|jag|i|ich|om|\"|you|we))",
  ).source,
  'iu',
);

/** They speak for themselves. */
export const ownVoice = anyOf(
  'jeg|vi|mig|os|i|we|me|us|my own|jag|mig|ich|wir|mir|mich|uns|meg|please|bitte|venligst|vänligen|vennligst|kan i|can you',
);
/** The goods do not suit: with a word of sending them back, that is a wish to. */
export const displeases = anyOf(
  '(?:for|alt for|lidt for|meget for) (?:stor|stort|store|lille|små|lang|lange|kort|korte|stram\\p{L}*|smal\\p{L}*|bred\\p{L}*|tynd\\p{L}*|løs\\p{L}*)|passer (?:\\p{L}+ )?ikke|(?:kradser|klør|strammer|sidder) (?:\\p{L}+ ){0,3}(?:helt vildt|meget|dårligt|forkert|desværre|ikke)|kradser|ikke (?:lige |helt )?(?:mig|noget for mig|som (?:forventet|jeg)|min stil)|kan ikke lide|skuffe\\p{L}*',
  "too (?:big|small|large|tight|loose|long|short|wide|narrow|thin|itchy|warm|\\p{L}+)|(?:does not|doesn't|do not|don't|didn't) (?:fit|suit|like|look)|not (?:what i|as (?:expected|described|pictured)|for me|my style|right)|itch\\p{L}*|disappoint\\p{L}*",
  '(?:för|alldeles för) (?:stor|stort|stora|liten|litet|små|lång\\p{L}*|kort\\p{L}*|trång\\p{L}*|tajt\\p{L}*)|passar inte|sitter inte|gillar inte|kliar|sticks|for (?:stor|liten|trang|lang|kort)\\p{L}*|liker (?:den|det|dem) ikke|passer ikke|zu (?:groß|klein|eng|weit|lang|kurz|dünn|warm)|(?:passt|passen|gefällt|gefallen)(?: \\p{L}+){0,3} nicht|kratzt|enttäusch\\p{L}*',
);

/** The goods are not wanted any more, or the purchase is called off, without the name of the deed. */
export const unwanted = anyOf(
  '(?:har|jeg|vi)? ?(?:fortryder|fortrudt|fortryde)(?: (?:mit|min|hele|alt|dette|det|vores))* (?:køb\\p{L}*|ordren?|bestilling\\p{L}*|handel\\p{L}*|kjole\\p{L}*|sko\\p{L}*|jakke\\p{L}*)|(?:jeg|vi)? ?(?:har fortrudt|fortryder)(?= ?(?:[.,!?]|$|og|så|køb\\p{L}*|bestil\\p{L}*))|(?:vil|skal|ønsker|gider|behøver)(?: jeg| vi)?(?: (?:den|det|dem|de|jo|så|nu|\\p{L}+(?:en|et|erne)))* (?:ikke|alligevel ikke|slet ikke)(?: \\p{L}+){0,3} (?:have|bruge|ha|beholde)|(?:ikke|ik) (?:længere )?(?:brug for|bruge) (?:den|det|dem|\\p{L}+)|træk(?:ke)? (?:\\p{L}+ ){0,2}(?:ordren?|bestilling\\p{L}*|køb\\p{L}*)(?: #?\\d+)? tilbage|træde tilbage fra|ombestemt (?:mig|os)',
  "(?:don't|do not|no longer|dont) (?:really )?(?:want|need)(?: \\p{L}+){0,3}|not (?:want|need)(?:ed)?(?: it| them)? (?:any ?more|after all)|changed (?:my|our) minds?|withdraw(?:ing)?(?: from)?|(?:ordered|bought) (?:\\p{L}+ ){0,3}(?:by mistake|by accident|twice|wrong)|get rid of|scrap (?:it|the|my)",
  '(?:ångrar|ångrat|angrer på|angret på|fortryder) (?:köpet|kjøpet|\\p{L}+(?:en|et|na|ne|erna|ene)|min \\p{L}+|mitt \\p{L}+)|ångrat (?:mig|mitt köp|köpet|beställningen)|ångrar (?:mitt |min )?(?:köp\\p{L}*|beställning\\p{L}*)|ångrar mig|ombestemt (?:meg|oss)|angrer (?:på )?(?:kjøp\\p{L}*|bestilling\\p{L}*|meg)|angret (?:på )?(?:kjøp\\p{L}*|bestilling\\p{L}*|meg)|(?:vill|behöver|vil|trenger)(?: jag| jeg| vi)?(?: (?:den|det|dem))? (?:inte|ikke)(?: \\p{L}+){0,2} (?:ha|längre|lenger|behålla|beholde)|behöver (?:den|det|dem) inte|trenger (?:den|det|dem) ikke',
  '(?:brauche|will|möchte|wollen)(?: \\p{L}+){0,4} nicht mehr|nicht mehr (?:benötigt|gebraucht|haben)|anders überlegt|vom (?:kauf|vertrag) zurücktreten|widerruf\\p{L}*|versehentlich bestellt|aus versehen',
);
const stopIt = anyOf(
  'kan (?:det|den|ordren|pakken)(?: \\p{L}+){0,3} (?:stoppes|nå at blive stoppet|slettes|fjernes|trækkes)|(?:dropp?e?|glem|stopp?e?|standse?|pil|pille|fjerne?|slett?e?|fortryde?)(?: \\p{L}+){0,3} (?:ordre\\p{L}*|bestilling\\p{L}*|køb(?:et)?|pakken|forsendelsen|en af dem|den ene)|(?:drop|remove|stop|scrap|forget|bin|kill|undo|reverse|revoke) (?:one|the (?:second|other|order|parcel|whole)|my (?:order|purchase)|the \\p{L}+ order)|pille (?:\\p{L}+ ){1,2}ud|fjerne? (?:\\p{L}+ ){1,4}fra|take (?:\\p{L}+ ){1,4}(?:off|out of)|ta bort (?:\\p{L}+ ){1,3}(?:från|ur)|rausnehmen|herausnehmen',
);
const goodsBack = anyOf(
  '(?:skal|må|bør|ska|should|needs? to|has to|have to|must|muss|soll)(?: \\p{L}+){0,2} (?:retur|tilbage|back|go back|tillbaka|tilbake|zurück)|(?:vil|ønsker|gerne|want|like|vill|möchte)(?: \\p{L}+){0,4} (?:retur|sent back|returned|tilbage)|(?:going|goes|go|ryger|kommer|sendes) (?:back|retur|tilbage)|take (?:it|them) back|(?:retur|return)(?:slip|label|seddel|etikett?e?)|(?:pengene|penge|pengar|pengarna|money|refund|geld)(?: \\p{L}+){0,2} (?:tilbage|back|retur|tillbaka|tilbake|zurück|please)|refund',
);
const leaveList = anyOf(
  "(?:rather not|prefer not|vil|ønsker|gider|vill|will|möchte|want|need|like|don't|do not|ikke|inte|keine?|no|stop|slut|slippe|fri for|undgå|hold op|enough|nok|slutt|sluta|stopp|stop|too many|for mange|zu viele|för många)(?: [\\p{L}']+){0,8} (?:\\p{L}*nyhedsbrev\\p{L}*|newsletter\\p{L}*|nyhetsbrev\\p{L}*|reklame\\p{L}*|\\p{L}*mails?|e-?mails?|mejl|mailing\\p{L}*|werbung|spam|listen?|list)|(?:off|from|af|fra|från|av|aus|vom)(?: (?:your|the|jeres|jer|deres|er|eure?\\p{L}*|ihre?\\p{L}*|den))? (?:\\p{L}*list\\p{L}*|newsletter\\p{L}*|nyhedsbrev\\p{L}*|nyhetsbrev\\p{L}*|mailing\\p{L}*|verteiler)",
);
const newAddress = anyOf(
  '(?:forkert|wrong|fel|feil|falsche?[rn]?|gammel|gamle|old|gamla|alte[rn]?|forrige|previous)(?: \\p{L}+){0,3} (?:\\p{L}*adress\\p{L}*|address|house number|husnummer|nummer|postnummer|zip)|(?:\\p{L}*adress\\p{L}*|address|husnummer|postnummer|zip)(?: [\\p{L}\\d#]+){0,6} (?:forkert|wrong|fel|feil|falsch|old|gamle?|gammel)|(?:ny|nye|new|nya|neue|rigtige|rette|right|correct|rätta?|korrekte?|riktige?|richtige)(?: \\p{L}+){0,2} (?:\\p{L}*adress\\p{L}*|address)|(?:skal|should|ska|soll|must|needs to|has to|bedes)(?: [\\p{L}\\d#]+){0,6} (?:sendes|leveres|til|be|go|to|levereras|skickas|till|an|nach|være|vara|sein|hedde)|flytt\\p{L}*|moved?|moving|umgezogen|umzug|flyttat|(?:skrev|tastede|opgav|wrote|typed|entered|put|gave|skrivit|skrev|angav|eingegeben|angegeben)(?: \\p{L}+){0,4} (?:forkert|wrong|fel|feil|falsch\\p{L}*)|(?:instead|i stedet|istedet|istället|isteden|stattdessen|hellere|rather)|glemte|forgot|glömde|vergessen|(?:please )?(?:use|brug|anvend|använd|bruk|verwenden|nehmen)(?: [\\p{L}\\d#]+){0,3} \\d+',
  '(?:det|den|the|it|das) (?:rigtige|rette|right|correct|rätta|korrekte?|riktige?|richtige)(?: one)? (?:er|is|är|ist|should be|skal være)|(?:fejl|fel|feil|fehler|mistake|error|typo) (?:i|in)(?: \\p{L}+){0,2} \\p{L}*ad(?:d?ress)\\p{L}*|(?:change|correct|update|ændr|ret|skift|ändra|endre)(?: \\p{L}+){0,3}: ?\\p{L}[\\p{L}. ]* \\d+',
);

export const inOwnWords: Readonly<Partial<Record<ActionFamily, RegExp>>> = {
  cancel: new RegExp(`${unwanted.source}|${stopIt.source}`, 'iu'),
  return: new RegExp(`${unwanted.source}|${goodsBack.source}`, 'iu'),
  unsubscribe: leaveList,
  address: newAddress,
};
