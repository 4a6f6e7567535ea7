import { anyOf } from './phrases.ts';

const ofTheShop = anyOf(
  'åbningstid\\p{L}*|hvornår (?:har|holder) (?:i|butikken|jeres \\p{L}+) (?:åbent|åben|lukket)|har i (?:en )?(?:fysisk )?(?:butik|forretning|showroom)|jeres (?:fysiske )?(?:butik|forretning|showroom)|opening (?:hours|times)|(?:when|what time|what hours) (?:are|do) you (?:open|close)|are you open|(?:do|have) you (?:have|got) an? (?:\\p{L}+ )?(?:shop|store|showroom)|your (?:physical )?(?:store|shop|showroom) (?:in|at|on)',
  'öppettid\\p{L}*|när (?:har|är) (?:ni|butiken) (?:öppet|öppen)|har ni (?:en )?(?:fysisk )?butik|åpningstid\\p{L}*|når (?:har|er) (?:dere|butikken) (?:åpent|åpen)|har dere (?:en )?(?:fysisk )?butikk|öffnungszeiten|wann (?:haben|habt|hat) (?:sie|ihr|der laden) (?:geöffnet|offen|auf)|(?:haben|habt) (?:sie|ihr) (?:einen|ein) (?:laden|geschäft|ladengeschäft|showroom)',
);
/** The hours of a parcel shop belong to the delivery. */
const ofTheCarrier = anyOf(
  'pakkeshop\\p{L}*|pakkeboks\\p{L}*|parcel ?shop|pick-?up point|gls|ombud\\p{L}*|hentested\\p{L}*|paketshop|utlämnings\\p{L}*',
);

/** A matter of the shop itself, its door and hours, that no order and no product answers. */
export function asksOfShop(text: string): boolean {
  return ofTheShop.test(text) && !ofTheCarrier.test(text);
}
