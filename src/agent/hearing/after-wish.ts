import type { ActionFamily } from '../../domain/action.ts';
import type { Doubt } from '../../domain/heard.ts';
import { afterLastWish } from './extract-doubts.ts';
import { anyOf } from './phrases.ts';

const families: readonly ActionFamily[] = ['cancel', 'unsubscribe', 'address', 'return'];

/**
 * What is said after the wish can take it back, whatever the words: it corrects itself, says no without saying to what, or lets the order
 * come after all. Read clause by clause.
 */
export function doubtsAfterWish(text: string): readonly Doubt[] {
  return families.flatMap((about) => {
    const rest = afterLastWish(about, text);
    if (rest === null) return [];
    const clauses = clausesOf(rest);
    const numbers = `${text.slice(0, text.length - rest.length)} ${clauses[0] ?? ''}`.match(/\d{4,}/g) ?? [];
    const isBack = clauses.some((clause) => takesBack(clause, about, numbers));
    return isBack ? [{ about, why: 'taken_back' } as const] : [];
  });
}

function takesBack(clause: string, about: ActionFamily, numbers: readonly string[]): boolean {
  if (secondThought.test(clause) && !idleStart.test(clause)) return true;
  if (bareNot.test(clause) || notNeededAfterAll.test(clause)) return true;
  const ofAnotherOrder = (clause.match(/\d{4,}/g) ?? []).some((number) => !numbers.includes(number));
  return about === 'cancel' && !ofAnotherOrder && !subordinate.test(clause) && !negation.test(clause) && letsCome.test(clause);
}

function clausesOf(rest: string): readonly string[] {
  return rest
    .replace(numberSign, ' ')
    .split(/[.,;:!?()\n…–—]+|\s-+\s/u)
    .map((clause) => clause.replace(/^[^\p{L}\d]+/u, '').trim())
    .filter((clause) => /[\p{L}\d]/u.test(clause));
}

/** The "no" of "order no 10412". */
const numberSign = /(?<!\p{L})no\.?\s*(?=#?\d)/giu;
/** They begin anew. */
const secondThought =
  /^(?:(?:and|og|och|und|oh|åh|ach|ah|oj|øh|but|men|aber|or|eller|oder|so|så|just|bare|please|venligst|vänligen|vennligst|bitte|sorry|undskyld|förlåt|beklager)\s+)*(?:edit(?:ed)?|rettelse|rättelse|korrektur|korrektion|korrigering|korrigiere|correction|retting|update|opdatering|uppdatering|oppdatering|nachtrag|hov(?:sa)?|ups|upps|ops|oops|whoops|hm+|ehm+|øhm?|argh?|nej|næ+h?|nå nej|no|nope|nein|nee|nö|nei|nä|wait|hang on|hold on|vent(?: lige| lidt| nu)?|vänta|warte[nt]?|moment(?: mal)?|stop|stopp|nvm|nevermind|never mind|on (?:second|reflection)|thinking about it|come to think|strike|scrap|cross|forget|disregard|ignore|ignorer\p{L}*|ignorier\p{L}*|bortse|se bort|glem|drop det|glöm|vergiss|vergessen|wrong (?:shop|store)|forkert (?:butik|forhandler|webshop)|fel butik|feil butikk|falscher (?:shop|laden)|ved nærmere|vid närmare|bei näherer|når jeg tænker|eller)(?!\p{L})(?!\s+(?:how|hvordan))/iu;
/** A "no" that says no to something else. */
const idleStart =
  /^(?:(?:and|og|och|und|but|men|aber)\s+)*(?:no (?:rush|hurry|problem|worries|longer|need to (?:reply|answer|call|write)|hard feelings|thanks?|other|more|matter|reason|idea|doubt|luck|fault|offen[cs]e)|nej tak til|stop(?:pe)?\s\p{L}+|eller(?:s)? (?:om|hvis|hvad|er|har|kan|skal|hvordan|når)|forget to|wait(?:ing)? (?:for|until)|vent(?:er)? (?:på|til))/iu;
/** A bare "don't". */
const bareNot =
  /^(?:(?:please|but|men|aber|bitte|venligst|or|eller|oder|så|so|and|og|nu|alligevel|doch|lieber|better|bedre|helst|i|du|sie|ihr|you|det|dette|this|that|it|das|es|gør|gjør|gör|do|tun|mach\p{L}*)\s+)*(?:(?:please\s+)?do(?:n't| not)(?: do (?:it|that))?|(?:lad|lade|la|låt|låta|lass\p{L}*)(?:\s+\p{L}+)?\s+(?:være|vara|bli|sein|bleiben)|(?:gør|gjør|gör|do|tun|mach\p{L}*)(?:\s+(?:det|this|that|it|das|es|sie))*\s+(?:ikke|inte|not|nicht)|ikke|inte|nicht|not|better not|lieber nicht|helst ikke|hellere ikke|(?:ikke|inte|nicht|not)\s+(?:alligevel|likevel|ändå|doch|anyway|after all))(?:\s+(?:please|bitte|tak|tack|takk|alligevel|anyway|after all|likevel|ändå|doch|nu|now))*$/iu;
/** It is the deed, and not the goods, that is no longer needed. */
const notNeededAfterAll =
  /^(?:(?:but|men|aber|dog)\s+(?:\p{L}+\s+){0,3}?(?:ikke|inte|not|no longer|nicht|n't|isn't|ej)(?:\s+\p{L}+)?\s+(?:behøve\p{L}*|nødvendig\p{L}*|needed|necessary|nötig|notwendig|behövs|nödvändig\p{L}*|aktuel\p{L}*|relevant|erforderlich)|(?:(?:but|men|aber)\s+)?(?:det|that|this|das|dette)\s+(?:(?:er|is|ist|är|was)\s+)?(?:\p{L}+\s+)?(?:(?:behøves|behøver (?:i|du|vi|jeg)|trengs|behövs|trenger (?:dere|du)|brauchen sie|ist|er|is)\s+)?(?:\p{L}+\s+)?(?:ikke|inte|not|no longer|nicht)(?:\s+(?:mehr|længere|længer|længre|lenger|längre|mere|any|more))*(?:\s+(?:nødvendig\p{L}*|needed|necessary|nötig|notwendig|behøve\p{L}*))?(?:\s+(?:mehr|mere|længere|lenger|längre|alligevel|likevel|ändå|anymore|any more|after all))*$)/iu;

const it =
  '(?:it|them|that one|this one|the (?:order|parcel|lot|whole thing)|my order|den|det|dem|begge|ordren?|ordern|pakken|bestillingen|beställningen|sie|es|ihn|die bestellung|das paket|mine bestilling|min ordre)';
/** The order is to come, or to be theirs, after all. */
const letsCome = anyOf(
  `(?:keep|keeping|have|having|want|need|take|use|ship|post|dispatch|deliver|send|release|accept)(?: (?:still|just|simply|please|definitely))* ${it}(?! (?:back|retur|cancel\\p{L}*|stopped|gone|refund\\p{L}*|to (?:be|go) \\p{L}+|removed|off|as soon|asap|undone|called|sent back|returned))|let ${it} (?:come|go|be|stand|stay|ship|through)|leave ${it}|(?:still|do) (?:want|need)(?: ${it})?|go(?:ing)? ahead with (?:it|the (?:order|delivery))|(?:as|like) planned|keep (?:it )?coming|(?:can|should|must|may|will|shall) (?:just |still |simply )?(?:come|be (?:sent|shipped|delivered|dispatched))|looking forward to (?:it|getting it|receiving it)`,
  `(?:behold(?:e|er)?|tag(?:e|er)|brug(?:e|er)?|beholde)(?: (?:jeg|vi|så|bare|nu|alligevel|selvfølgelig|jo|gerne))* ${it}|${it} (?:beholder|vil|skal|må|kan)(?: (?:jeg|vi|i|du|selvfølgelig|jo|bare|gerne|godt|naturligvis|alligevel|stadig|nu))* (?:have|beholde|bruge|sendes|afsted|af sted|leveres|komme|frem|ud)|(?:vil|ville|skal|kan)(?: (?:jeg|vi|selvfølgelig|jo|bare|gerne|godt|alligevel|stadig|nu|altså|så))* (?:have|beholde|bruge) ${it}|(?:send(?:e|er)?|lever|afsend)(?: (?:i|jer|venligst|endelig|bare|jo|så|nu|alligevel|gerne|hellere))* ${it}(?! (?:retur|tilbage))|lad(?:e)? ${it}(?: \\p{L}+)? (?:komme|være|sende\\p{L}*|stå|gå)|lad ordren`,
  `(?:behåll(?:a|er)?|ha|skicka)(?: (?:jag|vi|den|gärna|bara|då|ändå|nu|i väg|iväg))* (?:den|dem|ordern|paketet|beställningen)(?! (?:tillbaka|i retur))|låt (?:den|det|ordern)(?: \\p{L}+)? (?:komma|vara|gå|skickas)|(?:den|ordern|det) (?:ska|får|kan)(?: \\p{L}+){0,2} (?:skickas|komma|levereras)|vill(?: \\p{L}+){0,3} ha (?:den|dem|ordern)`,
  `(?:beholde?r?|ha|send(?:e|er)?)(?: (?:jeg|vi|bare|da|likevel|nå|heller|gjerne))* (?:den|dem|ordren|pakken)(?! (?:tilbake|i retur))|la (?:den|det|ordren)(?: \\p{L}+)? (?:komme|være|gå|sendes)|(?:den|ordren) (?:skal|kan|må)(?: \\p{L}+){0,2} (?:sendes|komme|leveres)`,
  `(?:behalte\\p{L}*|schick\\p{L}*|liefer\\p{L}*|versend\\p{L}*|nehme\\p{L}*|senden)(?: (?:ich|wir|sie|ihr|bitte|doch|einfach|nun|jetzt|trotzdem|es|ihn))* (?:sie|es|ihn|die bestellung|das paket|los|doch|trotzdem|weiter)(?! (?:zurück|retour))|(?:doch|trotzdem|bitte)(?: \\p{L}+){0,3} (?:behalten|haben|liefern|schicken|senden|losschicken|versenden|verschicken)|(?:sie|es|die bestellung) (?:soll|kann|darf)(?: \\p{L}+){0,2} (?:kommen|verschickt|versendet|geliefert|raus)`,
);
/** Says when, if, or why; or speaks of how it would be. */
const subordinate =
  /(?<!\p{L})(?:before|inden|før|innan|bevor|if|hvis|om|falls|wenn|when|når|när|hvornår|wann|unless|medmindre|until|until|til|as soon|so that|således|who|which|that you|already|allerede|redan|schon|bereits|har|have already|because|fordi|weil|denn|since|eftersom|wanted to (?:have|keep)|would have|meant to|instead|i stedet|istället|stattdessen|new|ny|nyt|nya|neue\p{L}*|another|igen|igjen|again|wieder|bestil\p{L}*|order (?:a|an|the)|reorder|confirm\p{L}*|bekræft\p{L}*|kvittering|receipt|gave|who has|thank\p{L}*|tak for)(?!\p{L})/iu;
const negation =
  /(?<!\p{L})(?:ikke|ikk|inte|ej|nicht|not|never|aldrig|aldri|nie|kein\p{L}*|ingen|no longer|don't|dont|doesn't|didn't|won't|wouldn't|can't|cannot|couldn't|isn't|shouldn't|without|uden|utan|uten|ohne|no need|neither|nor|than)(?!\p{L})/iu;
