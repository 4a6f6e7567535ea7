import type { Mode } from '../domain/decision.ts';
import type { OrdersBefore } from '../domain/shadow.ts';
import type { Commerce } from '../ports/commerce.ts';
import type { Logger } from '../ports/logger.ts';
import { ordersBefore } from '../shadow/orders-before.ts';
import type { Situation } from './situation.ts';

/**
 * How the requester's orders stand while people have not worked the ticket yet, for turns that will be compared with what they
 * do. Without it some of their changes cannot be told; that is no reason to hold up the turn.
 */
export function createReadBefore({
  commerce,
  logger,
}: {
  readonly commerce: Pick<Commerce, 'ordersOf' | 'findCustomer'>;
  readonly logger: Logger;
}) {
  return async function readBefore({ requester, thread }: Situation, mode: Mode): Promise<OrdersBefore | null> {
    const { email } = requester;
    if ((mode !== 'shadow' && mode !== 'draft') || email === null) return null;
    try {
      const [orders, customer] = await Promise.all([commerce.ordersOf(email), commerce.findCustomer(email)]);
      return ordersBefore(orders, customer);
    } catch {
      logger.warn('How the orders stood could not be read; changes of goods and address will not be compared.', {
        ticket: thread.ticket.id,
      });
      return null;
    }
  };
}
