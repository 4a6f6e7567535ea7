import { orderNamesIn, withoutOtherNumbers } from './extract-order-names.ts';
import { anyOf } from './phrases.ts';

/** Four digits by themselves, or letters and digits as shops may name orders. */
const lone = /(?<![\p{L}\d.,/+:#*_-]|\d )((?:\p{L}{1,4}-?)?\d{3,6}(?:-\d{1,4})?|\d{2,4}-\d{3,6})(?![\d-]*[\p{L}\d]|[.,:/]\d|%)/giu;
/** What a number is that stands right before it: sums, cards, codes, goods, sizes, places, times. */
const otherBefore = new RegExp(
  `${
    anyOf(
      '(?:betal|bezahl|pris|kost|price|cost|paid|preis|beløb|belopp|betrag|amount|total|sum(?!mer))\\p{L}*(?: (?:er|var|is|was|på|of|ist|war|är|mig|me|jeg|ich|jag|nur|kun|only|bare|bara|just))*',
      'ender (?:på|med|i)|ending(?: in| with)?|ends (?:in|with)|slut\\p{L}* på|endet auf|mit endung|sidste (?:fire )?cifre|last (?:four )?digits|kort\\p{L}*|card|karte\\p{L}*|konto\\p{L}*|account|reg\\.? ?nr\\.?',
      '\\p{L}*(?:kod[en]*|code|pin|gutschein)(?: (?:er|is|är|ist))?',
      '(?:vare|art|artikel|produkt|style|model|item|sku|ean)\\p{L}*\\.?(?: ?(?:nr|no|nummer|number))?',
      'str|størrelse|size|storlek|größe|gr',
      'post(?:nr|nummer|boks|box|leitzahl|code)?|zip(?: code)?|plz|(?:p\\.? ?o\\.? )?box|\\p{L}+(?:vej|gade|gata|gatan|vägen|veien|straße|strasse|str|weg|allé|alle)|street|road|avenue',
      'kl|klokken|uhr|um|at|siden|since|sedan|seit|år|year|jahr|året|born|født|född|geboren|årgang|anno|copyright|(?:jan|feb|mar|apr|maj|mai|may|jun|jul|aug|sep|okt|oct|nov|dec|dez)\\p{L}*|forår\\p{L}*|efterår\\p{L}*|sommer\\p{L}*|vinter\\p{L}*|spring|summer|autumn|fall|winter|herbst|höst\\p{L}*|vår\\p{L}*|kollektion\\p{L}*|collection',
      'tlf|tel|telefon|mobil|phone|cvr|ean|iban|org',
    ).source
  }\\.?[:=]?\\s*$`,
  'iu',
);
const otherAfter =
  /^\s?(?:kr|dkk|,-|€|eur|euro|sek|nok|kron\p{L}*|cm|mm|ml|g|kg|gram|stk|stück|pcs|pieces|x|w|v|dage?|days?|dagar|tage?|timer|hours?|stunden|timmar|år|years?|jahre?|personer|people|points?|point|gange|times|kunder|customers|%)(?!\p{L})/iu;
/** A town stands behind its postcode on the same line. */
const townAfter = /^[ ,]{1,2}\p{Lu}\p{Ll}/u;

/**
 * Numbers that nobody calls an order's and that may be one, as written. What they are shows only beside the orders that the sender has;
 * what is surely something else, or already read as an order, is left out.
 */
export function loneNumbersIn(text: string): readonly string[] {
  const clean = withoutOtherNumbers(text);
  const named = new Set(orderNamesIn(text));
  const found = [...clean.matchAll(lone)].flatMap((match) => {
    const [, written = ''] = match;
    const before = clean.slice(Math.max(0, match.index - 40), match.index);
    const after = clean.slice(match.index + written.length);
    if (otherBefore.test(before) || otherAfter.test(after) || townAfter.test(after)) return [];
    if (/^\d+$/.test(written) && written.length !== 4) return [];
    return named.has(written.replace(/\D/g, '')) ? [] : [written];
  });
  return [...new Set(found)];
}

/** Digits of whatever may be an order's number, those called so first. */
export function numbersIn(text: string): readonly string[] {
  return [...new Set([...orderNamesIn(text), ...loneNumbersIn(text).map((number) => number.replace(/\D/g, ''))])];
}
