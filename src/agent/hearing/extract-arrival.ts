import { anyOf } from './phrases.ts';

const parcel =
  '(?:pakken|pakke|ordren|ordre(?: \\d+)?|bestillingen|forsendelsen|varen|varerne|leveringen|parcel|package|order(?: \\d+)?|delivery|items?|paketet|beställningen|ordern|paket|bestellung(?: \\d+)?|sendung|lieferung)';
const neverCame = anyOf(
  // Of an order by its number alone.
  "#?\\d{4,6} (?:is |er |är |ist |har |has |hat |have )?(?:\\p{L}+ ){0,2}?(?:never|not|hasn't|hasnt|didn't|aldrig|ikke|ikk|inte|aldri|nicht|nie) (?:\\p{L}+ ){0,2}?(?:arriv\\p{L}*|come|came|turned up|showed up|kommet|kom|ankommet|dukket op|nået frem|kommit|kommet fram|dukket opp|angekommen|gekommen)|#?\\d{4,6} (?:is|er|är|ist) (?:\\p{L}+ ){0,2}?(?:lost|væk|forsvundet|bortkommet|borta|borte|försvunnen|verschwunden|verloren)",
  "no sign of|(?:never|not|haven't|havent|didn't|hasn't|ikke|ikk|aldrig|inte|aldri|nicht|nie) (?:\\p{L}+ )?(?:received?|got|gotten|modtaget|fået|fått|mottagit|mottatt|erhalten|bekommen) (?:ordre |order |bestilling |beställning |bestellung |nr\\.? |no\\.? )?#?\\d{4,6}|(?:har|habe|have) (?:\\p{L}+ )?(?:ordre |order |bestilling |bestellung )?#?\\d{4,6} (?:nie|nicht|ikke|aldrig|inte) (?:erhalten|bekommen|modtaget|fået|fått|mottagit)",
  `${parcel} (?:\\p{L}+ ){0,4}(?:er |har )?(?:\\p{L}+ )?(?:ikke|aldrig|ik) (?:\\p{L}+ ){0,2}(?:kommet|ankommet|nået frem|dukket op|leveret|modtaget|her)|(?:har|fik) (?:\\p{L}+ ){0,2}(?:ikke|aldrig|ik) (?:\\p{L}+ )?(?:modtaget|fået|set) (?:${parcel}|noget som helst|skyggen)|${parcel} (?:\\p{L}+ ){0,3}(?:er |så )?(?:\\p{L}+ )?(?:forsinket|blevet væk|gået tabt|bortkommet|forsvundet)|(?:ikke|ik) (?:lå |var |med )?i (?:pakken|kassen|posen|æsken)|mangle(?:r|de) i (?:pakken|kassen|posen|æsken|forsendelsen)|påstår (?:\\p{L}+ ){0,4}(?:har )?(?:leveret|afleveret)`,
  `${parcel} (?:\\p{L}+ ){0,3}(?:never|not|hasn't|has not|didn't|did not|isn't|wasn't) (?:\\p{L}+ ){0,2}(?:arriv\\p{L}*|come|came|turned up|here|delivered|received|shown up)|(?:never|not|haven't|didn't) (?:\\p{L}+ )?(?:received?|got|get|gotten) (?:my |the |any )?${parcel}|${parcel} (?:\\p{L}+ ){0,3}(?:is |was )?(?:\\p{L}+ )?(?:late|overdue|lost|delayed|missing)|(?:wasn't|weren't|not) in (?:the|my) (?:parcel|package|box|bag)|hasn't arrived|never (?:arrived|turned up|showed up)`,
  `${parcel} (?:\\p{L}+ ){0,3}(?:inte|aldrig|aldri|ikke|nicht|nie) (?:\\p{L}+ ){0,2}(?:kommit|kommet|fram|levererat|levert|angekommen|gekommen|da|zugestellt)|(?:inte|aldrig|ikke|aldri) (?:\\p{L}+ )?(?:fått|mottagit|mottatt) (?:${parcel}|pakken)|${parcel} (?:\\p{L}+ ){0,3}(?:försenat|försvunnit|verspätet|verloren|verschwunden)|(?:inte|ikke) (?:med )?i (?:paketet|pakken|esken)|nicht (?:im|in dem) paket|(?:paket|lieferung) nie (?:erhalten|bekommen)`,
);

/** The customer says that the goods never reached them: then nothing can be sent back, whatever else they ask for. */
export function saysNeverCame(text: string): boolean {
  return neverCame.test(text.replace(/[’`´]/g, "'"));
}
