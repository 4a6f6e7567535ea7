import { connection } from './connection.ts';
import type { Context } from './context.ts';
import type { Address, Metafield, Order } from './model.ts';
import { printed } from './money.ts';
import { find } from './state.ts';

/** How values look on the wire. */
export const stamp = (at: Date | null) => (at === null ? null : at.toISOString().replace(/\.\d{3}Z$/, 'Z'));

export const moneyOf = ({ state }: Context, amount: number) => ({ amount: printed(amount), currencyCode: state.shop.currency });

export const bag = (context: Context, amount: number) => ({
  shopMoney: moneyOf(context, amount),
  presentmentMoney: moneyOf(context, amount),
});

const countryNames = new Intl.DisplayNames(['en'], { type: 'region' });

export function addressOf(address: Address | null, id: string) {
  if (address === null) return null;
  const country = address.country === null ? null : (countryNames.of(address.country) ?? null);
  const name = [address.firstName, address.lastName].filter(Boolean).join(' ') || null;
  return {
    id: `${id.replace('/Order/', '/MailingAddress/')}?model_name=Address`,
    firstName: address.firstName,
    lastName: address.lastName,
    name,
    company: address.company,
    address1: address.address1,
    address2: address.address2,
    zip: address.zip,
    city: address.city,
    province: null,
    provinceCode: null,
    country,
    countryCodeV2: address.country,
    phone: address.phone,
    formatted: [name, address.address1, address.address2, [address.zip, address.city].filter(Boolean).join(' '), country].filter(Boolean),
    formattedArea: [address.city, country].filter(Boolean).join(', '),
  };
}

/** The two metafield fields of every owner. */
export const metafieldFields = {
  metafield: (owner: { readonly metafields: readonly Metafield[] }, args: Readonly<Record<string, unknown>>) =>
    owner.metafields.find((entry) => entry.key === args['key'] && entry.namespace === (args['namespace'] ?? 'resolute')) ?? null,
  metafields: (owner: { readonly metafields: readonly Metafield[] }, args: Readonly<Record<string, unknown>>) => {
    const keys = args['keys'] as readonly string[] | undefined;
    const wanted = owner.metafields.filter(
      (entry) =>
        (args['namespace'] === undefined || entry.namespace === args['namespace']) &&
        (keys === undefined || keys.includes(`${entry.namespace}.${entry.key}`)),
    );
    return connection(wanted, args);
  },
};

/** Apps see the orders of the last sixty days, older ones only with a scope of their own. */
export function mayOpen({ scopes, now }: Context, order: Order): boolean {
  return scopes.has('read_all_orders') || now.getTime() - order.createdAt.getTime() <= 60 * 86_400_000;
}

export function orderById(context: Context, id: unknown): Order | null {
  const order = find<Order>(context.state, 'Order', String(id));
  return order && mayOpen(context, order) ? order : null;
}
