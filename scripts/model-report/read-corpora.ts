import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readTable } from './read-table.ts';

/** A public text and what a right judgement of it is. */
export interface PublicText {
  readonly text: string;
  /** Any of these; null: nothing asserted. */
  readonly right: readonly (string | null)[];
}

const none = [null] as const;
const reasons = ['safety', 'legal_or_authority', 'fraud_suspicion', 'privacy_request', 'human_requested'] as const;

/** Intents of the bitext customer-support collection → scenarios or reasons to escalate. */
const ofIntent: Readonly<Record<string, readonly (string | null)[]>> = {
  track_order: ['order_status'],
  cancel_order: ['cancel_order'],
  change_shipping_address: ['change_address'],
  set_up_shipping_address: ['change_address'],
  change_order: ['change_items'],
  track_refund: ['refund_status'],
  get_refund: ['return_request', 'refund_status'],
  check_refund_policy: ['return_request', 'refund_status'],
  payment_issue: ['payment_problem'],
  check_invoice: ['invoice_copy'],
  get_invoice: ['invoice_copy'],
  delivery_options: ['delivery_options'],
  delivery_period: ['delivery_options'],
  recover_password: ['account_access'],
  registration_problems: ['account_access'],
  newsletter_subscription: ['newsletter_unsubscribe'],
  contact_human_agent: ['human_requested'],
  contact_customer_service: ['human_requested'],
  complaint: [null, ...reasons],
  place_order: none,
  review: none,
  create_account: none,
  edit_account: none,
  switch_account: none,
  check_payment_methods: none,
  check_cancellation_fee: none,
  delete_account: [null, 'privacy_request'],
};

/** Customer-support requests, English: `bitext_*.csv`. */
export function readRequests(folder: string): readonly PublicText[] {
  return filesOf(folder, /^bitext.*\.csv$/).flatMap((content) =>
    readTable(content).flatMap(({ utterance = '', intent = '' }) => {
      const right = ofIntent[intent];
      // The same intent holds subscribing and unsubscribing; only the latter is a scenario.
      if (!right || (intent === 'newsletter_subscription' && !/cancel|unsubscri|stop|opt(?:ing)?[ -]?out/i.test(utterance))) return [];
      return [{ text: utterance, right }];
    }),
  );
}

const Line = z.object({ text: z.string(), valence: z.number().optional() });

/** Questions about other things, English: `clinc_*.jsonl`. */
export function readOthers(folder: string): readonly PublicText[] {
  return filesOf(folder, /^clinc.*\.jsonl$/).flatMap((content) => lines(content).map(({ text }) => ({ text, right: none })));
}

export interface Feeling {
  readonly text: string;
  /** Below 0: displeased; 0 and above: must not be heard as anger. */
  readonly valence: number;
}

/** Sentences with a valence, Danish: `*lcc*.jsonl`. */
export function readFeelings(folder: string): readonly Feeling[] {
  return filesOf(folder, /lcc.*\.jsonl$/).flatMap((content) =>
    lines(content).map(({ text, valence }) => ({ text, valence: valence ?? 0 })),
  );
}

/** Shop reviews with stars, English: `*reviews*.csv`. */
export function readReviews(folder: string): readonly (Feeling & { readonly stars: number })[] {
  return filesOf(folder, /reviews.*\.csv$/).flatMap((content) =>
    readTable(content).map((row) => {
      const stars = Number(row.Rating);
      return { text: [row.Title, row['Review Text']].filter(Boolean).join('\n'), stars, valence: stars - 3 };
    }),
  );
}

function filesOf(folder: string, name: RegExp): readonly string[] {
  if (!existsSync(folder)) throw new Error(`${folder}: there is no such folder.`);
  return readdirSync(folder)
    .filter((file) => name.test(file))
    .toSorted()
    .map((file) => readFileSync(join(folder, file), 'utf8'));
}

function lines(content: string): readonly z.infer<typeof Line>[] {
  return content
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => Line.parse(JSON.parse(line)));
}
