import { z } from 'zod';
import { type Money, money } from '../../../domain/money.ts';

export const MoneyV2 = z.object({ amount: z.string(), currencyCode: z.string().length(3) }).transform(readMoney);
/** Amounts are reckoned in the shop's currency. */
export const MoneySet = z.object({ shopMoney: MoneyV2 }).transform((set) => set.shopMoney);

/** The shop may send more decimals than there are øre (`599.0`, `12.345`); what is left of an øre is rounded. */
function readMoney({ amount, currencyCode }: { amount: string; currencyCode: string }, context: z.RefinementCtx): Money {
  const match = /^(-?\d+)(?:\.(\d+))?$/.exec(amount);
  if (!match) {
    context.addIssue({ code: 'custom', message: 'not an amount' });
    return z.NEVER;
  }
  const digits = match[2] ?? '';
  if (digits.length <= 2) return money(amount, currencyCode);
  const minor = Math.round(Number(amount) * 100);
  return { minor: minor === 0 ? 0 : minor, currency: currencyCode };
}

export const Instant = z.string().refine((text) => !Number.isNaN(Date.parse(text)), 'not a time');

export const UserErrors = z.array(z.object({ message: z.string(), code: z.string().nullish() }));
export const Nodes = <T extends z.ZodType>(node: T) => z.object({ nodes: z.array(node) }).transform((list) => list.nodes);
/** A connection with the page it may be cut at. */
export const Page = <T extends z.ZodType>(node: T) =>
  z
    .object({ nodes: z.array(node), pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullish() }) })
    .transform((page) => ({ nodes: page.nodes, more: page.pageInfo.hasNextPage, end: page.pageInfo.endCursor ?? null }));
