import { anyOf } from './phrases.ts';
import type { Signal } from './signals.ts';

/** For taking out: every place where one of the phrases stands. */
function everyOf(...phrases: readonly string[]): RegExp {
  return new RegExp(anyOf(...phrases).source, 'giu');
}

const material =
  '(?:(?:ren |ægte |pure |real |reine[rm]? |ekte |äkta |syntetisk\\p{L}* |synthetic )?(?:uld|merino\\p{L}*|mohair|nikkel|nickel|polyester|akryl|acrylic|viskose|viscose|lycra|elastan\\p{L}*|latex|silke|bomuld|guld|sølv|metal|syntetisk\\p{L}*|kunststof|wool|synthetics?|cotton|silk|leather|silver|gold|ull|bomull|siden|syntet\\p{L}*|wolle|baumwolle|seide|polyacryl|silber|leder|kunstfaser\\p{L}*))(?![\\p{L}-])';
const skin =
  '(?:udslæt|eksem|kløe|knopper|vabler|hudreaktion\\p{L}*|allergisk\\p{L}* reaktion\\p{L}*|rash(?:es)?|eczema|hives|itchy|allergic reactions?|utslag|klåda|utslett|ausschlag|juckreiz|ekzem|allergische reaktion(?:en)?)';
/** Being sensitive to a material, in general. What a product did stands in the past, or names it. */
const sensitive = everyOf(
  `(?:får|gets?|bekomme|bekommt|gives? (?:me|him|her)) (?:\\p{L}+ ){0,4}${skin} (?:\\p{L}+ )?(?:af|av|over for|overfor|på|mot|by|from|to|with|von|bei|auf|gegen|durch) ${material}`,
  '(?:har|lider af|have|has|suffers? from|hat|habe|leider av|lider av) (?:(?!fået|fått|got|gotten|developed|nu|now|nå|pludselig|suddenly)\\p{L}+ ){0,3}(?:eksem|eczema|psoriasis|neurodermitis)(?! (?:efter|af|fra|over|på|after|from|all|on|av|nach|von|am|auf|hvor|where|där))',
);
const work =
  '(?:arbejder|arbejde|job|vagt|nattevagt|ansat|sygeplejerske\\p{L}*|læge|lægesekretær|portør|work(?:s|ing)?|shifts?|nurse|doctor|on call|jobbar|arbetar|jobb|arbeider|jobber|vakt|sjuksköterska|sykepleier|arbeite|arbeitet|schicht|dienst|pfleger\\p{L}*|arzt|ärztin)';
const atWork = everyOf(
  `${work} (?:\\p{L}+ ){0,3}(?:skadestuen?|akutmodtagelsen|akuten|akutmottagningen|legevakt\\p{L}*|notaufnahme|a&e|emergency room|casualty)`,
);
/** One's own mishap with an iron, and figures of speech. */
const mishap = everyOf(
  "(?:i|i've|i have|we) (?:\\p{L}+ ){0,2}burn(?:t|ed) (?:my|a|the|our) (?:\\p{L}+ ){0,3}(?:jumper|sweater|shirt|dress|blouse|trousers|jeans|skirt|coat|jacket|t-shirt|tee|cardigan|scarf|top)",
  'kvalt i (?:livet|taljen|maven|varmen|arbejde|mails|bukserne)',
);

const noThreat = everyOf(
  "(?:as|am|i'm|be|being|become|became|is|was|marry|married to) an? (?:lawyer|solicitor|attorney|barrister|judge|police officer)",
  'retten til(?! (?:domstol|forligs))',
  '(?:gift|bor|kæreste|taler|ven) med en advokat|som advokat|min (?:mand|kone|søster|bror|datter|søn|far|mor|nabo),? (?:som |der )?er (?:advokat|jurist)',
);

const family =
  '(?:my|min|mit|mine|meine?) (?:husband|wife|partner|daughter|son|sister|brother|mother|mum|mom|father|dad|boyfriend|girlfriend|mand|kone|datter|søn|søster|bror|mor|far|kæreste|svigermor|mann|frau|tochter|sohn|schwester|bruder|mutter|vater|fru|dotter|make|maka|sambo|syster|mamma|pappa|kjæreste|samboer)';
const myName = '(?:in my name|i mit navn|i mitt namn|i mitt navn|i navnet mitt|in meinem namen)';
/** Ordered by the family, with nothing said against it. */
const byFamily = everyOf(
  `${family} (?:\\p{L}+ ){0,3}(?:ordered|bought|placed|bestilt|købt|lagt|handlet|beställt|köpt|kjøpt|bestellt|gekauft),? (?:\\p{L}+ ){0,5}${myName}`,
  `${family} (?:\\p{L}+ ){0,3}${myName} (?:bestellt|gekauft)`,
);
const against = anyOf(
  'without|uden|utan|uten|ohne|not (?:allowed|agreed)|no permission|never|aldrig|aldri|nie|fraud|svindel|bedrägeri|betrug|ikke (?:givet lov|aftalt)',
);
const before = '(?:før|tidligere|forhen|i forvejen|before|previously|yet|until now|tidigare|förut|förr|innan|endnu|ennå|ännu)';
/** "I have never shopped with you before" says that one is new here. */
const newHere = everyOf(
  `(?:aldrig|ikke|never|not|haven't|hasn't|aldri|inte) (?:\\p{L}+ ){0,2}(?:handlet|bestilt|købt|ordered|shopped|bought|purchased|handlat|beställt|köpt|kjøpt) (?:\\p{L}+ ){0,4}${before}`,
  'noch nie (?:\\p{L}+ ){0,3}(?:bestellt|gekauft|eingekauft)',
);
/** Who never bought here and is asked to pay, or got goods, is not merely new. */
const paidNevertheless = anyOf(
  'trukket|trækkes|hævet|opkræv\\p{L}*|faktura\\p{L}*|regning\\p{L}*|rykker\\p{L}*|inkasso\\p{L}*|kvittering\\p{L}*|charged?|charges|debit\\p{L}*|invoice|bill(?:ed)?|statement|receipt|confirmation|dragit|dragning\\p{L}*|kvitto|trekt|trekk|abgebucht|abbuchung\\p{L}*|rechnung\\p{L}*|mahnung\\p{L}*|kontoauszug|ordrebekræftelse|orderbekräftelse|ordrebekreftelse|bestellbestätigung|(?:fået|modtaget|fik|fått|mottatt|mottagit) (?:en |et |ett )?(?:\\p{L}+ )?pak\\p{L}*|(?:received|got|sent me) (?:a )?(?:parcel|package)|paket (?:bekommen|erhalten)|mit navn|my name|mitt namn|mitt navn|meinem namen|konto|account',
);

const title = anyOf(
  'databeskyttelsesrådgiver|databeskyttelsesansvarlig|databeskyttelsesjurist|data protection (?:officer|manager|lead|counsel|consultant)|dataskyddsombud|personvernombud|personvernrådgiver|datenschutzbeauftragte\\p{L}*|gdpr[- ](?:konsulent|ansvarlig|manager|specialist|consultant)',
);
/** A footer speaks to everybody who reads it; a request says what its writer wants. */
const footer = anyOf(
  '(?:this|the) (?:e-?mail|message|communication) (?:\\p{L}+ ){0,4}(?:contains?|is (?:confidential|intended))|intended recipient|denne (?:e-?mail|mail|besked|meddelelse) (?:\\p{L}+ ){0,3}(?:indeholde|indeholder|er fortrolig)|(?:det här|detta) (?:mejlet|mejl|meddelande)\\p{L}* (?:\\p{L}+ ){0,3}(?:innehålla|innehåller)|diese (?:e-?mail|nachricht) (?:\\p{L}+ ){0,3}(?:enthält|enthalten|ist vertraulich)',
  '(?:vi|we|wir) (?:behandler|behandlar|verarbeiten|process|handle) (?:\\p{L}+ ){0,4}(?:person\\p{L}*|personal data|data)|(?:read|see|find|læs|se|läs|les|lesen sie|hinweise|informationen|informationer|information|oplysninger|mer) (?:\\p{L}+ ){0,6}(?:our privacy|privacy (?:policy|notice|statement)|privatlivspolitik|persondatapolitik|databeskyttelse|integritetspolicy|personvernerklæring|datenschutz\\p{L}*)',
);

/** What a log-in page asks everybody. */
const proof = everyOf(
  '(?:prove|proving|confirm|check|verify|show|says?|bevise|beviser|bekræfte|bekræft|godkende|sige|siger|vise|bevisa|bekräfta|bekrefte|beweisen|bestätigen)[^.!?\\n]{0,30}(?:robot|bot|roboter|human|menneske|människa|mensch|person)',
  "(?:i'm|i am) (?:not a robot|human)|jeg (?:\\p{L}+ )?(?:ikke er|er ikke) en robot|jag (?:inte är|är inte) en robot|ich (?:bin )?kein roboter(?: bin)?",
);

/**
 * A mail without the words that look like a signal and are none: what somebody cannot wear or works as, a first visit to the shop, a
 * page that asks for proof, a footer that lawyers wrote. What is left is searched.
 */
export function withoutHarmless(text: string, signal: Signal): string {
  switch (signal) {
    case 'safety':
      return without(text, sensitive, atWork, mishap);
    case 'legal_or_authority':
      return without(text, noThreat);
    case 'fraud_suspicion': {
      const left = against.test(text) ? text : without(text, byFamily);
      return paidNevertheless.test(left) ? left : without(left, newHere);
    }
    case 'privacy_request':
      return sentencesOf(text)
        .filter((sentence) => !footer.test(sentence) && !title.test(sentence))
        .join('\n');
    case 'human_requested':
      return without(text, proof);
    default:
      return signal satisfies never;
  }
}

function sentencesOf(text: string): readonly string[] {
  return text.split(/\n|(?<=[.!?])\s+(?=\p{Lu})/u);
}

function without(text: string, ...harmless: readonly RegExp[]): string {
  return harmless.reduce((left, phrase) => left.replaceAll(phrase, ' … '), text);
}
