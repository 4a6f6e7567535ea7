import type { CommerceReads } from '../ports/commerce.ts';

/** The shop as one decision sees it: the same question is asked once, so all tools judge the same state. */
export function rememberReads(commerce: CommerceReads): CommerceReads {
  const answers = new Map<string, Promise<unknown>>();

  function once<Answer>(question: string, ask: () => Promise<Answer>): Promise<Answer> {
    const known = answers.get(question);
    if (known) return known as Promise<Answer>;
    const answer = ask();
    answers.set(question, answer);
    return answer;
  }

  return {
    findCustomer: (email) => once(`customer ${email}`, () => commerce.findCustomer(email)),
    ordersOf: (email) => once(`orders ${email}`, () => commerce.ordersOf(email)),
    readOrder: (order) => once(`order ${order}`, () => commerce.readOrder(order)),
    ordersMarked: (mark) => once(`marked ${mark}`, () => commerce.ordersMarked(mark)),
    ordersWithGifts: (since) => once(`gifts ${since}`, () => commerce.ordersWithGifts(since)),
    products: () => once('products', () => commerce.products()),
    findDiscount: (code) => once(`discount ${code}`, () => commerce.findDiscount(code)),
    findGiftCard: (code) => once(`card ${code}`, () => commerce.findGiftCard(code)),
  };
}
