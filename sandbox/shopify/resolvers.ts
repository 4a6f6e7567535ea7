import { GraphQLError, getNamedType } from 'graphql';
import { requireAccess } from './access.ts';
import type { Context, Fields, Mutation, Resolver } from './context.ts';
import * as catalogue from './fields-catalogue.ts';
import * as orders from './fields-order.ts';
import * as shipping from './fields-shipping.ts';
import { orderCancel } from './mutate-cancel.ts';
import { orderCreate } from './mutate-create.ts';
import { customerEmailMarketingConsentUpdate, customerSendAccountInviteEmail } from './mutate-customer.ts';
import {
  calculatedOrderFields,
  orderEditAddLineItemDiscount,
  orderEditAddVariant,
  orderEditBegin,
  orderEditCommit,
  orderEditSetQuantity,
} from './mutate-edit.ts';
import { fulfillmentCreate, fulfillmentEventCreate } from './mutate-fulfillment.ts';
import { metafieldsSet, orderInvoiceSend, orderUpdate, tagsAdd, tagsRemove } from './mutate-order.ts';
import { returnProcess, reverseFulfillmentOrderDispose } from './mutate-process.ts';
import { refundCreate } from './mutate-refund.ts';
import {
  returnApproveRequest,
  returnCancel,
  returnClose,
  returnCreate,
  returnDeclineRequest,
  returnReopen,
  returnRequest,
} from './mutate-return.ts';
import { stamp } from './present.ts';
import { appFields, jobFields, jobResultFields, queryFields, shopFields } from './queries.ts';
import { typeOf } from './state.ts';

const mutations: Readonly<Record<string, Mutation>> = {
  orderCancel,
  orderCreate,
  orderUpdate,
  orderInvoiceSend,
  orderEditBegin,
  orderEditSetQuantity,
  orderEditAddVariant,
  orderEditAddLineItemDiscount,
  orderEditCommit,
  refundCreate,
  returnCreate,
  returnRequest,
  returnApproveRequest,
  returnDeclineRequest,
  returnProcess,
  returnClose,
  returnReopen,
  returnCancel,
  reverseFulfillmentOrderDispose,
  fulfillmentCreate,
  fulfillmentEventCreate,
  customerSendAccountInviteEmail,
  customerEmailMarketingConsentUpdate,
  metafieldsSet,
  tagsAdd,
  tagsRemove,
};

const timelineFields: Fields<{ id: string; at: Date; message: string }> = {
  id: (event) => event.id,
  message: (event) => event.message,
  createdAt: (event) => stamp(event.at),
};

/** Types whose fields are read from our state. A field that is missing here is refused by name. */
const types: Readonly<Record<string, Fields<never>>> = {
  QueryRoot: queryFields,
  Shop: shopFields,
  AppInstallation: appFields,
  Job: jobFields,
  OrderCancelJobResult: jobResultFields,
  Order: orders.orderFields,
  LineItem: orders.lineFields,
  ShippingLine: orders.shippingLineFields,
  Refund: orders.refundFields,
  RefundLineItem: orders.refundLineFields,
  OrderTransaction: orders.transactionFields,
  Fulfillment: shipping.fulfillmentFields,
  FulfillmentEvent: shipping.fulfillmentEventFields,
  FulfillmentLineItem: shipping.fulfillmentLineFields,
  FulfillmentOrder: shipping.fulfillmentOrderFields,
  FulfillmentOrderLineItem: shipping.fulfillmentOrderLineFields,
  Return: shipping.returnFields,
  ReturnLineItem: shipping.returnLineFields,
  ExchangeLineItem: shipping.exchangeLineFields,
  ReverseFulfillmentOrder: shipping.reverseOrderFields,
  ReverseFulfillmentOrderLineItem: shipping.reverseLineFields,
  ReverseFulfillmentOrderDisposition: shipping.dispositionFields,
  ReturnableFulfillment: shipping.returnableFields,
  CalculatedOrder: calculatedOrderFields,
  BasicEvent: timelineFields,
  Product: catalogue.productFields,
  ProductVariant: catalogue.variantFields,
  InventoryItem: catalogue.inventoryItemFields,
  InventoryLevel: catalogue.inventoryLevelFields,
  Location: catalogue.locationFields,
  Customer: catalogue.customerFields,
  CustomerEmailAddress: catalogue.emailAddressFields,
  GiftCard: catalogue.giftCardFields,
  DiscountCodeNode: catalogue.discountNodeFields,
  DiscountCodeBasic: catalogue.discountFields,
  Metafield: catalogue.metafieldValueFields,
};

/** Reads every field. What we have not built fails by its name, so that nobody mistakes a gap for an empty answer. */
export const resolveField: Resolver = (source, args, context, info) => {
  const { name: type } = info.parentType;
  requireAccess(context, type, info.fieldName, getNamedType(info.returnType).name);
  if (type === 'Mutation') {
    const mutation = Object.hasOwn(mutations, info.fieldName) ? mutations[info.fieldName] : undefined;
    if (mutation) return mutation(args, context, info);
    throw missing(type, info.fieldName, context);
  }
  const fields = types[type];
  if (fields) {
    const read = Object.hasOwn(fields, info.fieldName) ? fields[info.fieldName] : undefined;
    // Each entry knows its own source; the table as a whole cannot.
    if (read) return read(source as never, args, context, info);
    throw missing(type, info.fieldName, context);
  }
  // Payloads, connections, amounts: plain objects made for the answer.
  if (source !== null && typeof source === 'object' && Object.hasOwn(source, info.fieldName)) {
    return (source as Record<string, unknown>)[info.fieldName];
  }
  throw missing(type, info.fieldName, context);
};

/** Whether a field is read from our state; payloads, connections and amounts are made for each answer and count as built. */
export function isBuilt(type: string, field: string): boolean {
  const fields = type === 'Mutation' ? mutations : types[type];
  return fields === undefined || field.startsWith('__') || Object.hasOwn(fields, field);
}

function missing(type: string, field: string, context: Context): GraphQLError {
  context.gap(`${type}.${field}`);
  return new GraphQLError(`Sandbox does not implement ${type}.${field}`, { extensions: { code: 'NOT_IMPLEMENTED' } });
}

/** For interfaces and unions: by the id, or by the name that the object carries. */
export function resolveType(value: unknown): string | undefined {
  if (value === null || typeof value !== 'object') return undefined;
  const { __typename: name, id, calculatedId } = value as { __typename?: string; id?: string; calculatedId?: string };
  if (name) return name;
  return calculatedId === undefined && id ? typeOf(id) : undefined;
}
