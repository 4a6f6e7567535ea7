import type { Address } from '../domain/order.ts';

/** What an address of a country looks like; other countries' addresses are not judged. */
interface Form {
  readonly zip: RegExp;
  readonly street: RegExp;
}

const forms: Readonly<Record<string, Form>> = {
  DK: { zip: /^\d{4}$/, street: /(?:vej(?:en)?|gade(?:n)?|stræde(?:t)?|plads(?:en)?|vænge(?:t)?|torv(?:et)?)$/iu },
  NO: { zip: /^\d{4}$/, street: /(?:gat[ae]n?|vei(?:en)?|veg(?:en)?|torget)$/iu },
  SE: { zip: /^\d{3} ?\d{2}$/, street: /(?:gatan|väg(?:en)?|stigen|gränd|torg(?:et)?)$/iu },
  DE: { zip: /^\d{5}$/, street: /(?:straße|strasse|str\.?|weg|platz|gasse|allee|ufer)$/iu },
};

/**
 * True when an address without a country cannot lie in this one: its postcode has another form, or its street is of a kind that only
 * another country with such postcodes has. Then nobody may take it for a domestic one.
 */
export function looksForeign(address: Pick<Address, 'address1' | 'zip'>, country: string): boolean {
  const own = forms[country];
  const zip = address.zip.trim().replace(/^[A-Z]{1,2}[- ]/, '');
  if (!own) return false;
  if (!own.zip.test(zip)) return true;
  const street = address.address1.replace(/\s*\d.*$/, '').trim();
  if (own.street.test(street)) return false;
  return Object.values(forms).some((other) => other !== own && other.zip.test(zip) && other.street.test(street));
}
