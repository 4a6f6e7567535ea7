import type { Placed, Weekday } from '../../domain/placed.ts';

const order =
  '(?:ordren?|orders?|ordern|bestilling(?:en)?|beställning(?:en)?|bestellung|auftrag|køb(?:et)?|kjøp(?:et)?|köp(?:et)?|purchase)';
/** What stands between an order and its day when it was placed then, and not shipped or promised: "den ordre, jeg lavede lige". */
const filler =
  '(?:,? (?:i|that|which|som|der|die|jeg|jag|ich|we|vi|wir|have|har|hab(?:e|en)?|had|havde|hade|just|lige|only|on|am|om|på|the|den|d|in|inn|ind))';
const placing =
  '(?:from|of|fra|från|von|vom|af|av|lavede|lavet|lagde|lagt|la|lade|afgav|afgivet|gjorde|gjort|bestilte|bestilt|beställde|beställt|købte|købt|kjøpte|kjøpt|köpte|köpt|placed|made|ordered|bought|did|put|aufgegeben|gemacht|bestellt|getätigt)';
const between = `${filler}{0,4},? ${placing}${filler}{0,3},?`;

const days: readonly (readonly [Weekday, string])[] = [
  ['monday', 'mandags?|monday|måndags?|montag'],
  ['tuesday', 'tirsdags?|tuesday|tisdags?|dienstag'],
  ['wednesday', 'onsdags?|wednesday|mittwoch'],
  ['thursday', 'torsdags?|thursday|donnerstag'],
  ['friday', 'fredags?|friday|freitag'],
  ['saturday', 'lørdags?|saturday|lördags?|samstag|sonnabend'],
  ['sunday', 'søndags?|sunday|söndags?|sonntag'],
];
const lastWeek = '(?:i )?sidste uge|last week|(?:i )?förra veckan|(?:i )?forrige uke|letzte[rn]? woche|vorige[rn]? woche';

const times: readonly (readonly [Placed, string])[] = [
  ...days.map(([day, names]) => [`${day}_last_week` as const, `(?:${names})(?: (?:den|the|of|in|i|fra))? (?:${lastWeek})`] as const),
  ...days,
  ['last_week', lastWeek],
  ['last_month', '(?:i )?sidste måned|last month|(?:i )?förra månaden|(?:i )?forrige måned|letzte[nr]? monat|vorige[nr]? monat'],
  ['yesterday', 'i går(?: aftes| kveld)?|igår|i aftes|yesterday|last night|gestern(?: abend)?'],
  [
    'today',
    'i dag|idag|i morges|i morse|i formiddags|her til morgen|today|this (?:morning|afternoon)|earlier today|heute(?: (?:morgen|früh|vormittag))?',
  ],
];

const ordinals: readonly (readonly [Placed, string])[] = [
  ['first', '(?:første|ældste|first|oldest|första|äldsta|eldste|erste[nrs]?|älteste[nrs]?)'],
  ['newest', '(?:seneste|nyeste|latest|newest|most recent|senaste|nyaste|siste|neueste[nrs]?|letzte[nrs]?|jüngste[nrs]?)'],
];

const said: readonly (readonly [Placed, RegExp])[] = [
  ...ordinals.map(([placed, words]) => [placed, whole(`${words} ${order}`)] as const),
  ...times.map(([placed, words]) => [placed, whole(`${order}${between} (?:${words})`)] as const),
];

/**
 * When the order was placed that a mail is about, as far as it says so of the order itself: "ordren fra i sidste uge", "my first
 * order". Null when it says nothing, or several things: then nobody can tell which of them is meant.
 */
export function placedIn(text: string): Placed | null {
  const plain = text.replace(/[’`´]/g, "'").replace(/\s+/g, ' ');
  const found = said.filter(([, pattern]) => pattern.test(plain)).map(([placed]) => placed);
  const narrowed = found.filter((placed) => !found.some((other) => other !== placed && other.startsWith(`${placed}_`)));
  const days = narrowed.filter((placed) => placed !== 'last_week' || !narrowed.some((other) => other.endsWith('_last_week')));
  return days.length === 1 ? (days[0] ?? null) : null;
}

function whole(words: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\d])${words}(?![\\p{L}\\d])`, 'iu');
}
