import type { StoreFile } from '../../sandbox/formats/store-file.ts';
import { startSandbox } from '../../sandbox/start.ts';
import { createShopify } from '../../src/adapters/shopify/shopify.ts';
import { createPinoLogger } from '../../src/adapters/system/pino-logger.ts';
import { systemRandom } from '../../src/adapters/system/system-random.ts';
import { createZendesk } from '../../src/adapters/zendesk/zendesk.ts';
import { asId, type Instant, type PersonId } from '../../src/domain/ids.ts';
import type { Order } from '../../src/domain/order.ts';
import type { Answers } from '../../src/golden/answers.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { Commerce } from '../../src/ports/commerce.ts';
import type { HelpDesk, TicketSummary } from '../../src/ports/help-desk.ts';

const EVER = asId<Instant>('2000-01-01T00:00:00.000Z');
/** Where a store names no moment of its own. */
const LONG_AGO = '2026-01-01T12:00:00.000Z';
const TIMEOUT_MS = 10_000;

/** Everything that shop and help desk hold at a store's `now`, read by the adapters that the service reads with. */
export async function readAnswers(store: StoreFile, timezone: string): Promise<Answers> {
  // The same at every reading: golden tickets stand at one moment.
  const at = new Date(store.now ?? LONG_AGO);
  const sandbox = await startSandbox({ store, now: at, shopBucket: { maximumAvailable: 1_000_000, restoreRate: 1_000_000 } });
  try {
    const now = asId<Instant>(at.toISOString());
    const clock: Clock = { now: () => now };
    const logger = createPinoLogger({ level: 'error' });
    const usual = { timeoutMs: TIMEOUT_MS, clock, random: systemRandom, logger, mayWrite: async () => undefined };
    const shop = createShopify({
      ...usual,
      shop: sandbox.shopify.url,
      auth: { kind: 'static', accessToken: sandbox.shopify.accessToken },
      timezone,
      adminUrl: `https://${store.shop.domain}/admin`,
    });
    const { username: email, token } = sandbox.zendesk;
    const desk = createZendesk({ ...usual, baseUrl: sandbox.zendesk.url, auth: { kind: 'token', email, token }, unseenTag: '' });
    return { now, ...(await readShop(shop, store)), tickets: await readTickets(desk) };
  } finally {
    await sandbox.close();
  }
}

async function readShop(shop: Commerce, store: StoreFile): Promise<Omit<Answers, 'now' | 'tickets'>> {
  const addresses = new Set(
    [
      ...store.customers.map(({ email }) => email),
      ...store.orders.flatMap((order) => [order.email, order.customerEmail ?? order.email]),
    ].map((email) => email.toLowerCase()),
  );
  const customers = [];
  const orders = new Map<string, Order>();
  for (const address of [...addresses].toSorted()) {
    const customer = await shop.findCustomer(address);
    if (customer) customers.push(customer);
    for (const order of await shop.ordersOf(address)) orders.set(order.id, order);
  }
  const discounts = [];
  for (const { code } of store.discounts) discounts.push(await shop.findDiscount(code));
  const giftCards = [];
  for (const { code } of store.giftCards) {
    const card = await shop.findGiftCard(code);
    if (card) giftCards.push({ code, card });
  }
  return {
    customers,
    orders: [...orders.values()],
    products: await shop.products(),
    discounts: discounts.filter((discount) => discount !== null),
    giftCards,
  };
}

async function readTickets(desk: HelpDesk): Promise<Answers['tickets']> {
  const byAddress = new Map<string, TicketSummary[]>();
  const addresses = new Map<PersonId, string | null>();
  let page = await desk.pastTickets({ start: EVER });
  for (;;) {
    for (const { requester, updatedAt: _stamp, ...ticket } of page.tickets) {
      const known = addresses.get(requester) ?? (await desk.readThread(ticket.id))?.ticket.requester.email ?? null;
      addresses.set(requester, known);
      if (known !== null) byAddress.set(known, [ticket, ...(byAddress.get(known) ?? [])]);
    }
    if (page.end) return [...byAddress].map(([email, tickets]) => ({ email, tickets }));
    page = await desk.pastTickets({ cursor: page.cursor });
  }
}
