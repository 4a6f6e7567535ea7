import type { z } from 'zod';
import { sameEmail } from '../../domain/customer.ts';
import type { Instant, OrderId } from '../../domain/ids.ts';
import type { Order } from '../../domain/order.ts';
import {
  large,
  orderInFull,
  ordersById,
  ordersGivenBack,
  ordersOfAddress,
  ordersPerRequest,
  ordersWithMark,
  usual,
} from './documents/order.ts';
import { shopRefused } from './errors.ts';
import type { Graphql } from './graphql.ts';
import { isCut, toOrder } from './map-order.ts';
import { markAttribute, markTag } from './marks.ts';
import { phrase } from './search.ts';
import {
  OrderInFull,
  OrdersById,
  OrdersGivenBack,
  OrdersOfAddress,
  OrdersWithMark,
  type Owned,
  type Order as WireOrder,
} from './wire/order.ts';

const most = 50;
const pagesPerDay = 50;

export function createOrderReads(graphql: Graphql, adminUrl: string) {
  async function readInFull(id: string): Promise<Order | null> {
    const { order } = await graphql.query(orderInFull, { id }, OrderInFull);
    if (order === null) return null;
    // Half an order must not be judged: an amount or a parcel could be missing.
    if (isCut(order, large)) throw shopRefused('The order is larger than what the bot reads whole.', { facts: { order: order.name } });
    return toOrder(order, adminUrl);
  }

  async function complete(order: WireOrder): Promise<Order | null> {
    return isCut(order, usual) ? await readInFull(order.id) : toOrder(order, adminUrl);
  }

  async function readMany(ids: readonly string[]): Promise<Order[]> {
    const found: Order[] = [];
    for (let at = 0; at < ids.length; at += ordersPerRequest) {
      const { nodes } = await graphql.query(ordersById, { ids: ids.slice(at, at + ordersPerRequest) }, OrdersById);
      for (const node of nodes) {
        const order = node && (await complete(node));
        if (order) found.push(order);
      }
    }
    return found.sort((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt));
  }

  return {
    async ordersOf(email: string): Promise<readonly Order[]> {
      const address = email.trim();
      if (!/^[^\s@]+@[^\s@]+$/.test(address)) return [];
      const search = `email:${phrase(address)}`;
      const { orders, customerByIdentifier } = await graphql.query(ordersOfAddress, { search, email: address }, OrdersOfAddress);
      // The search matches by words (a look-alike address has the same ones); ownership is decided here, letter by letter.
      const owned = [...orders, ...(customerByIdentifier?.orders ?? [])]
        .filter((order) => isOwnedBy(order, address))
        .sort((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt));
      const read = await readMany([...new Set(owned.map((order) => order.id))].slice(0, most));
      return read.filter((order) => sameEmail(order.email, address) || sameEmail(order.customer?.email ?? null, address));
    },

    async readOrder(order: OrderId): Promise<Order | null> {
      if (!/^gid:\/\/shopify\/Order\/\d+$/.test(order)) return null;
      const { nodes } = await graphql.query(ordersById, { ids: [order] }, OrdersById);
      return nodes[0] ? await complete(nodes[0]) : null;
    },

    async ordersWithGifts(since: Instant): Promise<readonly Order[]> {
      const ids: string[] = [];
      let after: string | null = null;
      for (let page = 0; ; page += 1) {
        // A cap judged on half the day would be no cap.
        if (page === pagesPerDay) throw shopRefused('More orders changed today than the bot reads.', { facts: { since } });
        const search = `updated_at:>=${phrase(since)}`;
        const { orders }: z.output<typeof OrdersGivenBack> = await graphql.query(ordersGivenBack, { search, after }, OrdersGivenBack);
        ids.push(
          ...orders.nodes
            .filter((order) => order.totalRefundedSet.minor > 0 || order.currentTotalPriceSet.minor === 0)
            .map((order) => order.id),
        );
        if (!orders.pageInfo.hasNextPage) return readMany(ids);
        after = orders.pageInfo.endCursor;
      }
    },

    async ordersMarked(mark: string): Promise<readonly Order[]> {
      const { tagged, newest } = await graphql.query(ordersWithMark, { search: `tag:${phrase(markTag(mark))}` }, OrdersWithMark);
      const marked = [...tagged, ...newest].filter((order) =>
        order.customAttributes.some(({ key, value }) => key === markAttribute && value === mark),
      );
      return readMany([...new Set(marked.map((order) => order.id))]);
    },
  };
}

function isOwnedBy(order: Owned, address: string): boolean {
  return sameEmail(order.email, address) || sameEmail(order.customer?.defaultEmailAddress?.emailAddress ?? null, address);
}
