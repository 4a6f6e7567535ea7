/** Stands for the n-th size or colour of a part while its role is looked for. */
export const slot = '⟦\\d+⟧';
/** Words that may stand between a cue and the size or colour. */
const filler =
  "(?:(?:en|et|ett|an?|the|den|det|der|die|das|dem|my|min|mit|mine|str\\.?|størrelsen?|sizes?|sz|storlek(?:en)?|stl\\.?|größe|gr\\.?|eine?[nrm]?|farven?|colou?r|färgen?|farbe|in|i|på|nr\\.?|nummer|no\\.?|eu|uk|'?er|bare|just|also|også|faktisk|actually|rigtige|richtige|right|samme|samma|same|dieselben?|dasselbe|denselben|model|:)\\s*){0,5}";

const inPlaceOf =
  '(?:i ?stedet ?for|isteden ?for|i steden for|instead of|in place of|rather than|i ?stället för|istället för|statt|anstatt|anstelle(?: von)?|i stedenfor|frem ?for)';
const not = '(?:(?:and|og|och|und|men|but|aber) )?(?:nicht|ikke|ikk|not|inte|ikkje)';
const towards = '(?:til|to|into|till|mot|gegen|auf|zu|->|→|=>|>|–>|--?>)';

/** Both sizes in one breath: the first is had, the second wanted. */
export const pair = new RegExp(`(${slot})(?:['’]?er(?:en)?)?(?:\\s\\p{L}+){0,2}\\s*${towards}\\s*${filler}(${slot})`, 'giu');
/** "swap the S for an M", "byta M mot L". */
export const pairFor = new RegExp(
  `(?:swap\\p{L}*|exchang\\p{L}*|switch\\p{L}*|trad\\p{L}*|replac\\p{L}*|chang\\p{L}*|bytt?\\p{L}*|skift\\p{L}*)[^⟦]{0,60}(${slot})(?:\\s[\\p{L}\\d#]+){0,6}\\s(?:for|with|med|ut mot)\\s${filler}(${slot})`,
  'giu',
);
/** "I took a small instead of a medium": the slip comes first. */
export const slip = new RegExp(
  `(?<!\\p{L})(?:took|chose|chosen|picked|ordered|bought|got|selected|clicked|tog|taget|valgte|valgt|bestilte|bestilt|købte|købt|fik|trykkede|tok|tagit|beställde|beställt|valde|bestellte?|genommen|gewählt)\\s[^⟦]{0,40}(${slot})(?:\\s\\p{L}+){0,2}[\\s,]+(?:i ?stedet ?for|instead of|rather than|i ?stället för|istället för|statt|anstatt)\\s${filler}(${slot})`,
  'giu',
);
/** "he uses 39 and not 38": what is worn goes before what is not; bought so, it is the other way round. */
export const wornNot = new RegExp(
  `(?<!\\p{L})(?:bruger|bruker|går i|trækker|har på|wears?|takes?|uses|använder|bär|trägt|tragen|is an?|is really|er (?:faktisk |egentlig )?(?:en|et)|är (?:en|ett)|ist)\\s${filler}(${slot})(?:['’]?er(?:en)?)?(?:\\s\\p{L}+){0,3}?,?\\s${not}\\s${filler}(${slot})`,
  'giu',
);
export const boughtNot = new RegExp(
  `(?<!\\p{L})(?:købt|købte|bestilt|bestilte|valgt|valgte|taget|tog|ordered|bought|chose|chosen|picked|took|köpt|köpte|beställt|beställde|valt|valde|tagit|kjøpt|kjøpte|tok|gekauft|bestellt|gewählt|genommen)\\s${filler}(${slot})(?:\\s\\p{L}+){0,3}?,?\\s${not}\\s${filler}(${slot})`,
  'giu',
);
/** "rather in white than grey". */
export const thanThat = new RegExp(
  `(?:rather|prefer|hellere|hellre|heller|lieber)(?!\\p{L})[^⟦]*${slot}[^⟦]{0,20}\\s(?:than|end|än|enn|als)\\s${filler}$`,
  'iu',
);
export const notThat = new RegExp(`(?<!\\p{L})(?:${inPlaceOf}|${not})\\s*,?\\s*${filler}$`, 'iu');
export const ratherThanNext = new RegExp(`^\\s*[,(–-]?\\s*(?:(?:\\p{L}+\\s){0,2}${inPlaceOf}(?!\\p{L})|${not}\\s${filler}${slot})`, 'iu');
/** "the 38 is too small". */
export const isWrong =
  /^(?:['’]?er(?:en)?)?(?:\s\p{L}+){0,4}\s(?:(?:er|is|was|var|are|ist|war|är|sidder|seems?|feels?|føles|virker|sitzt|fällt|passer|strammer)\s(?:\p{L}+\s){0,4}(?:for|too|zu|za|alt for|way too|ikke|not|nicht|inte)(?!\p{L})|passer ikke|(?:klæder|kler|klär) mi[gn]? ?ikke|doesn['’]?t (?:fit|suit)|isn['’]?t me|does not fit|didn['’]?t fit|passt nicht|passar inte|was too|strammer|pinches|klemmer)/iu;
export const insteadAfter =
  /^(?:['’]?er)?\s*(?:\p{L}+\s)?(?:i ?stedet|isteden|instead|i ?stället|istället|stattdessen)(?!\s*(?:for|of|för)(?!\p{L}))/iu;

const wantVerbs =
  "skulle (?:jeg )?(?:hellere |gerne |nok )?(?:have |ha )?(?:taget|valgt|bestilt|haft|været|vært|hatt|tagit|valt)|skal (?:\\p{L}+ ){0,2}(?:have|ha|bruge|være|vere|hedde)|skulle (?:\\p{L}+ ){0,2}(?:have|ha|bruge|være|vært|vara|varit)|skal|ska (?:vara|ha)|should (?:\\p{L}+ )?(?:be|have been|have \\p{L}+|read|say)|(?:was |were )?(?:meant|supposed) to (?:be|order|get|take|pick)|sollte (?:\\p{L}+ ){0,2}(?:sein|werden)?|needs? to be|needs?|wants?|wanted|would (?:rather |really )?(?:like|prefer|love)|(?:i|we|he|she|they)?['’]d (?:rather|like|prefer|love)|prefer|rather(?: have)?|(?:i|ich|jag|jeg) (?:actually |really )?(?:meant|mente|meinte|menade)(?: it to be)?|vil (?:\\p{L}+ ){0,3}(?:have|ha)|ville (?:\\p{L}+ ){0,2}(?:have|haft|hatt|ha)|hadde (?:heller |gjerne )?villet ha|vill (?:\\p{L}+ ){0,2}ha|ønske[rs]|önska[rs]|gewünscht|wünsche\\p{L}*|foretrækk\\p{L}*|foretrekk\\p{L}*|föredra\\p{L}*|hellere|heller|hellre|lieber|möchte|hätte(?: ich)?(?: gerne?)?|brauche|bräuchte|benötige|behöver|trenger|trænger til|(?:brug|behov|bruk) for|få (?:den|det|dem|de|\\p{L}+en|\\p{L}+et|\\p{L}+ene)? ?(?:\\p{L}+ )?i|få|få en|(?:could|can|may) (?:i|we) (?:\\p{L}+ )?(?:have|get)|get (?:it|them|one)|have (?:it|them|one) in|har i (?:\\p{L}+ ){0,2}|do you have|habt ihr|haben sie|har ni|har dere|make (?:it|them|that|the \\p{L}+)|(?:could|can) (?:it|they|the \\p{L}+) be|kan (?:den|det|\\p{L}+en) (?:blive|være)|gør (?:den|det|dem|\\p{L}+) til|go(?:ing)? for|størrelse?n? op til|op i|ned i|up to|down to|turn(?: \\p{L}+){0,4} into|(?:send(?:e|er)?|skicka|schick(?:e|en|t)) (?!tilba|tillba|back|retur|zurück)(?:mig |me )?(?!tilba|tillba|back|retur|zurück)(?:\\p{L}+ )?|kann ich|können sie|passende|find ud af|could do with|after";
const haveVerbs =
  "(?:jeg |i['’]?(?:ve)? ?|ich |jag |vi |we )?(?:har|have|got|had|havde|hadde|hade|habe|hatte)(?: \\p{L}+){0,2}? ?(?:fået|købt|bestilt|modtaget|taget|valgt|ordered|bought|received|got|beställt|köpt|fått|valt|kjøpt|mottatt|gekauft|bestellt|bekommen|erhalten|prøvet|tried)?|fik|fick|fikk|received|receive|modtog|modtaget|bestilte|bestilt|beställde|beställt|bestellte?|ordered|order|ordering|bought|købte|købt|köpte|köpt|kjøpte|kjøpt|kaufte|gekauft|took|tog|tok|picked|chose|chosen|valgte|valgt|valde|valt|ticked|hit|clicked|pressed|(?:kom|kam) til at \\p{L}+|leveret|delivered|fået|fått|getragen|pair(?:s)? of|sidder i|tried(?: on)?|prøvede|prøvet|too small in|wrong(?: size)?|forkerte?|now in|normally|normalt|usually|plejer|still in|som|which is|er en|was an?|det er en|den er en|er i";

const swapVerbs = '(?:swap|exchang|trad|switch|chang|replac|byt|skift|tausch|umtausch|umgetauscht|ersetz)\\p{L}*';
export const wanted = new RegExp(
  `(?<![\\p{L}])(?:${wantVerbs})(?!\\p{L})|(?<!\\p{L})${swapVerbs}(?:\\s[^⟦.?!]{0,60})?\\s(?:for|with|med|für|durch)(?=\\s${filler}$)|(?<!\\p{L})${towards}(?=\\s*${filler}$)`,
  'giu',
);
export const had = new RegExp(`(?<![\\p{L}])(?:${haveVerbs})(?!\\p{L})|(?<!\\p{L})(?:fra|from|från|von)(?=\\s*${filler}$)`, 'giu');

const many = '(?:en|et|én|ét|ett|one|an?|eine?|1)';
const two = '(?:to|two|två|zwei|2)';
const sizeWord = '(?:størrelser?|str\\.?|nummer|numre|nr\\.?|sizes?|storlek(?:ar)?|nummern?|größen?|stl\\.?)';
const bigger = '(?:større|op|oppe|over|up|larger|bigger|upp|opp|größer|störrre|större|höher)';
const smaller = '(?:mindre|ned|under|down|smaller|ner|ned|kleiner)';
const notToo = '(?!\\s*(?:for|too|zu|för)\\s)';
export const oneUp = new RegExp(
  `(?<!\\p{L}|hal(?:f|v|ve|be) )(?:${many}\\s(?:hel\\s)?${sizeWord}\\s${bigger}|up (?:one|a)(?: size)?|(?<!half a )size up|next (?:larger |bigger )?size(?: up)?(?! down)|næste (?:størrelse|str\\.?|nummer)(?! ned)|nästa storlek|neste størrelse|nächst(?:e|en) größe|nächstgrößere[nrs]?|størrelsen (?:op|over|større)|storleken (?:över|större)|nummeret (?:over|større))(?!\\p{L})${notToo}`,
  'iu',
);
export const oneDown = new RegExp(
  `(?<!\\p{L}|hal(?:f|v|ve|be) )(?:${many}\\s(?:hel\\s)?${sizeWord}\\s${smaller}|down (?:one|a)(?: size)?|(?<!half a )size down|next (?:smaller size|size down)|næste (?:størrelse|str\\.?|nummer) ned|nächstkleinere[nrs]?|størrelsen (?:ned|under|mindre)|storleken (?:under|mindre)|nummeret (?:under|mindre))(?!\\p{L})${notToo}`,
  'iu',
);
export const twoUp = new RegExp(`(?<!\\p{L})${two}\\s${sizeWord}\\s${bigger}(?!\\p{L})`, 'iu');
export const twoDown = new RegExp(`(?<!\\p{L})${two}\\s${sizeWord}\\s${smaller}(?!\\p{L})`, 'iu');

/** What the customer keeps, or likes as it is, is not to be swapped. */
export const fine =
  /(?<!\p{L})(?:behold\p{L}*|keep(?:ing|s)?|kept|behåll\p{L}*|behalten?|passer(?= ?[,.;])|fits?(?= ?[,.;])|passt(?= ?[,.;])|passar(?= ?[,.;])|er (?:rigtige?|korrekte?)(?= ?[,.;]|$)|are (?:right|correct)(?= ?[,.;]|$)|passer (?:perfekt|fint|godt|dejligt|bra|super\p{L}*)|sidder (?:perfekt|godt|fint)|fits? (?:perfectly|great|fine|well|me|like a glove)|passt (?:perfekt|super|gut)|sitter (?:perfekt|bra)|passar (?:perfekt|bra))(?!\p{L})/iu;

export const allPieces =
  /(?<!\p{L})(?:begge(?: to)?|både|both|alle (?:tre|fire|sammen|mine|varer\p{L}*|\p{L}+erne)|all (?:of them|three|four|my|the (?!best|way|time))|everything (?:in|from|to|should)|det hele skal|hele ordren|båda|samtliga|allihop|(?:byt\p{L}*|skift\p{L}*|ændr\p{L}*|exchang\p{L}*|swap\p{L}*|chang\p{L}*|umtausch\p{L}*|tausch\p{L}*) (?:den |det |de |the |my |min |mit |mine |mina |mitt |die |das |meine? )?\p{L}{3,} (?:og|and|och|und|samt|&) (?:den |det |de |the |my |min |mit |mine |mina |mitt |die |das |meine? )?\p{L}{3,}(?= (?:fra|from|från|von|til|to|till|i|in|mot|for|gegen|auf)(?!\p{L}))|beide[sn]?|alle (?:drei|vier))(?!\p{L})/iu;
export const onePiece =
  /(?<!\p{L})(?:(?:kun|bare|only|just|nur) (?:den ene|én|en|et|one|eine?n?)|den ene|det ene|én af|en af|(?:just |only )?one of (?:the|them|my|those)|den ena|en av|eines? (?:der|von)|einen? der)(?!\p{L})/iu;

/** Another number of pieces, other goods into the parcel or out of it, another product. */
export const otherChange = [
  /(?<!\p{L})(?:tilføj\p{L}*|(?:lægge?|læg|smide|putte) (?:\p{L}+ ){1,4}(?:oveni|ved siden af|i pakken|i ordren|med i|til(?= ?[.!?]|$))|komme med i (?:pakken|ordren)|add(?:ed|ing)? (?:an? |one |some |the |another |more )?\p{L}+|lägga till|legge til|hinzufügen|dazulegen|one more|(?:en|et|én|ét|one|an?|\d) (?:\p{L}+ )?(?:mere|more|ekstra|extra)(?= (?:af|of|i|in|to)(?!\p{L})| ?[.,!?]|$)|et par mere|en ekstra|et ekstra|an extra|forgot to (?:add|include)|glemte at (?:tilføje|få)|fik ikke lagt)(?!\p{L})/iu,
  /(?<!\p{L})(?:(?:stikke?|stik|lægge?|læg|smide?|putte?|slip|pop|throw|toss|stick|squeeze|lägga?|stoppa|slänga|legge?|putte|packen|legen|stecken)(?: [\p{L}\d-]+){0,7} (?:ned (?:til|i|sammen)|(?:ned|oven) (?:i|på)|oveni|in (?:with|as well|too)|into (?:the|my|that) (?:same )?(?:parcel|box|order|package)|(?:i|ner i) samma (?:paket|låda)|(?:i|oppi) samme (?:pakke|eske)|mit (?:dazu|hinein|rein)|mit ins paket|dazu))(?!\p{L})/iu,
  /(?<!\p{L})(?:fjern\p{L}*|slet(?:te)? (?:\p{L}+ ){1,3}fra|tage? (?:\p{L}+ ){1,3}ud(?: af)?|remove|take (?:\p{L}+ ){1,4}(?:out|off)(?: of)?|delete|ta bort|entfern\p{L}*|herausnehmen|slå (?:\p{L}+ ){1,4}sammen|merge|combine)(?!\p{L})/iu,
  /(?<!\p{L})(?:antal\p{L}*|quantit\p{L}*|anzahl|flere stk|stk\.? i stedet)(?!\p{L})/iu,
  /(?<![\p{L}\d])(?:[1-9]|én|en|et|to|tre|one|two|three|zwei|två)\s(?:\p{L}+\s)?(?:i ?stedet for|instead of|rather than|not|ikke|og ikke|and not|istället för|statt)\s(?:[1-9]|to|tre|fire|two|three|four|zwei|drei|två)(?![\p{L}\d])/iu,
  /(?<!\p{L})(?:gør (?:det|den) til|make (?:it|that)|ret (?:det|den) til)\s(?:én|en|et|1|one|2|to|two)(?: (?:stk|styk|piece|pair|par))?(?=\s?[.,!?]|$|\s(?:i ordren|please|tak|only))/iu,
  /(?<!\p{L})(?:kun (?:én|ét|1|een)|only (?:need |want )?(?:one|1)|just (?:the )?one)(?: (?:stk|styk|piece|pair|par))?(?= ?[.,!?]|$| (?:i stedet|instead))/iu,
  /(?<!\p{L})(?:(?:(?:helt )?(?:anden|andet|andre)|(?:completely |totally |entirely )?different|another|annan|andere[nrs]?|ein(?:e|en)? ander\p{L}*) (?:\p{L}+ )?(?:model|vare|varer|produkt|style|product|item|items|artikel|modell|design))(?!\p{L})/iu,
] as const;

/** Where words for other goods would stand: "byt den til en bluse", "en bluse i stedet for", "rather have the Maren dress". */
export const insteadGoods = [
  /(?:byt\p{L}*|skift\p{L}*|udskift\p{L}*|ændr\p{L}*|swap\p{L}*|exchang\p{L}*|chang\p{L}*|replac\p{L}*|switch\p{L}*|trad\p{L}*|ändra\p{L}*|umtausch\p{L}*|tausch\p{L}*|wechsel\p{L}*|endre\p{L}*)[^.?!]{0,60}?\s(?:til|to|for|with|med|mot|till|gegen|auf|in)\s(.+)$/iu,
  /(?:^|\s)((?:\S+\s){1,6})(?:i ?stedet(?: for)?|instead(?: of)?|i ?stället(?: för)?|statt)(?!\p{L})/iu,
  /(?:hellere|rather|prefer|lieber|hellre|heller)\s(?:ville\s|vil\s|like\s)?(?:have|ha|haben)?\s?(.+)$/iu,
] as const;
