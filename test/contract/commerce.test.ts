import { parseStoreFile } from '../../sandbox/formats/store-file.ts';
import { startSandbox } from '../../sandbox/start.ts';
import { createShopify, type ShopifyNeeds } from '../../src/adapters/shopify/shopify.ts';
import { asId, type Instant } from '../../src/domain/ids.ts';
import { silentLogger } from '../support/silent-logger.ts';
import type { CommerceBench } from './commerce-bench.ts';
import { commerceReadsSuite } from './commerce-reads-suite.ts';
import { commerceStore } from './commerce-store.ts';
import { commerceWritesSuite } from './commerce-writes-suite.ts';

commerceReadsSuite('Shopify', shopifyBench);
commerceWritesSuite('Shopify', shopifyBench);

async function shopifyBench(): Promise<CommerceBench> {
  const store = parseStoreFile(JSON.stringify(commerceStore), 'commerce.store.json');
  const sandbox = await startSandbox({ store });
  const { shopify, clock } = sandbox;
  const needs: ShopifyNeeds = {
    shop: shopify.url,
    auth: { kind: 'client_credentials', clientId: shopify.clientId, clientSecret: shopify.clientSecret },
    timeoutMs: 400,
    timezone: 'Europe/Copenhagen',
    clock: { now: () => asId<Instant>(clock.now().toISOString()) },
    random: () => 0,
    logger: silentLogger,
  };
  const bench = {
    commerce: createShopify(needs),
    stranger: createShopify({ ...needs, auth: { kind: 'static', accessToken: 'shpat_wrong' } }),
    effects: sandbox.effects,
    trouble(kind: Parameters<CommerceBench['trouble']>[0], on: 'write' | 'read', times: number) {
      const match = on === 'write' ? 'mutation' : 'query';
      sandbox.faults.set([{ system: 'shopify', kind, probability: 1, times, match, stallMs: 1000, retryAfterSeconds: 1 }]);
    },
    reset() {
      sandbox.faults.set([]);
      sandbox.reset();
      // A fresh adapter: what it kept of the catalogue was another shop's.
      bench.commerce = createShopify(needs);
    },
    close: sandbox.close,
  };
  return bench;
}
