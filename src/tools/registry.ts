import type { z } from 'zod';
import { cancelOrder } from './cancel-order.ts';
import { changeAddress } from './change-address.ts';
import { createReturn } from './create-return.ts';
import { findCustomer } from './find-customer.ts';
import { findOrder } from './find-order.ts';
import { hearPart } from './hear-part.ts';
import { hearRemedy } from './hear-remedy.ts';
import { hearWish } from './hear-wish.ts';
import { refundLines } from './refund-lines.ts';
import { refundOrder } from './refund-order.ts';
import { resendItems } from './resend-items.ts';
import { resendOrder } from './resend-order.ts';
import { shopPolicy } from './shop-policy.ts';
import { trackShipment } from './track-shipment.ts';
import { unsubscribe } from './unsubscribe.ts';

/** Every tool, by hand. A playbook and a language model can use these and nothing else. */
export const tools = {
  cancel_order: cancelOrder,
  change_address: changeAddress,
  create_return: createReturn,
  find_customer: findCustomer,
  find_order: findOrder,
  hear_part: hearPart,
  hear_remedy: hearRemedy,
  hear_wish: hearWish,
  refund_lines: refundLines,
  refund_order: refundOrder,
  resend_items: resendItems,
  resend_order: resendOrder,
  shop_policy: shopPolicy,
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
