import { sameEmail } from '../domain/customer.ts';
import type { PersonId } from '../domain/ids.ts';
import type { CommerceReads } from '../ports/commerce.ts';
import type { HelpDesk } from '../ports/help-desk.ts';
import type { Answers } from './answers.ts';

const MOST_ORDERS = 50;

/** A shop that says again what it said then. Nothing is ever done there, so nothing in it carries a mark of the bot. */
export function answeredShop(answers: Answers): CommerceReads {
  return {
    findCustomer: async (email) => answers.customers.find((customer) => sameEmail(customer.email, email)) ?? null,
    ordersOf: async (email) =>
      newestFirst(answers.orders.filter((order) => sameEmail(order.email, email) || sameEmail(order.customer?.email ?? null, email))).slice(
        0,
        MOST_ORDERS,
      ),
    readOrder: async (id) => answers.orders.find((order) => order.id === id) ?? null,
    ordersMarked: async () => [],
    ordersWithGifts: async (since) =>
      newestFirst(
        answers.orders.filter(
          (order) =>
            (order.total.minor === 0 && order.createdAt >= since) ||
            (order.refunded.minor > 0 && order.refunds.some(({ createdAt }) => createdAt >= since)),
        ),
      ),
    products: async () => answers.products,
    findDiscount: async (code) => answers.discounts.find((discount) => discount.code.toLowerCase() === code.trim().toLowerCase()) ?? null,
    findGiftCard: async (code) => answers.giftCards.find((entry) => bare(entry.code) === bare(code))?.card ?? null,
  };
}

/** The help desk of then: in here a person's id is their address. */
export function answeredDesk(answers: Answers): Pick<HelpDesk, 'ticketsOf'> {
  return {
    async ticketsOf(requester: PersonId) {
      return answers.tickets.find(({ email }) => sameEmail(email, requester))?.tickets ?? [];
    },
  };
}

function newestFirst<Entry extends { readonly createdAt: string }>(entries: readonly Entry[]): readonly Entry[] {
  return entries.toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
}

const bare = (code: string) => code.replace(/[\s-]/g, '').toLowerCase();
