import { type ActionFamily, actionFamilies } from '../../domain/action.ts';
import type { Doubt } from '../../domain/heard.ts';
import { doubtAboutAll } from './doubt-any.ts';
import { doubtsOfAddress, doubtsOfNewsletter, doubtsOfReturn, doubtsOfSwap, keepsComing } from './doubt-lists.ts';
import * as phrases from './doubt-phrases.ts';
import { asksPlainly } from './plain-wish.ts';
import { withoutPoliteNot } from './polite-not.ts';
import { askingTheRule, displeases, unwanted } from './wish-phrases.ts';

/**
 * What in the mail speaks against doing something: it is denied, taken back, bound to a condition, told of as done, or wished by
 * somebody else. "I don't want to keep it, please cancel" casts no doubt on cancelling. A denial holds whatever else is said; what is only
 * told or asked about holds while nothing of the kind is wished besides.
 */
export function doubtsIn(text: string): readonly Doubt[] {
  const plain = text.replace(/[’`´]/g, "'").replace(/[ \t]+/g, ' ');
  const all = doubtAboutAll(plain);
  const sentences = sentencesOf(withoutCourtesies(plain));
  const byFamily = actionFamilies
    .flatMap((family) => doubtOf(family, sentences) ?? [])
    .filter(({ about, why }) => !(about === 'unsubscribe' && why === 'told' && keepsComing.test(plain)));
  // Calling off a return is no wish to send anything back either.
  const ofReturn: readonly Doubt[] = byFamily.some(({ about, why }) => about === 'cancel' && why === 'something_else')
    ? [{ about: 'return', why: 'something_else' }]
    : [];
  return [
    ...(all ? [all] : []),
    ...(isTooLong(plain) ? [{ about: 'any', why: 'undecided' } as const] : []),
    ...byFamily,
    ...ofReturn,
    ...(isEitherOr(plain) ? [{ about: 'cancel', why: 'undecided' } as const] : []),
    ...doubtsOfAddress(plain),
    ...doubtsOfReturn(plain),
    ...doubtsOfSwap(plain),
    ...doubtsOfNewsletter(plain, wished('unsubscribe')),
  ];

  function wished(family: ActionFamily): boolean {
    return sentences.some((sentence) => readings(family, sentence).includes('wished'));
  }
}

/** Actions that a sentence of the mail plainly asks for: by a request, or as a command. */
export function wishesIn(text: string): readonly ActionFamily[] {
  const plain = text.replace(/[’`´]/g, "'").replace(/[ \t]+/g, ' ');
  const sentences = sentencesOf(withoutCourtesies(plain));
  return actionFamilies.filter((family) =>
    sentences.some((sentence) => asksFor(family, sentence) || (family === 'swap' && phrases.sendsSize.test(sentence))),
  );
}

const another = `(?:${phrases.deedWords.swap.source}|${phrases.deedWords.address.source}|(?:chang|ændr|skift|ändr|endr|änder)\\p{L}*(?: \\p{L}+){0,2} (?:to|til|till)(?!\\p{L})|(?:auf|in|zu) [\\p{L}\\d]+(?: \\p{L}+)? (?:ändern|umstellen|tauschen|wechseln))`;
const callOff = `(?:${phrases.deedWords.cancel.source})`;
const or = '[^]{0,80}?[\\s.?!,](?:or|eller|oder)\\s[^]{0,80}?';
const either = new RegExp(`${callOff}${or}${another}|${another}${or}${callOff}`, 'iu');
/** "Can you cancel it? Or change it to a 40?": which of the two, they leave open. */
function isEitherOr(text: string): boolean {
  return either.test(text);
}

/** A place that names an action and reads as a wish for it. */
export interface Named {
  readonly before: string;
  readonly deed: string;
  readonly after: string;
}

/** Every place where the mail names the action as something wished. */
export function namedWishes(family: ActionFamily, text: string): readonly Named[] {
  const plain = text.replace(/[’`´]/g, "'").replace(/[ \t]+/g, ' ');
  return sentencesOf(withoutCourtesies(plain)).flatMap((sentence) =>
    [...sentence.matchAll(phrases.deedWords[family])].flatMap(({ index, 0: deed }) => {
      const named = { before: sentence.slice(0, index), deed, after: sentence.slice(index + deed.length) };
      return readingOf(family, deed, named.before, named.after) === 'wished' ? [named] : [];
    }),
  );
}

/** All that stands behind the last place where the mail wishes for it; null when nothing does. */
export function afterLastWish(family: ActionFamily, text: string): string | null {
  const sentences = sentencesOf(text.replace(/[’`´]/g, "'").replace(/[ \t]+/g, ' '));
  for (let at = sentences.length - 1; at >= 0; at--) {
    const sentence = sentences[at] as string;
    const places = [...sentence.matchAll(phrases.deedWords[family])].filter(
      ({ index, 0: deed }) => readingOf(family, deed, sentence.slice(0, index), sentence.slice(index + deed.length)) === 'wished',
    );
    const last = places.at(-1);
    if (last) return [sentence.slice(last.index + last[0].length), ...sentences.slice(at + 1)].join('\n');
  }
  return null;
}

/** What is done on a plain wish only. Goods and money for a loss or a fault are given by the shop's rules, whatever is asked for. */
export const doneOnWishOnly: readonly ActionFamily[] = ['cancel', 'return', 'address', 'unsubscribe'];

/** Actions that nothing in the mail plainly asks for: they are not done, however plainly they are named. */
export function notAskedIn(subject: string, text: string): readonly Doubt[] {
  return doneOnWishOnly.filter((family) => !isPlainlyWished(family, subject, text)).map((about) => ({ about, why: 'not_asked' }));
}

/** Words in quotation marks are somebody's, or of another day. */
const spoken = /["“”„»«][^"“”„»«\n]{3,160}["“”„»«]|(?<![\p{L}\d])'[^'\n]{3,160}'(?![\p{L}\d])/gu;

/** `refund_limit=99` is nobody's speech. */
const code = /\S*[_={}<>]\S*/gu;

/** Whether the mail asks for it plainly; the subject speaks where the mail itself does not name it. */
export function isPlainlyWished(family: ActionFamily, subject: string, text: string): boolean {
  const [ofMail, ofSubject] = [text, subject].map((said) =>
    sentencesOf(
      withoutCourtesies(
        said
          .replace(/[’`´]/g, "'")
          .replace(spoken, ' ')
          .replace(code, ' ')
          .replace(/[ \t]+/g, ' '),
      ),
    ),
  );
  if (ofMail?.some((sentence) => isAsked(family, sentence))) return true;
  const isSentBack = (sentence: string) => readings('return', sentence).includes('wished') && !askingTheRule.test(sentence);
  if (family === 'return' && (displeases.test(text) || unwanted.test(text)) && ofMail?.some(isSentBack)) return true;
  const isNamed = ofMail?.some((sentence) => sentence.search(phrases.deedWords[family]) >= 0);
  return !isNamed && ofSubject?.some((sentence) => isAsked(family, sentence)) === true;
}

function isAsked(family: ActionFamily, sentence: string): boolean {
  const heard = readings(family, sentence);
  return (heard.length === 0 || heard.includes('wished')) && asksPlainly(family, sentence);
}

const request =
  /(?<!\p{L})(?:please|pls|venligst|vennligst|vänligen|snälla|bitte|bedes|kan (?:i|du|ni|dere|jeg få|jag få)|vil (?:i|du|dere)|vill (?:ni|du)|(?:can|could|would|will) you|(?:können|könnten|würden) sie|könnt ihr|könntet ihr|(?:i|jeg|jag|ich|we|vi|wir) (?:would like|want|need|ønsker|vil (?:gerne|gjerne)|vill|möchten?|will)|(?:vil|ville|vill|skulle|möchten?|würden?) (?:jeg|jag|ich|vi|wir)(?: \p{L}+)? (?:gerne|gjerne|gärna|helst|gern)|(?:vill|möchten?) (?:jag|ich|vi|wir)|i'd like|we'd like|skulle vilja|hätte gerne?)(?!\p{L})/iu;
/** Calling off a newsletter cancels no order. */
const ofOrder = /ordre|order|bestilling|bestellung|beställning|køb|purchase|köp|kjøp|kauf|\d{4}|(?:the|whole|entire) (?:thing|lot)/iu;
const command =
  /(?:^|(?:^|[,:]| (?:and|og|och|und|also|også|samt|plus)) ?)(?:(?:please|also|then|just|så|so|også|hej|hi|hello|bare|lige) ?,? ?)*$/iu;

function asksFor(family: ActionFamily, sentence: string): boolean {
  return [...sentence.matchAll(phrases.deedWords[family])].some((match) => {
    const before = sentence.slice(0, match.index);
    if (family === 'unsubscribe' && !phrases.ofMails.test(sentence)) return false;
    if (family === 'cancel' && phrases.ofMails.test(sentence) && !ofOrder.test(sentence)) return false;
    if (readingOf(family, match[0], before, sentence.slice(match.index + match[0].length)) !== 'wished') return false;
    return request.test(before.slice(-60)) || (phrases.commandForm.test(match[0]) && command.test(before));
  });
}

type Reading = Doubt['why'] | 'wished';
const holdsAlways: readonly Reading[] = ['denied', 'taken_back', 'conditional', 'others', 'something_else'];

function doubtOf(family: ActionFamily, sentences: readonly string[]): Doubt | null {
  const found = sentences.flatMap((sentence) => readings(family, sentence));
  const why =
    holdsAlways.find((kind) => found.includes(kind)) ??
    (found.includes('wished') ? undefined : found.find((kind) => kind === 'told' || kind === 'asked'));
  return why === undefined || why === 'wished' ? null : { about: family, why };
}

/** What a person reads in one breath, and how much of it anybody writes to a shop. */
const [LONGEST_SENTENCE, MOST_SENTENCES] = [400, 80];

/** True when the mail is longer than what is read of it: what stands behind may say the contrary. */
function isTooLong(text: string): boolean {
  return piecesOf(text).length > MOST_SENTENCES;
}

function sentencesOf(text: string): readonly string[] {
  return piecesOf(text).slice(0, MOST_SENTENCES);
}

/** Sentences; one that never ends is cut at words, since each word of it is read with all that stands around it. */
function piecesOf(text: string): readonly string[] {
  return text
    .split(
      /(?<=[!?…;\p{Extended_Pictographic}]|:-?[)D]|(?<!(?<!\p{L})(?:str|strl|stl|gr|nr|no|ca|kl|bzw|evt|ordrenr|ordernr|bestillingsnr))\.)\s+(?!(?<=\d\.\s+)\p{Ll})|\n+|\s[–—-]+\s/iu,
    )
    .flatMap((sentence) => (sentence.length <= LONGEST_SENTENCE ? [sentence] : (sentence.match(longPiece) ?? [])))
    .map((sentence) => sentence.trim())
    .filter(Boolean);
}
const longPiece = new RegExp(`[^]{1,${LONGEST_SENTENCE}}(?=\\s|$)|\\S{1,${LONGEST_SENTENCE}}`, 'gu');

function withoutCourtesies(text: string): string {
  const polite = withoutPoliteNot(text);
  return phrases.courtesies.reduce((rest, courtesy) => rest.replace(courtesy, ' '), polite).replace(/ +/g, ' ');
}

/** How a sentence speaks of an action, once for each time it names it. */
function readings(family: ActionFamily, whole: string): readonly Reading[] {
  const sentence = family === 'swap' || family === 'refund' || family === 'resend' ? whole.replace(phrases.ofStock, ' ') : whole;
  return [...sentence.matchAll(phrases.deedWords[family])].flatMap((match) => {
    const reading = readingOf(family, match[0], sentence.slice(0, match.index), sentence.slice(match.index + match[0].length));
    return reading === null ? [] : [reading];
  });
}

const isPast =
  /(?<!\p{L})(?:har|have|has|had|i've|you've|we've|they've|havde|hadde|hade|er|is|are|was|were|been|blevet|blev|ble|blitt|blivit|är|hat|habe|haben|habt|hatte|wurde|ist|sind|worden|did|hasn't|haven't|isn't|wasn't)(?!\p{L})(?: [#\p{L}\d']+){0,6} ?$/iu;
const isAskedFor =
  /(?<!\p{L})(?:vil|ville|skal|gerne|would|want|wants|like|need|needs|få|get|kan|kunne|can|could|possible|muligt|mulig|möglich|möchte|will|please|venligst|bitte|vill|ønsker|önskar|to be|blive|bli|hope|håber)(?!\p{L})/iu;
const nearlyDone =
  /(?<!\p{L})(?:was (?:just |actually )?(?:about|going) to|were going to|(?:had|i'd) (?:\p{L}+ )?(?:planned|intended|thought|meant) (?:to|of|about)|(?:originally|first|initially) (?:wanted|planned|meant) to|var (?:lige |ellers )?ved at|skulle (?:lige|ellers) til at|havde (?:ellers |egentlig |først )?(?:tænkt|planlagt|overvejet)(?: mig| på)?(?: at)?|(?:ville|wanted)(?: [\p{L}\d#]+){0,3} (?:ellers|egentlig|først|originally)(?: have| at| to)?|(?:ville|wollte) jeg (?:ellers|egentlig)|hade (?:egentligen |först )?(?:tänkt|planerat)(?: att)?|(?:ville|skulle)(?: \p{L}+)? egentligen|hatte(?: \p{L}+)? vor(?: zu)?|skulle (?:precis|just) (?:till att)?|hadde (?:egentlig |først )?(?:tenkt|planlagt)(?: å)?|skulle (?:akkurat) til å|(?:wollte|hatte)(?: [\p{L}\d#]+){0,4} (?:eigentlich|zuerst|ursprünglich)|wollte erst|war (?:kurz )?davor)(?: \p{L}+){0,5} ?$/iu;
const regretted =
  /(?<!\p{L})(?:fortryd\p{L}*|fortrudt|regret\p{L}*|changed? my mind (?:about|on|regarding)|ångrat|ångrar|ombestemt meg (?:om|angående)|angret|angrer|bereue|anders überlegt (?:mit|bei))(?: på)?(?:,? at| att)?(?: (?:jeg|jag|i|ich|min|mitt|mit|my|the|this|ville|vil|havde|want\p{L}*|to|having|skulle|min|meine?r?|der|die|asking|om|for|bad|at|i have|har|bedt)){0,6} $/iu;

function readingOf(family: ActionFamily, deed: string, before: string, after: string): Reading | null {
  if (family === 'cancel' && phrases.somethingElse.test(after)) return 'something_else';
  if (
    family === 'return' &&
    /(?<!\p{L})(?:cancel\p{L}*|annull\p{L}*|avbryt\p{L}*|avbok\p{L}*|storn\p{L}*|afbestil\p{L}*|kanseller\p{L}*)(?: (?:my|the|min|mit|mitt|meine?n?|den|die|this|denne))* $/iu.test(
      before,
    )
  )
    return 'something_else';
  if (nearlyDone.test(before) || regretted.test(before)) return 'taken_back';
  const done = phrases.doneForm.test(deed);
  if (family === 'invoice') return notNeeded.test(before) || notNeededBehind.test(after) ? 'denied' : 'wished';
  if (
    /^ (?:button|knap\p{L}*|link\p{L}*|option|function|funktion\p{L}*|felt|taste|labels?|slips?|seddel\p{L}*|lappe?n?|parcel|package|portal|policy)(?!\p{L})/iu.test(
      after,
    )
  )
    return null;
  if (notNeededBehind.test(after) || phrases.avoided.test(before) || phrases.forbidden.test(`${before} ${after}`)) return 'denied';
  if (
    undoing.test(before) ||
    /^(?:stop|drop|delete).*(?:cancellation|annullering|afbestilling|avbeställning|kansellering|stornierung)/iu.test(deed)
  )
    return 'taken_back';
  if (isDenied(deed, before, after))
    return done && isPast.test(before) && !/(?:should|must|skal|må|soll) /iu.test(before) ? 'told' : deniedKind(family, after);
  if (isConditional(family, before, after)) return 'conditional';
  if (family !== 'swap' && (phrases.forOthers.before.test(before) || phrases.forOthers.object.test(`${deed}${after}`))) return 'others';
  const lately = before.slice(-60);
  if (isAskedAfter.test(before)) return 'asked';
  if (isNoun.test(deed) && (isLookedFor.test(before) || (possessed.test(before) && !isAskedFor.test(lately)))) return 'told';
  if (done && /^ (?:ordre|order|bestilling|beställning|bestellung)(?!\p{L})/iu.test(after)) return 'told';
  if (done && isPast.test(lately) && !isAskedFor.test(lately)) return 'told';
  if (
    done &&
    /(?<!\p{L})(?:i|jeg|jag|ich|you|vi|we|ni|dere|they|de|someone|nogen) (?:\p{L}+ )?$/iu.test(before) &&
    !isAskedFor.test(lately)
  )
    return 'told';
  if (
    /^\W*(?:why|hvorfor|varför|warum|wieso)(?!\p{L})/iu.test(before) &&
    /(?<!\p{L})(?:did|have|har|hat|haben|are|is|er)(?!\p{L})/iu.test(before)
  )
    return 'asked';
  return 'wished';
}

const isAskedAfter =
  /(?<!\p{L})(?:did (?:you|they|i|we)(?: \p{L}+)?|(?:are|er|är|is) (?:you|i|ni|dere|de|they) (?:ved at|i gang med (?:at|å)|i färd med att|about to|going to)?) ?$/iu;
/** A cancellation or return of theirs is one that they speak of as made. */
const isNoun =
  /^(?:annullering\p{L}*|afbestilling\p{L}*|cancellation|avbeställning\p{L}*|avbokning\p{L}*|kansellering\p{L}*|stornierung|returns?|retur|returen|rücksendung|retoure|afmelding\p{L}*)$/iu;
/** "Can you see my return?" asks where it is. */
const isLookedFor =
  /(?<!\p{L})(?:se|see|find|finde|tjekke?|check|locate|track|spore|følge|follow|hitta|kolla|sjekke|finne|sehen|finden|prüfen|nachsehen)(?: \p{L}+)? (?:my|min|mit|mitt|meine?) (?:\p{L}+ )?$/iu;
const possessed = /(?<!\p{L})(?:my|our|min|mit|mitt|vores|vår|meine[nr]?|unsere[nr]?) (?:\p{L}+ )?$/iu;
const undoing =
  /(?<!\p{L})(?:stop|undo|reverse|revoke|call off|ophæv\p{L}*|omgør|fortryd\p{L}*|stoppa|ångra|omgjør|stopp|stoppen sie|machen sie)(?: (?:the|my|this|that|min|den|din|die|meine|bitte|please))* $/iu;

/** "I have not got my invoice" wishes for it. */
const notNeeded =
  /(?<!\p{L})(?:(?:don't|do not|ikke|inte|nicht|not) (?:to )?(?:send|skicka?|schick\p{L}*|mail)(?: (?:me|us|mig|meg|mir|uns|oss))?(?: (?:den|die|the|my|min|any))*|(?:don't|do not|no longer|ikke|inte|nicht|not)(?: \p{L}+){0,2} (?:need|want|require|brug|behov|have|ha|behöver|trenger|brauche\p{L}*|benötige\p{L}*)|(?:behöver|trenger|brauche|benötige|want|need) (?:ikke|inte|inget|ingen|inga|kein\p{L}*|no)|brug for ikke)(?: (?:for|an?|any|the|en|noen|nogen|ingen|eine?|kein\p{L}*|ha))* $/iu;
const notNeededBehind =
  /^ (?:is |er |är |ist |of (?:\p{L}+ |#?\d+ )+is )?(?:(?:not|no longer|ikke(?: længere)?|inte(?: längre)?|nicht(?: mehr)?) (?:relevant|aktuel\p{L}*|aktuell\p{L}*)|(?:not|no longer) (?:needed|necessary|required)|ikke (?:længere )?nødvendig|inte (?:längre )?nödvändig\p{L}*|nicht (?:mehr )?(?:nötig|notwendig|erforderlich))/iu;

function isDenied(deed: string, before: string, after: string): boolean {
  const match = new RegExp(`(?<![\\p{L}'])${phrases.negation}(${phrases.between}) $`, 'iu').exec(before);
  if (match && !(phrases.commandForm.test(deed) && phrases.endsInObject.test(match[1] ?? ''))) return true;
  return notBehind.test(after);
}

/** "Annuller ikke ordren", "afmeld mig IKKE", "stornieren Sie die Bestellung nicht". */
const notBehind =
  /^(?: (?:mig|meg|mich|uns|os|den|det|dem|it|them|sie|ihn|es|die|das|der|my|min|mit|mitt|meine|the|bitte|please|venligst|endelig|lige|bloß|ja|doch|order(?:n|en)?|ordren?|bestilling(?:en)?|beställning(?:en)?|bestellung|nyhedsbrevet|newsletter|auf keinen fall|#?\d{4,}))* (?:ikke|ikk|inte|nicht|not|aldrig|nothing|none|intet|ingenting|inget|nichts)(?! (?:kun|bare|only|just|nur|bara|but|andet end|annat än|als))(?!\p{L})/iu;

/** An address that is not to be used is denied, not the change, when another is named in its place. */
function deniedKind(family: ActionFamily, after: string): Reading | null {
  const another =
    /(?<!\p{L})(?:men|but|sondern|utan|instead|i stedet|istället|rather|old|gamle?|gammal|gamla|alte[nr]?|forkerte?|wrong|fel|falsche[nr]?|previous|tidligere|home|billing)(?!\p{L})/iu;
  return family === 'address' && another.test(after) ? null : 'denied';
}

function isConditional(family: ActionFamily, before: string, after: string): boolean {
  if (phrases.inverted.test(before)) return true;
  const spot = `${before} ${after}`;
  if (spot.search(phrases.conditions) < 0) return false;
  return family === 'refund' || family === 'resend' ? phrases.byATime.test(spot) : true;
}
