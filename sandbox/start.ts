import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Effect } from '../src/domain/ticket-line.ts';
import { createSandboxClock, type SandboxClock } from './clock.ts';
import { createControl } from './control.ts';
import { createFaults, type Faults } from './faults.ts';
import type { StoreFile } from './formats/store-file.ts';
import { createTimes } from './formats/times.ts';
import { createHistory, type History } from './history.ts';
import { closeServer, type Exchange, listen, type RequestListener, send } from './http.ts';
import type { BucketSize } from './shopify/cost.ts';
import { createShopifyWorld } from './shopify/world.ts';
import { APP, type SignedLoad, signLoad } from './zendesk/apps.ts';
import { apiTokenOf, oauthTokenOf } from './zendesk/auth.ts';
import { createSandboxHelpDesk } from './zendesk/help-desk.ts';
import { tokenFor } from './zendesk/ids.ts';
import type { LimitNumbers } from './zendesk/limits.ts';
import type { IncomingMail, Received } from './zendesk/mail.ts';
import type { User } from './zendesk/model.ts';
import { deskSeedOf } from './zendesk/store-seed.ts';
import type { Delivery, DeliveryTrouble, WebhookTiming } from './zendesk/webhooks.ts';
import { userByEmail } from './zendesk/world.ts';

export interface SandboxOptions {
  readonly store: StoreFile;
  /** Where the clock starts; null is the real time. Default: the store's `now`, else the real time. */
  readonly now?: Date | null | undefined;
  /** 0 (default) takes a free port. */
  readonly zendeskPort?: number | undefined;
  readonly shopifyPort?: number | undefined;
  /** Of the generator that draws what goes wrong with webhooks. */
  readonly seed?: number | undefined;
  /** The help desk's limits where they differ from the vendor's Enterprise plan; load runs take `HIGH_VOLUME` or more. */
  readonly limits?: Partial<LimitNumbers> | undefined;
  readonly webhookTiming?: Partial<WebhookTiming> | undefined;
  /** The shop's rate limit; default is the Plus plan's. */
  readonly shopBucket?: BucketSize | undefined;
  /** Is told every API request with its answer, for checks against the published contracts. */
  readonly onExchange?: ((exchange: Exchange) => void) | undefined;
}

export interface Sandbox {
  readonly zendesk: {
    readonly url: string;
    /** The bot's. `Basic base64(username/token:token)`. */
    readonly username: string;
    readonly token: string;
    /** The bot's, for `Bearer`. */
    readonly oauthToken: string;
    readonly botId: number;
    /** The API token of an agent or customer, used with their own address as user name. */
    agentTokenFor(email: string): string;
    /** The whole `authorization` header of an agent or customer. */
    authorizationFor(email: string): string;
    /** The installed app, and its installation. */
    readonly app: { readonly id: number; readonly installation: number };
    /** The `token` that the help desk posts when the app's sidebar loads for this person; what is given differs from the usual. */
    signedLoad(email: string, other?: Partial<Omit<SignedLoad, 'user'>>): string;
    /** What an administrator changes about an agent. */
    changeAgent(
      email: string,
      change: Partial<Pick<User, 'name' | 'role' | 'locale' | 'suspended' | 'onlyPrivateComments' | 'ticketRestriction'>>,
    ): void;
  };
  readonly shopify: {
    readonly url: string;
    readonly accessToken: string;
    readonly clientId: string;
    readonly clientSecret: string;
    /** The access token of a person in the admin. */
    agentTokenFor(email: string): string;
    /** What a person did there, in the words of the file formats. */
    effectsBy(email: string): Effect[];
  };
  readonly clock: SandboxClock;
  readonly history: History;
  readonly faults: Faults;
  /** What has been done in the shop, in the words of the file formats. */
  effects(): Effect[];
  /** A mail arrives at the support address: a new ticket, or a comment on one. */
  mail(mail: IncomingMail): Received;
  /** Every attempt to deliver a webhook since the last reset. */
  deliveries(): readonly Delivery[];
  /** What goes wrong with webhooks from now on; what is left out goes well. */
  webhookTrouble(trouble: Partial<DeliveryTrouble>, seed?: number): void;
  setLimits(numbers: Partial<LimitNumbers>): void;
  /** Both systems fresh from this store (default: the last one), the clock at its `now`. Webhooks stay registered, faults stay set; ids are not given again. */
  reset(store?: StoreFile, now?: Date | null): void;
  /** Resolves when no webhook delivery is under way or waiting. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

export const SHOP_CREDENTIALS = {
  accessToken: `shpat_${tokenFor('shopify access token').slice(0, 32)}`,
  clientId: tokenFor('shopify client id').slice(0, 32),
  clientSecret: `shpss_${tokenFor('shopify client secret').slice(0, 32)}`,
} as const;

export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const clock = createSandboxClock();
  const history = createHistory(clock.now);
  const faults = createFaults();
  const desk = createSandboxHelpDesk({
    clock,
    history,
    faults,
    limits: options.limits,
    webhookTiming: options.webhookTiming,
    onExchange: options.onExchange,
  });
  const shop = await createShopifyWorld({
    clock,
    history,
    faults,
    credentials: SHOP_CREDENTIALS,
    onExchange: options.onExchange,
    bucket: options.shopBucket,
  });
  let store = options.store;

  function reset(next: StoreFile = store, now: Date | null | undefined = undefined): void {
    store = next;
    clock.startAt(now === undefined ? startOf(next) : now);
    history.clear();
    desk.load(deskSeedOf(store, clock.now()));
    shop.load(store);
    history.clear();
  }
  reset(options.store, options.now);
  desk.webhooks.trouble({}, options.seed);
  clock.onAdvance(desk.passTime);

  const control = createControl({ clock, history, faults, desk, effects: () => shop.effects(), reset: (next) => reset(next) });
  const withControl = (inner: RequestListener) => (request: IncomingMessage, response: ServerResponse) => {
    if (!(request.url ?? '').startsWith('/__sandbox/')) return inner(request, response);
    void control(request, response).catch((error: unknown) => send(response, { status: 500, body: { error: String(error) } }));
  };
  const zendesk = await listen(withControl(desk.handler), options.zendeskPort ?? 0);
  const shopify = await listen(withControl(shop.handler), options.shopifyPort ?? 0).catch(async (error: unknown) => {
    await closeServer(zendesk.server);
    throw error;
  });

  return {
    zendesk: {
      url: zendesk.url,
      get username() {
        return desk.account().botEmail;
      },
      get token() {
        return apiTokenOf(desk.account().botEmail);
      },
      get oauthToken() {
        return oauthTokenOf(desk.account().botEmail);
      },
      get botId() {
        return desk.account().botId;
      },
      agentTokenFor: apiTokenOf,
      app: { id: APP.id, installation: APP.installation },
      signedLoad: (email, other) =>
        signLoad({
          base: zendesk.url,
          at: clock.now(),
          app: APP.id,
          installation: APP.installation,
          location: 'ticket_sidebar',
          query: '',
          ...other,
          user: known(email),
        }),
      changeAgent: (email, change) => void Object.assign(known(email), change),
      authorizationFor: (email) => `Basic ${Buffer.from(`${email}/token:${apiTokenOf(email)}`).toString('base64')}`,
    },
    shopify: {
      url: shopify.url,
      ...SHOP_CREDENTIALS,
      agentTokenFor: shop.agentToken,
      effectsBy: (email) => shop.effects(`agent:${email}`),
    },
    clock,
    history,
    faults,
    effects: () => shop.effects(),
    mail: desk.mail,
    deliveries: desk.webhooks.deliveries,
    webhookTrouble: desk.webhooks.trouble,
    setLimits: desk.limits.set,
    reset,
    settled: desk.webhooks.settled,
    async close() {
      desk.webhooks.close();
      await Promise.all([closeServer(zendesk.server), closeServer(shopify.server)]);
    },
  };

  function known(email: string): User {
    const user = userByEmail(desk.world.desk, email);
    if (user === undefined) throw new Error(`nobody has the address ${email}`);
    return user;
  }
}

const startOf = (store: StoreFile) => (store.now === null ? null : createTimes(new Date(), store.shop.timezone).moment(store.now));
