import { parseStoreFile, type StoreFile } from '../../sandbox/formats/store-file.ts';
import type { IncomingMail } from '../../sandbox/zendesk/mail.ts';
import type { ReasonCode } from '../../src/domain/reasons.ts';
import type { Priority } from '../../src/domain/ticket.ts';

/** A kind of mail that must go to people, and what must then hold of its ticket, written down by hand from `policy.yaml`. */
export interface Kind {
  readonly name: string;
  /** The reason that the ticket is shown under. */
  readonly reason: ReasonCode;
  readonly ladder: 'usual' | 'at_once';
  readonly group: string;
  readonly priority: Priority;
  /** Whether the customer hears that people have the ticket. */
  readonly told: boolean;
  /** False: the help desk flags the sender. */
  readonly verified: boolean;
  readonly body: (order: string) => string;
  /** What the customer's order is like; null: no order. */
  readonly order: { readonly sku: string; readonly deliveredDaysAgo: number | null; readonly paidTwice: boolean } | null;
}

const usual = { ladder: 'usual', group: 'Support', priority: 'normal', told: true, verified: true, order: null } as const;
const order = { sku: 'LINA-38', deliveredDaysAgo: null, paidTwice: false } as const;

export const kinds: readonly Kind[] = [
  { ...usual, name: 'a person asked for', reason: 'human_requested', body: () => 'Hej, jeg vil gerne tale med en medarbejder.' },
  {
    ...usual,
    name: 'an injury',
    reason: 'safety',
    ladder: 'at_once',
    group: 'Senior',
    priority: 'urgent',
    body: () => 'Hej, min datter fik et voldsomt allergisk udslæt af trøjen, og vi måtte på skadestuen.',
  },
  {
    ...usual,
    name: 'a complaints board',
    reason: 'legal_or_authority',
    group: 'Senior',
    priority: 'high',
    body: () => 'Hej, jeg har nu klaget over jer til Forbrugerklagenævnet.',
  },
  {
    ...usual,
    name: 'an order in their name',
    reason: 'fraud_suspicion',
    ladder: 'at_once',
    group: 'Payments',
    priority: 'urgent',
    told: false,
    body: () => 'Hej, nogen har bestilt varer hos jer i mit navn og brugt mit kort. Det er ikke mig.',
  },
  {
    ...usual,
    name: 'data access',
    reason: 'privacy_request',
    group: 'Senior',
    priority: 'high',
    body: () => 'Hej, jeg beder om indsigt i alle de personoplysninger, I har om mig, efter GDPR.',
  },
  {
    ...usual,
    name: 'anger',
    reason: 'negative_sentiment',
    group: 'Senior',
    priority: 'high',
    body: () => 'Det er en SKANDALE! Jeg har fået nok af jeres elendige service og handler ALDRIG hos jer igen!!!',
  },
  {
    ...usual,
    name: 'a forged sender',
    reason: 'identity_unverified',
    told: false,
    verified: false,
    order,
    body: (name) => `Hej, jeg vil gerne annullere ordre ${name}.`,
  },
  {
    ...usual,
    name: 'French',
    reason: 'unsupported_language',
    body: () => 'Bonjour, je voudrais savoir quand vous allez envoyer ma commande. Merci beaucoup et bonne journée.',
  },
  {
    ...usual,
    name: 'the press',
    reason: 'unknown_scenario',
    body: () => 'Hej, jeg er journalist og skriver en artikel om dansk mode. Hvem hos jer kan jeg interviewe?',
  },
  {
    ...usual,
    name: 'a dear order',
    reason: 'amount_above_limit',
    group: 'Senior',
    order: { ...order, sku: 'FRAKKE-38' },
    body: (name) => `Hej, jeg vil gerne annullere ordre ${name}.`,
  },
  {
    ...usual,
    name: 'anger over a dear order',
    reason: 'negative_sentiment',
    group: 'Senior',
    priority: 'high',
    order: { ...order, sku: 'FRAKKE-38' },
    body: (name) => `Annuller ordre ${name}! I er til grin, jeg har fået nok, og jeg handler ALDRIG hos jer igen!!!`,
  },
  {
    ...usual,
    name: 'a fault nobody knows',
    reason: 'unknown_defect',
    group: 'Quality',
    order: { ...order, deliveredDaysAgo: 60 },
    body: (name) => `Hej, syningen på kjolen fra ordre ${name} er gået op, efter at jeg har brugt den to gange. Jeg vil gerne reklamere.`,
  },
  {
    ...usual,
    name: 'paid twice',
    reason: 'payment_dispute',
    group: 'Payments',
    priority: 'high',
    order: { ...order, paidTwice: true },
    body: (name) => `Hej, I har trukket penge to gange for ordre ${name}.`,
  },
  {
    ...usual,
    name: 'a late return',
    reason: 'refusal_needed',
    order: { ...order, deliveredDaysAgo: 45 },
    body: (name) => `Hej, kan jeg stadig nå at sende kjolen fra ordre ${name} retur?`,
  },
];

export interface TrialMail {
  readonly kind: Kind;
  readonly mail: IncomingMail;
}

/** One customer for each mail, the kinds in turn, and the shop that they have bought in. */
export function trialMails(count: number, now: string): { readonly store: StoreFile; readonly mails: readonly TrialMail[] } {
  const all = Array.from({ length: count }, (_, index) => {
    const kind = kinds[index % kinds.length] as Kind;
    return { kind, name: `#${50_000 + index}`, email: `kunde${index}@mail.example` };
  });
  const file = {
    now,
    desk: { groups: ['Support', 'Senior', 'Payments', 'Quality'] },
    products: [product('lina-kjole', 'Lina kjole', 'LINA-38', '599.00'), product('vinterfrakke', 'Vinterfrakke', 'FRAKKE-38', '2499.00')],
    customers: all.map(({ email }) => ({ email, firstName: 'Kunde' })),
    orders: all.flatMap(({ kind, name, email }) => (kind.order ? [orderOf(kind.order, name, email)] : [])),
  };
  return {
    store: parseStoreFile(JSON.stringify(file), 'escalations'),
    mails: all.map(({ kind, name, email }) => ({
      kind,
      mail: { from: { email, name: 'Kunde', verified: kind.verified }, subject: '', body: kind.body(name) },
    })),
  };
}

function product(handle: string, title: string, sku: string, price: string) {
  return { handle, title, variants: [{ sku, options: { color: 'Sort', size: '38' }, price, inventory: 10_000 }] };
}

function orderOf({ sku, deliveredDaysAgo, paidTwice }: NonNullable<Kind['order']>, name: string, email: string) {
  const amount = sku === 'LINA-38' ? '638.00' : '2538.00';
  const placed = deliveredDaysAgo === null ? '-3h' : `-${deliveredDaysAgo + 3}d`;
  return {
    name,
    email,
    createdAt: placed,
    lines: [{ sku, quantity: 1 }],
    shipping: { title: 'GLS pakkeshop', price: '39.00' },
    ...(paidTwice ? { payments: [1, 2].map(() => ({ at: placed, amount, kind: 'capture' })) } : {}),
    ...(deliveredDaysAgo === null
      ? {}
      : {
          fulfillments: [
            {
              createdAt: `-${deliveredDaysAgo + 2}d`,
              carrier: 'GLS',
              tracking: `0037${name.slice(1)}`,
              status: 'delivered',
              deliveredAt: `-${deliveredDaysAgo}d`,
            },
          ],
        }),
  };
}
