import type { HeardClaim } from '../../domain/heard.ts';
import { countIn } from './count-words.ts';
import { faultIn } from './extract-fault.ts';
import { orderNamesIn } from './extract-order-names.ts';
import { anyOf, says } from './phrases.ts';

/** The fault was there when the goods came. */
const onArrival = anyOf(
  '(?:da|når|idet) (?:jeg|vi|den|det|de|pakken|varen)(?: \\p{L}+){0,3} (?:åbnede|pakkede|kom|ankom|modtog|fik|tog)|pakkede (?:\\p{L}+ ){0,2}(?:ud|op)|(?:ud|op) af (?:\\p{L}+ )?(?:æsken|kassen|posen|pakken|emballagen)|i (?:æsken|kassen|posen|pakken) allerede|allerede (?:i|ved|da|fra)|fra (?:starten|start|begyndelsen|nyt|første (?:dag|færd))|ved (?:modtagelse\\p{L}*|ankomst\\p{L}*|levering\\p{L}*|udpakning\\p{L}*)|(?:kom|ankom|modtog\\p{L}*|leveret|fået|fik) (?:\\p{L}+ ){0,3}(?:i går|i dag|i dag|til morgen|lige|ødelagt\\p{L}*|defekt\\p{L}*|beskadiget|i stykker|med (?:en? )?(?:hul\\p{L}*|plet\\p{L}*|fejl|revne|flænge|skade))|lige (?:\\p{L}+ )?(?:kommet|modtaget|fået|ankommet|leveret|pakket)|(?:helt |spritny|splinter)ny\\p{L}*|transportskad\\p{L}*|(?:ikke|aldrig) (?:\\p{L}+ )?(?:brugt|haft|båret|taget)|ubrugt|uden at have (?:brugt|haft)|første gang(?: jeg)? (?:\\p{L}+ )?(?:prøve\\p{L}*|tog|skulle)|mærket? sidder (?:stadig|endnu)',
  "when (?:i|we|it|they|the (?:parcel|package|box))(?: \\p{L}+){0,2} (?:opened|unpacked|unwrapped|arrived|came|got|received|took)|(?:opened|unpacked|unwrapped) (?:\\p{L}+ ){0,3}(?:parcel|package|box|bag|it|them)|(?:out of|in|inside) the (?:box|bag|parcel|package|packaging|wrapping)|on arrival|upon (?:arrival|delivery|opening)|(?:arrived|came|delivered|received|turned up|showed up) (?:\\p{L}+ ){0,3}(?:today|yesterday|this morning|damaged|broken|torn|ripped|stained|faulty|defective|dirty|scratched|cracked|with (?:an? )?(?:\\p{L}+ )?(?:hole|stain|tear|rip|mark|scratch|crack|fault))|just (?:arrived|came|received|got|been delivered|unpacked|opened)|brand[- ]new|straight out of|never (?:been )?(?:worn|used|wore)|(?:haven't|have not|not) (?:even )?(?:yet )?(?:worn|used|wore)|unworn|before (?:i|we) (?:even )?(?:wore|used|put)|in transit|damaged in (?:transport|the post|transit)|tags? (?:is |are )?still on|first time (?:i )?(?:tried|put|took)",
  'när (?:jag|vi|den|det|paketet)(?: \\p{L}+){0,2} (?:öppnade|packade|kom|fick|tog)|packade (?:\\p{L}+ ){0,2}upp|(?:direkt|rakt) ur|redan (?:i|när|vid|från)|vid (?:leverans|ankomst|uppackning)|helt ny\\p{L}*|(?:aldrig|inte) (?:\\p{L}+ )?(?:använt|använd\\p{L}*|burit|haft)|oanvänd\\p{L}*|kom (?:\\p{L}+ ){0,3}(?:igår|i går|idag|i dag|trasig\\p{L}*|skadad\\p{L}*|sönder|med (?:ett? )?(?:hål|fläck))|(?:precis|just) (?:fått|kommit|hämtat|öppnat)',
  'når (?:jeg|vi|den|pakken)(?: \\p{L}+){0,2} (?:åpnet|åpna|pakket|kom|fikk|tok)|da (?:jeg|vi|den|pakken)(?: \\p{L}+){0,2} (?:åpnet|åpna|pakket|kom|fikk)|rett ut av|allerede (?:i|da|ved|fra)|ved (?:mottak|levering|utpakking)|helt ny\\p{L}*|(?:aldri|ikke) (?:\\p{L}+ )?(?:brukt|hatt)|ubrukt\\p{L}*|kom (?:\\p{L}+ ){0,3}(?:ødelagt|skadet|i stykker|med (?:et? )?(?:hull|flekk))|(?:nettopp|akkurat) (?:fått|kommet|hentet|åpnet)',
  'als (?:ich|wir|es|sie|das paket)(?: \\p{L}+){0,5} (?:öffnete\\p{L}*|auspackte\\p{L}*|ankam|kam|bekam|aufmachte\\p{L}*)|beim (?:auspacken|öffnen|empfang)|bei (?:ankunft|lieferung|erhalt)|(?:kam|angekommen|geliefert|erhalten)(?: \\p{L}+){0,3} (?:beschädigt|kaputt|zerrissen|gestern|heute)|(?:beschädigt|kaputt|defekt) (?:an(?:gekommen)?|geliefert|erhalten)|(?:nagel|brand|ganz)?neu(?:e[nrs]?)? (?:ware|kleid|jacke|bluse|hose|tasche|schuhe)|(?:noch )?(?:nie|nicht) (?:\\p{L}+ )?getragen|ungetragen|transportschad\\p{L}*|gerade (?:\\p{L}+ )?(?:erhalten|bekommen|angekommen|ausgepackt)|schon (?:im|in der|bei)',
);

/** It showed in use. */
const inUse = anyOf(
  'efter (?:\\p{L}+ ){0,3}(?:gang\\p{L}*|vask\\p{L}*|brug|måned\\p{L}*|uge\\p{L}*|dage?|år|sæson\\p{L}*|tur\\p{L}*)|(?:har|er) (?:\\p{L}+ ){0,3}(?:brugt|gået med|båret|haft (?:den|dem|det) på|vasket)|(?:brugt|båret|haft (?:den|dem|det) på|gået med (?:den|dem)) (?:\\p{L}+ ){0,3}(?:gang\\p{L}*|måned\\p{L}*|dag\\p{L}*|uge\\p{L}*|daglig\\p{L}*|\\d+)|(?:første|anden|tredje|en enkelt|et par) (?:vask|gange|tur)|i vask\\p{L}*|vasket (?:den|dem|det)|slid\\p{L}*|holdt (?:kun|ikke|i)|(?:købt|købte|fik|fået|anskaffet)(?: \\p{L}+){0,5} (?:i (?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|foråret|sommer\\p{L}*|efteråret|vinter\\p{L}*|fjor)|sidste (?:år|sommer|vinter|efterår|forår)|for (?:\\p{L}+ )?(?:måneder|år) siden)|(?:sidste|forrige) (?:år|vinter|sommer|efterår|forår|sæson)|reklam\\p{L}*|i brug|dagligt?|med tiden|efterhånden|pludselig',
  "after (?:\\p{L}+ ){0,3}(?:wash\\p{L}*|wear\\p{L}*|use|uses|times?|days?|weeks?|months?|years?|seasons?|outings?)|(?:have|has|'ve|i) (?:\\p{L}+ ){0,2}(?:worn|used|washed|wore|been wearing|been using)(?! yet)|(?:worn|used|wore|washed) (?:\\p{L}+ ){0,3}(?:times?|twice|once|daily|day|weeks?|months?|\\d+)|(?:first|second|one|single|few|two|three|couple of) (?:wash\\p{L}*|wears?|outings?)|in the wash|wear and tear|only lasted|lasted (?:only|less|just|a|two|three)|(?:bought|got|purchased|ordered|had)(?: \\p{L}+){0,5} (?:in (?:january|february|march|april|may|june|july|august|september|october|(?:the )?(?:spring|summer|autumn|winter))|last (?:year|summer|winter|autumn|spring|month)|(?:\\p{L}+ )?(?:months|years|a year) ago)|(?:last|all) (?:year|winter|summer|season)|(?:months|weeks|years?) (?:of|later|on|now|ago|old)|in use|daily|over time|gradually|suddenly",
  'efter (?:\\p{L}+ ){0,3}(?:gång\\p{L}*|tvätt\\p{L}*|användning\\p{L}*|månad\\p{L}*|veck\\p{L}*|dag\\p{L}*|år)|har (?:\\p{L}+ ){0,2}(?:använt|burit|tvättat|haft (?:den|dem|det) på)|(?:använt|burit) (?:\\p{L}+ ){0,3}(?:gång\\p{L}*|dag\\p{L}*|\\d+)|i tvätten|(?:köpte|köpt)(?: \\p{L}+){0,5} (?:i (?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|våras|somras|vintras|fjol)|förra (?:året|vintern|sommaren|hösten|våren))|(?:i våras|i somras|i vintras|i fjol)|etter (?:\\p{L}+ ){0,3}(?:gang\\p{L}*|vask\\p{L}*|bruk|måned\\p{L}*|uke\\p{L}*|dag\\p{L}*|år)|har (?:\\p{L}+ ){0,2}(?:brukt|gått med|vasket|vaska)|(?:brukt|gått med) (?:\\p{L}+ ){0,3}(?:gang\\p{L}*|dag\\p{L}*|\\d+)|(?:kjøpte|kjøpt)(?: \\p{L}+){0,5} (?:i (?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|fjor|vår|sommer)|for (?:\\p{L}+ )?(?:måneder|år) siden)|i fjor|slitasje',
  'nach (?:\\p{L}+ ){0,3}(?:mal\\p{L}*|wäsche\\p{L}*|waschen|tragen|gebrauch|monat\\p{L}*|woche\\p{L}*|tag\\p{L}*|jahr\\p{L}*|saison)|(?:habe|hatte|wurde) (?:\\p{L}+ ){0,6}(?:getragen|gewaschen|benutzt|angehabt|angezogen)|(?:getragen|benutzt|gewaschen) (?:\\p{L}+ ){0,3}(?:mal|monat\\p{L}*|\\d+)|(?:einmal|zweimal|dreimal|zehnmal|\\d+ ?(?:mal|x)) (?:\\p{L}+ ){0,2}(?:getragen|gewaschen|an(?:gehabt|gezogen)?)|gewährleistung|reklam\\p{L}*|(?:gekauft|bestellt)(?: \\p{L}+){0,4} (?:im|letztes|letzten|vor) (?:januar|februar|märz|april|mai|juni|juli|august|september|oktober|frühjahr|sommer|winter|jahr|\\p{L}+ monaten)|(?:im|letzten|letztes) (?:januar|februar|märz|april|mai|juni|juli|august|frühjahr|sommer|winter|herbst|jahr)',
);
/** Not used yet, said with words that use has too. */
const unused = anyOf(
  "(?:ikke|aldrig) (?:\\p{L}+ ){0,3}(?:brugt|gået med|båret|haft|vasket|i brug)|(?:not|never|n't) (?:\\p{L}+ ){0,3}(?:worn|used|wore|washed)|(?:aldrig|inte) (?:\\p{L}+ ){0,2}(?:använt|burit|tvättat|haft)|(?:aldri|ikke) (?:\\p{L}+ ){0,2}(?:brukt|hatt|vasket)|(?:nie|nicht) (?:\\p{L}+ ){0,2}(?:getragen|gewaschen|benutzt)",
);

const orderedWords = anyOf(
  '(?:havde |har |har jo |oprindelig(?:t)? )?(?:bestilt|bestilte|købt|købte|valgt|valgte)|skulle (?:\\p{L}+ ){0,2}(?:have været|have haft|have fået|være|have)|(?:rigtige|korrekte) (?:er|var|vare)|ordered|bought|paid for|chose|purchased|(?:was |were )?(?:supposed|meant) to (?:be|get|have|receive)|should (?:have (?:been|had|got|received)|be)|beställ(?:t|de)|köpt(?:e)?|skulle (?:\\p{L}+ ){0,2}(?:varit|ha|vara|haft|fått)|bestilt(?:e)?|kjøpt(?:e)?|bestellt(?:e|en)?|gekauft|hätte\\p{L}* (?:\\p{L}+ ){0,3}sollen|sollte\\p{L}* (?:\\p{L}+ ){0,3}sein|eigentlich',
);
const receivedWords = anyOf(
  "(?:har )?(?:fik|fået|modtog|modtaget|modtager)|(?:er |har i )?(?:sendt|sendte|leveret|pakket)|(?:er |der )?(?:kom|kommet|ankom|ankommet)|(?:der )?(?:lå|var|ligger|er) (?:\\p{L}+ ){0,2}(?:i (?:pakken|posen|æsken|kassen)|inde)|(?:pakken|posen|æsken|kassen) indeholdt|i (?:pakken|posen|æsken|kassen) (?:lå|var|ligger|er)|stod med|got|received|was sent|were sent|sent(?: me| us)?|shipped|came|arrived|turned up|(?:was|were|is|are) (?:in|inside) (?:the|my)|contained|you've sent|delivered|fick|fått|skickat|skickade|kommit|innehöll|låg|fikk|mottatt|mottok|sendt|inneholdt|bekommen|erhalten|geschickt|geliefert|gekommen|kam(?:en)?|bekam|lag(?:en)?|drin|gesendet",
);
const insteadOf =
  /\s(?:i stedet for|istedet for|istedetfor|i stedet|frem for|instead of|rather than|in place of|istället för|i stället för|i stedet for|istedenfor|isteden for|i staden for|anstatt|anstelle|statt|og ikke|and not|och inte|und nicht|not)\s/iu;
const cuts = /[.,;:!?()\n]+|\s(?:men|but|aber|fast|however|og så|and then|so|så|og der|and there|og jeg|and i|und ich|och jag)\s/iu;

/** How rules run, asked in general: of no goods that the writer has. */
const inGeneral = anyOf(
  "hvad (?:nu )?hvis|hvis (?:nu )?(?:jeg|man|varen|noget|en vare|der)|hvor længe (?:har|kan|er|gælder)|hvad (?:gør|skal) man|hvad er (?:jeres|reglerne)|har i (?:\\p{L}+ )?(?:garanti|reklamationsret)|hvordan (?:fungerer|virker|er reglerne|foregår)|hvordan reklamerer man|what if|what happens (?:if|when)|if (?:i|something|an item|a product|it|the|one)(?: \\p{L}+){0,3} (?:get|gets|receive|receives|arrives|comes|breaks|is|turns|have|should)|how long (?:do|does|is|are|can|would)|what(?:'s| is| are) (?:your|the) (?:\\p{L}+ ){0,2}(?:policy|rules?|warranty|guarantee|procedure)|do you (?:have|offer|give) (?:\\p{L}+ ){0,2}(?:warranty|guarantee)|how do (?:complaints|claims) work|before i (?:order|buy)|vad (?:händer|gör man) om|om (?:jag|man|något|en vara) (?:får|skulle|går)|hur länge (?:har|kan|gäller)|hva (?:skjer|gjør man) (?:hvis|om)|hvis (?:jeg|man|noe) (?:får|skulle|går)|hvor lenge (?:har|kan|gjelder)|was (?:passiert|ist), wenn|wenn (?:ich|man|etwas|die ware)|wie lange (?:habe|hat|gilt|kann|ist)|inden jeg (?:bestiller|køber)|innan jag (?:beställer|köper)|bevor ich",
);
/** Goods that the writer has: something came, broke, was bought. */
const ownGoods = anyOf(
  "(?:jeg|vi|jag|i|we|ich|wir) (?:\\p{L}+ ){0,2}(?:har|fik|modtog|købte|bestilte|have|'ve|got|received|bought|ordered|had|fick|köpte|beställde|fikk|kjøpte|habe|haben|hatte) (?:\\p{L}+ ){0,2}(?:fået|modtaget|købt|bestilt|haft|received|bought|ordered|got|had|worn|used|fått|köpt|beställt|kjøpt|bekommen|erhalten|gekauft|bestellt|en|et|a|an|my|min|mit|mine|ett|den|det|the)|(?:i've|we've) (?:\\p{L}+ ){0,2}(?:got|received|bought|ordered|had)|(?:min|mit|mine|my|mitt|mina|meine?[rnms]?) (?:\\p{L}+ ){0,3}(?:er|har|gik|blev|knækkede|is|has|have|are|was|were|broke|came|arrived|har|gått|gick|ist|sind|hat|haben)",
);

/** What is said of goods that came broken, failed, or are not the ordered ones. `answer`: what was written after a question, if one was asked. */
export function claimIn(text: string, answer: string | null): HeardClaim {
  const plain = text.replace(/[’`´]/g, "'");
  return {
    about: faultIn(plain),
    since: sinceWhen(plain),
    case: caseOf(plain),
    quantity: countAnswered(answer) ?? piecesMeant(plain),
    ...swapIn(plain),
  };
}

const all = anyOf('begge(?: to)?|alle(?: sammen)?|dem alle|both|all of (?:them|it)|båda|samtliga|allihop|beide\\p{L}*|alle beide|alla');
const some =
  /(?<!\p{L})(\p{L}+|\d)(?: par| pairs?)? (?:ud af|af|out of|of|av|von)(?: (?:de|den|the|mine?|my|our|vores|våra|die|den|meinen|unseren))? (?:dem|them|to|tre|fire|two|three|four|pairs?|par|två|tre|zwei|drei|skjorter\p{L}*|shirts?|socks|strømper\p{L}*|sokke\p{L}*|strumpor\p{L}*|socken)(?!\p{L})/iu;
const theOne = anyOf(
  '(?:den|det) ene|(?:kun|bare) (?:én|en|ét|et) af|only (?:the )?one|just (?:the )?one|one of (?:them|the (?:two|three|four|pairs?))|the other (?:one )?(?:is|was|looks) (?:fine|ok|okay|good|perfect)|(?:den|det) ena|bara (?:en|ett)|en av (?:dem|de)|(?:nur )?(?:eine[rs]?|das eine|die eine|der eine)(?: davon| von)?',
);

/** Of several equal pieces. "En af knapperne" speaks of a part, not of a piece. */
function piecesMeant(text: string): HeardClaim['quantity'] {
  const said = some.exec(text)?.[1];
  const count = said === undefined ? null : countIn(said);
  if (count !== null) return count;
  if (theOne.test(text)) return 1;
  return all.test(text) ? 'all' : null;
}

/** A lone number, or "both", answers the question how many. */
function countAnswered(answer: string | null): HeardClaim['quantity'] {
  const words = answer?.match(/\p{L}+|\d+/gu) ?? [];
  if (answer === null || words.length > 12) return null;
  if (all.test(answer)) return 'all';
  const counts = words.map(countIn).filter((count) => count !== null && count < 20);
  return counts[0] ?? null;
}

function sinceWhen(text: string): HeardClaim['since'] {
  const used = inUse.test(text.replace(new RegExp(unused.source, 'giu'), ' '));
  const arrived = onArrival.test(text);
  if (used === arrived) return null;
  return used ? 'use' : 'arrival';
}

const lowerPrice = anyOf(
  '(?:få|give|giver|tilbyde|have|ønsker|forventer|bede om) (?:\\p{L}+ ){0,4}(?:prisafslag|afslag|nedslag|rabat|kompensation|gavekort|refunderet en del|noget af pengene)|(?:prisafslag|prisnedslag|nedslag i prisen|afslag i prisen|delvis refusion|kompensation)|(?:få|give|giver|offer|offering|want|like|have|get|accept|appreciate|considering?|ask(?:ing)? for) (?:\\p{L}+ ){0,4}(?:discount|partial refund|reduction|compensation|voucher|gift card|store credit|something off|money off|percent off|% off)|partial refund|price reduction|(?:få|ge|vill ha|ønsker|gi) (?:\\p{L}+ ){0,3}(?:prisavdrag|rabatt|avslag|prisavslag|kompensation|kompensasjon|presentkort|gavekort)|prisavdrag|prisavslag|preisnachlass|preisminderung|nachlass|(?:einen|als) (?:rabatt|gutschein)|teilerstattung|entschädigung',
);
const keepsIt = anyOf(
  "(?:kan|må|vil|ville|kunne) (?:jeg|vi) (?:\\p{L}+ ){0,2}(?:beholde|behold)|beholder (?:gerne )?(?:den|det|dem)|(?:can|could|may|might|want to|like to|happy to|i'll|i will|rather|prefer to) (?:i |we )?(?:just |also )?keep (?:it|them|the|this|both)|(?:kan|får|vill) (?:jag|vi|jeg) (?:\\p{L}+ ){0,2}(?:behålla|beholde)|(?:möchte|will|kann|würde) (?:ich |sie |es |ihn |das |die |den |gerne? )*(?:\\p{L}+ )?behalten",
);

function caseOf(text: string): HeardClaim['case'] {
  if (says(text, lowerPrice) || says(text, keepsIt)) return 'beyond';
  return isOwnCase(text) ? 'own' : 'general';
}

function isOwnCase(text: string): boolean {
  return !inGeneral.test(text) || ownGoods.test(text) || orderNamesIn(text).length > 0;
}

/** "Got X instead of Y", "ordered Y but X came": each clause by its verb; what follows "instead of" is the other side. */
function swapIn(text: string): { ordered: string; received: string } {
  const ordered: string[] = [];
  const received: string[] = [];
  for (const clause of text.split(cuts)) {
    const [head = '', ...others] = clause.split(insteadOf);
    const tail = others.join(' ');
    const isOrdered = orderedWords.test(head);
    const isReceived = receivedWords.test(head);
    if (isOrdered && !isReceived) {
      ordered.push(head);
      if (tail) received.push(tail);
    } else if (isReceived && !isOrdered) {
      received.push(head);
      if (tail) ordered.push(tail);
    } else if (tail && !isOrdered) {
      received.push(head);
      ordered.push(tail);
    }
  }
  return { ordered: ordered.join('. ').trim(), received: received.join('. ').trim() };
}
