import type { HeardAddress } from '../../domain/heard.ts';

const street =
  /(?<street>\p{Lu}[\p{L}.'’ -]{2,40}?(?:vej|gade|allé|alle|plads|stræde|torv|have|park|vænge|toft|bakke|kaj|boulevard|gård|gatan|vägen|väg|gata|gate|veien|vei|straße|strasse|str\.|weg|platz|gasse|ring|damm|street|road)?\s\d{1,4}(?:\s?[A-Za-z])?)(?<floor>\s*,?\s*(?:st|kl|\d{1,2})\.?\s?(?:tv|th|mf|sal|dør\s?\d*|lgh\s?\d+)?\.?(?:\s?(?:tv|th|mf)\.?)?)?/u;
const town =
  /(?:(?<prefix>DK|SE|S|NO|N|DE|D)[- ])?(?<zip>\d{4}|\d{3}\s?\d{2})\s+(?<city>\p{Lu}[\p{L}.' -]{1,30}?(?:\s[A-ZØ])?)(?=\s*(?:$|[\n,.;!?)]|\bi stedet\b|\binstead\b|\bistället\b|\bi stedet\b|\bstatt\b|\btak\b|\bplease\b|\bthanks\b))/mu;
const countries: readonly (readonly [RegExp, string])[] = [
  [/(?<![\p{L}\d])(?:danmark|denmark|dänemark)(?![\p{L}\d])/iu, 'DK'],
  [/(?<![\p{L}\d])(?:sverige|sweden|schweden)(?![\p{L}\d])/iu, 'SE'],
  [/(?<![\p{L}\d])(?:norge|norway|norwegen)(?![\p{L}\d])/iu, 'NO'],
  [/(?<![\p{L}\d])(?:tyskland|germany|deutschland)(?![\p{L}\d])/iu, 'DE'],
];

/** The first whole address of a text: street with number, then postcode and town. The country only when one is written. */
export function addressIn(text: string): HeardAddress | null {
  const lines = text.replace(/\s*\n\s*/g, '\n');
  const place = town.exec(lines);
  if (!place?.groups) return null;
  const before = lines.slice(0, place.index).slice(-160);
  const candidates = [...before.matchAll(new RegExp(street.source, 'gu'))];
  const found = candidates.at(-1);
  if (!found?.groups) return null;
  const { prefix, zip = '', city = '' } = place.groups;
  const floor = (found.groups['floor'] ?? '').replace(/^[\s,]+/, '').trim();
  return {
    name: null,
    address1: dropLead(found.groups['street'] ?? ''),
    address2: floor === '' ? null : floor,
    zip: zip.replace(/\s/g, zip.replace(/\s/g, '').length === 5 ? ' ' : ''),
    city: city.trim().replace(/\s+(?:i|in|en|og|and)$/iu, ''),
    country: countryOf(prefix) ?? countries.find(([pattern]) => pattern.test(lines.slice(place.index)))?.[1] ?? null,
  };
}

/** Words that lead to an address are not part of it: "Send den til Vesterbrogade 20". */
function dropLead(text: string): string {
  return text.replace(/^.*(?<![\p{L}\d])(?:til|to|er|is|på|at|an|till|adressen?|address|adresse)\s+(?=\p{Lu})/iu, '').trim();
}

function countryOf(prefix: string | undefined): string | null {
  if (prefix === undefined) return null;
  return { DK: 'DK', S: 'SE', SE: 'SE', N: 'NO', NO: 'NO', D: 'DE', DE: 'DE' }[prefix] ?? null;
}
