import type { Wish } from '../../domain/heard.ts';
import { sentencesOf } from '../embedded/classifier/sentences.ts';
import { isUndecided } from './doubt-any.ts';
import { anyOf, denies, says } from './phrases.ts';

/** How a rule runs: deadlines, costs, conditions. Always a question, whatever goods are named. */
const rule = anyOf(
  'hvor (?:længe|lang tid|mange dage)|hvad (?:koster|vil det koste|ville det koste)|(?:koster|koste) det|skal jeg (?:selv )?betale|hvad er (?:\\p{L}+ )?(?:reglerne|fristen|politik\\p{L}*|betingelserne|proceduren)|er (?:det|retur\\p{L}*|fragten) gratis|gratis retur|fri retur|har i (?:\\p{L}+ )?(?:gratis|fri) retur|hvem betaler|hvor (?:dyrt|meget koster)|hvad siger (?:reglerne|jeres)|hvad gælder',
  "how (?:long|many days|much)|what(?:'s| is| are) (?:\\p{L}+ ){0,2}(?:policy|policies|rules?|deadline|conditions|procedure|cost|process)|(?:is|are) (?:it|returns?|exchanges?|\\p{L}+ shipping) free|free returns?|who pays|what (?:does|would|will|is) it (?:cost|gonna cost)|what happens (?:if|when)|do (?:you|i) (?:offer|charge|accept|have to pay)",
  'hur (?:länge|lång (?:tid|\\p{L}*(?:rätt|köp))|många dagar|mycket)|vilk(?:en|a) (?:retur|byt|ånger)\\p{L}*|måste (?:jag|man) (?:\\p{L}+ )?betala|vem betalar|vad (?:kostar|gäller)|vilka (?:villkor|regler)|är (?:det|retur\\p{L}*) gratis|hvor (?:lenge|lang tid|mange dager)|hva (?:koster|gjelder|er (?:\\p{L}+ )?\\p{L}*(?:reglene|fristen|vilkårene|betingelsene))|må (?:jeg|man) (?:\\p{L}+ )?betale|hvilke \\p{L}*(?:regler|vilkår|frister)|wie (?:lange|viel)|was kostet|ist (?:die|der|das) \\p{L}* ?kostenlos|wer (?:zahlt|bezahlt)|wer trägt|muss (?:ich|man) (?:\\p{L}+ ){0,4}(?:be)?zahlen|wie (?:ist|sieht|läuft) (?:das|es) (?:\\p{L}+ )?mit|welche \\p{L}*(?:frist|bedingungen|regeln)',
);
/** How one does it. Without a thing it is done to, this asks for information. */
const way = anyOf(
  'hvordan|hvorledes|hvad (?:gør|skal) (?:jeg|man|vi)|hvor (?:henvender|finder) (?:jeg|man)|how (?:do|does|can|should|would)|what (?:do|should) (?:i|we) (?:have to )?do|hur (?:\\p{L}+ )?(?:gör|fungerar|funkar|kan|ska|går)|hvordan (?:gjør|fungerer)|wie (?:funktioniert|kann|geht|läuft|muss|mache)',
);
const whereTo = anyOf(
  'hvor (?:skal|sender|afleverer|kan) (?:jeg|man|vi)|where (?:do|should|can|must) (?:i|we|one)|what (?:do|would|must|should) (?:i|we|one) (?:need |have )?(?:to )?do|(?:var|vart) (?:ska|skickar|lämnar) (?:jag|man)|vad (?:ska|måste|behöver) (?:jag|man)|hva (?:skal|må) (?:jeg|man)|wohin (?:muss|soll|schicke) (?:ich|man)|was (?:muss|soll) (?:ich|man)',
);
const aThing = anyOf(
  '(?:den|det|dem|de|denne|dette|disse|it|them|this|these|those|one|den här|det här|de här|dessa|ihn|sie|es|diese[snr]?)(?= (?:her )?(?:retur|tilbage|back|igen|tilbake|tillbaka|zurück|[.?!,]|$|og|and|fra|from))',
  '(?:returner\\p{L}*|returnera|return|sende|send|bytte|byta|byte|exchange|swap|cancel|annullere|afbestille|avbeställa|umtauschen|zurückschicken|zurücksenden|stornieren) (?:\\p{L}+ )?(?:den|det|dem|de|it|them|this|these|my|min|mit|mine|en|et|mitt|meine?n?|diese?n?|das|the \\p{L}+)',
  '(?:min|mit|mine|my|mitt|mina|meine?n?) (?:\\p{L}+ )?(?:ordre|order|pakke|kjole|sko|trøje|skjorte|bestilling|beställning|bestellung|purchase|parcel|\\p{L}{4,})',
);
/** What anybody may do with any order; `kan jeg`, `my order` and a number speak of one's own. */
const inGeneral = anyOf(
  '(?:kan|må|kunne) man|er det (?:overhovedet |generelt )?muligt at \\p{L}+ (?:en|et)|(?:can|may|does|could|should) (?:one|people|customers|someone|anyone)|is it (?:generally |even )?possible to \\p{L}+ an?|can (?:i|you) \\p{L}+ an? (?:order|item|purchase)(?: \\p{L}+){0,2} (?:after|once|when|that)|(?:kan|får|brukar|går det att) (?:man|\\p{L}+ (?:en|ett))|(?:kann|darf|muss) man|ist es (?:generell |grundsätzlich )?möglich,? (?:eine|einen|ein)|går det an å|er det mulig å \\p{L}+ (?:en|et)',
);
const ofOwn = anyOf(
  "(?:min|mit|mine|my|our|vores|mitt|mina|våra?|meine?[nrms]?|unsere?[nrms]?|jeg|jag|ich|i(?:'ve|'d|'m)?|mig|meg|mich|den|det|dem|it|them|denne|this|ordren|bestillingen|the order|ordern|beställningen|die bestellung)|#?\\d{4,}",
);
const anyOrder = anyOf(
  '(?:en|et|an?|ett|eine?n?) (?:ordre|order|bestilling|beställning|bestellung|item|vare|vara|artikel|purchase|køb|köp|kjøp|retur|return)',
);
const mine = anyOf('min|mit|mine|my|our|vores|mitt|mina|våra?|meine?[nrms]?|jeg|jag|ich|#?\\d{4,}');
/** Leaving a list, or a slip of their own: asking how is asking for it. */
const helpMe = anyOf(
  '(?:afmelder|framelder|stopper|kommer|slår|sletter|avregistrerar|avslutar|avprenumererar|melder|avslutter|avmelder|stoppar|blir) (?:jeg|jag)|(?:mail|mails|nyhedsbreve?t?|reklame\\p{L}*) (?:\\p{L}+ ){0,4}hvordan stoppe\\p{L}*|(?:do|can|could) i (?:\\p{L}+ )?(?:unsubscribe|opt out|(?:stop|turn off|end|cancel) (?:\\p{L}+ ){0,3}(?:newsletters?|e-?mails?|mails?|subscription)|get off|get rid of)|(?:melde|bestelle|werde) ich (?:\\p{L}+ ){0,4}(?:ab|los)|kann ich (?:\\p{L}+ ){0,4}(?:abmelden|abbestellen)',
  '(?:tastet|skrevet|opgivet|angivet|indtastet|valgt|typed|entered|put|gave|given|written|skrivit|angett|angivit|oppgitt|skrevet|eingegeben|angegeben|geschrieben)(?: \\p{L}+){0,4} (?:forkert|wrong|fel|feil|falsche?)|(?:forkert|wrong|fel|feil|falsche?) (?:\\p{L}*adress\\p{L}*|address)',
  '(?:could|can|would|will) you (?:please |just )?(?:do|sort|fix|stop|handle) (?:it|that|this)|kan (?:i|du|ni|dere) (?:lige |bare |ikke )?(?:gøre|ordne|gjøre|fikse|göra|fixa|klare) det|(?:können|könnten) sie (?:das|es) (?:\\p{L}+ ){0,2}(?:machen|erledigen|übernehmen)|könnt ihr (?:das|es) (?:\\p{L}+ ){0,2}(?:machen|erledigen|übernehmen)',
);
const permission = anyOf(
  '(?:kan|må|can|may|could|får|darf|kann|könnte|kunne) (?:jeg|man|den|det|de|vi|i|it|they|one|we|jag|ich|eg|\\p{L}+)(?: \\p{L}+){0,5} (?:stadig|still|fortfarende|fortfarande|fortsatt|noch|alligevel|ändå|likevel|trotzdem)',
  '(?:stadig|still|fortfarande|fortsatt|noch) (?:nå at |godt |possible to |be able to |allowed to )?(?:returner\\p{L}*|sende\\p{L}*|bytte\\p{L}*|return\\p{L}*|send|exchange|fortryde\\p{L}*|possible|muligt|möjligt|mulig|möglich|zurück\\p{L}*)',
  "er det (?:for sent|blevet for sent|stadig muligt|muligt (?:alligevel|stadig))|er jeg for sent|for sent (?:ude|at)|is it (?:too late|still possible)|am i too late|too late to|är det för sent|för sent att|er det for seint|ist es (?:schon |bereits )?zu spät|zu spät (?:um|für)|selv ?om (?:fristen|der er gået|de 14|de 30)|even though (?:it's been|the)|går det (?:fortfarande|fortsatt|ännu|enda|ennå)|(?:rekker|hinner) (?:jeg|jag|man|vi) (?:fortsatt|fortfarande|ännu|enda|ennå)|geht (?:\\p{L}+ ){1,4}noch|nehm(?:t|en) (?:ihr|sie) (?:\\p{L}+ ){0,5}noch|trots att (?:fristen|det har|de 14|de 30)|obwohl (?:die frist|es schon|schon)|undtagelse|exception|ausnahme|undantag|unntak",
);
const wantsToKnow = anyOf(
  '(?:vil (?:gerne|bare|lige|godt) ?(?:lige |bare )?(?:vide|høre|spørge)|would (?:just )?like to (?:know|ask)|want to (?:know|ask)|like to ask|(?:vill|skulle vilja) (?:gärna |bara )?(?:veta|fråga)|vil gjerne (?:vite|spørre|høre)|(?:möchte|wollte|würde gern\\p{L}*) (?:nur |gerne |mal )*(?:wissen|fragen))',
);
const wantsDone = anyOf(
  'vil (?:jeg )?(?:gerne|have|godt|meget gerne)|ønsker|fortryd\\p{L}*|fortrudt|vil i|gider i|opret|annull?er\\p{L}*|afbestil\\p{L}*|send (?:mig|den|det|dem|venligst|gerne)|kan i (?:\\p{L}+ )?(?:sende|oprette|annullere|bytte|stoppe|lave|slette|hente|give|refundere)|jeg (?:returnerer|sender)|skal (?:returneres|sendes|byttes|annulleres|have (?:den|det|dem|returneret|byttet))|hermed|ret(?:te|tes)? (?:det|den|adressen)|retur af|(?:stop|stands|slet|drop|fjern|afmeld|frameld)(?: venligst| lige| bare)? (?:min|mit|mig|ordren?|bestillingen|den|det|#?\\d+|jeres)',
  "(?:would|'d) like|want(?:s)?|need(?:s)? to|wish to|please|pls|can you|could you|will you|cancel (?:my|the|this|order|it)|withdraw\\p{L}*|i(?:'m| am) (?:returning|sending)|send me|return (?:of|for)|(?:stop|drop|delete|remove|unsubscribe|take) (?:my|me|this|order|it)",
  'vill|önskar|ångrar|skulle vilja|kan ni|snälla|vänligen|jag returnerar|vil gjerne|ønsker|angrer|kan dere|vennligst|möchte|will|würde gern\\p{L}*|bitte|(?:avbeställ|avboka|avregistrera|stoppa|avanmäl|kanseller|avbestill|stopp) (?:min|mig|ordern?|den|ordren|#?\\d+|mitt|meg)|storniere(?:n sie)?|widerrufe|könnt ihr|können sie|könnten sie',
);

const goods = anyOf(
  'send(?:e|er|es)? (?:mig )?(?:\\p{L}+ )?(?:en |et )?(?:ny|nyt|nye|anden|andet)|(?:få|have|modtage|ønsker|foretrækker|foretrække|hellere|gerne) (?:\\p{L}+ ){0,3}(?:en |et )?ny[te]?|(?:en|et) nyt?(?=\\s*(?:[.?!,)]|$|tak|til|i stedet|sendt|tilsendt|eller))|nyt? (?:pakke|vare|par)|(?:efter|gen)send\\p{L}*|erstatning(?:svare|sprodukt)?|ombyt\\p{L}*|(?:send|få) (?:den|det|dem) (?:manglende|rigtige|rette)|send (?:den|det|dem) (?:venligst|igen|snarest|nu)|sendt en ny|få (?:den|det|dem) (?:sendt|eftersendt)',
  'send (?:me )?(?:\\p{L}+ )?(?:a |an |the )?(?:new|another|replacement|missing|right|correct)|replace(?:ment|d)?|resend|re-send|send (?:it|them|one) (?:again|out|on)|new one|another one|(?:like|want|prefer|get me|hoping for) (?:\\p{L}+ ){0,2}(?:a )?new|a new (?:\\p{L}+ ){0,2}would|ship (?:it|them|another|a new)',
  'skicka (?:\\p{L}+ )?(?:en |ett )?(?:ny|nytt|nya|igen|den|det)|skicka (?:\\p{L}+ )?om|(?:vill|önskar|hellre|gärna|få) (?:(?!inte|ej)\\p{L}+ ){0,2}(?:en|ett) nyt?t?|nytt paket|ersättningsvara|sende (?:\\p{L}+ )?(?:en |et )?(?:ny|nytt|nye)|send\\p{L}* (?:\\p{L}+ ){0,3}på nytt|(?:vil|ønsker|heller|gjerne|få) (?:(?!ikke)\\p{L}+ ){0,2}(?:en|ei|et) nyt?t?|ny pakke|ettersende|(?:schick|send|hätte|möchte|will|lieber)\\p{L}* (?:(?!nicht|kein)\\p{L}+ ){0,4}neue[snr]?|neu(?:e|es|en)? (?:schicken|senden|zusenden|zuschicken)|ersatz\\p{L}*|nach(?:schicken|liefern|senden)|noch ?mal (?:schicken|senden)|erneut (?:schicken|senden)',
);
const cash = anyOf(
  '(?:penge|pengene|mine penge|beløbet|det fulde beløb) (?:tilbage|retur|igen|refunderet)|få (?:\\p{L}+ ){0,3}penge|refusion|refunder\\p{L}*|tilbagebetal\\p{L}*|kreditere?\\p{L}*|få (?:\\p{L}+ )?(?:beløbet|pengene)|pengene',
  '(?:\\d[\\d.,]*(?: ?(?:kr\\.?|kroner|kronor|dkk|euro?))?|,-) (?:back|tilbage|retur|tillbaka|tilbake|zurück)',
  "(?:tilbage|retur|igen) (?:det |hvad |som |alt )*jeg (?:har )?(?:betalt|betalte|lagt ud|givet)|(?:det|hvad|beløbet|alt),? (?:som )?jeg (?:har )?(?:betalt|betalte|lagt ud|givet),?(?: \\p{L}+){0,2} (?:tilbage|retur|igen)|back (?:what|everything|all) i(?:'ve| have)? (?:paid|spent)|what i(?:'ve| have)? (?:paid|spent)(?: \\p{L}+){0,2} (?:back|returned)|(?:det|vad) (?:som )?jag (?:har )?(?:betalat|betalade|lagt ut) tillbaka|tilbake (?:det |som |alt )*jeg (?:har )?(?:betalt|betalte|lagt ut)|det (?:som )?jeg (?:har )?(?:betalt|betalte|lagt ut) tilbake|zurück,? was ich (?:bezahlt|ausgegeben)|was ich (?:bezahlt|ausgegeben) habe,? zurück",
  'refund(?:ed|s)?|money back|(?:my|the) money|reimburs\\p{L}*|credit(?:ed)? back',
  'pengarna|pengar tillbaka|återbetal\\p{L}*|tillbaka det jag betalat|ersättning|pengene tilbake|pengene|tilbakebetal\\p{L}*|refusjon\\p{L}*|geld|gutschrift\\p{L}*|gutschreiben|rückerstatt\\p{L}*|erstatt\\p{L}*|rückzahlung',
);
const sealedWords = anyOf(
  "uåbnet|uåbnede|uåbnede|ubrudt\\p{L}*|forsegl\\p{L}*|plomber\\p{L}*|plombe\\p{L}*|stadig (?:lukket|i (?:den |deres |sin )?(?:lukkede |lukket |forseglede |uåbnede )?(?:indpakning\\p{L}*|emballage\\p{L}*|æsken|posen|original\\p{L}*))|original(?:e)? (?:emballage|indpakning)|indpakket|unopened|sealed|(?:\\p{L}+n't|not|never|ikke|aldrig|inte|aldri|nicht|nie)(?: even| engang| ens| einmal)? (?:been )?(?:taken|tage[nt]|tatt|tagit|pakket)(?: (?:it|them|dem|den|det|de|ud|ut|out))* (?:out|ud|ut|ud af|out of)|nicht (?:einmal )?aus der (?:verpackung|schachtel|tüte)|(?:lukkede?|closed|intakte?|intact|slutna|lukket|geschlossene[nr]?) (?:pose|poser|æske|emballage|emballasje|bag|box|packaging|förpackning|påse|verpackung|packung|schachtel)|still in (?:the|its|their) (?:\\p{L}+ )?(?:packaging|wrapping|box|bag|packet)|oöppna\\p{L}*|obrut\\p{L}*|oplomberad|förseglad\\p{L}*|originalförpack\\p{L}*|uåpne\\p{L}*|ubrutt\\p{L}*|forsegla\\p{L}*|originalemballasje\\p{L}*|ungeöffnet\\p{L}*|versiegelt\\p{L}*|originalverpack\\p{L}*",
);
/** Opened or not: what has been worn is not sealed, whatever else is said of the wrapping. */
const wornWords = anyOf(
  'gået med (?:dem|den|det)|(?:har|blev|er) (?:(?!ikke|ikk|aldrig)\\p{L}+ )?(?:båret|brugt)|haft (?:dem|den|det) på|(?:lim\\p{L}*|sat|klistret|tapet) (?:\\p{L}+ ){0,3}(?:igen|på igen|sammen igen)|worn|wore (?:it|them)|been wearing|(?:glued|taped|stuck|sealed|put) (?:\\p{L}+ ){0,3}(?:back on|back together|shut again|again)|haft (?:dem|den|det) på mig|burit (?:dem|den)|använt (?:dem|den)|gått med (?:dem|den)|hatt (?:dem|den|de) på|getragen|angehabt|wieder (?:zugeklebt|verklebt|zugemacht)',
  // Closed again is opened before; tried on is opened too.
  '(?:lukke\\p{L}*|luk|genlukk?\\p{L}*|forsegle\\p{L}*|pakke\\p{L}*|lagt|lagde|close[ds]?|seal(?:ed)?|zipped|packed|put|stäng\\p{L}*|förslut\\p{L}*|packa\\p{L}*|forsegla?t?|lagt)(?: (?!ikke|not|inte|igen|again|back|igjen)[\\p{L}\\d]+){0,4} (?:igen|igjen|again|back|tilbage|tilbake|tillbaka)(?! (?:til|to|till|an|retur))|(?:re|gen)-?(?:sealed|closed|packed|packaged|boxed|wrapped|lukket|forseglet|pakket)|åter(?:försl\\p{L}*|stäng\\p{L}*)|wieder (?:\\p{L}+ )?(?:verschlossen|geschlossen|versiegelt|eingepackt|verpackt)|(?:verschlossen|geschlossen|versiegelt) wieder',
  '(?:prøve(?:t|de)?|prøver|provat|provade|prøvd[ed]?|prøvde)(?: (?:dem|den|det|de|begge|øreringene|på))+|(?:tried|trying|try)(?: (?:it|them|one|both|these|those|the \\p{L}+))? on|(?:an|aus)probiert|angezogen',
);
const openedWords = anyOf(
  'åbnet|åbnede|åbnede|pakket (?:dem |den |det )?op|(?:har|er|blev) (?:(?!aldrig|ikke|ikk|hverken)\\p{L}+ )?brugt|brugt (?:dem|den|det)|prøvet (?:dem|den|det|på)|(?:brudt|brød) (?:plomb\\p{L}*|forsegl\\p{L}*|segl\\p{L}*)|haft (?:dem|den|det|(?:[\\p{L}#\\d]+ ){1,4})? ?på|gået med (?:dem|den)|båret|opened|worn|wore (?:it|them)|tried (?:it|them|one|on)|(?:it|them|been|have|were) used|used (?:it|them)|öppna\\p{L}*|använt|provat|burit|åpnet|åpna|brukt (?:dem|den|det)|prøvd|geöffnet|getragen|anprobiert|benutzt',
);
const seal =
  'segl\\p{L}*|plomb\\p{L}*|forsegling\\p{L}*|försegling\\p{L}*|emballage\\p{L}*|emballasje\\p{L}*|indpakning\\p{L}*|förpackning\\p{L}*|seal|packaging|siegel|versiegelung|verpackung';
const broken =
  'brudt|åbnet|åben|revet op|bruten|brutet|öppnad|öppen|brutt|åpnet|åpen|broken|opened|open|torn|gone|off|gebrochen|offen|geöffnet|aufgerissen|ab|kaputt';
/** Said of the seal itself, with the "not" inside: `Das Siegel ist nicht gebrochen`. */
const brokenSeal = anyOf(`(?:${seal}) (?:\\p{L}+ ){0,3}(?:${broken})`);
/** `Lieber Geld zurück als ein neues`: what stands behind is what the customer does not want. */
const lessWanted =
  /(?<=(?<!\p{L})(?:hellere|hellre|heller|lieber|rather|prefer)(?!\p{L})[^.!?\n]{0,60})(?<!\p{L})(?:end|än|enn|als|than)(?!\p{L})[^.!?\n,]*/giu;
/** `Otherwise I want my money back`, `if it is sold out, a refund`: the second choice, when the first is not to be had. */
const secondChoice =
  /(?<!\p{L})(?:ellers|eller også|hvis (?:ikke|det ikke|den ikke|i ikke|\p{L}+ (?:er|ikke))|otherwise|or else|if (?:not|it'?s not|it isn'?t|you (?:don'?t|can'?t|cannot)|it'?s (?:sold|out)|that'?s not|not possible)|annars|finns (?:den|det|de) inte|om (?:inte|den inte|det inte|ni inte)|ansonsten|sonst|falls (?:nicht|es nicht|sie nicht|das nicht)|wenn (?:nicht|es nicht|das nicht))(?!\p{L})[^.!?\n]*/giu;
const part = anyOf(
  // So many pieces of an order.
  '(?:1|2|3|en|én|et|ét|one|two|ein|eine?s?|zwei|ett|två) (?:stk\\.?|styk|pcs?|pieces?|items?|vare|varer|stück|artikel|st)\\.? (?:på|fra|af|i|from|of|on|in|från|ur|av|aus|von|bei|der)',
  'kun (?:den|det|de|en|én|ét|et|\\d)|bare (?:den|det|de) (?:ene|ene af|sorte|hvide|\\p{L}+e)|bare (?:én|ét) af|(?:den|det) ene(?: (?:af|vare|par|\\p{L}+))?|(?:én|ét|en|et|to|tre) af (?:dem|de)|two of (?:them|the)|(?:still|stadig|fortsat|fortfarande|fortsatt|trotzdem|weiterhin) (?:send|ship|deliver|want|need|get|have|sende|have|modtage|få|skicka|ha|få|schicken|haben|bekommen)|en del af|noget af (?:ordren|det)|only (?:the|one|part|want to)|just (?:the|one)|one of (?:the|them|my)|part of (?:the|my)|not (?:the )?(?:whole|all|everything)|ikke (?:hele|det hele|resten|alt)|behold\\p{L}* (?:resten|den anden|det andet|de andre|de øvrige)|keep(?:ing)? the (?:rest|other\\p{L}*)|fjern\\p{L}* (?:den|det|en|\\p{L}+en|\\p{L}+ene?) fra|remove (?:the|one|an?) \\p{L}+ from|(?:bara|endast) (?:den|det|de) \\p{L}+|(?:bara|endast) (?:ena|(?:en|ett) av)|(?:bara|endast) (?:avbeställa|returnera|skicka tillbaka) (?!hela|order|allt|min)\\p{L}+|ta bort (?:(?:en|ett|den|det) )?\\p{L}+ (?:\\p{L}+ ){0,2}(?:från|ur)|behåll\\p{L}* (?:resten|den andra|de andra)|resten (?:vill|vil|behåller|beholder) (?:jag|jeg)|bare (?:avbestille|kansellere|returnere) (?!hele|ordre|alt|min)\\p{L}+|nur (?:den|die|das|einen|eine|ein) (?!frage|bestellung|ganze)\\p{L}+|rest behalte[n]?|den rest|(?:etwas|was|einiges|ein teil|einen teil) (?:aus|davon)|(?:noe|noget|något|et par ting) (?:fra|av|af|från|ur) (?!jer|er|dere|dem|en|ett?)\\p{L}+|some(?:thing| items?| things) (?:from|of|in) (?!you|a|an|the shop)\\p{L}+|some of (?:it|them|the)|(?:inte|ikke|nicht|not) (?:det hele|alt|allt|alles|all of it)|halvdelen|half of',
);

/** `I'd like to return something`, `returnere nogle af varerne`: part of it, and which goods they do not say. */
const indefinite = anyOf(
  '(?:return\\p{L}*|sen[dt](?:ing)?|give|giving|hand|bring\\p{L}*)(?: \\p{L}+){0,3} (?:something|some (?:things?|items?|stuff|pieces|of)|(?:a )?(?:couple|few)(?: of)?|(?:one|two|three|several|most|any) of)',
  '(?:returner\\p{L}*|send\\p{L}*|levere)(?: \\p{L}+){0,4} (?:noget|nogle|enkelte|et par(?! (?:sko|bukser|jeans|støvler|sandaler|handsker|strømper|øreringe))|flere af|en af|ét af|to af|tre af|lidt af|en del)',
  '(?:returner\\p{L}*|skick\\p{L}*|lämna)(?: \\p{L}+){0,4} (?:något|någon|några|ett par(?! (?:skor|byxor|jeans|stövlar|sandaler))|en del|flera av|en av|ett av|två av)|(?:returner\\p{L}*|send\\p{L}*|levere)(?: \\p{L}+){0,4} (?:noe|noen|et par(?! (?:sko|bukser|jeans|støvler))|en del|flere av|en av|ett av|to av)',
  '(?:etwas|was|einiges|einige|mehrere|ein paar|ein teil|einen teil|eines?|zwei) (?:\\p{L}+ ){0,4}?(?:zurück\\p{L}*|retour\\p{L}*)',
);

/** How the customer wants it. Words decide; what is not said stays null. */
export function tellWish(text: string): Wish {
  const plain = text.replace(/[’`´]/g, "'");
  return {
    kind: kindOf(plain),
    asksTheWay: way.test(plain) || whereTo.test(plain),
    remedy: remedyOf(plain),
    sealed: sealedOf(plain),
    partial: part.test(plain) || indefinite.test(plain),
  };
}

/**
 * Asking leave is a claim and weighs most; then wanting it done. Asking how returns work is a question only while nothing is said that
 * shall be returned: nothing may happen to an order on a question.
 */
function kindOf(text: string): Wish['kind'] {
  if (isUndecided(text)) return 'question';
  if (permission.test(text)) return 'permission';
  const sentences = sentencesOf(text).map((sentence) => sentence.text);
  const kinds = (sentences.length > 0 ? sentences : [text]).map(kindOfSentence);
  if (kinds.includes('request')) return 'request';
  return kinds.includes('question') ? 'question' : 'request';
}

/** Whether a sentence asks for something, or whether something is allowed; not whether the shop may do it on that. */
export function saysWhatFor(sentence: string): boolean {
  const plain = sentence.replace(/[’`´]/g, "'");
  return permission.test(plain) || kindOfSentence(plain) !== null;
}

function kindOfSentence(sentence: string): 'question' | 'request' | null {
  if (helpMe.test(sentence)) return 'request';
  if (rule.test(sentence)) return 'question';
  if (inGeneral.test(sentence) && (!ofOwn.test(sentence) || (anyOrder.test(sentence) && !mine.test(sentence)))) return 'question';
  if (way.test(sentence)) return aThing.test(sentence) || /#?\d{5,}/.test(sentence) ? 'request' : 'question';
  if (wantsToKnow.test(sentence)) return 'question';
  return wantsDone.test(sentence) ? 'request' : null;
}

/** `Einen Ersatz brauchen wir nicht mehr`, `a new one isn't needed`: declined by what stands behind. */
const notNeeded =
  /(?<!\p{L})(?:ersatz\p{L}*|neue[snr]?|ny|nyt|nytt|nye|replacement|new one|erstatning\p{L}*|ersättning\p{L}*|geld|refund|pengene?|pengarna)(?: \p{L}+){0,2} (?:(?:brauch\p{L}*|will|wollen|möchte\p{L}*|behøver|behöver|trenger|need|want|is|er|är)(?: \p{L}+){0,2} )?(?:nicht|ikke|not|inte|isn't|aren't|kein\p{L}*)(?! (?:kom\p{L}*|arrived|angekommen))(?: (?:mehr|længere|längre|lenger|needed|necessary|nødvendig\p{L}*|nödvändig\p{L}*|nötig))?/giu;

/** `You need not send anything`: goods are declined, and what is left is the money. Put off until something happens they are not. */
const nothingSent = new RegExp(
  `${
    anyOf(
      '(?:skal|behøver|må|trenger)(?: (?:i|du|dere|derfor|altså|nu|slet))* ikke (?:at |å )?(?:sende|eftersende|ettersende)(?: (?:mig|meg))? (?:noget|noe|nogen|noen|en ny|et nyt|et nytt|nye|flere|mere|(?:den|det|dem|de) (?:nye|igen|igjen|på nytt))|send(?: venligst| endelig| bare)? ikke (?:noget|noe|en ny|et nyt|et nytt|nye|flere|mere)',
      "(?:no need|not necessary|don't need|do not need|needn't|need not|you don't have|don't|do not|no point)(?: (?:for|in|you|bother))*(?: to)? (?:re-?send|send|sending|ship|shipping|post|posting)(?: (?:me|us|out))? (?:anything|another|a new|new|more|(?:it|them) again|a replacement)",
      '(?:behöver|ska|måste)(?: (?:ni|du|alltså|därför))* inte skicka(?: (?:mig|oss))? (?:något|nåt|någon|en ny|ett nytt|nya|fler|(?:den|det|dem) (?:igen|på nytt))|skicka inte (?:något|någon|en ny|ett nytt|nya)',
      '(?:brauchen|braucht|müssen|müsst|sollen)(?: (?:sie|ihr|mir|uns|also|deshalb))* (?:nichts|keine?n?)(?: (?:neue[nrs]?|mehr|ersatz))* (?:zu )?(?:schicken|senden|zuschicken|nachschicken|nachsenden|nachzusenden)|schick(?:en sie|t)?(?: (?:mir|uns|bitte))* (?:nichts|keine?n? (?:neue[nrs]?|ersatz))',
    ).source
  }(?!(?: \\p{L}+){0,3},? (?:før|inden|until|till|before|unless|innan|förrän|bis|bevor|ehe|for now|yet|endnu|ennå|noch|back|retur|tilbage|tillbaka|tilbake|zurück|to|til|an|nach)(?!\\p{L}))`,
  'iu',
);

/** `The money rather than a new one`, `pengene fremfor en ny`. */
const insteadOf =
  /(?<!\p{L})(?:fremfor|frem for|i stedet for|istedet for|instead of|rather than|framför|istället för|i stället för|fremfor|i stedet for|statt|anstatt|anstelle)(?!\p{L})[^.!?\n,]*|(?<=(?<!\p{L})prefer(?!\p{L})[^.!?\n]{0,60})(?<!\p{L})(?:over|to)(?= (?:an?|the|another|any|new)(?!\p{L}))[^.!?\n,]*/giu;

/** Goods or money, whichever is wished and not declined; both or neither named: the shop's rule decides. */
function remedyOf(whole: string): Wish['remedy'] {
  const [first, ...more] = remediesOf(whole);
  return more.length > 0 ? null : (first ?? null);
}

/** Both are spoken of, and not as a choice that is left to the shop. */
export function isRemedyUnclear(text: string): boolean {
  return (
    remediesOf(text.replace(/[’`´]/g, "'")).length > 1 &&
    !/(?<!\p{L})(?:or|eller|oder|either|enten|antingen|entweder)(?!\p{L})/iu.test(text)
  );
}

function remediesOf(whole: string): readonly ('goods' | 'money')[] {
  const text = whole.replace(insteadOf, ' ').replace(lessWanted, ' ').replace(secondChoice, ' ').replace(notNeeded, ' ');
  const wantsGoods = says(text, goods);
  const declinesGoods = nothingSent.test(text);
  const wantsMoney = says(text, cash) || (declinesGoods && !wantsGoods);
  return [...(wantsGoods ? (['goods'] as const) : []), ...(wantsMoney ? (['money'] as const) : [])];
}

/** "No, it has been opened" denies the question, and "no, it has not" says the same of the seal without its no. */
const noAtFirst =
  /(?<=^\W*)(?:nej|næ|nei|nä|nein|no|nope)(?: da| tak| då)?(?=[,.!–-]| (?:it|they|i|we|the|den|det|de|dem|jeg|vi|æsken|posen|jag|sie|es|ich|wir|die|der|das)(?!\p{L}))/iu;

function sealedOf(mail: string): Wish['sealed'] {
  const text = mail.replace(noAtFirst, ' ');
  const ofTheSeal = brokenSeal.exec(text)?.[0];
  if (ofTheSeal) return /(?<!\p{L})(?:ikke|ikk|not|inte|ej|nicht|aldrig|never|aldri|nie)(?!\p{L})/iu.test(ofTheSeal) ? 'sealed' : 'opened';
  // "Never used and still in its bag": the denial is of the one, not of the other.
  const apart = text.replace(/\s(?:og|and|och|und)\s/giu, ', ');
  if (denies(apart, sealedWords) || says(text, wornWords)) return 'opened';
  if (says(apart, sealedWords) || denies(text, anyOf('åbnet|åbnede|brudt|opened|öppnat|åpnet|geöffnet'))) return 'sealed';
  return says(text, openedWords) ? 'opened' : null;
}
