import type { Doubt } from '../../domain/heard.ts';
import { anyOf } from './phrases.ts';

const oldAddress = anyOf(
  "(?:kommer|går|skal|sendes|ryger|goes?|comes?|going|coming|ska|går|skickas|geht|kommt|soll)(?: \\p{L}+){0,3} (?:til|to|till|an|nach) (?:den|the|die|my|min|meine?n?) (?:old|gamle?|gamla|alten?|usual|sædvanlige|vanliga|vanlige|bisherigen?)[^.!?]{0,16}[,.]? ?(?:(?:og|and|och|und) )?(?:det|that|das|it)(?: is|'s| er| är| ist)(?: \\p{L}+)? (?:ok|okay|fint|fine|i orden|bra|gut|in ordnung|alright|meningen|intended)",
  // The address that the writer has just called wrong.
  '(?:shows?|says?|viser|siger|står(?: der)?|visar|zeigt|steht)(?: (?!skal|should)[\\p{L}\\d#,]+){1,14}[.!,] (?:(?:but|men|aber) )?(?:that|this|it|det|dette|das|es) (?:is|er|är|ist)(?: \\p{L}+)? (?:wrong|not right|incorrect|forkert|ikke rigtigt|fel|feil|galt|falsch|nicht richtig)',
  '(?:still|stadig|stadigvæk|fortsat|fortfarande|fortsatt|fremdeles|weiterhin|noch|gerne)(?: \\p{L}+){0,6} (?:old|gamle?|gamla|gammel|alte[nr]?|previous|current|nuværende|tidligere|oprindelige|original)(?: \\p{L}+)? ?\\p{L}*(?:address|adress\\p{L}*)?',
  '(?:keep|behold\\p{L}*|leave|behåll\\p{L}*|lass\\p{L}*|behalt\\p{L}*)(?: \\p{L}+){0,4} (?:address|\\p{L}*adresse?n?)(?: (?:as it is|som den er|som den är|wie sie ist))?',
);
const notChanged = anyOf(
  '(?:\\p{L}*adress\\p{L}*|address) (?:\\p{L}+ ){0,3}?(?:ikke|nicht|inte|not) (?:be |blive |bli |vara )?(?:ændres?|ændret|ändern|geändert|ändras?|ändrad|endres?|endret|changed?|rettes?)',
);
const laterOnly = anyOf(
  '(?:ret|ændr|opdater|skift|change|update|correct|ändra|uppdatera|endre|oppdater|änder|aktualisier)\\p{L}*(?: \\p{L}+){0,3} (?:min|mit|my|mitt|meine?n?|the) (?:\\p{L}*konto\\p{L}*|account|\\p{L}*profil\\p{L}*|profile)',
  '(?:på|i|to|in|on|för|for|in|auf|im) (?:min|mit|my|mitt|meine[mnr]?|the|jeres|your) (?:\\p{L}+ )?(?:profil\\p{L}*|profile|konto\\p{L}*|account|kundeprofil|kundekonto|brugerprofil)',
  '(?:fremtidige?|kommende|future|upcoming|framtida|kommande|fremtidige|künftige\\p{L}*|zukünftige\\p{L}*|next|næste|nästa|neste|nächste\\p{L}*) (?:ordrer?|orders?|køb|bestilling\\p{L}*|beställning\\p{L}*|order|ordrar|purchases?|leveringer|deliver\\p{L}*|leveranser|bestellung\\p{L}*|lieferung\\p{L}*|kjøp|köp)',
);

/** The address of the order stays, or only the account's is to change. */
export function doubtsOfAddress(text: string): readonly Doubt[] {
  if (oldAddress.test(text) || notChanged.test(text)) return [{ about: 'address', why: 'denied' }];
  return laterOnly.test(text) ? [{ about: 'address', why: 'something_else' }] : [];
}

const spoilt = anyOf(
  '(?:rødvin|rødvins\\p{L}*|rødvinen|red wine|wine|coffee|kaffe|rotwein|kaffee|rödvin|vin|make-?up|foundation|ketchup|juice|saft|sauce|ink|blæk) (?:\\p{L}+ ){0,3}(?:på|on|over|auf|drauf|all over)|(?:jeg|jag|i|ich|vi|we|my \\p{L}+|min \\p{L}+) (?:\\p{L}+ ){0,4}(?:spildt|spildte|spilled|spilt|spillte?|verschüttet|sølte|sølt|kom til at (?:rive|klippe|vaske)|accidentally (?:tore|cut|ripped|washed))',
);

/** Goods that the customer spoilt after they came: a person judges what is paid back. */
export function doubtsOfReturn(text: string): readonly Doubt[] {
  return spoilt.test(text) ? [{ about: 'return', why: 'something_else' }] : [];
}

const beforeItComes = anyOf(
  '(?:inden|før) (?:den|det|de|pakken|varen|ordren|bestillingen) (?:når (?:frem|at (?:komme|nå))|kommer|ankommer|bliver leveret|leveres|er fremme)|before (?:it|they|that|this|the (?:parcel|package|order|box)) (?:gets? here|arrives?|comes?|reach(?:es)?|is delivered|lands?)',
  'innan (?:den|det|de|paketet|varan) (?:kommer|når|levereras|är framme)|før (?:den|det|de|pakken) (?:kommer|når|blir levert|leveres|er fremme)|bevor (?:es|sie|er|das paket|die (?:sendung|bestellung)) (?:ankommt|kommt|geliefert|da ist|bei mir)',
);

/** What was sent cannot be swapped before it comes: whether they want it afterwards, they have not said. */
export function doubtsOfSwap(text: string): readonly Doubt[] {
  return beforeItComes.test(text) ? [{ about: 'swap', why: 'conditional' }] : [];
}

const newsletter =
  '(?:(?:your|the|jeres|deres|er|ert|era|ihr\\p{L}*|euer\\p{L}*|eur\\p{L}*|den|das|det) )?(?:\\p{L}*newsletters?|\\p{L}*nyhedsbrev\\p{L}*|\\p{L}*nyhetsbrev\\p{L}*|mailing ?lists?|mails?|mejl\\p{L}*|listen|list|listan)';
const stays = anyOf(
  '(?:meld\\p{L}*|trag\\p{L}*|nehm\\p{L}*) (?:sie )?mich (?:\\p{L}+ ){0,3}?nicht (?:\\p{L}+ ){0,4}(?:ab|aus|heraus|raus)|(?:meld|ta|fjern|tag) (?:meg|mig) (?:ikke|inte) (?:\\p{L}+ ){0,4}(?:av|af|fra|bort|från)',
  '(?:stay|remain|be kept) (?:on|subscribed)|keep me (?:on|subscribed)|(?:blive|forblive|beholde mig) (?:på listen|tilmeldt)|stanna kvar|bli (?:stående|værende) på|weiterhin (?:erhalten|bekommen|angemeldet)',
);
const wantsOn = anyOf(
  `(?:put|add|get|sign|want|subscribe|signed)(?: \\p{L}+){0,4} (?:back on|on again|again|back|up)|re-?subscrib\\p{L}*|(?<!un)subscribe me|sign(?:ing)? (?:me |us )?up|how (?:do|can|to) (?:i )?(?:subscribe|sign up|join)`,
  `(?<!er |har |jeg er |ikke |aldrig |bliver |blev )tilmeld(?:e)? (?:mig|os)|(?:blive|bliver jeg|gerne|vil) (?:\\p{L}+ ){0,2}tilmeld\\p{L}*|(?:sæt|få|skriv) (?:mig )?(?:\\p{L}+ )?(?:på|tilbage på|op på) (?:listen|mailinglisten|${newsletter})|hvordan tilmelder|(?:gerne|vil|kan jeg) (?:(?!ikke)\\p{L}+ ){0,2}(?:modtage|have|få) (?:jeres|det) nyhedsbrev(?:et)?(?! mere| længere)(?: igen)?|(?:tilmelde|abonnere)(?: mig)? (?:på|jeres|igen|nyheds\\p{L}*)`,
  '(?:anmäl|anmäla|registrera|prenumerera)(?! inte) (?:mig )?(?:\\p{L}+ )?(?:på|till|igen)|(?:lägg|sätt) (?:till )?mig (?:på|igen)|hur prenumererar|(?:meld|melde|meldes|meldt) (?:meg )?(?:på|inn)(?!\\p{L})|påmeld\\p{L}* igjen|abonnere (?:på|igjen)|hvordan melder jeg meg på|(?:anmelden|eintragen|abonnieren)(?! (?:nicht))|melden sie mich (?:\\p{L}+ ){0,4}(?:an|wieder an)|nehmen sie mich (?:\\p{L}+ ){0,4}auf',
);
const getsNone = anyOf(
  `(?:i|we) (?:\\p{L}+ )?(?:never|don't|do not|no longer|haven't|have not|am not|didn't|stopped)(?: been| ever)? (?:get|got|getting|receive|received|receiving)(?: \\p{L}+){0,3} ${newsletter}`,
  `(?:jeg|vi) (?:(?:får|modtager)(?: \\p{L}+){0,2} (?:aldrig|ikke|ikk)|har (?:aldrig|ikke|ikk) (?:fået|modtaget|set))(?: (?:længere|mere|nogen))*(?: \\p{L}+){0,2} ${newsletter}|(?:hvorfor )?(?:får|modtager) jeg (?:\\p{L}+ )?(?:aldrig|ikke) (?:\\p{L}+ )?${newsletter}`,
  `(?:jag|vi) (?:får (?:\\p{L}+ )?(?:aldrig|inte)|har (?:aldrig|inte) fått)(?: \\p{L}+){0,3} ${newsletter}|(?:jeg|vi) (?:(?:får|mottar) (?:\\p{L}+ )?(?:aldri|ikke)|har (?:aldri|ikke) (?:fått|mottatt))(?: \\p{L}+){0,3} ${newsletter}|(?:ich|wir) (?:bekomme|erhalte|kriege)(?: \\p{L}+){0,5} (?:nie|kein\\p{L}*)(?: \\p{L}+){0,2} ${newsletter}|(?:ich|wir) (?:bekomme|erhalte|kriege)(?: \\p{L}+){0,4} ${newsletter} (?:nie|nicht)(?! mehr)`,
);
const neverSigned = anyOf(
  "(?:never|aldrig|aldri|nie|ikke|inte|nicht|not|didn't|did not|haven't)(?: \\p{L}+){0,3} (?:signed? up|subscrib\\p{L}*|tilmeldt|anmält|prenumerera\\p{L}*|meldt|påmeldt|abonner\\p{L}*|abonniert|angemeldet|asked|bedt|bett)",
);
/** What comes although they left is to stop. */
export const keepsComing = anyOf(
  'still (?:get\\p{L}*|receiv\\p{L}*|send\\p{L}*|com\\p{L}*|being)|keep (?:getting|receiving|coming|sending)|mails? keep|stadig (?:nyheds\\p{L}*|mails?|reklame\\p{L}*)|(?:får|modtager|kommer|sender)(?: \\p{L}+){0,2} stadig|(?:fik|får) stadig|bliver ved med at|fortsætter med|(?:får|kommer|skickar)(?: \\p{L}+)? (?:fortfarande|ändå|fortsatt|likevel|fremdeles)|(?:bekomme|erhalte|kommt|kommen)(?: \\p{L}+){0,2} (?:immer noch|trotzdem|weiterhin|noch)',
);
const lessOften = anyOf(
  'sjældnere|færre (?:mails?|nyhedsbreve|e-?mails?)|less (?:often|frequently)|fewer (?:e-?mails?|mails?|newsletters?)|not so (?:often|many)|once a (?:week|month)|mer sällan|färre (?:mejl|utskick|nyhetsbrev)|sjeldnere|færre (?:e-?poster|nyhetsbrev)|seltener|weniger (?:mails?|e-?mails?|newsletter)',
);
const bonus = anyOf(
  '(?:rabat|rabatt|discount|voucher|code|kode|rabatkode|rabattkode|rabattkod|velkomstrabat|welcome (?:discount|offer)|gutschein|gutscheincode|rabattcode|willkommensrabatt|kod)',
);

/** About the newsletter, but not leaving it: joining, missing it, getting it less often, what one gains by it. */
export function doubtsOfNewsletter(text: string, plainlyWished: boolean): readonly Doubt[] {
  const other = (wantsOn.test(text) && !neverSigned.test(text)) || lessOften.test(text);
  if (stays.test(text)) return [{ about: 'unsubscribe', why: 'denied' }];
  if (other) return [{ about: 'unsubscribe', why: 'something_else' }];
  if (plainlyWished || keepsComing.test(text)) return [];
  return getsNone.test(text) || bonus.test(text) ? [{ about: 'unsubscribe', why: 'something_else' }] : [];
}
