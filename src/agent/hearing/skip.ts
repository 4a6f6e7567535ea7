import type { SkipReason } from '../../domain/reasons.ts';
import { anyOf } from './phrases.ts';

const autoSubject =
  /^\s*(?:out of (?:the )?office|automatic reply|auto(?:matic)?[- ]?(?:reply|response|svar)|autosvar|automatisk (?:svar|besked)|automatiskt svar|autosvar|automatische (?:antwort|antwort:)|abwesenheits\p{L}*|fravær\p{L}*|frånvaro\p{L}*|ikke (?:på kontoret|til stede)|delivery status notification|undeliverable|undelivered|mail delivery (?:failed|system)|returned mail|failure notice|kan ikke leveres|unzustellbar|zustellung fehlgeschlagen|kunde inte levereras|ikke levert|levering mislyk\p{L}*|læst:|read:|gelesen:|lest:|kvittering for modtagelse)/iu;
const autoBody = anyOf(
  "out of (?:the )?office|(?:this is an )?automat(?:ic|ed|isk|iskt|ische|ically generated)\\p{L}* (?:reply|response|message|svar|svarmail|besked|antwort|nachricht|e-?mail)|auto-?reply|autosvar|abwesenheitsnotiz|(?:er|holder) (?:på )?ferie (?:til|fra|frem til|indtil|og)|ikke på kontoret|im urlaub|på semester|på ferie|in elternzeit|föräldraledig|tjänstledig|sjukskriven|foreldrepermisjon|sykmeldt|krankgeschrieben|automatiskt? (?:\\p{L}+ )?meddelande|automatisch generierte|(?:er|är) (?:inte|ikke) (?:på kontoret|til stede|tilgjengelig)|on (?:annual|parental|maternity|sick) leave|(?:i am|i'm) (?:currently )?(?:away|out of|on leave|on holiday|on vacation)|limited access to (?:my )?e-?mail|begrænset adgang til (?:min )?mail|(?:do not|please do not|don't) reply to this|(?:denne|dette) (?:mail|e-?mail|besked)\\p{L}* kan ikke besvares|mailer-daemon|(?:could not|couldn't) be delivered|vi har modtaget din (?:henvendelse|mail|besked)|we have received your (?:request|message|e-?mail|enquiry)|vi har mottatt (?:din|henvendelsen)|vi har tagit emot (?:ditt|din)|wir haben ihre (?:anfrage|nachricht|e-?mail) erhalten|bin (?:ich )?(?:\\p{L}+ )?(?:nicht im büro|im urlaub|abwesend)",
);
const thanks = anyOf(
  '(?:mange |tusind |1000 |så |ok |okay )?tak|tusindtak|thank(?:s| you)|thx|ty|cheers|perfekt|super|fedt|dejligt|skønt|great|awesome|brilliant|perfect|lovely|wonderful|amazing|tack|tusen tack|takk|tusen takk|danke|dankeschön|vielen dank|fint|toppen|herligt|👍|❤️|🙏|appreciate\\p{L}*|sødt af jer|i er (?:de bedste|søde|fantastiske)',
);
/** What makes a thank-you more than that. */
const more = anyOf(
  "men|but|dog|stadig|still|however|mangl\\p{L}*|missing|ikke|ikk|not|don't|doesn't|didn't|isn't|hvornår|when|where|hvor|hvordan|how|kan i|kan jeg|can you|can i|could|vil gerne|would like|need|ønsker|annull?\\p{L}*|cancel\\p{L}*|retur\\p{L}*|return\\p{L}*|refund\\p{L}*|bytt?\\p{L}*|exchange\\p{L}*|forkert\\p{L}*|wrong|fejl|inte|aber|nicht|kan (?:ni|dere|jag)|könn(?:en|t|ten)|bitte|avbeställ\\p{L}*|avboka\\p{L}*|kansell\\p{L}*|storn\\p{L}*|fortfarande|fortsatt|skicka|feil\\p{L}*|fel|falsch\\p{L}*|saknas?|fehl\\p{L}*|hur|når|när|wann|vill|möchte|angre\\p{L}*|ångr\\p{L}*|umtausch\\p{L}*|instead|i stedet|også|also|lige|spørgsmål|question|need help|help me|brug for hjælp|hjælpe mig|problem\\p{L}*",
);

interface Mail {
  readonly own: string;
  readonly subject: string;
  /** What the classifier takes the whole mail for, when that is one of these. */
  readonly label: SkipReason | null;
  /** A scenario was heard. */
  readonly wish: boolean;
}

/** Words that may stand around a thank-you without saying anything more. */
const filler = anyOf(
  'hej|hejsa|hi|hello|hei|hallo|so|so much|much|very|for|the|your|all|it|that|this|a lot|again|lindholm|alle|meget|det|den|hjælpen|hjælp|help|svar|svaret|reply|answer|quick|hurtige|hurtigt|god|good|dag|day|weekend|hav|have|a|en|i|you|too|to|team|everyone|mvh|kh|vh|hilsen|mange|många|så|mycket|hjälpen|svaret|hjelpen|für|die|hilfe|antwort|schnelle|lieben|ok|okay|dejlig|skal|lige|må|du|sehr|best|regards|för|for|er|ert|ihre|ihren|ihnen|euch|einen|schönen|tag|noch|helg|fin|trevlig|snabba|snabbt|raskt|raske|hyggelig|allt|bemötandet',
);

/** Mail that needs nobody. Conservative: anything that might hold a wish is none of these. */
export function tellSkip({ own, subject, label, wish }: Mail): SkipReason | null {
  const asks = own.includes('?');
  if (autoSubject.test(subject) && !asks) return 'auto_reply';
  if (label === 'auto_reply' && !asks && autoBody.test(own) && own.length < 2_000) return 'auto_reply';
  if (wish || asks) return null;
  if (thanks.test(own) && (label === 'thanks' ? !more.test(own) && own.split(/\s+/).length <= 40 : isThanksAlone(own))) return 'thanks';
  return label === 'spam' ? 'spam' : null;
}

/** Nothing but thanks, filler and one name. */
function isThanksAlone(own: string): boolean {
  const rest = own.replace(everywhere(thanks), ' ').replace(everywhere(filler), ' ').replace(everywhere(thanks), ' ');
  const words = rest.match(/[\p{L}\d]+/gu) ?? [];
  return words.length <= 1 && words.every((word) => /^\p{Lu}\p{Ll}+$/u.test(word));
}

function everywhere(pattern: RegExp): RegExp {
  return new RegExp(pattern.source, `${pattern.flags}g`);
}
