import { anyOf } from './phrases.ts';

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
const greeting =
  /^(?:\W*(?:hej|hejsa|hey|hi|hello|hallo|hei|goddag|god(?:\s?\p{L}+)?|dear|kære|kjære|liebe\p{L}*|guten \p{L}+|moin|tak|thanks|thank you|tack|takk|danke|nå|øv|åh|oh|ah|arh|well|hm+|super|øv øv|schade)(?:[ ,]+(?:lindholm|igen|again|there|team|så meget|so much|for (?:svaret|the reply|svar)|alle|zusammen|øv|okay))*[ ,.!–\n-]+)+/iu;

/** The answer to a yes/no question; null when it is neither, both, or a new wish. */
export function answerIn(text: string): 'yes' | 'no' | null {
  const whole = text.replace(/[’`´]/g, "'").trim();
  const answer = whole.replace(greeting, '').trim() || whole;
  const start = answer.slice(0, 160);
  const saysNo = noFirst.test(answer) || noInside.test(start);
  const saysYes = !noFirst.test(answer) && (yesFirst.test(answer) || yesInside.test(start));
  if (saysYes === saysNo) return null;
  if (saysYes && start.includes('?') && (lukewarm.test(answer) || !yesFirst.test(answer))) return null;
  return but.test(start) ? null : saysYes ? 'yes' : 'no';
}

/** A reply to a question though neither a plain yes nor a plain no: "Yes, but only the shirt". */
export function beginsAsAnswer(text: string): boolean {
  const whole = text.replace(/[’`´]/g, "'").trim();
  const answer = whole.replace(greeting, '').trim() || whole;
  return yesFirst.test(answer) || noFirst.test(answer);
}

/** "It has not been opened" answers the question after the seal as a yes does; such questions bear `sealed` in their name. */
export function sealAnswer(question: string | undefined, sealed: 'sealed' | 'opened' | null): 'yes' | 'no' | null {
  if (sealed === null || !question?.includes('sealed')) return null;
  return sealed === 'sealed' ? 'yes' : 'no';
}
