import type { SkipReason } from '../../domain/reasons.ts';

const autoReply =
  /(?<![\p{L}\d])(?:out of (?:the )?office|automatic(?:ally)? (?:reply|response|generated)|auto-?reply|autosvar|automatisk (?:svar|svarmail|genereret)|automatiskt (?:svar|genererat)|automatische antwort|abwesenheitsnotiz|på ferie (?:til|frem til|og)|ikke på kontoret|on (?:annual|parental|maternity) leave|i am (?:currently )?(?:away|out)|limited access to (?:my )?e-?mail|do not reply to this|denne mail kan ikke besvares|delivery status notification|undeliverable|mailer-daemon|kvittering for modtagelse|vi har modtaget din henvendelse|we have received your (?:request|message|e-?mail))(?![\p{L}\d])/iu;
const thanks =
  /(?<![\p{L}\d])(?:(?:mange |tusind |1000 )?tak(?: for)?|thank(?:s| you)|thx|cheers|perfekt|super|fedt|dejligt|great|awesome|brilliant|perfect|tack|takk|danke|vielen dank|fint)(?![\p{L}\d])/iu;
const more =
  /\?|(?<![\p{L}\d])(?:men|but|dog|stadig|still|however|mangler|missing|ikke|not|don't|hvornår|when|where|hvor|hvordan|how|kan i|can you|could|vil gerne|would like|need|skal|ønsker|annuller|cancel|retur\w*|bytte|exchange|ordre|order|inte|aber|nicht|når|när|wann)(?![\p{L}\d])/iu;

/**
 * Mail that needs nobody. Conservative: anything that might hold a wish is none of these. `label` is what the classifier takes the
 * whole mail for, when that is one of them; `wish` tells that it heard a scenario.
 */
export function tellSkip(own: string, subject: string, label: SkipReason | null, wish: boolean): SkipReason | null {
  if (autoReply.test(subject) || (autoReply.test(own) && own.length < 800 && label === 'auto_reply')) return 'auto_reply';
  if (wish) return null;
  const words = own.split(/\s+/).filter(Boolean).length;
  if (thanks.test(own) && !more.test(own) && (label === 'thanks' ? words <= 25 : words <= 8 && !/\d/.test(own))) return 'thanks';
  return label === 'spam' ? 'spam' : null;
}
