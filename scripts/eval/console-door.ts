import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import express from 'express';
import helmet from 'helmet';
import { createPostgresStore } from '../../src/adapters/postgres/store.ts';
import { createIdSource } from '../../src/adapters/system/id-source.ts';
import type { Pack } from '../../src/agent/situation.ts';
import { createConsoleFiles } from '../../src/api/console-files.ts';
import type { RateLimits } from '../../src/api/rate-limit.ts';
import { composeConsole } from '../../src/compose/console.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { HelpDesk } from '../../src/ports/help-desk.ts';
import type { Logger } from '../../src/ports/logger.ts';
import type { Queue } from '../../src/ports/queue.ts';
import type { Store } from '../../src/ports/store.ts';
import { createSetByHand } from '../../src/service-mode/set-by-hand.ts';
import { readSettings } from '../../src/settings/settings.ts';
import { createChangeStage } from '../../src/shadow/change-stage.ts';
import { createReadReport } from '../../src/stats/read-report.ts';
import { createPackInForce } from '../../src/versions/pack-in-force.ts';
import { shippedPack } from './shipped-pack.ts';

/** The console and its API over a store, without shop, help desk and workers. */
export interface BareConsole {
  readonly url: string;
  readonly store: Store;
  close(): Promise<void>;
}

const generous: RateLimits = { perAccount: 100_000, perAddress: 100_000 };
const environment = {
  ZENDESK_URL: 'http://127.0.0.1:9',
  ZENDESK_EMAIL: 'bot@acme.example',
  ZENDESK_API_TOKEN: 'token',
  ZENDESK_WEBHOOK_SECRET: 'secret',
  SHOPIFY_SHOP: 'http://127.0.0.1:9',
  SHOPIFY_ACCESS_TOKEN: 'token',
};

export async function openBareConsole(options: {
  readonly databaseUrl: string;
  readonly pack: Pack;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Settings beside those that lead nowhere, by the address of the door. */
  readonly env?: ((url: string) => Promise<Readonly<Record<string, string>>>) | undefined;
  readonly rates?: RateLimits | undefined;
  /** Where the built pages are looked for. */
  readonly root: string;
}): Promise<BareConsole> {
  const { databaseUrl, pack, clock, logger } = options;
  const app = express();
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const ids = createIdSource();
  const store = createPostgresStore({ url: databaseUrl, ids, logger });
  const { settings, secrets } = readSettings({ ...environment, ...(await options.env?.(url)) });
  const { changeStage, progressOf } = createChangeStage({
    modes: store.modes,
    shadow: store.shadow,
    policy: pack.policy.shadow,
    clock,
    modeInFile: (scenario) => pack.book.scenarios.get(scenario)?.mode ?? (scenario === 'hand_overs' ? 'shadow' : null),
    freeOfGate: new Set(['hand_overs']),
  });
  const { timezone, currency } = pack.policy.shop;
  const door = composeConsole({
    root: options.root,
    store,
    // Only what the API itself asks of them.
    helpDesk: { readThread: async () => null } as unknown as HelpDesk,
    queue: { depth: async () => ({ waiting: 0, delayed: 0, active: 0 }) } as unknown as Queue,
    pack,
    // Golden tickets are heard with the ears that are shipped, and only when somebody runs them.
    hear: (input) => shippedPack(process.cwd(), settings.pack).hear(input),
    packInForce: createPackInForce({ base: pack, scenarios: store.scenarios, limits: store.limits, logger }),
    settings,
    secrets,
    databaseUrl,
    clock,
    ids,
    logger,
    readReport: createReadReport({ stats: store.stats, clock, shop: { calendar: pack.calendar, timezone, currency } }),
    shadow: { progressOf, changeStage, watchAutonomy: async () => [] },
    reviewDraft: async () => ({ kind: 'moved' }),
    workEscalation: async () => ({ kind: 'refused', code: 'mode_shut', says: 'nobody carries it out' }),
    setByHand: createSetByHand({ serviceMode: store.serviceMode, clock }),
    rates: options.rates ?? generous,
    checkConnections: async () => [],
  });
  app.use(helmet(), door.router, createConsoleFiles({ folder: join(options.root, 'console/dist') }));
  return {
    url,
    store,
    async close() {
      door.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await store.close();
    },
  };
}
