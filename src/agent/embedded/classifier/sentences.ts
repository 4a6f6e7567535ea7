/** One sentence of a mail, and whether it asks for something. */
export interface Sentence {
  readonly text: string;
  readonly asks: boolean;
}

const mostSentences = 40;

/** Sentences with a few words, greeting words taken off: they carry no wish. */
export function sentencesOf(text: string): readonly Sentence[] {
  return text
    .split(/(?<=[.!?…])\s+|\n\s*\n|\n(?=\s*[-*•\p{Lu}])/u)
    .flatMap(questionsApart)
    .map((part) => part.replace(/\s+/g, ' ').replace(greeting, '').trim())
    .filter((part) => (part.match(/\p{L}+/gu)?.length ?? 0) >= 2 && !empty.test(part) && !name.test(part))
    .slice(0, mostSentences)
    .map((part) => ({ text: part, asks: /\?/.test(part) || asking.test(part) }));
}

function questionsApart(part: string): readonly string[] {
  const questions = part.split(secondQuestion);
  // Two questions share one mark.
  return part.trimEnd().endsWith('?') ? questions.map((question) => (question.endsWith('?') ? question : `${question}?`)) : questions;
}

/** "Where is my order, and how much is …" asks twice. */
const secondQuestion =
  /,?\s+(?:and|og|och|und)\s+(?=(?:also\s+|samtidig\s+)?(?:how|what|where|when|which|can|could|hvad|hvor|hvordan|hvornår|kan|vad|hur|var|när|kan|hva|når|was|wie|wo|wann|kann)\b|(?:have|has|do|does|is|are|har|er|är|finns|finnes|findes|fås|gibt|haben|habt|ist|sind) (?:you|it|they|there|i|du|den|det|de|der|ni|dere|ihr|sie|es)\b)/iu;

const greeting =
  /^(?:(?:hej|hejsa|hey|hi|hiya|hello|halløj|hallo|hei|goddag|god (?:morgen|aften|dag|eftermiddag)|good (?:morning|afternoon|evening|day)|dear|kære|kjære|liebe[sr]?|guten (?:tag|morgen|abend)|moin|tjena|hejsan|sehr geehrte[sr]?)\b[^\p{L}]*(?:(?:lindholm|alle|igen|there|team|all|both|damen und herren|kundeservice|customer service|support|i|jer|zusammen|ihr lieben|sir or madam|sir|madam)[\s,!.:–-]*)*)+/iu;

/** Whoever is called Gade ("street") does not write about an address. */
const name = /^\p{Lu}\p{Ll}[\p{L}'’-]*(?: (?:\p{Lu}\.|\p{Lu}\p{L}[\p{L}'’-]*|von|van|de|af)){1,3}[.,]?$/u;

/** Courtesies that look like sentences. */
const empty =
  /^(?:(?:mange |tusind |på forhånd |many |thanks|thank you|tak|tack|takk|danke|vielen dank|jeg (?:håber|ser frem)|i (?:hope|look forward)|looking forward|hope (?:this|you)|hoffe|ich (?:hoffe|freue)|jag hoppas|hav en|ha en|have a)[^?]{0,80})$/iu;

const asking =
  /(?<![\p{L}\d])(?:please|pls|could|can you|can i|may i|would you|would like|i'd like|i want|i need|i wish|let me know|tell me|how do|how can|how much|what (?:do|should)|where(?:'s| is| are| has)|when (?:will|can|do)|send me|cancel|change|refund me|vil gerne|vil i|vil du|ønsker|kan i|kan du|kan jeg|kan man|må jeg|må man|venligst|bedes|gerne|fortæl|send|annuller|stop|afmeld|hvordan|hvornår|hvor (?:er|bliver|længe|meget)|hvad (?:gør|skal)|skal jeg|skal i|har i|er det|vill (?:gärna|ha|byta|att)|jag vill|kan ni|kan jag|får jag|snälla|vänligen|hur (?:gör|kan|lång)|var är|när (?:kommer|får)|vil gjerne|kan dere|kan eg|vennligst|hvor (?:blir|er)|når (?:kommer|får)|möchte|würde|können|könnt|könntet|kann ich|bitte|wo (?:ist|bleibt|steckt)|wann|wie (?:kann|lange|viel)|ich (?:will|brauche|hätte))(?![\p{L}\d])/iu;
