const strong =
  '(?:ordre|ordren|ordrer|ordrerne|ordrene|ordrenr|ordrenummer|ordrenummeret|orders?|ordern|ordernr|ordernummer|order ?(?:no|nr|number)|bestilling|bestillingen|bestillinger|bestillingerne|bestillingene|bestillingsnr|bestillingsnummer|beställning|beställningen|beställningar|beställningarna|ordrarna|ordrar|beställningsnr|beställningsnummer|bestellung|bestellungen|bestellnummer|bestellnr|bestellungsnummer|auftrag|aufträge|auftragsnr|auftragsnummer)(?!\\p{L})';
const weak =
  '(?:køb|købet|kjøp|kjøpet|köp|köpet|purchase|confirmation|nr|no|number|nummer|numret|nummeret|retur|returen|return|returnering|faktura|invoice|sag)(?!\\p{L})';
/** What is called off is an order. */
const deed =
  '(?:ann?ull?[eé]r|afbestil|cancel|kanseller|avbestill|avbeställ|avbok|stornier)\\p{L}*(?: (?:venligst|please|bitte|lige|vänligen|snälla|vennligst|både|begge|both|also|også))*(?!\\p{L})';
const called = '(?:[.:=("\'–-]|nr\\.?|no\\.?|number|nummer|nummeret|numret|er|is|är|ist|hedder|lyder|lautet)';
/** `A sale of 1200` is an amount. */
const about = '(?:from|fra|från|med|with|på)';
const spaced = '\\d{2,3}[ .\\u202f]\\d{3}';
/** With what shops put before or behind: `FA-1042`, `NO1042`, `2026-1042`, `1042-1`. */
const marked = `(?:[\\p{L}\\d]{1,6}-|\\p{L}{1,3})?\\d{3,10}(?:-\\d{1,6})?`;
const notAfter =
  '(?![\\d-]*\\d|[.,:/]\\d{1,3}(?!\\d)|\\s?(?:kr|dkk|,-|€|eur|euro|kroner|kronor|sek|nok|%|cm|g|gram|stk|stück|pcs|pieces|dage|days|timer|hours)(?!\\p{L}))';
const sure = new RegExp(
  [
    `(?<![\\p{L}\\d])${strong}(?:\\s*${called})*\\s*#?\\s?(${spaced}|${marked})`,
    `#\\s?(${spaced}|${marked})`,
    `(?<![\\p{L}\\d])(?:${strong}|${weak})(?:\\s*(?:${called}|${about}))*\\s*#?\\s?(${spaced}|\\d{5,6})`,
    `(?<![\\p{L}\\d])(?:${weak}(?:\\s*${called})*|${deed})\\s*#?\\s?(${spaced}|\\d{4,6})`,
    '(?<![\\p{L}\\d])lh[- ]?(\\d{4,6})',
  ]
    .map((way) => `(?:${way})${notAfter}`)
    .join('|'),
  'giu',
);
/** Letters that the hand takes for digits, in what is called an order's number: `2O2OO`. */
const mistyped = new RegExp(
  `(?<=(?<![\\p{L}\\d])(?:${strong}(?:\\s*${called})*|${deed})\\s*#?\\s?|#)(?=[oil]{0,2}\\d)(?=\\d*[oil])[\\doil]{4,6}(?![\\p{L}\\d])`,
  'giu',
);
/** A second one named in the same breath. */
const further = new RegExp(
  `\\s*(?:,?\\s(?:og|and|och|und|samt|eller|or|oder)(?: også| also)?|[,&+/])\\s*(?:${strong}\\s*)?#?\\s?(?:lh[- ]?)?(\\d{3,6})${notAfter}`,
  'iuy',
);
const likely = new RegExp(`(?<![\\p{L}\\d.,/+:-]|\\d )(\\d{5,6}|\\d{2} \\d{3})${notAfter}`, 'giu');

/** What looks like a number of an order and is none: mail and web addresses, telephones, parcels, dates, times, postcodes, amounts. */
const elsewhere = new RegExp(
  [
    '\\S+@\\S+|https?:\\S+|www\\.\\S+',
    '(?:\\+|00)\\d{2}[\\d ()-]{6,16}\\d',
    `(?<![\\d#])\\d{2} \\d{2} \\d{2} \\d{2}(?!\\d)|(?<!\\d|#|${strong} )\\d{4} \\d{4}(?!\\d)|(?:tlf|tel|telefon|mobil|mob|phone|ring|call)\\p{L}*\\.?:?\\s*\\d[\\d ]{6,12}\\d`,
    `(?<!\\d)\\d[\\d ]{9,}\\d(?!\\d)|(?<!\\d|[#-]|${strong}[ .:#]{1,3}|${strong} (?:nr|no|number|nummer)[ .:#]{1,3})\\d{7,}(?!\\d)|\\b[A-Z]{2}\\d{9}[A-Z]{2}\\b`,
    '\\b\\d{4}-\\d{2}-\\d{2}\\b|\\b\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}\\b|\\bkl\\.? ?\\d{1,2}[.:]\\d{2}\\b',
    '(?:dkk|kr\\.?|€|eur|sek|nok|usd|\\$)\\s?\\d[\\d.,]*',
    '\\b(?:DK|SE|S|NO|N|DE|D)-\\d{3} ?\\d{1,2}\\b',
    `(?<!\\d|#|${strong} )\\d{1,4} ?[a-z]?(?:,[^\\n\\d]{0,25}(?:\\d{1,2}\\.?[^\\n\\d]{0,12})?)?[,\\n]\\s*(?:\\d{4,5}|\\d{3} \\d{2}) \\p{Lu}\\p{L}+`,
  ].join('|'),
  'giu',
);

export function withoutOtherNumbers(text: string): string {
  return text.replace(elsewhere, (part) => (part.includes('\n') ? '\n ' : ' . '));
}

/** Order numbers as digits, those called so first. Four digits only when called so, and never a year. */
export function orderNamesIn(text: string): readonly string[] {
  const clean = withoutOtherNumbers(text.replace(mistyped, (name) => name.replace(/o/giu, '0').replace(/[il]/giu, '1')));
  const named = [...clean.matchAll(sure)].flatMap((match) => {
    const first = match.slice(1).find((part) => part !== undefined);
    return isYear(match[0], digits(first))
      ? []
      : [digits(first), ...furtherFrom(clean, match.index + match[0].length, digits(first).length)];
  });
  const bare = [...clean.matchAll(likely)].map((match) => digits(match[1]));
  return [...new Set([...named, ...bare])];
}

function furtherFrom(text: string, from: number, length: number): string[] {
  further.lastIndex = from;
  const found = further.exec(text);
  if (found?.[1] === undefined || found[1].length !== length) return [];
  return [found[1], ...furtherFrom(text, from + found[0].length, length)];
}

const saysOrder = new RegExp(`#|${strong}|${deed}`, 'iu');

function isYear(whole: string, name: string): boolean {
  return looksLikeYear(name) && !saysOrder.test(whole);
}

export const looksLikeYear = (digits: string) => /^(?:19|20)\d\d$/.test(digits);

function digits(text: string | undefined): string {
  return (text ?? '').replace(/\D/g, '');
}
