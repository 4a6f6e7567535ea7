import type { Loss } from '../../domain/heard.ts';
import { saysNeverCame } from './extract-arrival.ts';
import { piecesMissing } from './extract-pieces.ts';
import { anyOf, denies, says } from './phrases.ts';

/** Goods that did not come. Whatever else stands in the same clause is what is missing. */
const missing = anyOf(
  'mangl\\p{L}*|savner|manko|(?:var|er|lå|fulgte|kom|blev|stod|fandtes|ligger)(?: \\p{L}+){0,2} (?:ikke|ik|ikk)|(?:ikke|ik|ikk|aldrig) (?:\\p{L}+ ){0,2}(?:med|i pakken|i kassen|i posen|i æsken|der|kommet|modtaget|fået|fik|vedlagt|dukket|inkluderet)|glemt\\p{L}*|gleml?te|(?:fik|modtog) (?:\\p{L}+ )?(?:ikke|aldrig)|(?:er|var) væk|forsvundet|udeblev\\p{L}*|uden|minus|ingen|intet|hvor (?:er|bliver)|(?:^|og |men )(?:ikke|ik)|(?:glimre\\p{L}*|lyser?|lyste) (?:ved|med) (?:sit|sin) fravær',
  "missing|absent|lacking|left out|omitted|forgot(?:ten)?|(?:was|were|is|are)(?: just| simply| also)?(?: not|n't)|(?:wasn|weren|isn|aren|didn|haven|hasn|don)'?t|(?:did|have|has|do) not|never (?:\\p{L}+ )?(?:came|come|arrived|got|received|showed|made)|without|minus|(?:there was|there were|contained|had) no|no (?:sign|trace) of|where(?:'s| is| are)|nowhere|short of|conspicuous by (?:its|their) absence|(?:^|and |but )(?:not|no)",
  'sakna\\p{L}*|fattas\\p{L}*|(?:var|är|låg|fanns|kom|följde)(?: \\p{L}+){0,2} inte|inte (?:\\p{L}+ ){0,2}(?:med|fått|kommit|där|i paketet)|glömt|fick (?:\\p{L}+ )?(?:inte|aldrig)|utan|(?:lyste|lyser|glimra\\p{L}*) med sin frånvaro|(?:glimret|glimrer|lyste|lyser) med sitt? fravær|(?:var|er|lå|fulgte|kom)(?: \\p{L}+){0,2} ikke|uteble\\p{L}*|var finns',
  'fehl\\p{L}*|vermiss\\p{L}*|(?:war|ist|lag|waren|sind)(?: \\p{L}+){0,3} nicht|nicht (?:\\p{L}+ ){0,2}(?:dabei|drin|enthalten|mitgekommen|da|erhalten|bekommen|gekommen|im paket)|vergessen|ohne|kein\\p{L}*|wo (?:ist|sind|bleibt)|durch abwesenheit',
);
/** Only these came: the rest of the order is what is missing. */
const onlyThese = anyOf('kun|bare|only|just|nothing but|endast|bara|nur|lediglich|bloß|udelukkende|alene');
const came = anyOf(
  '(?:fik|modtog|modtaget|fået|kom|kommet|ankom\\p{L}*|var der|lå der|lå|er her|fulgte med)|resten|det (?:andet|øvrige)|de (?:andre|øvrige)',
  'got|received|came|come|arrived|was in(?:side)?|were in(?:side)?|there was|there were|contained|in the (?:box|bag|parcel|package)|the (?:rest|others?)|everything else',
  '(?:var|er|lå|är|låg|war|lag) (?:med )?(?:i|im|in der) (?:\\p{L}*kuvert\\p{L}*|konvolut\\p{L}*|boksen|\\p{L}*pakken|\\p{L}*kassen|posen|æsken|paketet|påsen|lådan|kartongen|esken|umschlag|karton|paket|tüte)',
  'fick|kom|kommit|låg|fanns|innehöll|mottatt|fikk|inneholdt|erhalten|bekommen|kam|angekommen|war (?:da|drin|dabei)|lag|der rest|övriga|övrigt',
);
const emptyParcel = anyOf(
  '(?:pakken|kassen|æsken|posen|konvolutten|indholdet)(?: \\p{L}+){0,3} (?:er |var )?(?:helt |fuldstændig |bare )?tom|tom (?:pakke|kasse|æske|pose|kuvert)|(?:alt|alting|det hele) mangle\\p{L}*|mangler (?:alt|det hele|alle varer\\p{L}*)',
  '(?:parcel|package|box|bag|envelope)(?: \\p{L}+){0,3} (?:is |was |came |arrived )?(?:completely |totally |just )?empty|empty (?:parcel|package|box|bag|envelope)|everything (?:is|was) missing|nothing (?:in|inside)',
  '(?:paketet|lådan|påsen|pakken|esken|posen) (?:\\p{L}+ ){0,2}(?:helt )?(?:tomt|tom)|(?:paket|karton|tüte) (?:\\p{L}+ ){0,3}leer|leere[rs]? (?:paket|karton)',
);
const accessory = anyOf(
  'snørebånd\\p{L}*|knappen|knapper\\p{L}*|en knap|ekstraknap\\p{L}*|(?:skulder)?rem(?:men|me)?|strop(?:per|pen|perne)?|hætte(?:n)?|dustbag|stofpose\\p{L}*|indlægssål\\p{L}*|faktura\\p{L}*|kvittering\\p{L}*|følgeseddel\\p{L}*|pakkeseddel\\p{L}*|retur(?:label|seddel)\\p{L}*|gaven|gaver\\p{L}*|(?:en|gratis) gave|gavekort\\p{L}*|kortet|gaveindpakning\\p{L}*|(?:bælte|belte)\\p{L}*(?: \\p{L}+){0,3} (?:hører|hørte|følger|fulgte|skulle følge) (?:til|med)',
  'laces?|shoelaces?|buttons?|straps?|hood|dust ?bag|insoles?|invoice|receipt|packing slip|return label|(?:free )?gift\\p{L}*|gift card|(?:greeting )?card|gift wrap\\p{L}*|(?:the|a) (?:belt|scarf) (?:that|which) (?:goes|came|comes|belongs)(?: \\p{L}+)? with',
  'skosnöre\\p{L}*|snören|knapp(?:ar|en|er)?|kvitto\\p{L}*|fraktsedel\\p{L}*|presenten|presenter\\p{L}*|en present|axelrem\\p{L}*|skolisse\\p{L}*|lisse(?:ne|r)?|kvittering\\p{L}*|schnürsenkel|knopf|knöpfe|rechnung|lieferschein|geschenk\\p{L}*|riemen|retourenschein',
);
/** Better some of it than none. */
const theRest = anyOf(
  '(?:send|få|have|tage[r]?)(?: \\p{L}+){0,3} (?:det|dem|hvad|de varer|resten af det),? (?:som )?(?:i|der) (?:stadig )?(?:har|er på lager)|send (?:\\p{L}+ ){0,2}resten|(?:send|ship|take|have)(?: \\p{L}+){0,2} (?:what(?:ever)? (?:you have|is in stock|is left|you can)|the rest|the ones? (?:you have|that are in stock))|skicka (?:\\p{L}+ ){0,2}(?:det ni har|resten|det som finns)|send (?:\\p{L}+ ){0,2}(?:det dere har|resten|det som er på lager)|(?:schick\\p{L}*|senden)(?: \\p{L}+){0,3},? (?:was (?:da|vorrätig|auf lager) ist|den rest|was sie (?:noch )?haben)',
);
const looked = anyOf(
  '(?:har|er|vi har|jeg har)(?: \\p{L}+){0,4} (?:spurgt|tjekket|ledt|kigget|undersøgt|ringet)(?: \\p{L}+){0,6} (?:nabo\\p{L}*|underbo\\p{L}*|opgang\\p{L}*|pakkeshop\\p{L}*|vicevært\\p{L}*|overalt|alle steder|ejendom\\p{L}*|gls|husstand\\p{L}*|famili\\p{L}*|reception\\p{L}*|postkasse\\p{L}*|butik\\p{L}*)|(?:nabo\\p{L}*|underbo\\p{L}*|overbo\\p{L}*|pakkeshop\\p{L}*|vicevært\\p{L}*|husstand\\p{L}*|kæreste\\p{L}*)(?: \\p{L}+){0,5} (?:ikke|ingen|heller)|(?:spurgt|tjekket|kigget|ledt|været)(?: \\p{L}+){0,3} (?:hos |ved |i |med )?(?:\\p{L}+ )?(?:nabo\\p{L}*|underbo\\p{L}*|pakkeshop\\p{L}*|vicevært\\p{L}*|overalt|alle steder)|ingen (?:af )?(?:\\p{L}+ )?(?:naboer\\p{L}*|i (?:opgangen|huset|husstanden))|ledt (?:overalt|alle)',
  "(?:asked|checked|tried|spoken|spoke|talked|looked|searched|rang|knocked|been)(?: \\p{L}+){0,6} (?:neighbou?rs?|neighbou?r's|next door|parcel ?shop|pick-?up point|everywhere|building|concierge|reception|household|famil\\p{L}*|downstairs|upstairs|shed|housemates?|flatmates?|porch|garage)|(?:neighbou?rs?|housemates?|flatmates?|nobody|no one|none of (?:the|my) neighbou?rs|concierge|reception|parcel ?shop)(?: \\p{L}+){0,6} (?:not|n't|haven'?t|hasn'?t|doesn'?t|don'?t|didn'?t|nothing|never|either|seen|has it|have it)|looked everywhere",
  '(?:frågat|kollat|letat|spurt|sjekket|lett)(?: \\p{L}+){0,6} (?:grann\\p{L}*|nabo\\p{L}*|överallt|overalt|ombud\\p{L}*|utlämning\\p{L}*|vaktmäst\\p{L}*|hentested\\p{L}*|postkass\\p{L}*)|(?:grann\\p{L}*|nabo\\p{L}*)(?: \\p{L}+){0,5} (?:inte|ikke|heller|ingen)|(?:ingen|ingen av) (?:grann\\p{L}*|nabo\\p{L}*)',
  '(?:nachbar\\p{L}*|hausbewohner\\p{L}*|paketshop\\p{L}*|abgabeort|ablageort|hausmeister\\p{L}*)(?: \\p{L}+){0,6} (?:gefragt|nachgefragt|geschaut|gesucht|nicht|nichts|kein\\p{L}*|niemand)|(?:überall|alles) (?:gesucht|abgesucht|nachgeschaut)|kein(?:er)? (?:der |von den )?nachbarn?',
);
const foundIt = anyOf(
  '(?:har|er blevet|blev)(?: \\p{L}+){0,2} fundet|fandt (?:den|pakken)|dukkede? (?:den |pakken )?op|(?:naboen|underboen|min \\p{L}+) havde (?:den|pakken|taget)|er (?:dukket op|kommet frem|fundet)',
  "found it|(?:i've|have|has|we've|was) (?:now |just )?found|(?:it|parcel|package) (?:has )?(?:turned|showed) up|(?:neighbou?r|wife|husband|son|daughter|housemate|flatmate|roommate) (?:had|took|has) (?:it|the (?:parcel|package))",
  '(?:har |hade )?hitta\\p{L}* (?:det|paketet|den)|grannen hade|dök (?:det |paketet )?upp|fant (?:den|pakken)|har funnet|naboen hadde|dukket opp|(?:habe|haben) (?:es|das paket|sie) (?:\\p{L}+ )?gefunden|gefunden|(?:nachbar\\p{L}*) hatte|ist aufgetaucht',
);
const not = anyOf("ikke|ik|aldrig|ingen|not|never|nobody|none|n't|haven't|hasn't|inte|aldri|nicht|nie|niemand");
/** Where it was after all; in a first mail it is where the carrier says that it was. */
const wasThere = anyOf(
  '(?:den|pakken) (?:lå|var|stod) (?:hos|ved|i|bag|på)|it was (?:with|at|behind|in|under) (?:the|my|our)|(?:det|paketet) (?:låg|var|stod) (?:hos|vid|i|bakom)|(?:es|das paket) (?:lag|war|stand) (?:bei|beim|hinter|im|in der|vor)',
);
/** Answers that say the search brought nothing. */
const inVain = anyOf(
  'ingen (?:af dem|har|der)|intet|ingenting|heller ikke|stadig (?:ikke|væk|ingen)|desværre ikke|(?:ikke|ik) (?:der|nogen steder|hos|dukket|set|fundet|kommet)|alle steder|overalt|nowhere|nothing|nobody|no one|none|still (?:not|no|missing|nothing|hasn)|not there|everywhere|inte (?:där|hos|kommit)|ingen(?:stans)?|fortfarande|fortsatt|niemand|nichts|nirgends|immer noch|nicht (?:da|gefunden|aufgetaucht)',
);

/** A comma in a list of goods parts nothing; a contrast or a "not" does. */
const seams =
  /(?<=\s(?:yes|yep|ja|jep|check|tjek))(?:,\s|\s(?=(?:og|and|och|und)\s))|[.!?;:\n()–]+|,\s*(?=(?:men|but|aber|mens|while|dog|however|og|and|och|und|the|den|det|de|kun|only|just|bara|nur|jeg|i|ich|jag|vi|we|der|there|min|mit|my|resten|hvor|where)(?!\p{L}))|,\s*(?=\p{L}+\s(?:\p{L}+\s)?(?:var|er|was|were|is|are|came|kom|lå|fulgte|fik|got|arrived|fanns|låg|war|waren|kam|kamen|lag)(?!\p{L}))|\s(?:men|but|aber|mens|while|dog|however|hvorimod|whereas|während)(?=\s)|\s(?=(?:og|and|och|und|men)\s(?:ikke|ik|not|inte|nicht|ingen|no|kein\p{L}*)(?!\p{L}))|\s(?=(?:minus|uden|without|utan|ohne|bortset fra|undtagen|except|apart from|förutom|bortsett fra|außer)(?!\p{L}))|\s(?:og|and|och|und)\s(?=(?:(?:the|den|det|de|mit|min|mine|my|der|die|das)\s)?\p{L}+\s(?:\p{L}+\s)?(?:mangle\p{L}*|missing|var|was|were|is|er|are|saknas|fehlt|fehlen|kom|came|lå)(?!\p{L}))/iu;
const except = anyOf('bortset fra|undtagen|except(?: for)?|apart from|förutom|bortsett fra|außer');

/**
 * What a customer says of goods or a parcel that did not reach them. `before`: what they wrote before the question that they
 * answer now, null when none was asked. An answer names goods without saying again that they are missing, and "no, nobody has it" is a
 * search in vain.
 */
export function lossIn(text: string, before: string | null): Loss {
  const now = heardIn(text, before !== null);
  if (before === null) return now;
  const earlier = heardIn(before, false);
  return {
    missing: [now.missing || text.trim(), earlier.missing].filter(Boolean).join('. '),
    received: now.received || earlier.received,
    withoutArrived: [now.withoutArrived, earlier.withoutArrived].filter(Boolean).join('. '),
    quantity: now.quantity ?? earlier.quantity,
    accessory: now.accessory || earlier.accessory,
    everything: now.everything || earlier.everything,
    neverCame: now.neverCame || earlier.neverCame,
    rest: now.rest || earlier.rest,
    search: now.search ?? earlier.search,
  };
}

function heardIn(text: string, answering: boolean): Loss {
  const plain = text.replace(/[’`´]/g, "'");
  const clauses = withoutBrackets(plain)
    .split(seams)
    .flatMap((clause) => clause?.trim() || []);
  const kinds = clauses.map(kindOf);
  const of = (...wanted: readonly ReturnType<typeof kindOf>[]) =>
    clauses.filter((_, index) => wanted.some((kind) => kind === kinds[index])).join('. ');
  return {
    missing: of('missing'),
    received: of('only'),
    withoutArrived: of('missing', 'other'),
    quantity: piecesMissing(plain, answering),
    accessory: accessory.test(of('missing')),
    everything: emptyParcel.test(plain),
    neverCame: saysNeverCame(plain),
    rest: says(plain, theRest),
    search: searchIn(plain, answering),
  };
}

const speaks = anyOf(
  'var|er|was|were|is|are|came|kom|lå|fulgte|fik|got|arrived|fanns|är|låg|war|waren|ist|sind|kam|kamen|lag|har|have|has|ikke|not|inte|nicht',
);

/** "The ring (gold, 52) was there": what stands in brackets and says nothing of its own belongs to the goods before it. */
function withoutBrackets(text: string): string {
  return text.replace(/ ?\(([^()\n]{1,40})\)/g, (all, inner: string) =>
    speaks.test(inner) ? all : ` ${inner.replace(/[,;:.]+ ?/g, ' ')}`,
  );
}

/** A roll call: "shirt yes, scarf no". In the north and in German a yes may also stress what is missing. */
const ticked = /\p{L}{2,}[\s:]+(?:yes|yep|ja|jep|check|tjek)[\s.!]*$/iu;
const notTicked = /\p{L}{2,}[\s:]+(?:no|nope|nej|niks|nei|nein|nix)[\s.!]*$/iu;

function kindOf(clause: string): 'missing' | 'only' | 'came' | 'other' {
  if (except.test(clause) || notTicked.test(clause)) return 'missing';
  if (missing.test(clause)) return 'missing';
  if (ticked.test(clause)) return 'came';
  if (onlyThese.test(clause)) return 'only';
  return came.test(clause) ? 'came' : 'other';
}

/** What they bought in its place, or what is wrong with it. */
const foundAnother =
  /(?<!\p{L})(?:fundet|found|hittat|funnet|gefunden)(?:,? (?:at|ud af|out|that|ut))? (?:en|et|ett|a|an|another|some|one|two|noget|något|noe|nogle|flere|holes?|huller?)(?!\p{L})|(?:eine?n?|andere[nrs]?|etwas|loch|fleck) (?:\p{L}+ ){0,3}gefunden/iu;

function searchIn(text: string, answering: boolean): Loss['search'] {
  const isFound = says(text, foundIt) && !foundAnother.test(text) && !denies(text, foundIt) && !not.test(foundIt.exec(text)?.[0] ?? '');
  if (isFound) return 'found';
  if (answering && wasThere.test(text) && !inVain.test(text)) return 'found';
  if (looked.test(text) || (answering && inVain.test(text))) return 'done';
  return null;
}
