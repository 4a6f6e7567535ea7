import type { ActionKind, ActionState } from '../domain/action.ts';
import type { Decision, Facts, Json } from '../domain/decision.ts';
import { escapeHtml } from '../domain/html.ts';
import { decimal, type Money } from '../domain/money.ts';
import type { ReasonCode } from '../domain/reasons.ts';
import { type BriefWords, briefWords } from './brief-words.ts';

/** What a person needs to take over, in the order they read it. */
export interface BriefFacts {
  readonly reasons: readonly ReasonCode[];
  /** One sentence for each reason that needs one. */
  readonly notes: readonly string[];
  /** Titles of the scenarios that were heard. */
  readonly wishes: readonly string[];
  readonly decision: Decision;
  readonly actions: readonly {
    readonly kind: ActionKind;
    readonly amount: Money | null;
    readonly order: string | null;
    readonly state: ActionState;
  }[];
  /** The reply that would have been sent; shown in drafts. */
  readonly proposal: string | null;
  readonly formatDate: (moment: string) => string;
}

/** The brief of a hand-over, as HTML for an internal note. */
export function writeBrief(brief: BriefFacts, language: 'da' | 'en'): string {
  const words = briefWords[language];
  const [main, ...others] = brief.reasons;
  const parts = [
    main ? `<p><b>${words.handedOver}: ${words.reasons[main].title}</b> (${main})</p>` : '',
    others.length > 0 ? `<p>${words.alsoHolds}: ${others.map((code) => `${words.reasons[code].title} (${code})`).join(', ')}</p>` : '',
    ...lookedUp(brief, words),
    main ? `<p><b>${words.next}:</b> ${words.reasons[main].next}</p>` : '',
    brief.notes.length > 0 ? `<p><b>${words.notes}:</b> ${brief.notes.map(escapeHtml).join('; ')}</p>` : '',
  ];
  return parts.join('');
}

/** The proposal of a scenario in draft mode, as HTML for an internal note. */
export function writeDraft(brief: BriefFacts, language: 'da' | 'en'): string {
  const words = briefWords[language];
  const reply =
    brief.proposal === null ? '' : `<p><b>${words.draft}</b> – ${words.draftHint}</p><blockquote>${brief.proposal}</blockquote>`;
  return [reply, ...lookedUp(brief, words)].join('');
}

function lookedUp(brief: BriefFacts, words: BriefWords): string[] {
  const lines = orderLines(brief, words);
  const done = brief.actions.filter((action) => action.state !== 'planned');
  const planned = brief.actions.filter((action) => action.state === 'planned');
  return [
    `<p><b>${words.wish}:</b> ${brief.wishes.length > 0 ? brief.wishes.map(escapeHtml).join(' + ') : words.unknownWish}</p>`,
    `<p><b>${words.facts}:</b></p>${lines.length > 0 ? `<ul>${lines.map((line) => `<li>${line}</li>`).join('')}</ul>` : `<p>${words.noFacts}</p>`}`,
    done.length > 0
      ? `<p><b>${words.done}:</b> ${done.map((action) => actionLine(action, words)).join('; ')}</p>`
      : `<p>${words.nothingDone}</p>`,
    planned.length > 0 ? `<p><b>${words.planned}:</b> ${planned.map((action) => actionLine(action, words)).join('; ')}</p>` : '',
  ];
}

function actionLine(action: BriefFacts['actions'][number], words: BriefWords): string {
  const amount = action.amount ? ` ${decimal(action.amount)} ${action.amount.currency}` : '';
  return `${action.kind}${action.order ? ` ${escapeHtml(action.order)}` : ''}${amount} (${words.states[action.state]})`;
}

/** One line for each order that was looked up, with its link and parcels. */
function orderLines({ decision, formatDate }: BriefFacts, words: BriefWords): string[] {
  const orders = new Map<string, Facts>();
  const shipments = new Map<string, Facts>();
  for (const { facts } of decision.calls) {
    for (const order of [...list(facts['orders']), ...list(facts['choices']), ...object(facts['order'])])
      orders.set(text(order['name']), order);
    for (const shipment of list(facts['shipments'])) shipments.set(text(shipment['order']), shipment);
  }
  return [...orders].map(([name, order]) => {
    const parcels = list(shipments.get(name)?.['parcels']).map((parcel) => parcelLine(parcel, words, formatDate));
    const items = list(order['items']).map(
      (item) => `${text(item['quantity'])} × ${escapeHtml(text(item['title']))} ${escapeHtml(text(item['variant']))}`,
    );
    const shipped = shipments.has(name) ? (parcels.length > 0 ? parcels.join('; ') : words.noParcel) : '';
    return [
      `${words.order} <a href="${escapeHtml(text(order['url']))}">${escapeHtml(name)}</a>, ${words.placed} ${formatDate(text(order['created_at']))}, ${amount(order['total'])} ${words.total}`,
      items.join(', '),
      shipped,
    ]
      .filter(Boolean)
      .join(' · ');
  });
}

function parcelLine(parcel: Facts, words: BriefWords, formatDate: (moment: string) => string): string {
  const number = parcel['tracking_url']
    ? `<a href="${escapeHtml(text(parcel['tracking_url']))}">${escapeHtml(text(parcel['tracking']))}</a>`
    : escapeHtml(text(parcel['tracking']));
  const when = parcel['delivered_at'] ?? parcel['last_scan_at'] ?? parcel['shipped_at'];
  return `${words.parcel} ${escapeHtml(text(parcel['carrier']))} ${number}: ${text(parcel['standing'])}${when ? ` (${formatDate(text(when))})` : ''}`;
}

function amount(value: Json | undefined): string {
  const [money] = object(value);
  return money ? `${decimal({ minor: Number(money['minor']), currency: text(money['currency']) })} ${text(money['currency'])}` : '';
}

function list(value: Json | undefined): Facts[] {
  return Array.isArray(value) ? value.flatMap((entry: Json) => object(entry)) : [];
}

function object(value: Json | undefined): Facts[] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? [value as Facts] : [];
}

function text(value: Json | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}
