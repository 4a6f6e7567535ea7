import { figuresIn } from '../domain/figures.ts';
import type { TextFact } from '../domain/shadow.ts';

/**
 * The facts that a reply states, however it writes them: `638,00 kr.` and `DKK 638.00` are one amount, `20. november` and
 * `20/11-2026` one day. What stands below the closing (telephone, opening hours) is nobody's answer.
 */
export function factsIn(reply: string): TextFact[] {
  const text = aboveClosing(reply).normalize('NFC');
  const facts: TextFact[] = [];
  let rest = text.replace(/https?:\/\/[^\s<>"]+[^\s<>".,;:!?)]/g, (link) => take(facts, 'link', link.replace(/\/$/, '')));
  rest = rest.replace(wordDate, (_, day: string, month: string) => take(facts, 'date', `${monthOf(month)}-${pad(day)}`));
  rest = rest.replace(englishDate, (_, month: string, day: string) => take(facts, 'date', `${monthOf(month)}-${pad(day)}`));
  rest = rest.replace(isoDate, (_, month: string, day: string) => take(facts, 'date', `${month}-${day}`));
  rest = rest.replace(shortDate, (whole: string, day: string, month: string) =>
    Number(day) <= 31 && Number(month) <= 12 ? take(facts, 'date', `${pad(month)}-${pad(day)}`) : whole,
  );
  rest = rest.replace(amountWithUnit, (whole: string, before: string | undefined, after: string | undefined) => {
    const value = amountOf(before ?? after ?? '');
    return value === null ? whole : take(facts, 'amount', value);
  });
  rest = rest.replace(groupedDigits, (run) => run.replace(/\s/g, ''));
  for (const figure of figuresIn(rest)) facts.push({ kind: 'number', value: plainNumber(figure) });
  const answer = answerOf(text);
  if (answer) facts.push({ kind: 'answer', value: answer });
  return facts.filter((fact, at) => facts.findIndex((other) => other.kind === fact.kind && other.value === fact.value) === at);
}

function take(into: TextFact[], kind: TextFact['kind'], value: string): string {
  into.push({ kind, value });
  return ' ';
}

const monthNames: readonly RegExp[] = [
  /^jan/,
  /^feb/,
  /^(mar|mär)/,
  /^apr/,
  /^(maj|may|mai)/,
  /^jun/,
  /^jul/,
  /^aug/,
  /^sep/,
  /^(okt|oct)/,
  /^nov/,
  /^(dec|des|dez)/,
];
const month =
  '(jan(?:uary?|uari?|uar)?|feb(?:ruary|ruari|ruar)?|mar(?:ch|ts|s)?|märz|april?|ma[jiy]|june?|juni|july?|juli|aug(?:usti?)?|sept?(?:ember)?|o[kc]t(?:ober)?|nov(?:ember)?|de[csz](?:ember)?)';
const wordDate = new RegExp(
  `(?<![\\p{L}\\p{N}])(\\d{1,2})(?:\\.|st|nd|rd|th)?\\s+(?:of\\s+)?${month}(?![\\p{L}])\\.?(?:,?\\s+20\\d\\d)?`,
  'giu',
);
const englishDate = new RegExp(
  `(?<![\\p{L}\\p{N}])${month}\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?(?![\\p{L}\\p{N}.,]*\\p{N})(?:,?\\s+20\\d\\d)?`,
  'giu',
);
const isoDate = /(?<!\d)20\d\d-(\d\d)-(\d\d)(?!\d)/g;
const shortDate = /(?<![\d.,/-])(\d{1,2})(?:\/|\.)(\d{1,2})(?:[./-](?:20)?\d\d)?(?![\d/]|[.,]\d)/g;
const unit = '(?:kr\\.?|kroner|kronor|DKK|SEK|NOK|EUR|euro|€)';
const number = '(?:\\d{1,3}(?:[.,\\s\\u00a0]\\d{3})+|\\d{1,9})(?:[.,]\\d{1,2})?';
const amountWithUnit = new RegExp(
  `(?<![\\p{L}\\p{N}])${unit}\\s?(${number})(?!\\p{N})|(?<![\\p{L}\\p{N}.,])(${number})(?:\\s?${unit}(?!\\p{L})|[,:]-(?:\\s?${unit})?)`,
  'giu',
);
/** Long numbers in groups: a tracking number, a telephone number. */
const groupedDigits = /\d{2,5}(?:[ \u00a0]\d{2,5}){2,}/g;

function monthOf(word: string): string {
  return pad(String(monthNames.findIndex((name) => name.test(word.toLowerCase())) + 1));
}

/** `1.299,00`, `1,299.00`, `1 299` and `1299` alike; null when it is no amount. */
function amountOf(text: string): string | null {
  const tidy = text.replace(/[\s\u00a0]/g, '').replace(/[.,]+$/, '');
  const [, whole = '', cents = ''] = /^(.*?)(?:[.,](\d{1,2}))?$/.exec(tidy) ?? [];
  const digits = whole.replace(/[.,]/g, '');
  return /^\d+$/.test(digits) ? `${Number(digits)}.${cents.padEnd(2, '0')}` : null;
}

/** Order names with or without `#`, `599,00` and `599`. */
function plainNumber(figure: string): string {
  const bare = figure.replace(/^[#(]+/, '');
  return /^\d+[.,]00$/.test(bare) ? bare.slice(0, -3) : bare.toLowerCase();
}

const yes = /(?:^|[.!?:]\s+|\n\s*)(?:ja|yes|jo|javisst|selvfølgelig|naturligvis|of course|natürlich|gerne)(?=[\s,.!])/iu;
const no =
  /(?:^|[.!?:]\s+|\n\s*)(?:nej|no|nei|nein)(?=[\s,.!])|(?<!\p{L})(?:desværre|unfortunately|tyvärr|dessverre|leider)(?!\p{L})|(?<!\p{L})(?:kan|cannot|can|kann)\s?(?:ikke|not|inte|nicht|['’]t)(?!\p{L})/iu;

/** Yes or no, when the reply says one of them clearly. */
function answerOf(text: string): 'yes' | 'no' | null {
  const [agreed, refused] = [yes.test(text), no.test(text)];
  return agreed === refused ? null : agreed ? 'yes' : 'no';
}

const closing =
  /^[ \t]*(?:(?:(?:med )?(?:venlige?|vänliga?|vennlig|varme|mange|bedste|de bedste|kærlige?)[ ](?:hilsen|hilsner|hälsning(?:ar)?)|(?:kind|best|warm|many)[ ](?:regards|wishes)|yours sincerely|(?:mit )?(?:freundlichen|freundliche|herzlichen|herzliche|besten|beste|viele|liebe) grüßen?)(?!\p{L}).{0,60}|(?:mvh|vh|dbh|hilsen|hälsningar|cheers|best|--)(?!\p{L})[ ,.!]*(?:\p{L}+[ .]?){0,3})$/imu;

function aboveClosing(reply: string): string {
  const at = reply.search(closing);
  return at > 0 ? reply.slice(0, at) : reply;
}

const pad = (text: string) => text.padStart(2, '0');
