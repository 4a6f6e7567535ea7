import type { Fault } from '../../sandbox/formats/check-shape.ts';
import type { StoreFile } from '../../sandbox/formats/store-file.ts';
import { meansOrder } from '../../src/domain/order-name.ts';
import { acceptableEffects, type Effect, type TicketLine } from '../../src/domain/ticket-line.ts';

/** What an expectation names and neither the store nor the pack has: it could never be met, and the figures would blame the bot. */
export function createExpectationCheck(store: StoreFile, scenarios: readonly string[]): (ticket: TicketLine) => readonly Fault[] {
  const skus = new Set(store.products.flatMap((product) => product.variants.map((variant) => variant.sku)));
  const emails = new Set(
    [
      ...store.customers.map(({ email }) => email),
      ...store.orders.flatMap(({ email, customerEmail }) => [email, customerEmail ?? email]),
      ...store.pastClaims.map(({ email }) => email),
    ].map((email) => email.toLowerCase()),
  );

  function unknownIn(effect: Effect, path: Fault['path']): Fault[] {
    const faults: Fault[] = [];
    const { order, customer } = effect;
    if (order !== undefined && !store.orders.some(({ name }) => meansOrder(order, name))) {
      faults.push({ path: [...path, 'order'], says: `the store has no order "${order}"; correct the name, or add the order to the store` });
    }
    for (const key of ['lines', 'newLines'] as const) {
      effect[key]?.forEach(({ sku }, line) => {
        if (skus.has(sku)) return;
        faults.push({
          path: [...path, key, line, 'sku'],
          says: `no product of the store has the sku "${sku}"; correct it, or add it there`,
        });
      });
    }
    if (customer !== undefined && !emails.has(customer.toLowerCase())) {
      faults.push({ path: [...path, 'customer'], says: `the store has no customer "${customer}"; write an e-mail address that it holds` });
    }
    return faults;
  }

  return function faultsOf({ expect, humanReply }) {
    const nested = Array.isArray(expect.effects?.[0]);
    return [
      ...(expect.scenario ?? []).flatMap((name, index) =>
        scenarios.includes(name)
          ? []
          : [
              {
                path: ['expect', 'scenario', index],
                says: `there is no scenario "${name}"; write one of ${scenarios.join(', ')}, or [] for mail that fits none`,
              },
            ],
      ),
      ...(acceptableEffects(expect) ?? []).flatMap((list, choice) =>
        list.flatMap((effect, index) => unknownIn(effect, ['expect', 'effects', ...(nested ? [choice] : []), index])),
      ),
      ...(humanReply?.effects ?? []).flatMap((effect, index) => unknownIn(effect, ['humanReply', 'effects', index])),
    ];
  };
}
