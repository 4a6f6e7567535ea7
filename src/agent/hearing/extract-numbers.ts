import { type Money, money } from '../../domain/money.ts';

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
