import type { Money } from '../../domain/money.ts';
import { money } from '../../domain/money.ts';

const named =
  /(?:(?<![\p{L}\d])(?:ordre?(?:nr|nummer|numret|nummeret|en)?|order(?:s|nr|number|nummer|no)?|ordern|bestilling(?:en|snr|snummer)?|beställning(?:en|snr|snummer)?|bestellung(?:snummer|snr)?|bestellnummer|købet?|purchase|nr|no|number|nummer)(?![\p{L}\d])[.:]?\s*(?:nr|no|number|nummer|er|is|hedder|lyder)?[.:]?\s*|#|\blh-?\s?)#?\s*(\d{2,3}[ .]\d{3}|\d{4,6})(?![\d-]|[.,]\d)/giu;
const bare = /(?<![\d.,/+:-]|kr\.?\s|dkk\s|€\s|\d\s)(\d{5,6})(?![\d-]|[.,:/]\d|\s?(?:kr|dkk|,-|€|eur|euro|kroner))/giu;

/** Order numbers as digits, surely named ones first. Not phone numbers, postcodes, dates, amounts or tracking numbers. */
export function orderNamesIn(text: string): readonly string[] {
  const clean = text.replace(/\+?\d[\d\s-]{9,}\d/g, (run) => (/^\d{2,3} \d{3}$/.test(run) ? run : ' '));
  const sure = [...clean.matchAll(named)].map((match) => digits(match[1]));
  const likely = [...clean.matchAll(bare)].map((match) => digits(match[1]));
  return [...new Set([...sure, ...likely])].filter((name) => !/^(?:19|20)\d\d$/.test(name));
}

function digits(text: string | undefined): string {
  return (text ?? '').replace(/\D/g, '');
}

const amount =
  /(?:(?:dkk|kr\.?)\s*(\d{1,3}(?:[. ]\d{3})+|\d+)(?:[,.](\d{2}|-))?)|(?:(\d{1,3}(?:[. ]\d{3})+|\d+)(?:[,.](\d{2}|-))?\s*(?:kr\b|kr\.|kroner|dkk|,-))/giu;

/** Amounts in the shop's currency that the text names. */
export function amountsIn(text: string, currency: string): readonly Money[] {
  return [...text.matchAll(amount)].flatMap((match) => {
    const whole = (match[1] ?? match[3] ?? '').replace(/[. ]/g, '');
    const cents = (match[2] ?? match[4] ?? '00').replace('-', '00');
    return whole.length > 0 && whole.length < 10 ? [money(`${whole}.${cents}`, currency)] : [];
  });
}

export function emailsIn(text: string): readonly string[] {
  return [...new Set(text.match(/[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/giu) ?? [])];
}

/** Discount and gift-card codes: capitals and digits as shops print them. */
export function codesIn(text: string): readonly string[] {
  return [...new Set(text.match(/\b(?=[A-Z0-9-]*[A-Z])(?=[A-Z0-9-]*\d)[A-Z0-9]{4,}(?:-[A-Z0-9]{3,})*\b/g) ?? [])].filter(
    (code) => !/^LH-?\d+$/.test(code),
  );
}
