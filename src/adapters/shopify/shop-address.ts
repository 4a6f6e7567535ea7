/** Where the shop's API is, and where people open it. */
export interface ShopAddress {
  readonly protocol: 'http:' | 'https:';
  readonly hostname: string;
  readonly port: number | undefined;
  readonly origin: string;
  readonly adminUrl: string;
}

/**
 * Takes `acme`, `acme.myshopify.com`, or a whole base address such as `http://127.0.0.1:4011`.
 * @throws RangeError for anything else; plain http only to this machine, since the token travels with each request.
 */
export function parseShop(shop: string, adminUrl?: string): ShopAddress {
  const whole = /^https?:\/\//i.test(shop) ? shop : `https://${shop.includes('.') ? shop : `${shop}.myshopify.com`}`;
  const url = URL.parse(whole);
  if (!url || url.hostname === '') throw new RangeError(`"${shop}" is not a shop such as "acme.myshopify.com"`);
  const loopback = ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
  if (url.protocol === 'http:' && !loopback) throw new RangeError(`"${shop}" must be reached by https`);
  const handle = /^([a-z0-9-]+)\.myshopify\.com$/i.exec(url.hostname)?.[1];
  return {
    protocol: url.protocol === 'http:' ? 'http:' : 'https:',
    hostname: url.hostname,
    port: url.port === '' ? undefined : Number(url.port),
    origin: url.origin,
    adminUrl: (adminUrl ?? (handle ? `https://admin.shopify.com/store/${handle}` : `${url.origin}/admin`)).replace(/\/+$/, ''),
  };
}
