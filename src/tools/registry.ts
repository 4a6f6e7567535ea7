import type { z } from 'zod';
import { cancelOrder } from './cancel-order.ts';
import { cancelOrders } from './cancel-orders.ts';
import { changeAddress } from './change-address.ts';
import { changeItems } from './change-items.ts';
import { checkDiscount } from './check-discount.ts';
import { checkGiftCard } from './check-gift-card.ts';
import { checkStock } from './check-stock.ts';
import { claimHistory } from './claim-history.ts';
import { createExchange } from './create-exchange.ts';
import { createReturn } from './create-return.ts';
import { findCustomer } from './find-customer.ts';
import { findOrder } from './find-order.ts';
import { findProduct } from './find-product.ts';
import { hearArrival } from './hear-arrival.ts';
import { hearCase } from './hear-case.ts';
import { hearFault } from './hear-fault.ts';
import { hearOrders } from './hear-orders.ts';
import { hearPart } from './hear-part.ts';
import { hearRecipient } from './hear-recipient.ts';
import { hearRemedy } from './hear-remedy.ts';
import { hearSearch } from './hear-search.ts';
import { hearSizeQuestion } from './hear-size-question.ts';
import { hearVoucher } from './hear-voucher.ts';
import { hearWish } from './hear-wish.ts';
import { judgeClaim } from './judge-claim.ts';
import { judgeDelivered } from './judge-delivered.ts';
import { judgeMissing } from './judge-missing.ts';
import { knownDefect } from './known-defect.ts';
import { paymentStatus } from './payment-status.ts';
import { productFacts } from './product-facts.ts';
import { purchaseHistory } from './purchase-history.ts';
import { refundDifference } from './refund-difference.ts';
import { refundLines } from './refund-lines.ts';
import { refundOrder } from './refund-order.ts';
import { refundStatus } from './refund-status.ts';
import { resendItems } from './resend-items.ts';
import { resendOrder } from './resend-order.ts';
import { returnStatus } from './return-status.ts';
import { sendAccountInvite } from './send-account-invite.ts';
import { sendInvoice } from './send-invoice.ts';
import { shopPolicy } from './shop-policy.ts';
import { sizeGuide } from './size-guide.ts';
import { trackShipment } from './track-shipment.ts';
import { unsubscribe } from './unsubscribe.ts';

/** Every tool, by hand. A playbook and a language model can use these and nothing else. */
export const tools = {
  cancel_order: cancelOrder,
  cancel_orders: cancelOrders,
  change_address: changeAddress,
  change_items: changeItems,
  check_discount: checkDiscount,
  check_gift_card: checkGiftCard,
  check_stock: checkStock,
  create_exchange: createExchange,
  claim_history: claimHistory,
  create_return: createReturn,
  find_customer: findCustomer,
  find_order: findOrder,
  find_product: findProduct,
  hear_arrival: hearArrival,
  hear_case: hearCase,
  hear_fault: hearFault,
  hear_orders: hearOrders,
  hear_part: hearPart,
  hear_recipient: hearRecipient,
  hear_remedy: hearRemedy,
  hear_search: hearSearch,
  hear_size_question: hearSizeQuestion,
  hear_voucher: hearVoucher,
  hear_wish: hearWish,
  judge_claim: judgeClaim,
  judge_delivered: judgeDelivered,
  judge_missing: judgeMissing,
  known_defect: knownDefect,
  payment_status: paymentStatus,
  product_facts: productFacts,
  purchase_history: purchaseHistory,
  refund_difference: refundDifference,
  refund_lines: refundLines,
  refund_order: refundOrder,
  refund_status: refundStatus,
  return_status: returnStatus,
  resend_items: resendItems,
  resend_order: resendOrder,
  send_account_invite: sendAccountInvite,
  send_invoice: sendInvoice,
  shop_policy: shopPolicy,
  size_guide: sizeGuide,
  track_shipment: trackShipment,
  unsubscribe,
} as const;

export type ToolName = keyof typeof tools;
export type AnyTool = (typeof tools)[ToolName];

export function isToolName(name: string): name is ToolName {
  return Object.hasOwn(tools, name);
}

/** What the scenario loader needs to prove playbooks complete. */
export function toolSignatures(): ReadonlyMap<string, { readonly outcomes: readonly string[]; readonly input: z.ZodObject }> {
  return new Map(Object.entries(tools).map(([name, tool]) => [name, { outcomes: tool.outcomes, input: tool.input }]));
}
