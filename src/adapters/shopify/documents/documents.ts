import * as catalogue from './catalogue.ts';
import * as connection from './connection.ts';
import * as customer from './customer.ts';
import * as moneyBack from './money-back.ts';
import * as order from './order.ts';
import * as orderChanges from './order-changes.ts';
import * as returns from './returns.ts';
import * as swap from './swap.ts';

/** Every GraphQL document that the adapter sends, for the check against the published schema. */
export const documents: Readonly<Record<string, string>> = {
  ordersById: order.ordersById,
  orderInFull: order.orderInFull,
  ordersOfAddress: order.ordersOfAddress,
  ordersWithMark: order.ordersWithMark,
  ordersGivenBack: order.ordersGivenBack,
  customerByEmail: customer.customerByEmail,
  customerSendAccountInvite: customer.customerSendAccountInvite,
  customerUnsubscribe: customer.customerUnsubscribe,
  productPage: catalogue.productPage,
  variantPage: catalogue.variantPage,
  discountByCode: catalogue.discountByCode,
  giftCardSearch: catalogue.giftCardSearch,
  paymentsOfOrder: moneyBack.paymentsOfOrder,
  refundCreate: moneyBack.refundCreate,
  orderCancel: moneyBack.orderCancel,
  cancelProgress: moneyBack.cancelProgress,
  returnReasons: returns.returnReasons,
  returnCreate: returns.returnCreate,
  swapPrices: swap.swapPrices,
  orderForCopy: orderChanges.orderForCopy,
  orderCreate: orderChanges.orderCreate,
  orderUpdate: orderChanges.orderUpdate,
  orderEditBegin: orderChanges.orderEditBegin,
  orderEditSetQuantity: orderChanges.orderEditSetQuantity,
  orderEditAddVariant: orderChanges.orderEditAddVariant,
  orderEditAddDiscount: orderChanges.orderEditAddDiscount,
  orderEditCommit: orderChanges.orderEditCommit,
  orderInvoiceSend: orderChanges.orderInvoiceSend,
  connection: connection.connection,
};
