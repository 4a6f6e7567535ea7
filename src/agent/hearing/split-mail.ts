import { cleanText } from './clean-text.ts';
import { isReplyHeader } from './reply-header.ts';
import { cutSignature } from './signature.ts';

/** One message taken apart. Only `own` are the customer's words of today. */
export interface SplitMail {
  readonly own: string;
  /** Earlier or others' text below or between: never a claim; an order number in it is at most a hint. */
  readonly quoted: string;
  readonly signature: string;
}

export function splitMail(raw: string): SplitMail {
  const lines = cleanText(raw).split('\n');
  const own: string[] = [];
  const quoted: string[] = [];
  let at = 0;
  for (; at < lines.length; at++) {
    const line = lines[at] as string;
    if (replyMarker.test(line)) {
      // Only what stands above it is new; when nothing does, the customer wrote below.
      if (own.some((written) => written.trim() !== '')) break;
    } else if (isQuoted(line)) quoted.push(line.replace(/^[\s>»›|]+/, ''));
    else if (isReplyHeader(lines, at)) {
      if (!quoteIsMarked(lines, at)) break;
      at = endOfHeader(lines, at);
    } else own.push(line);
  }
  quoted.push(...lines.slice(at).map((line) => line.replace(/^[\s>]+/, '')));

  const { text, signature } = cutSignature(own.join('\n').trim());
  return { own: text, quoted: quoted.join('\n').trim(), signature };
}

/** `##- Please type your reply above this line -##`, in whatever language the help desk says it. */
const replyMarker =
  /^[\s>]*(?:#{2,}\s*-.{0,120}|.{0,120}-\s*#{2,})\s*$|^[\s>*_=-]*(?:please (?:type|write) your reply above this line|skriv venligst dit svar over denne linje|skriv ditt svar ovanför (?:den här )?(?:raden|linjen)|(?:vennligst )?skriv (?:inn )?svaret (?:ditt )?over denne linjen|bitte (?:geben|schreiben) sie ihre antwort (?:oberhalb|über) dieser zeile(?: ein)?)[\s*_=.-]*$/iu;

/** A talk with some machine, pasted: whatever "User:" wants in it, nobody says to us. */
const pastedRole = /^[\s*_[(<]*(?:assistant|system|user|human|chatgpt|gpt(?:-\d)?|claude|ai|bot|tool|developer)[\s\])>*_]*:/iu;

function isQuoted(line: string): boolean {
  return pastedRole.test(line) || (/^\s*(?:[>»›]|\|\s)/.test(line) && !/^\s*>[:;._-]?[()DPo]/.test(line));
}

/** Below the header every quoted line has its `>`: then what has none was written by the customer (answers between the lines). */
function quoteIsMarked(lines: readonly string[], at: number): boolean {
  const end = endOfHeader(lines, at);
  const first = lines.slice(end + 1).find((line) => line.trim() !== '');
  return first !== undefined && isQuoted(first);
}

function endOfHeader(lines: readonly string[], at: number): number {
  for (let i = at; i < Math.min(lines.length, at + 4); i++) if (/:\s*$/.test(lines[i] as string)) return i;
  return at;
}
