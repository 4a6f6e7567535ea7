import { anyOf } from './phrases.ts';

/** Says yes by itself, whatever else is said, unless that speaks against it. */
export const plainYes =
  /^\W*(?:ja|jo|jep|jepper|japp|jaa+|yes|yep|yeah|yup|gerne|gärna|gjerne|absolut|absolutely|jajamän|javisst|visst|självklart|såklart|selvsagt|selvfølgelig|jawohl|jepp|definitely|selvfølgelig|selvfølgeligt|naturligvis|of course|natürlich|sehr gern|gern|det vil jeg|det må (?:du|i)|👍)(?![\p{L}\d])/iu;
/** As often "I have read it" as "yes": a yes alone, or with words that say what is to be done. */
export const weakYes =
  /^\W*(?:helt |ganz |all |jättebra|kjempe)?(?:sure|ok|okay|okey|oki|fint|fin|perfekt|perfect|super|great|good|fine|alright|all right|right|klar|klart|bitte|please|endelig|enig|aftale|deal|einverstanden|genau|godt|bra|toppen|top|gut|prima|(?:det|that|das|dette) (?:er|är|ist|is|lyder|sounds|klingt|låter|høres|vil være|ville være|would be|wäre|vore|hadde vært) (?:helt |jo |all |just |totally |ja )?(?:fint|godt|i orden|ok|okay|perfekt|perfect|super|dejligt|rart|fine|great|good|lovely|bra|greit|gut|prima|in ordnung|toll|nett|schön|flott)|that's (?:all |just |totally )?(?:fine|great|good|perfect|ok|okay|lovely)|lyder (?:fint|godt|perfekt)|sounds (?:good|great|fine)|klingt gut|låter bra|høres bra ut|det går (?:fint|bra)|det blir (?:fint|bra)|greit|passt|das passt|in ordnung)(?![\p{L}\d])/iu;
/** Says what is to be done, so that a weak yes before it is one. */
export const doIt = anyOf(
  '(?:gør|gør bare|gør endelig) (?:i |du )?(?:det|sådan|så)|det (?:må|kan) (?:du|i) (?:godt|gerne|meget gerne)|det vil jeg (?:meget )?gerne|lyder som en plan|det gør vi|så gør vi (?:det|sådan)|det siger vi|lad os (?:gøre|sige) (?:det|ja)|(?:annuller|annullér|afbestil|opret|returner|stop|ombyt|slet)(?: (?:venligst|bare|gerne|du|i|så|endelig))*(?: (?:den|det|dem|ordren|hele|en|returen|alt|min|mit|begge|#?\\d+)|(?= ?(?:[.,!)]|$)))|send (?:den|dem|det) (?:retur|tilbage)|så (?:annuller|annullér|afbestil|opret|returnerer|bytter|slet)|jeg (?:returnerer|sender) (?:den|dem|det|toppen|\\p{L}+en)(?: (?:retur|tilbage))?',
  "go ahead|please do|do (?:it|that|so)|let's do (?:that|it)|that works|sounds like a plan|works for me|happy (?:with that|to do (?:that|it))|i'd like that|i would like that|(?:cancel|return|open|create|set up|start|arrange|book)(?: (?:please|just))* (?:it|that|the|this|a|all|everything|them|both|my|order|#?\\d+)|(?:then|just|please) (?:cancel|return|exchange|do)",
  'gör (?:det|så)|kjør på|gjør (?:det|bare det|så)|kør på|kör på|då avbokar|(?:avbeställ|avboka|skapa|returnera|öppna)(?: (?:gärna|bara))* (?:den|det|dem|allt|hela|ordern|en|returen|min|#?\\d+)|(?:avbestill|kanseller|opprett|returner|lag)(?: (?:gjerne|bare))* (?:den|det|dem|alt|hele|ordren|en|returen|min|#?\\d+)|det får (?:ni|du) gärna|det må (?:dere|du) gjerne',
  'machen wir|bitte stornieren|machen sie (?:das|es)|mach(?:t)? (?:das|es)|dann stornier\\p{L}*|stornier\\p{L}* (?:sie )?(?:das|die|es|alles|bitte)|(?:schicke|sende) ich (?:es|sie|ihn|das|die) zurück|(?:legen|erstellen|eröffnen) sie',
);
/** No by itself. */
export const plainNo =
  /^\W*(?:bitte nicht|vänligen inte|nej|næ|niks|nix|nope|no|nei|nä|nein|nö|ellers tak|never mind|glem det|don't|do not|rather not|nicht|lieber nicht|helst ikke|helst inte|👎)(?![\p{L}\d])/iu;
/** What was offered is declined: it stays, it is kept, nothing need be done. */
export const declined = anyOf(
  'det behøver (?:du|i) ikke|lad(?: (?:det|den|dem|begge))?(?: (?:bare|så))* (?:være|ligge|stå)|ikke alligevel|(?:jeg|vi) (?:vil )?behold\\p{L}*|beholder (?:jeg|vi)|ellers tak|glem det|lige ?meget|ligegyldigt|(?:tager|tar|tar) (?:jeg|vi)(?: \\p{L}+)? begge|leve med',
  "(?:i|we)(?:'ll| will| shall|'d rather)?(?: just| then| simply| both)* keep|leave (?:it|them|both|everything|that|things)|no need|never ?mind|forget (?:it|about it|that)|(?:take|have) both|live with",
  'behåller (?:jag|vi)|(?:jag|vi) behåller|låt(?: (?:det|den|dem))?(?: bara)? (?:vara|stå)|inte nödvändigt|behövs inte|strunt samma|tar (?:jag|vi)(?: \\p{L}+)? båda|leva med|la (?:det|den|dem) (?:være|stå)|trengs ikke|ikke nødvendig|trenger (?:du|dere) ikke|det samme',
  'ich behalte|behalte ich|behalten wir|doch nicht|nicht nötig|lass(?:en sie|t)? (?:es|das|sie|alles)(?: \\p{L}+)? (?:so|sein|bleiben|stehen)|egal|vergessen sie|nehme ich(?: \\p{L}+)? beide|leben',
);
/** It goes on to something else, holds for a part or a case only, or is weighed up still. */
export const hedged = anyOf(
  'men|but|aber|hellere|rather|i stedet|istedet|instead|istället|isteden|stattdessen|lieber|heller|hellre|kun|only|nur|endast|maybe|perhaps|måske|kanske|kanskje|vielleicht|unless|medmindre|except|undtagen|bortset fra|außer|utom|unntatt|though|however|dog|dock|allerdings|jedoch|imidlertid|(?:if|hvis|falls|wenn|om)(?! (?:possible|det er muligt|muligt|you can|i kan|möglich|möjligt|mulig|that works|det går|ni kan|dere kan|sie))',
);
/** What speaks against a yes before it: it is put off, taken note of, or the goods are kept or have another use. */
export const noYes = anyOf(
  // They wait, or put it off to a time.
  '(?:vent|avvent|vänt|wart|abwart)\\p{L}*|wait(?:s|ing)?|hold (?:on|off)|når|once|when|until|till|as soon as(?! possible)|så snart(?! som m)|først|indtil|inden|för(?:st|e|rän)|before|after|efter at|innan|senere|senare|later|sobald|sonst|bis|erst|nachdem|bevor|tænker (?:over|lige)|think(?:ing)? (?:about|it over)|let me (?:think|check|ask|see)|spørger? lige|überleg\\p{L}*',
  // They have read it; or they take it as it is.
  "(?:det )?(?:ved|vet|forstår|förstår|vidste|visste) (?:jeg|jag|det|godt)|(?:jeg|jag|i|ich|we|vi)(?: can| kan| do|'ve)? (?:see|know|get it|got it|understand|understood|ved|vet|forstår|förstår|ser|verstehe|weiß|har forstået|har förstått|har forstått)|(?:das )?(?:weiß|verstehe) ich|forstået|understood|noted|verstanden|notert|noteret",
  // They keep or still want the goods, or have other plans for them.
  'begge(?: dele| to)?|båda|both|beide|behold\\p{L}*|keep\\p{L}*|behåll\\p{L}*|behalt\\p{L}*|send (?:mig |me |os |us )?(?:bare |just |dem |them |it |den |begge |both |alligevel )+(?! ?(?:retur|back|tilbage))|(?:schick|send|skick)\\p{L}* (?:mir |mich |mig |meg )(?:einfach |bara |bare )*(?:beide|alles|das|es|båda|begge|alt|allt|den|dem|det)|(?:give|gives|giver|gir|ger|gebe|gift)(?: \\p{L}+){0,2} (?:to|til|till|away|væk|bort|weiter)|whatever|never ?mind|lige ?meget|ligegyldigt|egal',
);
/** A "not" that takes nothing back. */
export const idleNot = anyOf(
  "(?:vil|ønsker)(?: jeg| vi)? (?:den |dem |det )?ikke (?:at )?(?:have|beholde|bruge|ha)|(?:don't|do not|no longer) (?:want|need)(?: to keep)?(?: it| them| the \\p{L}+)?|(?:vill|behöver)(?: jag| vi)? inte (?:ha|behålla)|(?:will|möchte|brauche)(?: ich| wir)?(?: es| sie| ihn| das| die)? nicht(?: mehr)?(?: haben| behalten)?",
  "hvorfor ikke|why not|varför inte|warum nicht|(?:not a|no|ikke noget|inget|ikke noe|kein) problem|(?:does not|doesn't) matter|gør ikke noget|gør ingenting|macht nichts|ikke (?:mere|længere|brug for)|no longer|not (?:any ?more|needed)|inte (?:längre|mer)|ikke (?:lenger|mer)|nicht mehr|(?:er|er den|er de|har|has|is|are|have|been|been|never|ist|sind|är|blevet)?(?: \\p{L}+)? ?(?:ikke|not|n't|inte|nicht|aldrig|aldri|never|nie|noch nicht)(?: \\p{L}+){0,2} (?:åbne\\p{L}*|open\\p{L}*|brug\\p{L}*|brudt|used|worn|tried|öppna\\p{L}*|använ\\p{L}*|åpne\\p{L}*|brukt|geöffnet|getragen|passe\\p{L}*|fit\\p{L}*|broken|taken|tage[nt]|prøve\\p{L}*)|uden (?:at )?vente|without waiting",
);
export const anyNot = anyOf(
  "ikke|ikk|inte|ej|nicht|not|never|aldrig|aldri|nie|niemals|kein\\p{L}*|ingen|inget|don't|dont|doesn't|didn't|won't|wouldn't|can't|cannot|isn't|shouldn't|no|nej|nei|nein",
);
/** Thanks for having been told: taken note of. */
export const thanksForAnswer = anyOf(
  '(?:tak|thanks|thank you|tack|takk|danke|dank) (?:\\p{L}+ ){0,2}?(?:for|för|für) (?:\\p{L}+ ){0,3}?(?:svar\\p{L}*|reply|response|answer|info\\p{L}*|letting|telling|besked\\p{L}*|beskjed\\p{L}*|antwort|auskunft|opklaring\\p{L}*|forklaring\\p{L}*|explanation|explaining|clarif\\p{L}*|tilbagemelding\\p{L}*|update)',
);
/** A request though it ends in a question mark. */
export const asksToDo = anyOf(
  '(?:kan|vil|må|kunne|gider) (?:i|du|dere|ni|jeg|jeg få)|(?:can|could|would|will) (?:you|i)|(?:können|könnten|würden) sie|könnt ihr|kan ni',
);
/** "When do I get the money?" takes it for settled. */
export const afterwards =
  /(?<!\p{L})(?:hvornår|hvor lang tid|how long|when (?:do|will|can)|när|når|hvor lenge|hur lång tid|wann|wie lange)(?!\p{L})[^.!?]*?(?:peng\p{L}*|beløb\p{L}*|money|refund|geld|erstattung|seddel|sedlen|label|etiket\p{L}*)[^.!?]*\?/giu;
/** What may stand beside a weak yes without making it less of one: thanks and names, no more. */
export const thanksOnly =
  /^(?:\W|tak|thanks|thank you|thx|tack|takk|danke|mange|tusind|tusen|vielen|dank|schön|sehr|so much|very much|a lot|på forhånd|please|venligst|bitte|gerne|igen|again|så meget|så mycket|meget|mvh|vh|kh|hilsen|venlig hilsen|med venlig hilsen|best regards|kind regards|regards|best|cheers|hälsningar|mit freundlichen grüßen|viele grüße|lg|vg|hej|hi|hello|hei|hallo|øv|åh|oh|ah|well|super|fint|perfekt|perfect|great|ok|okay|det|that|is|er|går|fine|for me|by me|for mig|då|da|så|so|then|dann)*(?:\n+ ?\p{Lu}[\p{L} .-]{0,40})?\W*$/iu;
