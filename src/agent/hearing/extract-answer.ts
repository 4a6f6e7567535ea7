import {
  afterwards,
  anyNot,
  asksToDo,
  declined,
  doIt,
  hedged,
  idleNot,
  noYes,
  plainNo,
  plainYes,
  thanksForAnswer,
  thanksOnly,
  weakYes,
} from './answer-words.ts';
import { withoutPoliteNot } from './polite-not.ts';

const greeting =
  /^(?:\W*(?:hej|hejsa|hey|hi|hello|hallo|hei|goddag|god(?:\s?\p{L}+)?|dear|kære|kjære|liebe\p{L}*|guten \p{L}+|moin|tak|thanks|thank you|tack|takk|danke|nå|øv|åh|oh|ah|arh|well|hm+|super|øv øv|(?:wie |so )?schade|(?:det var |det er |so |så |what a |that's a |that is a |too )?(?:(?:da |jo |lidt )?(?:ærgerligt|synd|trist|kedeligt|kjedelig|tråkigt|pity|shame|bad)))(?:[ ,]+(?:lindholm|igen|again|there|team|så meget|so much|for (?:svaret|the reply|svar)|alle|zusammen|øv|okay))*[ ,.!–\n-]+)+/iu;
/** What an answer says, it says at once. */
const longest = 300;

/**
 * The answer to a yes/no question; null when it is neither, both, or a new wish. A yes must be plain, for something is done on it: a
 * weak word counts alone or with words that say what is to be done, and no yes outlives waiting, keeping, a condition, a time, a
 * question or a "not" behind it.
 */
export function answerIn(text: string): 'yes' | 'no' | null {
  const answer = answerOf(text);
  if (plainNo.test(answer) || declined.test(answer))
    return hedged.test(answer) || (plainYes.test(answer) && !plainNo.test(answer)) ? null : 'no';
  const named = doIt.test(answer);
  const given = plainYes.test(answer) ? named || !thanksForAnswer.test(answer) : named || isWeakAlone(answer);
  return given && !speaksAgainst(answer) ? 'yes' : null;
}

/** A reply to a question though neither a plain yes nor a plain no: "Yes, but only the shirt". */
export function beginsAsAnswer(text: string): boolean {
  const answer = answerOf(text);
  return plainYes.test(answer) || weakYes.test(answer) || plainNo.test(answer);
}

/** "It has not been opened" answers the question after the seal as a yes does; such questions bear `sealed` in their name. */
export function sealAnswer(question: string | undefined, sealed: 'sealed' | 'opened' | null): 'yes' | 'no' | null {
  if (sealed === null || !question?.includes('sealed')) return null;
  return sealed === 'sealed' ? 'yes' : 'no';
}

/** "Yes, I closed the bag again" says yes and means no: what is said of the seal weighs more. */
export function answerTo(question: string | undefined, text: string, sealed: 'sealed' | 'opened' | null): 'yes' | 'no' | null {
  const bySeal = sealAnswer(question, sealed);
  if (bySeal === 'no') return 'no';
  // "No, it has not been opened": the no is about the seal, not about the return.
  if (bySeal === 'yes' && !declined.test(answerOf(text))) return 'yes';
  const answer = answerIn(question?.includes('instead') ? withoutInstead(text) : text) ?? bySeal;
  return answer === 'yes' && question?.includes('cancel_all') && namesPart(text) ? null : answer;
}

function answerOf(text: string): string {
  const whole = text.replace(/[’`´]/g, "'").trim();
  return (whole.replace(greeting, '').trim() || whole).slice(0, longest);
}

/** An answer without the no that it begins with. */
export function withoutNo(text: string): string {
  return answerOf(text).replace(plainNo, '');
}

/** "Yes, I'll send it back instead" to the offer to do just that hedges nothing. Instead of something else it stays a hedge: "a blue one instead". */
function withoutInstead(text: string): string {
  return text.replace(thatInstead, '$<deed>').replace(insteadThat, '');
}
const offered = '(?:retur|return|tilbage|tillbaka|zurück|back|annull|afbestil|cancel|avbeställ|avbestill|kanseller|storn)\\p{L}*';
const instead = '(?:i stedet for|i stedet|istedet|instead|i stället|istället|isteden|stattdessen)';
const thatInstead = new RegExp(
  `(?<deed>(?<!\\p{L})${offered}(?: (?:den|det|dem|it|them|that|sie|es|ihn|das|die))?),? ${instead}(?!\\p{L})`,
  'giu',
);
const insteadThat = new RegExp(`(?<!\\p{L})${instead}(?= (?:\\p{L}+ ){0,4}${offered})`, 'giu');

/** "Yes, the dress" to the question for the whole order. */
function namesPart(text: string): boolean {
  const rest = answerOf(text).replace(plainYes, '').replace(weakYes, '');
  const thing = nounAlone.exec(rest)?.[1];
  return thing !== undefined && !whole.test(thing) && !thanksOnly.test(rest);
}
const nounAlone =
  /^\W*(?:(?:please|tak|tack|takk|thanks|danke|bitte|gerne|med|with|mit)\W+)*(?:the|my|den|det|de|die|das|der|min|mit|mitt|meine?n?)?\s*(\p{L}[\p{L}-]{2,})\W*$/iu;

function isWeakAlone(answer: string): boolean {
  const rest = answer.replace(weakYes, '');
  return rest !== answer && thanksOnly.test(rest);
}

function speaksAgainst(answer: string): boolean {
  const said = withoutPoliteNot(answer.replace(afterwards, ' ')).replace(everyIdleNot, ' ');
  if (isOfPart(said)) return true;
  if (hedged.test(said) || noYes.test(said) || anyNot.test(said)) return true;
  return said.split(/(?<=[.!?\n])/u).some((sentence) => sentence.includes('?') && !asksToDo.test(sentence));
}

/** "Just the can": a part, and not what was asked. */
function isOfPart(said: string): boolean {
  return [...said.matchAll(justThe)].some(({ groups }) => !whole.test(groups?.['thing'] ?? ''));
}
const justThe =
  /(?<!\p{L})(?:just|only|kun|bare|blot|nur|bara|lediglich|endast)\s+(?:(?:for|med|with|mit|om)\s+)?(?:(?:the|my|den|det|de|die|das|der|min|mit|mitt|meine?n?|one|en|et|ett|eine?n?)\s+)?(?<thing>\p{L}+)/giu;
const whole =
  /^(?:cancel\p{L}*|annull\p{L}*|afbestil\p{L}*|slet\p{L}*|stop\p{L}*|drop\p{L}*|avbest\p{L}*|avbok\p{L}*|kanseller\p{L}*|storn\p{L}*|return\p{L}*|retur\p{L}*|opret\p{L}*|opprett\p{L}*|skapa|do|go|gør|gjør|gör|mach\p{L}*|kør|kjør|kör|make|send\p{L}*|schick\p{L}*|skicka|tag|take|ta|byt\p{L}*|exchange|refund\p{L}*|let|lad|la|låt|fortsæt|please|venligst|bitte|gerne|it|them|that|this|the|den|det|dem|das|es|sie|order\p{L}*|ordre\p{L}*|bestilling\p{L}*|beställning\p{L}*|bestellung|køb\p{L}*|köp\p{L}*|kjøp\p{L}*|kauf|all|alt|alle|alles|allt|everything|whole|lot|thing|hele|hela|ganze[nrs]?|begge|both|båda|beide|so|så|i|jeg|jag|ich|vi|we|zu|los|på|på|ahead|yes|ja|fint|fine|godt|bra|gut|glad|happy|glücklich|dejligt|rart|thanks|tak|nu|now|jetzt|hurtigt|lige|tell|contact|skriv|sig|wondering|wonder|asking|to|at|att|å|when|hvornår|when|how|hvordan|one|as|in|af|of)$/iu;
const everyIdleNot = new RegExp(idleNot.source, 'giu');
