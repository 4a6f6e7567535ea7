import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import express from 'express';
import helmet from 'helmet';
import type { Hear } from '../agent/hearing/hear.ts';
import type { Pack, PackInForce } from '../agent/situation.ts';
import { createConsoleFiles } from '../api/console-files.ts';
import { createHealth } from '../api/health.ts';
import { createOperatorsApi } from '../api/operators-api.ts';
import type { PersonId } from '../domain/ids.ts';
import type { Clock } from '../ports/clock.ts';
import type { HelpDesk } from '../ports/help-desk.ts';
import type { IdSource } from '../ports/id-source.ts';
import type { Logger } from '../ports/logger.ts';
import type { Queue } from '../ports/queue.ts';
import type { Store } from '../ports/store.ts';
import type { Secrets } from '../settings/secrets.ts';
import type { Settings } from '../settings/settings.ts';
import { createZendeskWebhook } from '../webhooks/zendesk-webhook.ts';
import { composeConsole } from './console.ts';
import type { composeDrafts } from './drafts.ts';
import type { composeFollowUp } from './follow-up.ts';
import type { composeServiceMode } from './service-mode.ts';
import type { composeShadow } from './shadow.ts';
import type { composeStats } from './stats.ts';

/** What the process shows to the outside: health, the help desk's webhook, the console and its API. */
export function composeWebDoor(needs: {
  readonly root: string;
  readonly settings: Settings;
  readonly secrets: Secrets;
  readonly databaseUrl: string;
  readonly store: Store;
  readonly helpDesk: HelpDesk;
  readonly queue: Queue;
  readonly pack: Pack;
  readonly hear: Hear;
  readonly packInForce: PackInForce;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly logger: Logger;
  readonly shadow: Pick<ReturnType<typeof composeShadow>, 'api' | 'progressOf' | 'changeStage' | 'watchAutonomy'>;
  readonly drafts: ReturnType<typeof composeDrafts>;
  readonly followUp: Pick<ReturnType<typeof composeFollowUp>, 'workEscalation'>;
  readonly serviceMode: Pick<ReturnType<typeof composeServiceMode>, 'api'>;
  readonly stats: Pick<ReturnType<typeof composeStats>, 'readReport'>;
  readonly handleWithinMs: number;
  readonly checkConnections: () => Promise<readonly string[]>;
}) {
  const { settings, secrets, store, queue, pack, clock, logger, shadow, drafts, serviceMode, stats, handleWithinMs } = needs;
  let server: Server | null = null;
  let opened: ReturnType<typeof composeConsole> | null = null;

  return {
    /** @returns the port. */
    async open(botId: PersonId): Promise<number> {
      const web = composeConsole({
        ...needs,
        readReport: stats.readReport,
        setByHand: serviceMode.api.setByHand,
        reviewDraft: drafts.reviewDraft,
        workEscalation: needs.followUp.workEscalation,
      });
      opened = web;
      server = await listen(settings, door(botId, web));
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : settings.port;
      const url = web.developmentLogin(port);
      if (url !== null) logger.warn('The console has no identity provider: whoever opens this address on this machine is let in.', { url });
      return port;
    },
    close() {
      // Open pages would keep the door open.
      opened?.close();
      return close(server);
    },
  };

  function door(botId: PersonId, { router, limit }: ReturnType<typeof composeConsole>) {
    const app = express();
    app.disable('x-powered-by');
    // The proxy with https in front tells whose request it is; nobody else's word on that counts.
    app.set('trust proxy', 'loopback, linklocal, uniquelocal');
    app.use(helmet());
    app.use(createHealth({ store }));
    app.use(createConsoleFiles({ folder: join(needs.root, 'console/dist') }));
    const webhook = { secrets: [secrets.webhookSecret ?? ''], cases: store.cases, queue, clock, botId, handleWithinMs, logger };
    app.use(createZendeskWebhook(webhook));
    app.use(router);
    app.use(
      '/api/v1',
      createOperatorsApi({
        modeStore: store.modes,
        ...shadow.api,
        ...drafts.api,
        ...serviceMode.api,
        stats,
        pack,
        token: secrets.apiToken,
        limit,
      }),
    );
    return app;
  }
}

function listen(settings: Settings, app: express.Express): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer(app);
    server.once('error', reject);
    server.listen(settings.port, settings.host, () => resolve(server));
  });
}

function close(server: Server | null): Promise<void> {
  return new Promise((resolve) => {
    if (!server) return resolve();
    server.close(() => resolve());
    server.closeIdleConnections();
  });
}
