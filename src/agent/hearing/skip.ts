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
  // A yes to something is more than thanks for it.
  "gør (?:vi|i|bare|endelig)|gör (?:vi|ni)|gjør (?:vi|dere)|machen (?:wir|sie)|macht|let's|let us|go ahead|please do|as (?:agreed|discussed|promised|you (?:wrote|said|suggested))|(?:som|wie) (?:aftalt|lovet|avtalt|avtalat|utlovat|vereinbart|besprochen|versprochen|i skrev|du skrev|ni skrev|dere skrev|sie schrieben)",
);

/** What is offered in mail that nobody asked for; one alone may stand in a customer's mail too. */
const offers: readonly RegExp[] = [
  anyOf(
    '(?:side|plads) 1 (?:i|på) google|første side (?:i|på|af) google|(?:first page|page one|top) of google|rank (?:#1|no\\.? ?1|higher|your (?:site|website))|seo|backlinks?|första sidan på google|første siden på google|erste[nr]? seite (?:bei|von|auf) google|dear (?:website|site|shop) owner|errors on your (?:site|website)',
    '(?:besøgende|besökare|trafik|traffic|visitors) (?:på|til|till|to) (?:jeres|din|er|your) (?:\\p{L}+ )?(?:\\p{L}*shop|side|hjemmeside|site|website|webb?plats)',
  ),
  anyOf(
    '(?:køb|få|buy|get|köp|kjøp) [\\d., ]*(?:tusind |thousand )?(?:ægte |real |äkta |ekte )?(?:følgere|followers|likes|följare|positive anmeldelser|positive reviews)',
  ),
  anyOf(
    'lån op til|låne? op til|lån på dagen|forbrukslån|(?:uden|ingen|uten|utan|ohne|without|no) (?:sikkerhed|sikkerhet|säkerhet|sicherheit|schufa|collateral)|(?:business|quick|instant) loans?|snabblån|sofortkredit',
  ),
  anyOf(
    '(?:din|dit|your|ihre?|deine?) (?:\\p{L}+[- ]?){1,3}(?:er|has|have|wurde|har|is) (?:\\p{L}+ ){0,2}(?:udtrukket|selected|utvald|utvalgt|ausgelost|won|vundet|vunnet|vunnit|gewonnen)|(?:du|you|sie|ihr) (?:har|have|haben|habt|wurden|er) (?:\\p{L}+ ){0,3}(?:udtrukket|been selected|utvald|ausgelost|vundet|vunnet|vunnit|won|gewonnen|als gewinner)|claim (?:the|your) prize|international lottery|bank details to claim|online casino|gratis spins|free spins',
  ),
  anyOf('bitcoin|crypto(?:currency)?|krypto\\p{L}*|trading (?:robot|bot)|double your|guaranteed (?:returns?|profit)|forex'),
  anyOf(
    '(?:re)?design your (?:website|site|logo)|web (?:developer|designer|design company)|mobile app|affordable (?:\\p{L}+ )?(?:packages|price)|free quote|(?:our|my) portfolio',
  ),
  anyOf(
    '(?:leading|professional|direct) (?:\\p{L}+ )?(?:factory|manufacturer)|(?:garment|clothing|textile|leather) factory|moq|purchasing manager|send (?:us )?(?:an )?inquiry|factory direct',
  ),
];
/** What such mail wants one to do. */
const lures: readonly RegExp[] = [
  anyOf(
    'https?://\\S+|www\\.\\S+|klik (?:her|på linket)|click (?:here|the link)|klick(?:en sie|a|) hier|klicka här|klikk her|reply for|are you interested|send your bank|søk nå|ansøg|inden 24 timer|within 24 hours|book et gratis',
  ),
  anyOf('garanter(?:er|e|ede|ar)|guaranteed?|garantieren'),
];
/** A customer of the shop speaks of what they bought. */
const ofTheShop = anyOf(
  '(?:min|mit|mine|my|our|vores|meine?) (?:\\p{L}+ )?(?:ordre|bestilling|pakke|order|parcel|package|purchase|beställning|paket|bestellung|retur|return|refund|konto|account)|\\d{5}|nyhedsbrev\\p{L}*|newsletter\\p{L}*|gavekort\\p{L}*|gift ?card|størrelse|storlek|str\\.',
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
  'hej|hejsa|hi|hello|hei|hallo|so|so much|much|very|for|the|your|all|it|that|this|a lot|again|lindholm|alle|meget|many|det|den|hjælpen|hjælp|help|svar|svaret|reply|answer|quick|hurtige|hurtigt|god|good|dag|day|weekend|hav|have|a|en|i|you|too|to|team|everyone|mvh|kh|vh|hilsen|mange|många|så|mycket|hjälpen|svaret|hjelpen|für|die|hilfe|antwort|schnelle|lieben|ok|okay|dejlig|skal|lige|må|du|sehr|best|regards|för|for|er|ert|ihre|ihren|ihnen|euch|einen|schönen|tag|noch|helg|fin|trevlig|snabba|snabbt|raskt|raske|hyggelig|allt|bemötandet',
);

/** Mail that needs nobody. Conservative: anything that might hold a wish is none of these. */
export function tellSkip({ own, subject, label, wish }: Mail): SkipReason | null {
  if (isOffer(`${subject}\n${own}`)) return 'spam';
  const asks = own.includes('?');
  // Whoever writes that they are away, and names an order with a wish, is there.
  const wantsSomething = wish && /(?<!\d)\d{5}(?!\d)/.test(own);
  if (autoSubject.test(subject) && !asks && !wantsSomething) return 'auto_reply';
  if (label === 'auto_reply' && !asks && autoBody.test(own) && own.length < 2_000) return 'auto_reply';
  if (wish || asks) return null;
  if (thanks.test(own) && (label === 'thanks' ? !more.test(own) && own.split(/\s+/).length <= 40 : isThanksAlone(own))) return 'thanks';
  return label === 'spam' ? 'spam' : null;
}

/** Two kinds of unasked-for offer, or one and a lure, in a mail that speaks of nothing bought here. */
function isOffer(text: string): boolean {
  const found = offers.filter((offer) => offer.test(text)).length;
  if (found === 0 || ofTheShop.test(text.replace(/https?:\/\/\S+|\d+[.,\s]\d{3}/g, ''))) return false;
  return found >= 2 || lures.some((lure) => lure.test(text));
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
