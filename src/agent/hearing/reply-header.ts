/**
 * Lines that mail programs put above the text they quote, in the languages our customers' programs speak (the program's language is
 * not the writer's: Finnish, French, Dutch and Polish programs write Danish mail too).
 */

/** `Den 13. nov. 2026 kl. 10.04 skrev Anna <…>:` and its kin; may be wrapped over up to four lines. */
const wrote =
  /^(?:>*\s*)(?:(?:on|den|am|le|op|il|el|em|w dniu|dnia|pe|ti|ke|to|ma|la|su)\b|(?:\w{2,4}\.?,?\s)?\d{1,4}[./-]|(?:man|tir|ons|tor|fre|lør|søn|mån|tis|tors|lör|sön|mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so)[\p{L}]*\.?,?\s)[^\n]{0,300}?(?:\n[^\n]{0,200}?){0,3}(?:wrote|skrev|skreiv|schrieb|a écrit|schreef|ha scritto|escribió|escreveu|kirjoitti|napisał(?:\(a\)|a)?|пишет|написал[а]?)[^\n]{0,120}?(?:\n[^\n]{0,120}?)?:\s*$/iu;

/** `Anna <anna@…> skrev den 13. november:` */
const wroteNameFirst =
  /^[^\n]{0,120}(?:<|\[mailto:|\()?[\w.+-]+@[\w.-]+[>)\]]?[^\n]{0,40}\s(?:wrote|skrev|schrieb|a écrit|schreef|kirjoitti)\b[^\n]{0,80}:\s*$/iu;
const nameThenWrote = /^[^\n]{2,80}\s(?:skrev|wrote|schrieb)\s(?:den|on|am|kl|at|følgende|følgende den)?\b[^\n]{0,60}\d[^\n]{0,30}:\s*$/iu;

/** A day, an address in angle brackets and a colon at the end: the header of programs whose words are not listed here. */
function isDatedAddress(line: string): boolean {
  return (
    line.length < 220 &&
    /:\s*$|\bwrote\s*$/.test(line) &&
    /<[^<>\s]+@[^<>\s]+>/.test(line) &&
    /\d{1,4}[./-]\d{1,2}[./-]|\b(?:19|20)\d\d\b/.test(line)
  );
}

/** `-----Oprindelig meddelelse-----`, `---------- Forwarded message ---------`, `Start på videresendt besked:` */
const divider =
  /^\s*(?:[-_*=]{2,}\s*(?:original\s?(?:message|nachricht|besked|mail|melding|meddelande)|oprindelig(?:\s?e)?\s(?:meddelelse|besked|mail)|ursprungligt?\s(?:meddelande|mail)|ursprüngliche\s(?:nachricht|e-?mail|mail)|opprinnelig\s(?:melding|e-post|beskjed)|original\smelding|message\sd['’]origine|oorspronkelijk\sbericht|forwarded\s(?:message|by)|videresendt\s(?:meddelelse|besked|mail)|vidarebefordra[dt](?:\s(?:meddelande|mail))?|videresendt\s(?:melding|e-post)|weitergeleitete\s(?:nachricht|e-?mail)|weitergeleitet)[^\n]{0,40}?[-_*=]*|(?:begin(?:ning of)?\sforwarded\smessage|start\spå\s(?:videresendt|vidarebefordrat)\s(?:besked|meddelelse|brev|melding)|begynnelse?\spå\svideresendt\smelding|anfang\sder\sweitergeleiteten\s(?:nachricht|e-?mail)|vidarebefordrat\s(?:brev|meddelande))\s*:?)\s*$/iu;

const fieldNames =
  'from|fra|från|von|de|van|sent|sendt|skickat|skickad|gesendet|date|dato|datum|to|til|till|an|kopi(?:e|a)?|cc|subject|emne|ämne|betreff|vedr|reply-to|svar til|antwort an|envoyé(?: le)?|à|objet|oggetto|verzonden|aan|onderwerp|lähetetty|aihe';
const field = new RegExp(`^[>*_\\s]*(?:${fieldNames})\\s?:\\*?[_*]*\\s*\\S.*$`, 'iu');
const firstField = /^[>*_\s]*(?:from|fra|från|von|de|van)\s?:\*?[_*]*\s*\S.*$/iu;

/** Where in `lines` the quoted part starts at `at`: true when a reply header, divider or block of `Fra: / Sendt: / Til:` stands there. */
export function isReplyHeader(lines: readonly string[], at: number): boolean {
  const line = lines[at] as string;
  if (line.length > 400) return false;
  if (divider.test(line)) return true;
  if (/^\s*[_-]{20,}\s*$/.test(line)) return firstField.test(nextFilled(lines, at + 1));
  if (firstField.test(line)) return fieldsBelow(lines, at) >= 2 || isBareSender(lines, at);
  if (!/\d|@/.test(line) && !/^(?:on|den|am)\b/i.test(line.trim())) return false;
  if (isDatedAddress(line) || wroteNameFirst.test(line) || nameThenWrote.test(line)) return true;
  for (let extra = 0; extra < 4 && at + extra < lines.length; extra++) {
    const block = lines.slice(at, at + extra + 1).join('\n');
    if (wrote.test(block) && /\d/.test(block)) return true;
    if (extra > 0 && lines[at + extra]?.trim() === '') break;
  }
  return false;
}

/** `From: anna@mail.example` or `Fra: Anna Holm` below a mail, and nothing of its other fields. */
function isBareSender(lines: readonly string[], at: number): boolean {
  const isBelowText = lines[at - 1]?.trim() === '' && lines.slice(0, at).some((line) => line.trim() !== '');
  if (!isBelowText || !/^[>*_\s]*(?:from|fra|från|von)\s?:/iu.test(lines[at] as string)) return false;
  const sender = (lines[at] as string).replace(/^[^:]*:/, '').trim();
  return /[\w.+-]+@[\w.-]+/.test(sender) || (fieldsBelow(lines, at) === 0 && /^(?:\p{Lu}[\p{L}'.-]*\s?){1,4}$/u.test(sender));
}

function fieldsBelow(lines: readonly string[], at: number): number {
  let found = 0;
  for (let i = at + 1; i < Math.min(lines.length, at + 8); i++) if (field.test(lines[i] as string)) found += 1;
  return found;
}

function nextFilled(lines: readonly string[], from: number): string {
  for (let i = from; i < Math.min(lines.length, from + 3); i++) if ((lines[i] as string).trim() !== '') return lines[i] as string;
  return '';
}
