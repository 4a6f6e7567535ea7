import { GraphQLError } from 'graphql';

/** A page of a list, as Shopify's connections are. Cursors stand for an item's id, so that they hold while the list changes. */
export function connection<T extends { readonly id: string }>(items: readonly T[], args: Readonly<Record<string, unknown>>) {
  return page(items, args, (item) => item.id);
}

export function page<T>(items: readonly T[], args: Readonly<Record<string, unknown>>, idOf: (item: T) => string) {
  const first = size(args, 'first');
  const last = size(args, 'last');
  if (first === null && last === null)
    throw new GraphQLError('you must provide one of first or last', { extensions: { code: 'BAD_REQUEST' } });
  const list = args['reverse'] === true ? items.toReversed() : items;
  const start = position(list, args['after'], idOf, -1) + 1;
  const end = position(list, args['before'], idOf, list.length);
  const window = list.slice(start, end);
  const nodes = first !== null ? window.slice(0, first) : window.slice(-(last ?? 0) || window.length);
  const offset = first !== null ? start : start + window.length - nodes.length;
  const edges = nodes.map((node) => ({ node, cursor: cursorOf(idOf(node)) }));
  return {
    nodes,
    edges,
    pageInfo: {
      hasNextPage: offset + nodes.length < list.length,
      hasPreviousPage: offset > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

/** A plain list that may be cut with `first`. */
export function cut<T>(items: readonly T[], args: Readonly<Record<string, unknown>>): readonly T[] {
  const first = size(args, 'first');
  return first === null ? items : items.slice(0, first);
}

function size(args: Readonly<Record<string, unknown>>, name: 'first' | 'last'): number | null {
  const value = args[name];
  if (typeof value !== 'number') return null;
  if (value < 0 || value > 250) throw new GraphQLError(`${name} must be between 0 and 250`, { extensions: { code: 'BAD_REQUEST' } });
  return value;
}

const cursorOf = (id: string) => Buffer.from(id).toString('base64url');

function position<T>(list: readonly T[], cursor: unknown, idOf: (item: T) => string, otherwise: number): number {
  if (typeof cursor !== 'string') return otherwise;
  const at = list.findIndex((item) => cursorOf(idOf(item)) === cursor);
  if (at === -1) throw new GraphQLError(`Invalid cursor for current pagination sort.`, { extensions: { code: 'BAD_REQUEST' } });
  return at;
}
