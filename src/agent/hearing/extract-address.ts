import type { HeardAddress } from '../../domain/heard.ts';

/** What the names of streets end in. */
export const streetKinds =
  'vej|vejen|gade|gaden|allé|alle|plads|pladsen|stræde|torv|torvet|have|haven|park|parken|vænge|vænget|toft|toften|bakke|bakken|kaj|boulevard|gård|gården|kvarter|have|høj|lund|skov|mark|ager|dal|bro|strand|havn|gata|gatan|vägen|väg|stigen|gränd|torg|torget|backen|gate|gaten|veien|vei|vegen|veg|plass|straße|strasse|str\\.?|weg|platz|gasse|ring|damm|allee|ufer|chaussee|street|road|avenue|lane|drive';
/** A street of a known kind in any spelling, or capitalised words, then a house number. */
const small = 'gl\\.|ny|nye|gamle|nørre|søndre|øster|vester|sankt|skt\\.|am|alte[rs]?|lilla|stora|store|lille|h\\.\\s?c\\.|dr\\.';
/** `Rue de la Paix`: the small words of foreign streets belong to them. */
const romance =
  "(?:Rue|Avenue|Place|Via|Viale|Calle|Plaza|Piazza|Rua|Chaussée|Quai|Cours|Paseo|Carrer|Chemin|Impasse|Route)(?: (?:de|la|le|les|l['’]|du|des|d['’]|del|della|di|y|el|los|las|da|do|dos))* ";
const street = new RegExp(
  `(?<![\\p{L}\\d])((?:(?:An|Auf) der )?(?:(?:\\p{Lu}[\\p{L}.'’-]*|(?i:${small})) ){0,3}(?i:[\\p{L}'’-]*(?:${streetKinds}))|(?:${romance}|(?:Straße|Platz) de[rs] (?:\\d{1,2}\\. )?|(?:An de[rnm]|Auf de[rnm]|Im|In de[rnm]|Unter de[rn]|Hinter de[rnm]|Vor de[rnm]|Zu[mr]|Beim) )?(?:\\p{Lu}[\\p{L}.'’-]+ ){0,3}\\p{Lu}[\\p{L}.'’-]{2,})(?: |(?<=[sS]tr\\.))(?:nr\\.? ?)?(\\d{1,4} ?(?:[a-zA-Z](?!\\p{L}))?(?:[-–]\\d{1,4})?)(?![\\d%.]|,\\d| ?(?:kr|dage|days|stk))`,
  'gu',
);
const town =
  /(?<![\p{L}\d#.,-]|(?:ordre|order|nr\.?|nummer|ordern) )(?:(DK|SE|S|NO|N|DE|D)[- ])?(\d{5}|\d{3} \d{2}|\d{4})[ ,]{1,2}(\p{L}[\p{L}.'’-]+(?: \p{L}[\p{L}.'’-]*){0,3})/giu;

const endOfTown =
  /^(?:i|istedet|instead|istället|isteden|statt|tak|tack|takk|danke|please|thanks|og|och|and|und|men|but|aber|som|kan|can|kann|jeg|jag|ich|inden|før|hvis|om|if|det|den|er|is|ist|mvh|hilsen|kh|med|vh|thank|in|on|er|er|venlig|vennlig|vänlig|best|bitte|sverige|sweden|schweden|norge|norway|norwegen|danmark|denmark|dänemark|tyskland|germany|deutschland|for|til|to|rather|not|ikke|inte|nicht|because|da|we|vi|wir|that|which|where|hvor|your|order|ordre)$/iu;

const named: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})(?:danmark|denmark|dänemark)(?!\p{L})/iu, 'DK'],
  [/(?<!\p{L})(?:sverige|sweden|schweden)(?!\p{L})/iu, 'SE'],
  [/(?<!\p{L})(?:norge|norway|norwegen)(?!\p{L})/iu, 'NO'],
  [/(?<!\p{L})(?:tyskland|germany|deutschland)(?!\p{L})/iu, 'DE'],
  [/(?<!\p{L})(?:finland|finnland|suomi)(?!\p{L})/iu, 'FI'],
  [/(?<!\p{L})(?:østrig|österreich|austria|österrike|østerrike)(?!\p{L})/iu, 'AT'],
  [/(?<!\p{L})(?:schweiz|switzerland|sveits)(?!\p{L})/iu, 'CH'],
  [/(?<!\p{L})(?:holland|nederland|netherlands|niederlande|nederländerna)(?!\p{L})/iu, 'NL'],
  [/(?<!\p{L})(?:færøerne|faroe islands|färöarna|færøyene|färöer)(?!\p{L})/iu, 'FO'],
  [/(?<!\p{L})(?:grønland|greenland|grönland|grønland|kalaallit nunaat)(?!\p{L})/iu, 'GL'],
  [/(?<!\p{L})(?:island|iceland)(?!\p{L})/iu, 'IS'],
  [/(?<!\p{L})(?:belgien|belgium|belgia|belgique|belgië)(?!\p{L})/iu, 'BE'],
  [/(?<!\p{L})(?:luxembourg|luxemburg)(?!\p{L})/iu, 'LU'],
  [/(?<!\p{L})(?:frankrig|france|frankrike|frankreich)(?!\p{L})/iu, 'FR'],
  [/(?<!\p{L})(?:polen|poland|polska)(?!\p{L})/iu, 'PL'],
  [/(?<!\p{L})(?:spanien|spain|spania|españa)(?!\p{L})/iu, 'ES'],
  [/(?<!\p{L})(?:italien|italy|italia)(?!\p{L})/iu, 'IT'],
  [/(?<!\p{L})(?:england|united kingdom|storbritannien|storbritannia|großbritannien)(?!\p{L})/iu, 'GB'],
];
const prefixes: Readonly<Record<string, string>> = { DK: 'DK', S: 'SE', SE: 'SE', N: 'NO', NO: 'NO', D: 'DE', DE: 'DE' };

const newWord =
  /(?<!\p{L})(?:ny|nye|new|nya|use|brug|skal være|should be|my address is|min adresse er|min adress är|meine adresse ist|neue|neuen|til|to|till|nach|an|instead|i stedet(?! for)|rette?|correct|rigtige|ændres?|send\p{L}*|skicka\p{L}*)(?!\p{L})/iu;
const oldWord =
  /(?<!\p{L})(?:kom til at|by mistake|no longer|fra|from|från|von|gamle?|old|gammal|gamla|alte[nr]?|tidligere|previous|forkerte?|wrong|fel|falsche[nr]?|ikke|not|inte|nicht|i stedet for|instead of|istället för|anstatt|statt)(?!\p{L})/iu;
const isWrong =
  /^[\s,.–-]*(?:(?:men|but|aber) )?(?:(?:det|that|this|den|das|dette|it|which|som|denne|adressen|the address|er|is) ?(?:'s|’s|er|is|was|var|är|ist|war|er jo)? ?)?(?:forkerte?|wrong|fel(?!\p{L})|feil|falsch|incorrect|ikke (?:længere )?(?:rigtige?|korrekt|min adresse)|not (?:right|correct|my (?:new )?address)|min gamle|my old)(?!\p{L})/iu;

/**
 * The address of a text: street with number, then postcode and town, on one line or several. Of two, the one that the words around
 * it call the new one; null when they do not tell, or when the only one is denied. The country only when one is written.
 */
export function addressIn(text: string): HeardAddress | null {
  const found = [...text.matchAll(town)].flatMap((place) => {
    const address = readAddress(text, place);
    return address ? [address] : [];
  });
  const best = Math.max(...found.map(({ weight }) => weight));
  const rivals = found.filter(({ weight }) => weight === best);
  if (best < 0 || new Set(rivals.map(({ address }) => plain(address))).size > 1) return null;
  // The last time it is written it tends to be whole.
  return rivals.at(-1)?.address ?? null;
}

/** The same place is one address however its letters are set. */
function plain({ address1, zip }: HeardAddress): string {
  return `${address1} ${zip}`.toLowerCase().replace(/[^\p{L}\d]/gu, '');
}

function readAddress(text: string, place: RegExpExecArray) {
  const before = text.slice(Math.max(0, place.index - 140), place.index);
  const roads = [...before.matchAll(street)].filter((match) => isNear(before.slice(match.index + match[0].length)));
  const road = roads.at(-1);
  const [, prefix, zip = '', words = ''] = place;
  const city = cityOf(words);
  if (!road || city === '' || isCutOff(before.slice(0, road.index), road[1] ?? '')) return null;
  const at = place.index - before.length + road.index;
  const between = before.slice(road.index + road[0].length).replace(/^[\s,]+|[\s,]+$|(?:DK|SE|S|NO|N|DE|D)[- ]$/g, '');
  // The country stands in the same sentence; the next one may ask what it costs to send there.
  const after = text.slice(place.index + place[0].length - words.length + city.length);
  const behind = after.slice(0, 60).replace(/[.!?](?:\s[\s\S]*)?$/u, ' ');
  const shop = parcelShop.exec(before.slice(0, road.index))?.[1]?.trim();
  const lead = text.slice(Math.max(0, at - 70), at + (road[1]?.length ?? 0) - dropLead(road[1] ?? '').length);
  const address: HeardAddress = {
    name: null,
    address1: `${dropLead(road[1] ?? '')} ${(road[2] ?? '').trim()}`,
    address2: between === '' ? (shop ?? null) : between.replace(/\s*\n\s*/g, ', '),
    zip,
    city,
    country: prefixes[(prefix ?? '').toUpperCase()] ?? named.find(([word]) => word.test(behind))?.[1] ?? null,
  };
  return { address, weight: weightOf(lead, after) };
}

/** The nearest word before it decides; what is called wrong right behind it is not wanted. */
function weightOf(before: string, after: string): number {
  if (isWrong.test(after)) return -1;
  // Not knowing which denies neither.
  const known = before.replace(/(?<!\p{L})(?:(?:vet|ved|weiß) (?:inte|ikke|nicht)|(?:don't|do not) know)(?!\p{L})/giu, '');
  const sentence = known.split(/[!?]|\.\s/).at(-1) ?? '';
  const last = (pattern: RegExp) => [...sentence.matchAll(new RegExp(pattern.source, 'giu'))].at(-1)?.index ?? -1;
  const [news, olds] = [last(newWord), last(oldWord)];
  if (news === olds) return 0;
  // "not to", "no longer to": the denial holds for what it stands before.
  return olds > news || /(?<!\p{L})(?:ikke|ikk|not|inte|ej|nicht|aldrig|never)(?!\p{L})[^,;]{0,25}$/iu.test(sentence.slice(0, news))
    ? -1
    : 1;
}

/** A parcel shop is its street, and its name stands on the parcel. */
const parcelShop =
  /(?<!\p{L})((?:pakkeshop\p{L}*|pakkeboks\p{L}*|parcel ?shop|pick-?up point|paketshop|utlämningsställe\p{L}*|paketombud\p{L}*|hentested\p{L}*|pakkeutlevering\p{L}*)[^,.;:!?\n]{0,40}),\s*$/iu;

const kind = new RegExp(`(?:${streetKinds})$`, 'iu');

/** `neben der Eiche 5`: an article right before a name that is no street by itself is part of it. Better ask than send it elsewhere. */
function isCutOff(before: string, name: string): boolean {
  return /(?<!\p{L})(?:de[rnms]|das)\s$/iu.test(before) && !kind.test(name);
}

/** Between house number and postcode stand a floor, a name at the door or nothing, never a sentence. */
function isNear(between: string): boolean {
  return between.length <= 60 && !/[?!:]|\.\s+\p{Lu}\p{Ll}+ \p{Ll}+ /u.test(between) && (between.match(/\n/g)?.length ?? 0) <= 3;
}

/** Words that lead to an address are not part of it: "Send den til Vesterbrogade 20". */
function dropLead(name: string): string {
  return name
    .replace(
      /^.*(?<!\p{L})(?:til|to|er|is|på|at|till|adressen?|address|adresse|hedder|nu|now|nach|an(?! de[rnm] )|ist|lautet|är|her|here|altså|in(?! de[rnm] )|fra|from|von|från)\s+(?=\p{L})/iu,
      '',
    )
    .trim();
}

/** A town is one word, and more only when they are capitals or directions: `Frederiksberg C`, `Kongens Lyngby`, `københavn n`. */
function cityOf(words: string): string {
  const [first = '', ...more] = words.split(' ');
  if (endOfTown.test(first)) return '';
  const city = [first];
  for (const word of more) {
    // A full stop ends the town with the sentence: `8000 Aarhus C. Ellers …`
    if (/\.$/.test(city.at(-1) ?? '') && !/^(?:kgs|skt|sct|st|sankt|bad)\.$/iu.test(city.at(-1) ?? '')) break;
    const isPart = /^\p{Lu}[\p{Ll}’'-]+$/u.test(word) || /^(?:[nsøvckNSØVCKMWFJ]|[ns][øv]|[NS][ØVWO]|am|an|der|im|a\.?d)\.?$/u.test(word);
    if (!isPart || endOfTown.test(word)) break;
    city.push(word);
  }
  return city.join(' ').replace(/[.,'’-]+$/u, '');
}
