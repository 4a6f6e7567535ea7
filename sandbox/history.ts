/** One change in one of the two systems. Reads are not changes. Checks read this, never the bot's own logs. */
export interface Change {
  readonly seq: number;
  /** Sandbox time, ISO. */
  readonly at: string;
  readonly system: 'zendesk' | 'shopify';
  /** e.g. `ticket_updated`, `comment_added`, `order_cancelled`, `refund_created`. */
  readonly kind: string;
  /** Who: `bot` (the API token or user that the product uses), `agent:<email>`, `customer:<email>`, `system`. */
  readonly by: string;
  /** What it is about: a ticket id or an order name or a customer's e-mail. */
  readonly subject: string;
  /** The request that caused it: `PUT /api/v2/tickets/35436`, `mutation orderCancel`, or `seed`. */
  readonly cause: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface History {
  add(change: Omit<Change, 'seq' | 'at'>): Change;
  /** Changes after `since` (a seq), oldest first. */
  list(since?: number): readonly Change[];
  /** Counts every request, change or not: `{ zendesk: 12, shopify: 31 }`. */
  countCall(system: 'zendesk' | 'shopify', call: string): void;
  calls(): Readonly<Record<'zendesk' | 'shopify', number>>;
  clear(): void;
}

export function createHistory(now: () => Date): History {
  let changes: Change[] = [];
  let calls = { zendesk: 0, shopify: 0 };
  return {
    add(change) {
      const entry: Change = { seq: changes.length + 1, at: now().toISOString(), ...change };
      changes.push(entry);
      return entry;
    },
    list: (since = 0) => changes.slice(since),
    countCall(system) {
      calls[system] += 1;
    },
    calls: () => ({ ...calls }),
    clear() {
      changes = [];
      calls = { zendesk: 0, shopify: 0 };
    },
  };
}
