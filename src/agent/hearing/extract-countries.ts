/** Names of countries, of places that customers write instead of them, and of parts that the post treats as another country. */
const names: Readonly<Record<string, string>> = {
  DK: 'danmark|denmark|dänemark|bornholm|københavn|copenhagen',
  SE: 'sverige|sweden|schweden|stockholm|malmö|göteborg|gothenburg',
  NO: 'svalbard|norge|norway|norwegen|oslo|bergen',
  DE: 'tyskland|germany|deutschland|berlin|hamburg|münchen|munich|flensburg|flensborg',
  FO: 'færøerne|faroe islands|faroes|färöarna|färöer|tórshavn|torshavn',
  GL: 'grønland|greenland|grönland|nuuk',
  FI: 'finland|finnland|suomi|helsinki|helsingfors|åland',
  IS: 'iceland|islandia|reykjavik|reykjavík',
  GB: 'storbritannien|england|uk|united kingdom|great britain|storbritannia|scotland|skotland|wales|london|großbritannien|nordirland',
  NL: 'holland|nederland(?:ene)?|netherlands|niederlande|nederländerna|amsterdam',
  BE: 'belgien|belgium|belgia|bruxelles|brussels',
  LU: 'luxembourg|luxemburg',
  FR: 'frankrig|france|frankreich|frankrike|paris',
  ES: 'kanarieöarna|kanariøyene|kanarische inseln|spanien|spain|spania|mallorca|malaga|barcelona',
  PT: 'portugal|lissabon|lisbon',
  IT: 'italien|italy|italia|milano|rom',
  PL: 'polen|poland|polska|warszawa',
  CZ: 'tjekkiet|czech republic|czechia|tjeckien|tschechien',
  AT: 'østrig|austria|österreich|østerrike|österrike|wien|vienna',
  CH: 'schweiz|switzerland|sveits|zürich',
  IE: 'irland|ireland|dublin',
  EE: 'estland|estonia',
  LV: 'letland|latvia|lettland',
  LT: 'litauen|lithuania',
  GR: 'grækenland|greece|grekland|griechenland|hellas',
  US: 'usa|united states|america|amerika|new york|california|the states',
  CA: 'canada|kanada',
  AU: 'australien|australia',
  JP: 'japan',
  AE: 'dubai|emiraterne|emirates',
};
const patterns = Object.entries(names).map(
  ([code, list]) => [code, new RegExp(`(?<![\\p{L}\\d])(?:${list})(?:s)?(?![\\p{L}\\d@])`, 'iu')] as const,
);
/** In English any island is one; the country stands with a capital behind a direction. */
const iceland = /(?<!\p{L})(?:til|på|fra|nach|till|från|to) Island(?!\p{L})/u;

/** Towns of the countries next door. Some are surnames and words too, so they count behind a word for a direction or a place only. */
const towns: Readonly<Record<string, string>> = {
  DK: 'aarhus|århus|odense|aalborg|ålborg|esbjerg|roskilde|helsingør',
  SE: 'lund|uppsala|helsingborg|linköping|norrköping|örebro|västerås|umeå|jönköping|kalmar|gävle|landskrona|ystad',
  NO: 'trondheim|stavanger|tromsø|kristiansand|drammen|fredrikstad|bodø|ålesund|lillehammer',
  DE: 'köln|cologne|frankfurt|stuttgart|düsseldorf|leipzig|dresden|hannover|hanover|bremen|kiel|lübeck|nürnberg|rostock|husum',
  FI: 'åbo|turku|tampere|tammerfors|esbo|espoo|vasa|vaasa|oulu',
};
const inTown = Object.entries(towns).map(
  ([code, list]) =>
    [
      code,
      new RegExp(`(?<=(?<!\\p{L})(?:i|in|to|til|till|nach|from|fra|från|aus|near|ved|vid|bei) )(?:${list})(?![\\p{L}\\d@-])`, 'iu'),
    ] as const,
);

/** Countries named, as two capitals, in the order of mention. */
export function countriesIn(text: string): readonly string[] {
  const found = patterns.flatMap(([code, pattern]) => {
    const match = pattern.exec(text) ?? (code === 'IS' ? iceland.exec(text) : null);
    return match ? [{ code, at: match.index }] : [];
  });
  const more = inTown.flatMap(([code, pattern]) => {
    const at = found.some((one) => one.code === code) ? -1 : text.search(pattern);
    return at < 0 ? [] : [{ code, at }];
  });
  return [...found, ...more].toSorted((a, b) => a.at - b.at).map(({ code }) => code);
}
