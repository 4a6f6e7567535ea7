import type { Decision } from './decision.ts';

/** Digits of the orders that a decision is about: named by the customer, or found by a look-up. Sorted, each once. */
export function ordersAbout({ heard, calls }: Pick<Decision, 'heard' | 'calls'>): string[] {
  const found = calls.flatMap(({ facts }) => {
    const { order } = facts;
    return typeof order === 'object' && order !== null && 'name' in order ? [String(order.name)] : [];
  });
  return [...new Set([...heard.orderNames, ...found].map((name) => name.replace(/\D/g, '')))].filter((digits) => digits !== '').sort();
}
