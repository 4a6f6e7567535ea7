import { sentenceEnd } from './own-words.ts';
import { anyOf } from './phrases.ts';

/** Longer than this, a sentence is read in the mail itself. */
const MOST = 200;

/** The sentence in which the customer sets a time by which something must happen, as written; null when there is none. */
export function deadlineIn(text: string): string | null {
  const sentences = text.split(sentenceEnd).map((sentence) => sentence.replace(/\s+/g, ' ').trim());
  return sentences.find((sentence) => sentence.length <= MOST && by.test(sentence)) ?? null;
}

const day =
  '(?:mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag|weekenden|i morgen|i dag|i aften|jul|juleaften|nytår|monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|tonight|today|christmas|the weekend|måndag|lördag|söndag|imorgon|i morgon|helgen|julafton|helga|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|morgen|heute|weihnachten|(?:zum )?wochenende)';
const date = '(?:(?:den|the|dem|zum|d\\.) ?)?\\d{1,2}(?:\\.|/|-|st|nd|rd|th|:[ae])?[ ]?(?:\\d{1,2}(?!\\d)|\\p{L}{3,})?';
const span =
  '(?:de (?:næste|nærmeste) )?(?:\\d+|en|to|tre|fem|otte|fjorten|one|two|three|five|seven|ten|fourteen|två|sju|åtte|fjorton|zwei|drei|fünf|sieben|zehn|vierzehn|einer|eines) ?(?:arbejds|hverdags|arbets|virke|werk|arbeits|business |working |calendar )?(?:dage?|timer?|uger?|days?|hours?|weeks?|dagar|timmar|veckor|vecka|dager|uker|tagen?|stunden|wochen?)';
const by = anyOf(
  `(?:inden|senest|før|innan|senast|före|innen|by|before|no later than|not later than|until|bis|bis zum|vor|spätestens(?: am| bis)?)(?: om| på| kommende| næste| next| nästa| neste| nächsten?| this)? (?:${day}|${date}(?!\\p{L}))`,
  `(?:inden for|inden|senest om|within|in the next|inom|innenfor|innen|innerhalb von|binnen) (?:the next |de næste )?${span}`,
);
