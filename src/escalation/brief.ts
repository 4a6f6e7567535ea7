import type { ActionKind, ActionState } from '../domain/action.ts';
import type { Decision, Facts, Json } from '../domain/decision.ts';
import type { HeardAddress } from '../domain/heard.ts';
import { escapeHtml } from '../domain/html.ts';
import { isAbove, type Money, sum } from '../domain/money.ts';
import type { ReasonCode } from '../domain/reasons.ts';
import { type BriefWords, briefWords } from './brief-words.ts';
import { nextAt, openQuestion, stoppedAt } from './open-question.ts';
import { doubtedAction } from './rules.ts';
import { whyStopped } from './why-words.ts';

/** What a person needs to take over, in the order they read it. */
export interface BriefFacts {
  readonly reasons: readonly ReasonCode[];
  /** Titles of the scenarios that were heard. */
  readonly wishes: readonly string[];
  /** The customer's own words that carry the wish, oldest first. */
  readonly ownWords: readonly string[];
  /** The sentence of the mail that sets a time; null when none does. */
  readonly deadline: string | null;
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
  readonly formatMoney: (amount: Money) => string;
  /** Above this a person decides. */
  readonly limit: Money;
}

/** The strongest come first; who reads of three knows. */
const MOST_CUES = 3;

/** The brief of a hand-over, as HTML for an internal note. */
export function writeBrief(brief: BriefFacts, language: 'da' | 'en'): string {
  const words = briefWords[language];
  const [main, ...others] = brief.reasons;
  const questions = questionsOf(brief, words, language);
  const planned = plannedWords(brief, words);
  const isAsked = planned !== '' && questions.some((question) => question.includes(planned));
  const parts = [
    main ? `<p><b>${words.handedOver}: ${words.reasons[main].title}</b></p>` : '',
    others.length > 0 ? `<p>${words.alsoHolds}: ${others.map((code) => words.reasons[code].title).join(', ')}</p>` : '',
    ...brief.reasons.flatMap((code) => why(code, brief, language)).map((sentence) => `<p>${escapeHtml(sentence)}</p>`),
    ...lookedUp(brief, words, isAsked),
    questions.length > 0 ? `<p><b>${words.open}:</b> ${questions.join(' ')}</p>` : '',
    main ? `<p><b>${words.next}:</b> ${nextStep(main, brief, language)}</p>` : '',
    brief.proposal === null
      ? ''
      : `<p><b>${planned === '' ? words.proposal : words.proposalOnceDone}:</b></p><blockquote>${brief.proposal}</blockquote>`,
  ];
  return parts.join('');
}

/** The step that fits where the playbook stopped, else the one that fits the reason. */
function nextStep(code: ReasonCode, { decision }: BriefFacts, language: 'da' | 'en'): string {
  const stopped = decision.handOver.some(({ reason }) => reason === code) ? stoppedAt(decision.calls) : undefined;
  return (stopped && nextAt(stopped.tool, stopped.outcome, language)) ?? briefWords[language].reasons[code].next;
}

/** What only the person can decide, each thing once. */
function questionsOf(brief: BriefFacts, words: BriefWords, language: 'da' | 'en'): readonly string[] {
  const planned = plannedWords(brief, words);
  return [...new Set(brief.reasons.flatMap((code) => openQuestion(code, brief.decision, planned, language) ?? []))];
}

function plannedWords(brief: BriefFacts, words: BriefWords): string {
  return brief.actions
    .filter(({ state }) => state === 'planned')
    .map((action) => actionWords(action, brief, words))
    .join(` ${words.and} `);
}

/** What a reason's title leaves open: where a playbook stopped, how much is at stake, what made the mail sound angry. */
function why(code: ReasonCode, brief: BriefFacts, language: 'da' | 'en'): readonly string[] {
  const words = briefWords[language];
  const { calls, heard, handOver } = brief.decision;
  switch (code) {
    case 'amount_above_limit': {
      const stakes = calls.flatMap(({ stake }) => (stake ? [stake] : []));
      const limit = brief.formatMoney(brief.limit);
      const demanded = heard.demand.amount !== null && isAbove(heard.demand.amount, brief.limit);
      return stakes.length > 0 && !demanded
        ? [words.stake(brief.formatMoney(sum(stakes, brief.limit.currency)), limit)]
        : [words.demand(limit)];
    }
    case 'negative_sentiment':
      return heard.mood.cues.length > 0 ? [words.cues(heard.mood.cues.slice(0, MOST_CUES).map((cue) => words.moods[cue] ?? cue))] : [];
    case 'over_limits':
      return [words.caps];
    case 'refusal_needed':
    case 'unknown_defect':
    case 'payment_dispute':
    case 'identity_unverified':
    case 'low_confidence': {
      const last = handOver.some(({ reason }) => reason === code) ? stoppedAt(calls) : undefined;
      const stopped = last ? whyStopped(last.tool, last.outcome, language) : null;
      const own =
        code === 'low_confidence' && (heard.doubts.some(({ why }) => why !== 'not_asked') || doubtedAction(brief.decision) !== null)
          ? [words.doubted]
          : code === 'refusal_needed' && heard.demand.compensation
            ? [words.compensation]
            : [];
      return [...own, ...(stopped === null ? [] : [stopped]), ...(last && heard.earlier !== '' ? [words.askedBefore] : [])];
    }
    case 'safety':
    case 'legal_or_authority':
    case 'fraud_suspicion':
    case 'privacy_request':
    case 'human_requested':
    case 'unsupported_language':
    case 'unknown_scenario':
    case 'repeat_contact':
    case 'tool_failure':
    case 'ungrounded_reply':
    case 'human_mode':
      return [];
    default:
      return code satisfies never;
  }
}

/** The proposal of a scenario in draft mode, as HTML for an internal note. */
export function writeDraft(brief: BriefFacts, language: 'da' | 'en'): string {
  const words = briefWords[language];
  const reply =
    brief.proposal === null ? '' : `<p><b>${words.draft}</b> – ${words.draftHint}</p><blockquote>${brief.proposal}</blockquote>`;
  return [reply, ...lookedUp(brief, words)].join('');
}

/** @param isAsked what was planned stands in a question already. */
function lookedUp(brief: BriefFacts, words: BriefWords, isAsked = false): string[] {
  const lines = orderLines(brief, words);
  const done = brief.actions.filter((action) => action.state !== 'planned');
  const planned = brief.actions.filter((action) => action.state === 'planned');
  return [
    wishLine(brief, words),
    ...inTheMail(brief, words),
    lines.length > 0
      ? `<p><b>${words.facts}:</b></p><ul>${lines.map((line) => `<li>${line}</li>`).join('')}</ul>`
      : noOrderLine(brief, words),
    done.length > 0
      ? `<p><b>${words.done}:</b> ${done.map((action) => actionLine(action, brief, words)).join('; ')}</p>`
      : `<p>${words.nothingDone}</p>`,
    planned.length > 0 && !isAsked
      ? `<p><b>${words.planned}:</b> ${planned.map((action) => actionLine(action, brief, words)).join('; ')}</p>`
      : '',
  ];
}

/** The wish in one line, with the customer's own words for it: who takes over need not open the mail to know what it is about. */
function wishLine({ wishes, ownWords }: BriefFacts, words: BriefWords): string {
  const said = ownWords.map((one) => words.quote(escapeHtml(one))).join(' … ');
  if (wishes.length === 0 && said !== '') return `<p><b>${words.ownWords}:</b> ${said}</p>`;
  const wished = wishes.length > 0 ? wishes.map(escapeHtml).join(' + ') : words.unknownWish;
  return `<p><b>${words.wish}:</b> ${wished}${said === '' ? '' : ` – ${said}`}</p>`;
}

/** What the mail says that no look-up can: claims, which a person checks, but need not search for. */
function inTheMail({ decision: { heard }, deadline, ownWords, formatMoney }: BriefFacts, words: BriefWords): string[] {
  const { address, demand } = heard;
  const quoted = deadline !== null && ownWords.some((said) => said.includes(deadline));
  const told = [
    address === null ? '' : `${words.address}: ${escapeHtml(addressLine(address))}`,
    demand.amount === null ? '' : `${words.demanded}: ${formatMoney(demand.amount)}`,
    deadline === null || quoted ? '' : `${words.deadline}: ${words.quote(escapeHtml(deadline))}`,
  ].filter(Boolean);
  return told.length > 0 ? [`<p><b>${words.inTheMail}:</b> ${told.join(' · ')}</p>`] : [];
}

function addressLine({ name, address1, address2, zip, city, country }: HeardAddress): string {
  return [name, address1, address2, `${zip} ${city}`.trim(), country].filter(Boolean).join(', ');
}

/** A look-up that shows no order here may well have found some; only the one that found none says so. */
function noOrderLine({ decision }: BriefFacts, words: BriefWords): string {
  if (decision.calls.length === 0) return `<p>${words.nothingLookedUp}</p>`;
  const found = decision.calls.find(({ tool }) => tool === 'find_order')?.outcome;
  if (found === 'none') return `<p>${words.noOrders}</p>`;
  return found === 'not_found' ? `<p>${words.otherNumber(decision.heard.orderNames.map(escapeHtml).join(', '))}</p>` : '';
}

function actionLine(action: BriefFacts['actions'][number], brief: BriefFacts, words: BriefWords): string {
  return `${actionWords(action, brief, words)} – ${words.states[action.state]}`;
}

function actionWords(action: BriefFacts['actions'][number], brief: BriefFacts, words: BriefWords): string {
  const amount = action.amount ? `, ${brief.formatMoney(action.amount)}` : '';
  return `${words.actions[action.kind]}${action.order ? ` (${escapeHtml(action.order)})` : ''}${amount}`;
}

/** One line for each order that was looked up, with its link and parcels. */
function orderLines({ decision, formatDate, formatMoney }: BriefFacts, words: BriefWords): string[] {
  const orders = new Map<string, Facts>();
  const shipments = new Map<string, Facts>();
  for (const { facts } of decision.calls) {
    for (const order of [...list(facts['orders']), ...list(facts['choices']), ...object(facts['order'])])
      orders.set(text(order['name']), order);
    for (const shipment of list(facts['shipments'])) shipments.set(text(shipment['order']), shipment);
  }
  return [...orders]
    .filter(([name, order]) => name !== '' && text(order['created_at']) !== '')
    .map(([name, order]) => {
      try {
        return orderLine(name, order);
      } catch {
        // A brief without a date is worth more than none: no fault of a fact may keep a ticket from people.
        return `${words.order} ${escapeHtml(name)}`;
      }
    });

  function orderLine(name: string, order: Facts): string {
    const parcels = list(shipments.get(name)?.['parcels']).map((parcel) => parcelLine(parcel, words, formatDate));
    const items = list(order['items']).map(
      (item) => `${text(item['quantity'])} × ${escapeHtml(text(item['title']))} ${escapeHtml(text(item['variant']))}`,
    );
    const shipped = shipments.has(name) ? (parcels.length > 0 ? parcels.join('; ') : words.noParcel) : '';
    return [
      `${words.order} <a href="${escapeHtml(text(order['url']))}">${escapeHtml(name)}</a>, ${words.placed} ${formatDate(text(order['created_at']))}, ${amount(order['total'], formatMoney)} ${words.total}`,
      items.join(', '),
      shipped,
    ]
      .filter(Boolean)
      .join(' · ');
  }
}

function parcelLine(parcel: Facts, words: BriefWords, formatDate: (moment: string) => string): string {
  const number = parcel['tracking_url']
    ? `<a href="${escapeHtml(text(parcel['tracking_url']))}">${escapeHtml(text(parcel['tracking']))}</a>`
    : escapeHtml(text(parcel['tracking']));
  const when = parcel['delivered_at'] ?? parcel['last_scan_at'] ?? parcel['shipped_at'];
  return `${words.parcel} ${escapeHtml(text(parcel['carrier']))} ${number}: ${words.standings[text(parcel['standing'])] ?? text(parcel['standing'])}${when ? ` (${formatDate(text(when))})` : ''}`;
}

function amount(value: Json | undefined, formatMoney: BriefFacts['formatMoney']): string {
  const [money] = object(value);
  return money ? formatMoney({ minor: Number(money['minor']), currency: text(money['currency']) }) : '';
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
