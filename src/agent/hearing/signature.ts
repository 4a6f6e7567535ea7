/** `Sendt fra min iPhone` and its kin: nothing of the writer. */
const mobile =
  /^\W{0,3}(?:(?:sendt|sent|skickat|skickad|gesendet|von meinem|envoyé|verzonden|lähetetty|sendt via|sent via|envoyé à partir)\b.{0,12}\b(?:fra|from|från|von|via|with|meinem|mein|de|outlook|min|mit|my|mon|vanaf)\b.{0,60}|von meinem .{0,30} gesendet|(?:hent|get|hämta|skaffa|last ned|holen sie sich|outlook (?:til|for|für|för)).{0,20}outlook.{0,30}|(?:få|get) (?:outlook|yahoo|gmail).{0,40}|outlook für .{0,20} herunterladen|diese nachricht wurde von .{0,40} gesendet.{0,20})$/iu;

/** The closing words after which only a name, an address and a slogan follow. */
const closing =
  /^\W{0,2}(?:(?:med |de |mange |bedste |bästa |beste |venlig(?:e|ste)? |varm(?:e|a)? |kærlig(?:e|ste)? |kind |best |warm |many |with |yours |viele |liebe |schöne |herzliche[nr]? |freundliche[nr]? |besten |lieben |schönen |mit |med )*(?:venlig(?:e|st)? hilsen(?:er)?|vennlig hilsen|venlige hilsner|vänlig(?:a)? hälsning(?:ar)?|vänligen|hilsen(?:er)?|hilsner|hälsning(?:ar)?|hälsar|mvh|m\.v\.h|dbh|vh|v\.h|kh|k\.h|mkh|bh|mfg|lg|vg|br|regards|rgds|wishes|thanks|thx|cheers|sincerely|faithfully|truly|grüße?n?|gruß|gruss|grüssen?|kram(?:ar)?|knus|klem|allt gott|ha det(?: så)?(?: gott| bra| fint)?|hochachtungsvoll|kærligst|hav en god (?:dag|weekend)|ha en (?:fin|bra|god) (?:dag|helg)|best|tak på forhånd|på forhånd tak|tack på förhand|takk på forhånd|på forhånd takk|vielen dank im voraus|thanks in advance|thank you in advance|love))(?:[ \p{L}]{0,18})?[\s,.!/–-]*(?<rest>.{0,60})$/iu;

/** A first name with an initial, alone in its line. */
const initialled = /^\p{Lu}\p{Ll}{1,15} \p{Lu}\.?$/u;

const postscript = /^\s*p\.?\s?s\b\.?\s?:?/i;

export interface Signed {
  readonly text: string;
  readonly signature: string;
}

/** Cuts the signature: from `-- `, from a mobile line, or from closing words with little behind them. */
export function cutSignature(text: string): Signed {
  const lines = text.split('\n');
  const at = lines.findIndex((line, i) => startsSignature(lines, line, i));
  if (at < 0) return { text, signature: '' };
  const after = lines.slice(at).filter((line) => !mobile.test(line.trim()));
  const last = after.findIndex((line) => postscript.test(line));
  const kept = [...lines.slice(0, at), ...(last >= 0 ? after.slice(last) : [])];
  return { text: kept.join('\n').trim(), signature: (last >= 0 ? after.slice(0, last) : after).join('\n').trim() };
}

function startsSignature(lines: readonly string[], line: string, at: number): boolean {
  const trimmed = line.trim();
  if (trimmed === '') return false;
  if (/^(?:--|—|––|__{1,}|-{2,}|_{3,}|\*{3,})$/.test(trimmed)) return belowIsShort(lines, at, 14);
  if (mobile.test(trimmed)) return true;
  // "Aksel M." below the mail: the letter is no size.
  if (initialled.test(trimmed) && at > 0 && lines[at - 1]?.trim() === '') return belowIsShort(lines, at, 4);
  if (trimmed.length > 70 || at === 0) return false;
  const match = closing.exec(trimmed);
  return match !== null && !/[?]/.test(trimmed) && (match.groups?.rest ?? '').split(/\s+/).length <= 5 && belowIsShort(lines, at, 12);
}

/** A signature is a few short lines at the end; a long line below means that the text goes on. */
function belowIsShort(lines: readonly string[], at: number, most: number): boolean {
  const rest = lines.slice(at + 1);
  const end = rest.findIndex((line) => postscript.test(line));
  const below = (end < 0 ? rest : rest.slice(0, end)).filter((line) => line.trim() !== '' && !mobile.test(line.trim()));
  return below.length <= most && below.every((line) => line.length <= 90 && !/\?\s*$/.test(line));
}
