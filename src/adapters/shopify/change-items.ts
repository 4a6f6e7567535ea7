import type { ActionOf } from '../../domain/action.ts';
import { decimal, equals, isAbove, type Money, subtract } from '../../domain/money.ts';
import {
  orderEditAddDiscount,
  orderEditAddVariant,
  orderEditBegin,
  orderEditCommit,
  orderEditSetQuantity,
  orderForCopy,
} from './documents/order-changes.ts';
import { swapPrices } from './documents/swap.ts';
import { isSamePrice } from './even-exchange.ts';
import { type Graphql, withoutEffect } from './graphql.ts';
import { markNote } from './marks.ts';
import { mustHave, refuse, refuseOn } from './refusal.ts';
import { numericId } from './search.ts';
import { mayStillChange } from './still-open.ts';
import { DiscountAdded, EditBegun, EditCommitted, OrderForCopy, QuantitySet, SwapPrices, VariantAdded } from './wire/writes.ts';

/** An edit is staged step by step and nothing of it holds until it is committed. */
export function createChangeItems(graphql: Graphql) {
  return async function changeItems(action: ActionOf<'change_items'>, mark: string): Promise<void> {
    const edit = await stage(action).catch((error: unknown) => {
      throw withoutEffect(error);
    });
    const staffNote = markNote('change_items', mark);
    const { orderEditCommit: answer } = await graphql.mutate(orderEditCommit, { id: edit, staffNote }, EditCommitted);
    refuseOn(answer.userErrors);
    mustHave(answer.order);
  };

  async function stage(action: ActionOf<'change_items'>): Promise<string> {
    const { order } = await graphql.query(orderForCopy, { id: action.order.id }, OrderForCopy);
    if (!order) return refuse('The order does not exist.');
    mayStillChange(order);
    const { orderEditBegin: begun } = await graphql.mutate(orderEditBegin, { id: order.id }, EditBegun);
    refuseOn(begun.userErrors);
    const { id, totalPriceSet: before, lineItems } = mustHave(begun.calculatedOrder);
    let total = before;

    for (const { line, sku, quantity } of action.lines) {
      // The shop gives the line of an edit the number of the order's line; the sku must agree with it.
      const held = lineItems.find((entry) => numericId(entry.id) === numericId(line) && (entry.sku ?? '') === sku);
      if (!held || held.editableQuantity < quantity) return refuse('A line has fewer pieces left than are to be changed.');
      const variables = { id, line: held.id, quantity: held.quantity - quantity };
      const { orderEditSetQuantity: answer } = await graphql.mutate(orderEditSetQuantity, variables, QuantitySet);
      refuseOn(answer.userErrors);
      total = mustHave(answer.calculatedOrder).totalPriceSet;
    }
    let added = '';
    for (const { variant, quantity } of action.newLines) {
      const { orderEditAddVariant: answer } = await graphql.mutate(orderEditAddVariant, { id, variant, quantity }, VariantAdded);
      refuseOn(answer.userErrors);
      added = mustHave(answer.calculatedLineItem).id;
      total = mustHave(answer.calculatedOrder).totalPriceSet;
    }
    const [only, more] = action.newLines;
    if (isAbove(total, before) && only && !more) total = await keepDiscount(action, id, added, subtract(total, before));
    if (!equals(total, before)) return refuse('The order would cost another amount after the change.');
    return id;
  }

  /** A code used at check-out went off with the old line; the new one, if its price is the same, gets the same off. */
  async function keepDiscount(action: ActionOf<'change_items'>, id: string, line: string, off: Money): Promise<Money> {
    const variants = action.newLines.map((entry) => entry.variant);
    const prices = await graphql.query(swapPrices, { order: action.order.id, variants }, SwapPrices);
    if (!isSamePrice(action, prices)) return refuse('The goods wanted have another price.');
    const pieces = action.newLines.reduce((count, entry) => count + entry.quantity, 0);
    if (off.minor % pieces !== 0) return refuse('The discount cannot be kept to the øre.');
    const perPiece = { amount: decimal({ ...off, minor: off.minor / pieces }), currencyCode: off.currency };
    const discount = { description: 'Same price after a change of items', fixedValue: perPiece };
    const { orderEditAddLineItemDiscount: answer } = await graphql.mutate(orderEditAddDiscount, { id, line, discount }, DiscountAdded);
    refuseOn(answer.userErrors);
    return mustHave(answer.calculatedOrder).totalPriceSet;
  }
}
