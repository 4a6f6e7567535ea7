/**
 * What a person of the shop may do in the console. `viewer` reads · `agent` works on tickets · `operator` runs the service ·
 * `administrator` decides who may what, and goes past gates · `auditor` reads and proves · `data_protection` answers for customers' data.
 */
export const roles = ['viewer', 'agent', 'operator', 'administrator', 'auditor', 'data_protection'] as const;
export type Role = (typeof roles)[number];

const seeCustomers: readonly Role[] = ['agent', 'operator', 'data_protection'];

/** Whoever works on a customer's case sees what it says; everybody else sees that something stands there. */
export function seesCustomerData(held: readonly Role[]): boolean {
  return held.some((role) => seeCustomers.includes(role));
}
