import { z } from 'zod';
import { modes } from './decision.ts';
import { EscalationPolicy } from './escalation-policy.ts';
import { languages } from './language.ts';
import { money } from './money.ts';
import type { WholeLimits } from './movable-limits.ts';
import { reasonCodes } from './reasons.ts';
import { ServiceModePolicy } from './service-mode-policy.ts';
import { ShadowPolicy } from './shadow-policy.ts';

/**
 * `config/<pack>/policy.yaml`: everything a shop decides that is not a scenario. Days are calendar days unless they say business.
 * The descriptions are read by operators: in their editor, in the console and in error messages.
 */
const amount = (description: string) =>
  z
    .string()
    .regex(/^\d{1,9}(\.\d{1,2})?$/, 'write an amount in quotes, such as "2000.00"')
    .meta({ description });
const days = (description: string) => z.int().min(0).meta({ description });
const perLanguage = z.partialRecord(z.enum(languages), z.string().min(1));
const country = z.string().regex(/^[A-Z]{2}$/, 'write a country as two capitals, such as DK');

const Shop = z.strictObject({
  name: z.string().min(1).meta({ description: 'The name the bot signs with.' }),
  currency: z.string().regex(/^[A-Z]{3}$/, 'write a currency as three capitals, such as DKK'),
  timezone: z.string().min(1).meta({ description: 'Where the shop counts its days, such as Europe/Copenhagen.' }),
  home_country: country,
  holidays: z.enum(['denmark', 'none']).meta({ description: 'Whose public holidays are no business days.' }),
  url: z.string().meta({ description: 'Address of the web shop, without a slash at the end.' }),
});

const Assistant = z.strictObject({
  greeting: perLanguage.meta({ description: 'First line of each reply; {{ customer.first_name }} may be empty.' }),
  disclosure: perLanguage.meta({
    description: 'Says that an AI wrote the reply and how to reach a person. Required by the EU AI Act, Art. 50(1).',
  }),
  signature: perLanguage,
  also: perLanguage.meta({ description: 'Joins two answers in one reply.' }),
});

const Limits = z.strictObject({
  money_at_stake: amount('Above this amount a person decides. Exactly this amount is not above.'),
  compensation_per_customer: amount('Compensation to one customer within `compensation_days`.'),
  compensation_days: days('The time that counts for one customer.'),
  compensation_per_shop_day: amount('Compensation by the whole shop in one day.'),
  compensations_per_order: z
    .int()
    .min(0)
    .meta({ description: 'Refunds and resends that one order may have; the next one goes to a person.' }),
  bot_turns: z.int().min(1).meta({ description: 'Replies the bot may write on one ticket; after that a person takes over.' }),
  repeat_messages: z.int().min(2).meta({ description: 'This many messages on one order, over more than one ticket, go to a person.' }),
  repeat_days: days('… within this many days.'),
  confidence: z.number().min(0).max(1).meta({ description: 'A scenario that the model is less sure of than this goes to a person.' }),
  tries: z.int().min(1).meta({
    description: 'Failed tries in a row (shop or help desk silent) after which a person takes over; the waits double from half a second.',
  }),
  run_seconds: z.int().min(1).meta({ description: 'Longest time for one decision.' }),
  run_model_turns: z.int().min(2).meta({ description: 'Most model turns for one decision.' }),
});

/** Those that people move while the service runs. */
export const MovedLimits = Limits.pick({
  money_at_stake: true,
  compensation_per_customer: true,
  compensation_per_shop_day: true,
  compensations_per_order: true,
}) satisfies z.ZodType<WholeLimits>;

const Desk = z.strictObject({
  language: z.enum(['da', 'en']).meta({ description: 'Language of briefs and internal notes.' }),
  default_group: z.string().min(1),
  groups: z.partialRecord(z.enum(reasonCodes), z.string().min(1)).meta({ description: 'Group that takes over, by reason.' }),
  default_priority: z.enum(['low', 'normal', 'high', 'urgent']),
  priorities: z.partialRecord(z.enum(reasonCodes), z.enum(['low', 'normal', 'high', 'urgent'])),
  mode_for_hand_overs: z
    .enum(modes)
    .meta({ description: 'Mode for tickets that fit no scenario: `shadow` leaves them untouched, `auto` hands them over with a brief.' }),
});

const Delivery = z.strictObject({
  options: z.array(
    z.strictObject({
      id: z.string().min(1),
      name: perLanguage,
      price: amount('Price of this delivery.'),
      countries: z.array(country).min(1),
      free_from: amount('Free from this order value after discounts.').nullable(),
      to: z.enum(['pick_up', 'home']),
    }),
  ),
  promise: z.record(
    country,
    z.strictObject({ from: days('First business day after shipping.'), to: days('Last business day after shipping.') }),
  ),
  customs_included: z.array(country),
  grace_business_days: days('Late by up to this many business days is explained; later is made good.'),
  no_scan_days: days('A parcel without a new scan for this many full days counts as lost.'),
  ship_within_business_days: days('An order not shipped by then goes to a person.'),
});

const Returns = z.strictObject({
  withdrawal_days: days('Right of withdrawal: through this day from delivery, no reason asked (Forbrugeraftaleloven §18).'),
  window_days: days('The shop takes goods back through this day, except final sale.'),
  fee: amount('Taken off the later refund for a change of mind.'),
  assumed_delivery_days: days('Delivery date unknown: this many days after shipping count as delivery.'),
  refund_business_days: days('Refund after the parcel reached the warehouse.'),
  final_sale_tag: z.string().min(1),
  hygiene_tag: z.string().min(1),
  label: perLanguage.meta({ description: 'How the customer gets the return label.' }),
});

const Claims = z.strictObject({
  small_goods: amount('Up to this value a first claim is met at once.'),
  first_claim_months: days('A customer without a claim of any kind in this many months has a first claim.'),
  check_around_days: days('Delivered less than this many days ago: ask to look around first.'),
  damage_days: days('Damage on arrival is reported through this day.'),
  defect_years: z.int().min(1).meta({ description: 'Faults are claimed through the same date so many years later (Købeloven §83).' }),
  wrong_item_days: days('A wrong item is reported within this many days.'),
});

const Payments = z.strictObject({
  reservation_days: days('A declined card leaves a reservation that the bank releases within this many days.'),
  double_order_minutes: days('Two orders with the same lines within this many minutes are one order placed twice.'),
  similar_order_hours: days('Orders that are nearly the same within this many hours may be one order placed twice: the customer is asked.'),
  forgotten_code_hours: days('A forgotten discount code is granted on an order younger than this.'),
});

export const Policy = z.strictObject({
  shop: Shop,
  languages: z.array(z.enum(languages)).min(1).meta({ description: 'Languages the bot answers in; each reply must exist in each.' }),
  assistant: Assistant,
  limits: Limits,
  desk: Desk,
  escalation: EscalationPolicy,
  delivery: Delivery,
  returns: Returns,
  claims: Claims,
  payments: Payments,
  shadow: ShadowPolicy,
  service_mode: ServiceModePolicy,
});
export type Policy = z.infer<typeof Policy>;

/** An amount of the policy in the shop's currency. */
export function policyMoney(policy: Policy, text: string) {
  return money(text, policy.shop.currency);
}
