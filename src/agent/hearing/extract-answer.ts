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

<<<<<<< Updated upstream
const yesFirst =
  /^\W*(?:ja|jo|jep|jepper|japp|jaa+|yes|yep|yeah|yup|sure|ok|okay|okey|oki|gerne|gärna|gjerne|fint|perfekt|perfect|super|great|absolut|absolutely|jajamän|javisst|visst|självklart|såklart|selvsagt|selvfølgelig|jawohl|jepp|definitely|selvfølgelig|selvfølgeligt|naturligvis|of course|klar|klart|natürlich|sehr gern|gern|bitte|please|endelig|enig|aftale|deal|einverstanden|genau|det vil jeg|det må (?:du|i)|👍)(?![\p{L}\d])/iu;
const yesInside = anyOf(
  '(?:gør|gjør|gør bare|gjør bare) (?:i |du )?(?:det|sådan|så)|det (?:må|kan) (?:du|i) (?:godt|gerne)|det (?:er|vil være|ville være|lyder) (?:helt )?(?:fint|godt|i orden|ok|okay|perfekt|super|dejligt|rart)|lyder (?:fint|godt|perfekt|som en plan)|det vil jeg (?:meget )?gerne|så (?:annuller|annullér|afbestil|opret|send|gør|bytter|returnerer)|det gør vi|så gør vi (?:det|sådan)|det siger vi|lad os (?:gøre|sige) (?:det|ja)',
  "go ahead|please do|do (?:it|that|so)|let's do (?:that|it)|that (?:works|would be|sounds|is) ?(?:for me|fine|great|good|perfect|lovely|ok)?|that's (?:fine|great|good|perfect|ok|okay)|sounds (?:good|great|fine|like a plan)|(?:then|just) cancel|works for me|happy (?:with that|to)|i'd like that",
  'gör (?:det|så)|det går fint|kjør på|machen wir|das wäre (?:nett|gut|super|schön|toll)|det hadde vært (?:fint|bra|flott)|det går bra|låter bra|det blir bra|det blir fint|kør på|kör på|då avbokar|det høres bra ut|det er greit|greit|machen sie das|mach das|macht das|das passt|passt|in ordnung|klingt gut|dann stornier\\p{L}*',
);
const noFirst =
  /^\W*(?:bitte nicht|vänligen inte|nej|næ|niks|nix|nope|no|nei|nä|nein|nö|ellers tak|never mind|glem det|don't|do not|rather not|nicht|lieber nicht|helst ikke|helst inte|👎)(?![\p{L}\d])/iu;
const noInside = anyOf(
  "det behøver (?:du|i) ikke|lad (?:det|den) (?:bare )?(?:være|ligge)|ikke alligevel|jeg beholder|så beholder|ellers tak|i'll (?:just )?keep|i will keep|leave it (?:as it is|for now)|no need|jag behåller|låt (?:det|den) vara|jeg beholder|la (?:det|den) være|ich behalte|behalte ich|doch nicht|nicht nötig|lass(?:en sie|t)? (?:es|das) (?:so|sein|bleiben)|inte nödvändigt|behövs inte|trengs ikke|ikke nødvendig|trenger (?:du|dere) ikke",
);
/** A yes with such words behind it goes on to something else, or holds for a part or a case only. */
const but = anyOf(
  'men|but|aber|hellere|rather|i stedet|istedet|instead|istället|isteden|stattdessen|lieber|heller|hellre|kun|only|nur|endast|maybe|perhaps|måske|kanske|kanskje|vielleicht|unless|medmindre|except|undtagen|bortset fra|außer|utom|unntatt|(?:if|hvis|falls|wenn|om)(?! (?:possible|det er muligt|muligt|you can|i kan|möglich|möjligt|mulig|that works|det går|ni kan|dere kan|sie))',
);
/** "OK, and how long does it take?" still weighs it up. */
const lukewarm =
  /^\W*(?:ok|okay|okey|oki|fint|perfekt|perfect|super|great|klar|klart|sure|enig|genau|please|bitte|det (?:er|lyder)|that|lyder|sounds|greit)(?![\p{L}\d])/iu;
=======
>>>>>>> Stashed changes
const greeting =
  /^(?:\W*(?:hej|hejsa|hey|hi|hello|hallo|hei|goddag|god(?:\s?\p{L}+)?|dear|kære|kjære|liebe\p{L}*|guten \p{L}+|moin|tak|thanks|thank you|tack|takk|danke|nå|øv|åh|oh|ah|arh|well|hm+|super|øv øv|schade)(?:[ ,]+(?:lindholm|igen|again|there|team|så meget|so much|for (?:svaret|the reply|svar)|alle|zusammen|øv|okay))*[ ,.!–\n-]+)+/iu;
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
  return bySeal === 'no' ? 'no' : (answerIn(text) ?? bySeal);
}

function answerOf(text: string): string {
  const whole = text.replace(/[’`´]/g, "'").trim();
  return (whole.replace(greeting, '').trim() || whole).slice(0, longest);
}

function isWeakAlone(answer: string): boolean {
  const rest = answer.replace(weakYes, '');
  return rest !== answer && thanksOnly.test(rest);
}

function speaksAgainst(answer: string): boolean {
  const said = withoutPoliteNot(answer.replace(afterwards, ' ')).replace(everyIdleNot, ' ');
  if (hedged.test(said) || noYes.test(said) || anyNot.test(said)) return true;
  return said.split(/(?<=[.!?\n])/u).some((sentence) => sentence.includes('?') && !asksToDo.test(sentence));
}
const everyIdleNot = new RegExp(idleNot.source, 'giu');
