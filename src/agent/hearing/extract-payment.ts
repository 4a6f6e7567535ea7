import type { HeardPayment } from '../../domain/heard.ts';
import { countIn } from './count-words.ts';
import { anyOf } from './phrases.ts';

/** Two of a kind: charges, orders, confirmations. Doubled by itself, whatever else the sentence says. */
const doubled = anyOf(
  '(?:to|2|tre|3) (?:\\p{L}+ ){0,2}?(?:ens|identiske|ordrer|ordre|bestillinger|ordrebekræftelser|bekræftelser|pakker|køb|træk|trækninger|hævninger|betalinger|reservationer|beløb)|dobbelt(?:e|træk|trækning|betaling\\p{L}*|bestilling\\p{L}*|ordre\\p{L}*|bestilt|hævet|trukket|køb|op)?|bestilt det samme|bestilt (?:\\p{L}+ )?igen ved en fejl|(?:begge|hver af) (?:ordrer|bestillinger|køb)|(?:den|de) samme (?:vare|varer|ordre|ting|kjole|sko) to gange',
  '(?:two|2|three|3) (?:\\p{L}+ ){0,2}?(?:identical|orders?|charges|payments|transactions|debits|confirmations|confirmation emails|parcels|purchases|holds|pending amounts|amounts|withdrawals)|double[ -]?(?:charged|charge|payment|paid|order|ordered|billed|booked|debited|debit)?|duplicated?|duplicates?|both orders|charged for both|ordered the same thing|same (?:thing|order|items?) twice',
  '(?:två|2|tre|3) (?:\\p{L}+ ){0,2}?(?:identiska|likadana|ordrar|ordrer|beställningar|dragningar|köp|betalningar|orderbekräftelser|bekräftelser|reservationer)|dubbel\\p{L}*|dubbla|dubblett\\p{L}*|båda (?:ordrarna|beställningarna)|(?:to|2|tre|3) (?:\\p{L}+ ){0,2}?(?:like|identiske|ordrer|bestillinger|trekk|kjøp|betalinger|ordrebekreftelser|bekreftelser|reservasjoner)|begge (?:ordrene|bestillingene|ordrerne|bestillingerne)',
  '(?:zwei|2|drei|3) (?:\\p{L}+ ){0,2}?(?:identische\\p{L}*|gleiche|bestellungen|abbuchungen|zahlungen|buchungen|käufe|bestätigungen|auftragsbestätigungen|bestellbestätigungen|vormerkungen)|doppel\\p{L}*|doppelt\\p{L}*|beide bestellungen',
);
const times = anyOf(
  '(?:to|2|tre|3) ?(?:gange|x)|2x|x2|flere gange|én gang for meget',
  'twice|(?:two|2|three|3) times|2x|more than once|once too often',
  '(?:två|2|tre|3) gånger|(?:to|2|tre|3) ganger',
  'zweimal|dreimal|(?:zwei|2|drei|3) ?mal',
);
const declined = anyOf(
  'afvis(?:t|es|er|te|ning\\p{L}*)?|næg(?:tet|tes|ter)|betaling\\p{L}* (?:\\p{L}+ ){0,3}?(?:fejl\\p{L}*|mislyk\\p{L}*|stå|svigte\\p{L}*|afbrudt)|betalingsfejl|fejl (?:ved|i|under|når|da|mens|hver gang) (?:\\p{L}+ ){0,4}?(?:betal\\p{L}*|godkend\\p{L}*)|(?:gik|går|gået|kom|kommer|kommet|blev) (?:\\p{L}+ )?(?:ikke|aldrig|ik|ikk) (?:\\p{L}+ )?(?:igennem|gennem|gennemført|godkendt)|(?:ikke|ikk|aldrig) (?:gået|kommet|blevet|gik|går|kom|blev) (?:igennem|gennem|gennemført|færdig\\p{L}*)|kort\\p{L}* (?:\\p{L}+ ){0,3}?(?:ikke|ikk) (?:\\p{L}+ )?(?:accepter\\p{L}*|godkend\\p{L}*|godtag\\p{L}*)|kort\\p{L}* virker (?:ikke|ikk|ik)|aldrig (?:færdig\\p{L}*|gennemført|igennem)|kan (?:jeg )?(?:ikke|ik|ikk) (?:\\p{L}+ ){0,2}?betale|reserver\\p{L}*|reservation\\p{L}*|holdt tilbage|(?:frigive|frigives|frigivet|kommer .{0,15}fri)|kortet (?:\\p{L}+ ){0,2}?(?:virker|duer|fejle\\p{L}*)|fik fejl|melder fejl',
  "declin\\p{L}*|refus(?:ed|es|ing)|reject(?:ed|s|ing)?|(?:payment|purchase|order|transaction|card|it) (?:\\p{L}+ ){0,2}?(?:fail\\p{L}*|bounced|unsuccessful|errored|timed out|stalled|interrupted)|failed payment|payment (?:error|failure)|cards? (?:\\p{L}+ ){0,2}?(?:not|isn't|doesn't|won't) (?:\\p{L}+ )?(?:accepted|work|working|be accepted)|(?:didn't|did not|doesn't|does not|won't|wouldn't|hasn't|never) (?:go|gone|went|get|come|clear|complete\\p{L}*|finish\\p{L}*)(?: (?:\\p{L}+ )?through)?|never (?:finished|completed|went through)|can(?:'t|not) (?:\\p{L}+ )?pay|cant pay|unable to pay|reserv(?:ed|ation)\\p{L}*|on hold|(?:a|the|this|that) (?:\\p{L}+ )?hold|holds?(?= (?:of|on|is|was|for))|held|pending (?:charge|amount|payment|transaction)|shows? as pending|still pending|released?|error (?:when|while|at|during) (?:\\p{L}+ ){0,3}?(?:pay|checkout|payment)",
  'nek(?:ad|as|at|ades)|avvis(?:ad|at|as|t|es|er)?|avvist|betalning\\p{L}* (?:\\p{L}+ ){0,3}?(?:misslyck\\p{L}*|fel\\p{L}*|avbröts)|(?:gick|går|gått) (?:\\p{L}+ )?(?:inte|aldrig) (?:igenom|att)|kan inte betala|kort\\p{L}* (?:\\p{L}+ ){0,2}?(?:accepteras|fungerar|godkänns|godtas|virker|aksepteres) (?:inte|ikke)|reserverat|reserverad|reservation\\p{L}*|reservert|reservasjon\\p{L}*|betaling\\p{L}* (?:\\p{L}+ ){0,3}?(?:feil\\p{L}*|mislyk\\p{L}*)|(?:gikk|går|gått) (?:\\p{L}+ )?(?:ikke|aldri) (?:igjennom|gjennom)|får ikke betalt|kan ikke betale',
  'abgelehnt|ablehn\\p{L}*|verweigert|zurückgewiesen|fehlgeschlagen|schlug fehl|schlägt fehl|zahlung\\p{L}* (?:\\p{L}+ ){0,4}?(?:nicht (?:durch\\p{L}*|geklappt|funktioniert)|abgebrochen|gescheitert)|nicht durchgegangen|ging nicht durch|geht nicht durch|reservier\\p{L}*|vorgemerkt\\p{L}*|vormerkung\\p{L}*|blockiert|kann (?:ich )?nicht (?:be)?zahlen|(?:karte|visa|mastercard) (?:\\p{L}+ ){0,3}?(?:geht nicht|funktioniert nicht|nicht angenommen|nicht akzeptiert)',
);
const charged = anyOf(
  'træk(?:ker|ket|kes|ke)?|trukket|hæv(?:et|er|es|e)|opkrævet|opkræv\\p{L}*|betalt|betalte|overført|taget (?:mine |\\p{L}+ )?penge|tog(?: \\p{L}+)? penge|forsvundet fra kontoen|væk fra (?:min )?konto\\p{L}*|mangler (?:\\p{L}+ )?(?:penge|på min konto)',
  "charg(?:ed|e|es|ing)|debited?|deducted|billed|took|taken|withdrawn|paid|transferred|gone from (?:my )?account|money(?:'s| is| has) (?:gone|left)",
  'dragit|dragits|dragen|dras|debiterat|debiterad\\p{L}*|betalat|betalt|trukket|trekt|belastet|belastad',
  'abgebucht|eingezogen|belastet|bezahlt|überwiesen|abgezogen',
);
const whether = anyOf(
  'er (?:pengene|beløbet|betalingen|ordren?|det|den|købet|mit køb) (?:[\\p{L}\\d#]+ ){0,3}?(?:betalt|trukket|hævet|gået igennem)|(?:gik|kom|blev) (?:\\p{L}+ ){0,2}?(?:betaling\\p{L}*|det|købet|den) (?:\\p{L}+ )?(?:igennem|gennem|gennemført)|har jeg (?:\\p{L}+ )?betalt|betalt eller ej|bare reserveret|kun reserveret',
  '(?:did|has|have|was|is) (?:\\p{L}+ ){0,3}?(?:payment|money|card|amount|it|i) (?:\\p{L}+ ){0,3}?(?:go through|gone through|been taken|been charged|been paid|paid|charged|taken|received)(?=[^.!]{0,40}\\?)|whether (?:\\p{L}+ ){0,4}?(?:paid|through|charged)|paid or not|only reserved|just reserved',
  '(?:har|är|gick) (?:\\p{L}+ ){0,3}?(?:betalning\\p{L}*|beloppet|pengarna|jag) (?:\\p{L}+ ){0,2}?(?:betalat|draget|dragna|igenom|betald)|bara reserverat|(?:har|er|gikk) (?:\\p{L}+ ){0,3}?(?:betaling\\p{L}*|beløpet|pengene|jeg) (?:\\p{L}+ ){0,2}?(?:betalt|trukket|gjennom|igjennom)(?=[^.!]{0,40}\\?)|bare reservert',
  '(?:ist|wurde|hat) (?:\\p{L}+ ){0,3}?(?:zahlung|betrag|geld|es|das) (?:\\p{L}+ ){0,3}?(?:durchgegangen|abgebucht|eingegangen|geklappt|bezahlt)(?=[^.!]{0,40}\\?)|nur (?:vorgemerkt|reserviert)',
);
/** With these it is no question but a complaint. */
const disputes = anyOf(
  'for meget|forkert\\p{L}*|mere end|hvorfor|ikke ?stemmer|passer ikke|mangler',
  "too much|wrong|more than|why|how come|doesn't (?:match|add up)|different (?:price|amount)|missing",
  'för mycket|fel belopp|mer än|varför|for mye|feil|mer enn|stemmer ikke|zu viel|falsch\\p{L}*|mehr als|warum|wieso',
);
const aCode = anyOf(
  '(?:rabat|rabatt|kampagne|velkomst|välkomst|promo|discount|gutschein|aktions|voucher|coupon|kupon|studie)\\p{L}*[ -]?(?:kod|kode|koden|code|codes)?\\p{L}*|gave ?kort\\p{L}*|gift ?cards?|presentkort\\p{L}*|geschenk\\p{L}*',
);
/** When the shop takes its money in general. */
const whenTaken = anyOf(
  '(?:hvornår|hvorfor) (?:trækker|hæver|bliver|trækkes|hæves) (?:i |beløbet |pengene )',
  'when (?:do you|will you|is|will|are) (?:\\p{L}+ ){0,3}?(?:charge|take|charged|taken|debited)',
  'när (?:dras|drar|debiteras)|når (?:trekkes|trekker|belastes)|wann (?:wird|bucht|buchen|zieht|ziehen)',
);
const tried = anyOf(
  'prøv(?:et|ede|er)|forsøgt|tried|trying|attempted|försökt|försökte|provat|forsøkt|prøvd|versucht|probiert|trykke(?:t|de)|pressed|tapped|clicked|klikkede',
);
const span =
  /(?<![\p{L}\d])(?:i|efter|i over|for over|mere end|for|after|over|more than|seit|nach|vor|sedan|i mer än|etter|siden|snart|nearly|almost|for)?\s*(\p{L}+|\d{1,2}) (dage?|døgn|days?|dagar|dag|dager|tage?n?|uger?|weeks?|veckor|vecka|uker?|wochen?|måneder?|months?|månader?|måned|monate?n?)(?!\p{L})/giu;

/** What the customer says of a payment: doubled, declined or held back, taken, or whether it went through; and for how long, when a span is named. */
export function paymentIn(text: string): HeardPayment {
  const plain = text.replace(/[’`´]/g, "'");
  return { about: aboutOf(plain), days: daysIn(plain), elsewhere: elsewhere.test(plain) };
}

/** Two orders for two places are perhaps both meant. */
const elsewhere = anyOf(
  '\\p{L}*adress\\p{L}*|address\\p{L}*|gave\\p{L}{0,3}|gaver|foræring\\p{L}*|presents?|gifts?|present\\p{L}{1,3}|gåva|gåvor|geschenk\\p{L}*|(?:til|to|for|för|till|für|an) (?:min|mit|mine|my|mitt|mina|meine?[nrm]?) (?:\\p{L}+ )?(?:mor|mum|mom|mother|mutter|mamma|far|dad|father|vater|pappa|søster|sister|schwester|syster|bror|brother|bruder|veninde|ven|friend|freundin|freund|vän|venninne|datter|daughter|tochter|dotter|søn|son|sohn|svigermor|nabo|neighbou?r|nachbar\\p{L}*|granne|kollega|colleague|kolleg\\p{L}*)',
);

function aboutOf(plain: string): HeardPayment['about'] {
  const sentences = plain.split(/(?<=[.!?])\s+|\n+/);
  if (doubled.test(plain) || sentences.some(takenTwice)) return 'twice';
  if (whether.test(plain) && !disputes.test(plain)) return 'whether';
  // A code that is turned down is no card that is.
  if (declined.test(plain) && !aCode.test(plain)) return 'declined';
  return charged.test(plain) && !whenTaken.test(plain) ? 'charged' : null;
}

/** "Declined twice" and "tried twice" are one payment that failed; "charged twice" is two. */
function takenTwice(sentence: string): boolean {
  if (!times.test(sentence)) return false;
  return charged.test(sentence) || (!declined.test(sentence) && !tried.test(sentence));
}

/** The longest span named: a hold that has lasted for so long. */
function daysIn(text: string): number | null {
  const days = [...text.matchAll(span)].flatMap((match) => {
    const count = countIn(match[1] ?? '');
    return count === null ? [] : [count * lengthOf((match[2] ?? '').toLowerCase())];
  });
  return days.length === 0 ? null : Math.max(...days);
}

function lengthOf(unit: string): number {
  if (/^(?:uge|week|veck|uke|woche)/.test(unit)) return 7;
  return /^(?:måned|month|månad|monat)/.test(unit) ? 30 : 1;
}
