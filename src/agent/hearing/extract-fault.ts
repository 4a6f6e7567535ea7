import type { HeardClaim } from '../../domain/heard.ts';
import { anyOf, says } from './phrases.ts';

/** Words of a fault that nobody uses for goods that merely do not fit or please. */
const faulty = anyOf(
  'i stykker|ødelagt\\p{L}*|defekt\\p{L}*|beskadiget\\p{L}*|hul(?:ler)? (?:i|på|under|ved)|revnet|revne[rt]?|flænge\\p{L}*|knækket|brækket|(?:faldet|faldt|falder|røget|gået|sprunget|sprang) af|falder fra hinanden|(?:gået|går) (?:op|løs)|løsnet sig|(?:en |med )?plet(?:ter)? (?:på|af|i|foran|bag\\p{L}*)|plettet|syfejl\\p{L}*|(?:en|med) fejl|fejl (?:på|i|ved) (?:\\p{L}+en|\\p{L}+et|min|mit|mine)|fabrikationsfejl|mangler (?:en |to |flere )?knap\\p{L}*|(?:virker|lukker|fungerer|holder) ikke|fnull?er|fnuldrer|krympet|(?:farver|smitter) af|(?:blevet |er )?utæt|i laser|itu',
  "broken?|faulty|defective|damaged|ripped|torn|(?:a |big |small |tiny )?holes? (?:in|on|under|at)|(?:a |big |small )?stain(?:s|ed)?(?: on| all)?|(?:came|come|comes|coming|fell|fallen|falling|popped) (?:off|apart|undone|unstuck|loose)|(?:won't|doesn't|does not|will not|didn't|can't be) (?:\\p{L}+ )?(?:close|closed|zip|work|fasten|hold)|stopped working|shrunk|shrank|pilling|unravel\\p{L}*|(?:a |with a )?(?:manufacturing )?fault(?! of mine)|snapped|cracked|leak(?:s|ing)?|missing (?:a|two|several) buttons?",
  'trasig\\p{L}*|sönder|skadad\\p{L}*|hål (?:i|på|under)|fläck(?:ar|ig)? ?(?:på|i)?|gått (?:upp|sönder|av)|lossnat|fungerar inte|går inte att stänga|krympt|noppar|ødelagt|skadet|defekt|hull (?:i|på|under)|flekk(?:er)? ?(?:på|i)?|gått (?:opp|i stykker|av)|løsnet|virker ikke|krympet|nupper',
  'kaputt\\p{L}*|beschädigt\\p{L}*|defekt\\p{L}*|mangelhaft\\p{L}*|(?:ein |mit )?(?:loch|löcher) (?:im|in|am|an)|flecken? (?:auf|am|im|an)|gerissen|eingerissen|(?:geht|ging|gegangen) (?:auf|ab|kaputt)|aufgegangen|abgefallen|löst sich|gelöst|klemmt|schließt nicht|eingelaufen|pillt|abgefärbt|färbt ab',
);

const wrongGoods = anyOf(
  '(?:fået|fik|modtaget|modtog|sendt|sendte|leveret|kom(?! til at)|kommet|pakket)(?: \\p{L}+){0,4} (?:forkert\\p{L}*|fejl(?:vare|agtig\\p{L}*))|forkerte? (?:vare|varer|pakke|størrelse|str|farve|model|sko|kjole|\\p{L}+) (?:sendt|modtaget|leveret|i pakken)|(?:forkert vare|fejllevering|fejlleveret|fejlpakket)|ikke (?:er )?(?:det|den|dem|hvad),? (?:som )?jeg (?:har )?(?:bestilt\\p{L}*|købt\\p{L}*)|(?:en )?andens pakke',
  "(?:sent|got|received|given|shipped|delivered|came)(?: \\p{L}+){0,4} (?:the )?(?:wrong|incorrect)|wrong (?:item|product|order|parcel|goods|size|colou?r|one|\\p{L}+) (?:was |were |has been )?(?:sent|received|delivered|in)|not (?:what|the (?:one|ones|item)|the \\p{L}+) (?:that )?i(?:'d| had)? (?:ordered|bought|paid for)|isn'?t what i(?:'d| had)? (?:ordered|bought)|someone else's (?:order|parcel|package)",
  '(?:fått|fick|skickat|skickade|levererat)(?: \\p{L}+){0,3} fel|fel (?:vara|storlek|färg|produkt) (?:skickad|levererad|i paketet)|inte (?:det|den|vad) (?:som )?jag (?:har )?(?:beställt|beställde)|(?:fått|fikk|sendt|levert)(?: \\p{L}+){0,3} feil|ikke (?:det|den) (?:som )?jeg (?:har )?bestilt\\p{L}*',
  '(?:falsche[nrs]?|verkehrte[nrs]?)(?: \\p{L}+){0,3} (?:bekommen|erhalten|geschickt|geliefert|gesendet)|(?:bekommen|erhalten|geschickt|geliefert)(?: \\p{L}+){0,3} falsche[nrs]?|nicht (?:das|die|den|was)(?: \\p{L}+){0,3} bestellt',
);
/** Their own slip: that is a change of mind. */
const ownSlip = anyOf(
  '(?:jeg|vi|jag|i|we|ich) (?:\\p{L}+ ){0,4}(?:bestil\\p{L}*|købt\\p{L}*|købe|valgt\\p{L}*|vælge|ordered|order(?:ing)?|picking|bought|chose|picked|clicked|beställ\\p{L}*|köpt\\p{L}*|kjøpt\\p{L}*|bestellt|gekauft|gewählt)(?: \\p{L}+){0,3} (?:forkert\\p{L}*|wrong|incorrect|fel|feil|falsche\\p{L}*)|(?:falsch|forkert|wrong) (?:bestellt|bestilt|ordered)',
);

/** "I see now that I bought black and not grey": what they chose themselves, found out by themselves. */
const seenSlip =
  /(?<!\p{L})(?:opdag\p{L}*|oppdag\p{L}*|kan (?:\p{L}+ ){0,2}se|ser (?:nu|først|lige)|så (?:lige|først)|gik op for mig|notic\p{L}*|realis\p{L}*|realiz\p{L}*|discover\p{L}*|see now|upptäck\p{L}*|insåg|inser|märkte|merk\p{L}*|gemerkt|festgestellt|gesehen|sehe)(?:,? (?:at|that|att|dass|nu|now|just|lige|jo))* (?:jeg|vi|jag|i|we|ich|wir)(?:'ve)?(?: (?:har|have|had|havde|hade|hadde|habe|hatte|jo|kom til at|lige|nok|actually|accidentally|aus versehen))*(?: (?!fik|fået|got|received|fick|fått|fikk|bekom\p{L}*|erhalten)[\p{L}\d#]+){0,6}? ?(?:købt\p{L}*|købe|bestil\p{L}*|valgt\p{L}*|vælge|trykket|ordered|bought|chose|picked|köpt\p{L}*|beställ\p{L}*|valde|kjøpt\p{L}*|bestell\p{L}*|gekauft|gewählt|genommen|taget|tog|took|tagit|tok)(?!\p{L})/iu;

/** A full stop before a figure ends no sentence: "str. 38". */
const gap = '(?:[^.!?\\n]|\\.(?=\\s?\\d)){1,90}?';
/** What came stands against what was ordered. */
const swapped = anyOf(
  `bestil(?:t|te)\\p{L}*${gap}(?:fik|fået|modtog|modtaget|der (?:kom|lå|var)|i (?:har )?send\\p{L}*)|købt\\p{L}*${gap}(?:men|og) (?:har )?(?:fik|fået|modtog|modtaget|i (?:har )?send\\p{L}*)|(?:fik|fået|modtog|modtaget|sendt|lå|kom)${gap}(?:i stedet for|istedet for|istedetfor|og ikke|frem for)|(?:fik|fået|modtog|modtaget|sendt|kom(?:mer)?|er|var)${gap}(?:men|og) (?:jeg )?(?:har )?(?:bestil(?:t|te)|købt|købte|skulle have)(?! (?:i går|i sidste|sidste|for|alt|den \\\\d|dem? (?:for|alt)|sent))`,
  `ordered${gap}(?:got|received|was sent|were sent|you(?:'ve)? sent|came|arrived|there was)|(?:bought|paid for)${gap}but (?:i )?(?:got|received|was sent|you(?:'ve)? sent)|(?:got|received|sent|came|arrived|there was)${gap}(?:instead of|rather than|and not|not the)|(?:got|received|sent|came|arrived|is|was)${gap}(?:but|and) (?:i |we )?(?:had |'d )?(?:ordered|bought)(?! (?:too|late|last|on|yesterday|by|before|them? (?:too|late)|it (?:too|late)))`,
  `beställ(?:t|de)${gap}(?:fick|fått|kom|ni (?:har )?skick\\p{L}*)|(?:fick|fått|skickat|kom)${gap}(?:istället för|i stället för|och inte)|(?:fick|fått|skickat)${gap}(?:men|och) (?:jag )?(?:har )?beställ(?:t|de)|bestil(?:t|te)${gap}(?:fikk|fått|kom|dere (?:har )?send\\p{L}*)|(?:fikk|fått|sendt)${gap}(?:i stedet for|istedenfor|og ikke)`,
  `bestellt${gap}(?:bekommen|erhalten|geschickt|geliefert|gekommen|kam)|(?:statt|anstatt|anstelle)${gap}(?:bekommen|erhalten|geschickt|geliefert|gekommen|kam|lag)|(?:bekommen|erhalten|geschickt|geliefert)${gap}(?:statt|anstatt|und nicht|aber)`,
);

/** Weaker words, which other wishes use too. */
const maybeWrong = anyOf(
  "forkert\\p{L}*|byttet (?:om|rundt)|ombyttet|forvekslet|(?:pakke|sende|plukke)?fejl|anden (?:farve|størrelse|model|vare|kunde)\\p{L}*|andet end|ikke det rigtige|ikke den rigtige|(?:aldrig|ikke) bestilt|to (?:venstre|højre)\\p{L}*|i stedet for|istedet for|wrong|incorrect|mix(?:ed)?[- ]?up|mistake|different|swapped|someone else's|somebody else's|never ordered|(?:didn't|did not) order|not mine|isn't mine|instead of|rather than|two (?:left|right)|fel|felaktig\\p{L}*|förväxl\\p{L}*|inte min|istället för|feil|feilvare|forvekslet|i stedet for|falsch\\p{L}*|verwechsel\\p{L}*|vertauscht|verkehrt\\p{L}*|andere\\p{L}*|statt",
);

/** A link, a page or a label that does not work is no fault of the goods. */
const notGoods =
  /(?<!\p{L})(?:(?:broken|damaged|faulty|ødelagt\p{L}*|defekt\p{L}*|forkert\p{L}*|wrong) )?(?:link|hjemmeside|webshop|side|siden|sidan|portal|formular|website|site|webpage|page|form|app|qr|label|returlabel|etiket|kode|code|tracking|login|konto|account|seite|webseite)(?:en|et|n|s|er|erne)?(?!\p{L})[^.!?\n]{0,60}/giu;

/** Whether goods are said to be faulty, or not the ordered ones; null when they are sent back for another reason. */
export function faultIn(text: string): HeardClaim['about'] {
  const plain = text.replace(/[’`´]/g, "'").replace(notGoods, ' ');
  const isOwnSlip = ownSlip.test(plain) || seenSlip.test(plain);
  if (says(plain, wrongGoods) && !isOwnSlip) return 'wrong';
  if (says(plain, faulty)) return 'faulty';
  if (isOwnSlip) return null;
  if (swapped.test(plain)) return 'wrong';
  const differs = maybeWrong.test(plain) || (wasOrdered.test(plain) && !doesNotFit.test(plain));
  return differs && cameAlready.test(plain) ? 'maybe_wrong' : null;
}

const wasOrdered = anyOf('bestilt|bestilte|købt|købte|ordered|bought|paid for|beställt|beställde|köpt|köpte|kjøpt|kjøpte|bestellt|gekauft');
const doesNotFit = anyOf(
  "for (?:lille|stor|små|store|stramt?|løs|lang|kort|smal|bred)|passer ikke|fortryd\\p{L}*|fortrudt|too (?:small|big|tight|large|loose|long|short|narrow|wide)|(?:doesn't|does not|don't|didn't) fit|changed my mind|för (?:liten|stor|små|lång|kort)|passar inte|ångrar|for (?:liten|stor|trang)|passer ikke|zu (?:klein|groß|eng|weit|lang|kurz)|passt nicht",
);

/** Something has come: without that, "instead of" is a wish for the future. */
const cameAlready = anyOf(
  'fik|fået|modtog|modtaget|sendt|sendte|leveret|kom|kommet|ankom\\p{L}*|pakken|æsken|posen|kassen|er|var|lå|got|received|sent|shipped|came|arrived|delivered|box|parcel|package|bag|is|are|was|were|label|tag|fick|fått|skickat|skickade|paketet|är|var|fikk|mottatt|pakken|er|bekommen|erhalten|geschickt|geliefert|paket|kam|ist|war|sind',
);
