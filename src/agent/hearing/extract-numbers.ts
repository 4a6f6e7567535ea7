import { type Money, money } from '../../domain/money.ts';

const orderWords =
  'ordre|ordren|ordrer|ordrene|ordrenr|ordrenummer|ordrenummeret|orders?|ordern|ordernr|ordernummer|order ?(?:no|nr|number)|bestilling|bestillingen|bestillinger|bestillingsnr|bestillingsnummer|beställning|beställningen|beställningsnummer|bestellung|bestellungen|bestellnummer|bestellnr|bestellungsnummer|køb|købet|kjøp|kjøpet|köp|köpet|purchase|confirmation|nr|no|number|nummer|numret|nummeret|retur|returen|return|returnering|faktura|invoice|sag';
const spaced = '\\d{2,3}[ .\\u202f]\\d{3}';
const notAfter =
  '(?![\\d-]*\\d|[.,:/]\\d|\\s?(?:kr|dkk|,-|€|eur|euro|kroner|kronor|sek|nok|%|cm|g|gram|stk|dage|days|timer|hours)(?!\\p{L}))';
const sure = new RegExp(
  `(?:(?<![\\p{L}\\d])(?:${orderWords})(?!\\p{L})\\s*(?:[.:=–-]|nr\\.?|no\\.?|number|nummer|nummeret|numret|er|is|är|ist|hedder|lyder|lautet|from|fra|med|with|på|:)*\\s*(?:er|is|#)?\\s*|#\\s?|(?<![\\p{L}\\d])lh[- ]?)#?\\s?(${spaced}|\\d{4,6})${notAfter}`,
  'giu',
);
const likely = new RegExp(`(?<![\\p{L}\\d.,/+:-]|\\d )(\\d{5,6}|\\d{2} \\d{3})${notAfter}`, 'giu');

/** What looks like a number of an order and is none: mail and web addresses, telephones, parcels, dates, times, postcodes, amounts. */
const elsewhere = new RegExp(
  [
    '\\S+@\\S+|https?:\\S+|www\\.\\S+',
    '(?:\\+|00)\\d{2}[\\d ()-]{6,16}\\d',
    '(?<![\\d#])\\d{2} \\d{2} \\d{2} \\d{2}(?!\\d)|(?:tlf|tel|telefon|mobil|mob|phone|ring|call)\\p{L}*\\.?:?\\s*\\d[\\d ]{6,12}\\d',
    '(?<!\\d)\\d[\\d ]{9,}\\d(?!\\d)|(?<![\\d#])\\d{7,}(?!\\d)|\\b[A-Z]{2}\\d{9}[A-Z]{2}\\b',
    '\\b\\d{4}-\\d{2}-\\d{2}\\b|\\b\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}\\b|\\bkl\\.? ?\\d{1,2}[.:]\\d{2}\\b',
    '(?:dkk|kr\\.?|€|eur|sek|nok|usd|\\$)\\s?\\d[\\d.,]*',
    '\\b(?:DK|SE|S|NO|N|DE|D)-\\d{3} ?\\d{1,2}\\b',
    '\\d{1,4} ?[a-z]?(?:,[^\\n\\d]{0,25}(?:\\d{1,2}\\.?[^\\n\\d]{0,12})?)?[,\\n]\\s*(?:\\d{4,5}|\\d{3} \\d{2}) \\p{Lu}\\p{L}+',
  ].join('|'),
  'giu',
);

/** Order numbers as digits, those called so first. Four digits only when called so, and never a year. */
export function orderNamesIn(text: string): readonly string[] {
  const clean = text.replace(elsewhere, (part) => (part.includes('\n') ? '\n ' : ' . '));
  const named = [...clean.matchAll(sure)].flatMap((match) => (isYear(match[0], digits(match[1])) ? [] : [digits(match[1])]));
  const bare = [...clean.matchAll(likely)].map((match) => digits(match[1]));
  return [...new Set([...named, ...bare])];
}

function isYear(whole: string, name: string): boolean {
  return /^(?:19|20)\d\d$/.test(name) && !/#|ord(?:re|er)/i.test(whole);
}

function digits(text: string | undefined): string {
  return (text ?? '').replace(/\D/g, '');
}

const figure = '(\\d{1,3}(?:[. \\u00a0,]\\d{3})+(?!\\d)|\\d{1,7})(?:[.,](\\d{2}|-)(?!\\d))?';
const units: Readonly<Record<string, string>> = {
  DKK: 'dkk|kr\\.?|kroner|danske kroner|danish kroner|,-',
  SEK: 'sek|kr\\.?|kronor|:-|,-',
  NOK: 'nok|kr\\.?|kroner|,-',
  EUR: 'eur|euro|€',
};

/** Amounts that the text names in the shop's currency. Amounts in another one are left out: nobody knows the rate. */
export function amountsIn(text: string, currency: string): readonly Money[] {
  const unit = units[currency] ?? currency;
  const pattern = new RegExp(
    `(?<![\\p{L}\\d])(?:${unit})\\s?${figure}|(?<![\\d.,/#-])${figure}\\s?(?:${unit}|(?<=,-))(?!\\p{L})|(?<![\\d.,/#-])(\\d{1,7}),-`,
    'giu',
  );
  return [...text.matchAll(pattern)].flatMap((match) => {
    const whole = (match[1] ?? match[3] ?? match[5] ?? '').replace(/\D/g, '');
    const cents = match[2] ?? match[4] ?? '00';
    return whole.length > 0 && whole.length < 8 ? [money(`${whole}.${cents === '-' ? '00' : cents}`, currency)] : [];
  });
}

export function emailsIn(text: string): readonly string[] {
  return [...new Set((text.match(/[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/giu) ?? []).map((mail) => mail.toLowerCase()))];
}

const printed = /(?<![\p{L}\d@./-])(?=[A-Z0-9-]*[A-Z])(?=[A-Z0-9-]*\d)[A-Z0-9]{4,}(?:-[A-Z0-9]{2,})*(?![\p{L}\d@]|\.\p{L})/gu;
const giftCard = /(?<![\p{L}\d])(?:[A-Z0-9]{4}[- ]){3}[A-Z0-9]{4}(?![\p{L}\d])/giu;
const called =
  /(?<!\p{L})(?:\p{L}*(?:kod|code|gutschein)\p{L}*|voucher|kupon\p{L}*|coupon)\s*(?:er|is|är|ist|hedder|heter|heißt|:|-|på|called|med navnet)?\s*["'“”»«]?([A-ZÆØÅÄÖ]{4,}(?![a-zæøåäö])|(?=[a-z]*\d)[a-z\d]{5,20}|[a-z]{3,}\d{1,3})(?![\p{L}\d@])/gu;
const noCode = /^(?:LH-?\d+|W\d{2}L\d{2}|(?:EU|UK|US)\d{2}|IMG-?\d+|DSC-?\d+|\d+(?:XL|CM|KR|DKK)|CVR\d+|GLS\p{L}*|DHL\p{L}*|HTTP\p{L}*)$/u;

/** Discount and gift-card codes, in capitals as shops print them. */
export function codesIn(text: string): readonly string[] {
  const cards = [...text.matchAll(giftCard)].map((match) => match[0].toUpperCase().replace(/ /g, '-')).filter((card) => /[A-Z]/.test(card));
  const rest = text.replace(giftCard, ' ');
  const found = [...cards, ...(rest.match(printed) ?? []), ...[...rest.matchAll(called)].map((match) => (match[1] ?? '').toUpperCase())];
  return [...new Set(found)].filter((code) => !noCode.test(code));
}
