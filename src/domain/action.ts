import { z } from 'zod';
import type { ActionId } from './ids.ts';

/**
 * An action is one change at the shop that a tool has planned. It holds everything that carrying it out needs (it is
 * stored before it is carried out, and read back after a crash), and nothing that the customer wrote.
 */
const MoneySchema = z.strictObject({ minor: z.int(), currency: z.string().length(3) });
const OrderRef = z.strictObject({ id: z.string().min(1), name: z.string().min(1) });
const LineRef = z.strictObject({ line: z.string(), sku: z.string(), quantity: z.int().positive() });
const NewLine = z.strictObject({ variant: z.string(), sku: z.string(), quantity: z.int().positive() });
export const AddressSchema = z.strictObject({
  name: z.string().nullable(),
  address1: z.string().min(1),
  address2: z.string().nullable(),
  zip: z.string().min(1),
  city: z.string().min(1),
  country: z.string().length(2),
});
const ReturnLine = LineRef.extend({ fulfillmentLine: z.string() });

export const Action = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('cancel_order'), order: OrderRef, amount: MoneySchema }),
  z.strictObject({ kind: z.literal('refund_order'), order: OrderRef, amount: MoneySchema }),
  z.strictObject({ kind: z.literal('refund_lines'), order: OrderRef, lines: z.array(LineRef).min(1), amount: MoneySchema }),
  z.strictObject({ kind: z.literal('refund_difference'), order: OrderRef, amount: MoneySchema, code: z.string() }),
  z.strictObject({
    kind: z.literal('create_return'),
    order: OrderRef,
    lines: z.array(ReturnLine).min(1),
    reason: z.enum(['unwanted', 'size', 'defective', 'wrong_item', 'other']),
    /** Taken off the later refund; absent when the return is free. */
    fee: MoneySchema.nullable(),
  }),
  z.strictObject({
    kind: z.literal('create_exchange'),
    order: OrderRef,
    lines: z.array(ReturnLine).min(1),
    newLines: z.array(NewLine).min(1),
  }),
  z.strictObject({ kind: z.literal('resend_order'), order: OrderRef, newLines: z.array(NewLine).min(1), amount: MoneySchema }),
  z.strictObject({ kind: z.literal('resend_items'), order: OrderRef, newLines: z.array(NewLine).min(1), amount: MoneySchema }),
  z.strictObject({ kind: z.literal('change_address'), order: OrderRef, address: AddressSchema }),
  z.strictObject({ kind: z.literal('change_items'), order: OrderRef, lines: z.array(LineRef).min(1), newLines: z.array(NewLine).min(1) }),
  z.strictObject({ kind: z.literal('send_invoice'), order: OrderRef, email: z.string() }),
  z.strictObject({ kind: z.literal('send_account_invite'), customer: z.strictObject({ id: z.string(), email: z.string() }) }),
  z.strictObject({ kind: z.literal('unsubscribe'), customer: z.strictObject({ id: z.string(), email: z.string() }) }),
]);
export type Action = z.infer<typeof Action>;
export type ActionKind = Action['kind'];
export type ActionOf<Kind extends ActionKind> = Extract<Action, { kind: Kind }>;

/** An action as the plan holds it. */
export interface PlannedAction {
  readonly id: ActionId;
  /**
   * What may happen once only, ever, whoever asks and however often: `cancel_order:<order>`. Unique in the ledger.
   * An action that rightly may recur (a second change of address) carries its turn in the key.
   */
  readonly businessKey: string;
  readonly action: Action;
}

/**
 * `planned → started → done | refused | unknown`. `started` is committed before the call. `unknown` (answer lost, crash)
 * is read back before anything else; unclear after that means a person.
 */
export const actionStates = ['planned', 'started', 'done', 'refused', 'unknown', 'with_people'] as const;
export type ActionState = (typeof actionStates)[number];

/** Money given without goods coming back: these count towards the caps on compensation. */
export function isCompensation(kind: ActionKind): boolean {
  switch (kind) {
    case 'refund_order':
    case 'refund_lines':
    case 'refund_difference':
    case 'resend_order':
    case 'resend_items':
      return true;
    case 'cancel_order':
    case 'create_return':
    case 'create_exchange':
    case 'change_address':
    case 'change_items':
    case 'send_invoice':
    case 'send_account_invite':
    case 'unsubscribe':
      return false;
    default:
      return kind satisfies never;
  }
}

/** Actions that a customer names with the same words. */
export const actionFamilies = ['cancel', 'return', 'swap', 'address', 'unsubscribe', 'refund', 'resend', 'invoice'] as const;
export type ActionFamily = (typeof actionFamilies)[number];

/** The family of the action that a write tool plans: it bears the action's name. Null for every other tool. */
export function familyOfTool(tool: string): ActionFamily | null {
  const kind = Action.options.map((option) => option.shape.kind.value).find((value) => value === tool);
  return kind === undefined ? null : familyOf(kind);
}

/** Null for an action that nobody has reason to deny. */
export function familyOf(kind: ActionKind): ActionFamily | null {
  switch (kind) {
    case 'cancel_order':
      return 'cancel';
    case 'create_return':
      return 'return';
    case 'create_exchange':
    case 'change_items':
      return 'swap';
    case 'change_address':
      return 'address';
    case 'unsubscribe':
      return 'unsubscribe';
    case 'refund_order':
    case 'refund_lines':
      return 'refund';
    case 'resend_order':
    case 'resend_items':
      return 'resend';
    case 'send_invoice':
      return 'invoice';
    case 'refund_difference':
    case 'send_account_invite':
      return null;
    default:
      return kind satisfies never;
  }
}
