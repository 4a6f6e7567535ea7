import type { Facts, Json } from '../domain/decision.ts';
import type { Order, OrderLine } from '../domain/order.ts';

/** What replies and briefs may say of an order. */
export function orderFacts(order: Order): Facts {
  return {
    name: order.name,
    created_at: order.createdAt,
    total: asJson(order.total),
    received: asJson(order.received),
    refunded: asJson(order.refunded),
    reserved: asJson(order.reserved),
    items: order.lines.filter((line) => line.currentQuantity > 0).map((line) => lineFacts(line, line.currentQuantity)),
    url: order.url,
  };
}

export function lineFacts(line: OrderLine, quantity: number): Facts {
  return { title: line.title, variant: Object.values(line.options).join(' / '), quantity, sku: line.sku };
}

/** A plain copy that can be stored and shown to a model. */
export function asJson(value: object): Json {
  return JSON.parse(JSON.stringify(value)) as Json;
}
