import { z } from 'zod';
import { policyMoney } from '../domain/policy.ts';
import { defineReadTool } from './define-tool.ts';
import { asJson } from './order-facts.ts';

export const shopPolicy = defineReadTool({
  name: 'shop_policy',
  description: 'The published rules of the shop: delivery prices, times and countries, return window and fee.',
  input: z.strictObject({
    countries: z
      .array(z.string().length(2))
      .meta({ description: 'Countries the customer asks about, as two capitals; empty when none are named.' }),
  }),
  outcomes: ['served', 'not_served'],
  async run({ countries }, { policy }) {
    const served = Object.keys(policy.delivery.promise);
    const elsewhere = countries.filter((country) => !served.includes(country));
    const asked = countries.filter((country) => served.includes(country));
    const shown = asked.length > 0 ? asked : served;
    const facts = {
      countries: shown.map((country) => ({
        country,
        from_days: policy.delivery.promise[country]?.from ?? null,
        to_days: policy.delivery.promise[country]?.to ?? null,
        customs_included: policy.delivery.customs_included.includes(country),
        options: policy.delivery.options
          .filter((option) => option.countries.includes(country))
          .map((option) => ({
            name: option.name,
            to: option.to,
            price: asJson(policyMoney(policy, option.price)),
            free_from: option.free_from === null ? null : asJson(policyMoney(policy, option.free_from)),
          })),
      })),
      served,
      elsewhere,
      returns: {
        withdrawal_days: policy.returns.withdrawal_days,
        window_days: policy.returns.window_days,
        fee: asJson(policyMoney(policy, policy.returns.fee)),
        refund_days: policy.returns.refund_business_days,
      },
    };
    return { outcome: elsewhere.length > 0 && asked.length === 0 ? 'not_served' : 'served', facts };
  },
});
