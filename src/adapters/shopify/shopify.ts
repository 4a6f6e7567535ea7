import type { Clock } from '../../ports/clock.ts';
import type { Commerce } from '../../ports/commerce.ts';
import type { Logger } from '../../ports/logger.ts';
import type { MayWrite } from '../../ports/service-mode.ts';
import { createCancelOrder } from './cancel-order.ts';
import { createChangeAddress } from './change-address.ts';
import { createChangeItems } from './change-items.ts';
import { createCheckConnection } from './check-connection.ts';
import { createReturnWrites } from './create-return.ts';
import { createGraphql } from './graphql.ts';
import { createCodeReads } from './read-codes.ts';
import { createFindCustomer } from './read-customer.ts';
import { createOrderReads } from './read-orders.ts';
import { createReadProducts } from './read-products.ts';
import { createRefund } from './refund.ts';
import { createResend } from './resend.ts';
import { createMessageWrites } from './send-messages.ts';
import { parseShop } from './shop-address.ts';
import { createTokenSource, type ShopifyAuth } from './token.ts';
import { createSend } from './transport.ts';

export interface ShopifyNeeds {
  /** `acme`, `acme.myshopify.com`, or a whole base address such as `http://127.0.0.1:4011`. */
  readonly shop: string;
  readonly auth: ShopifyAuth;
  /** Longest wait for one answer. */
  readonly timeoutMs: number;
  /** The shop's, for days that the shop keeps as moments. */
  readonly timezone: string;
  /** Where people open the shop's admin; found from `shop` when left out. */
  readonly adminUrl?: string;
  readonly clock: Clock;
  /** 0..1, for spreading retries. */
  readonly random: () => number;
  readonly logger: Logger;
  readonly mayWrite?: MayWrite;
}

export function createShopify({ shop, auth, timeoutMs, timezone, adminUrl, clock, random, logger, mayWrite }: ShopifyNeeds): Commerce {
  const address = parseShop(shop, adminUrl);
  const tokens = createTokenSource({ origin: address.origin, auth, timeoutMs, clock });
  const graphql = createGraphql({ send: createSend(address, timeoutMs), tokens, random, logger, mayWrite });
  return {
    findCustomer: createFindCustomer(graphql, address.adminUrl),
    ...createOrderReads(graphql, address.adminUrl),
    products: createReadProducts({ graphql, clock, logger, timezone }),
    ...createCodeReads(graphql),
    cancelOrder: createCancelOrder(graphql),
    refund: createRefund(graphql),
    ...createReturnWrites(graphql),
    resend: createResend(graphql),
    changeAddress: createChangeAddress(graphql),
    changeItems: createChangeItems(graphql),
    ...createMessageWrites(graphql, clock),
    checkConnection: createCheckConnection(graphql, shop),
  };
}
