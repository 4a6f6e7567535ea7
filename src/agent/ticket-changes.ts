import { isCompensation } from '../domain/action.ts';
import { escapeHtml } from '../domain/html.ts';
import type { PersonId } from '../domain/ids.ts';
import { policyMoney } from '../domain/policy.ts';
import type { ReasonCode, SkipReason } from '../domain/reasons.ts';
import type { Priority, Thread, TicketChange } from '../domain/ticket.ts';
import { type BriefFacts, writeBrief, writeDraft } from '../escalation/brief.ts';
import { followWords } from '../escalation/follow-words.ts';
import type { LedgerEntry, TurnRecord } from '../ports/store.ts';
import { CLAIM_TAG } from '../tools/claim-history.ts';
import { orderDigits } from '../tools/own-orders.ts';
import { firstName } from './gather.ts';
import { deadlineIn } from './hearing/extract-deadline.ts';
import { ownWords } from './hearing/own-words.ts';
import { createFormats } from './reply/formats.ts';
import { withoutDisclosure } from './reply/render-reply.ts';
import { spokenBy } from './reply/spoken.ts';
import type { Pack } from './situation.ts';

type Change = Omit<TicketChange, 'basedOn' | 'mark'>;

/** How the ticket stands with the bot, as a tag; views and triggers of the help desk can use it. */
const standings = ['resolute_resolved', 'resolute_asked', 'resolute_escalated', 'resolute_skipped', 'resolute_drafted'] as const;

export function replyChange(turn: TurnRecord, handBackTag?: string): Change {
  const { html, asks, byPerson } = spokenBy(turn);
  const standing = asks ? 'resolute_asked' : 'resolute_resolved';
  const reviewed = turn.review === null ? [] : [`resolute_${turn.review.kind}`];
  return {
    comment: { html, public: true },
    status: asks ? 'pending' : 'solved',
    addTags: ['resolute', ...(byPerson ? [] : ['ai_generated']), standing, ...reviewed, ...aboutTags(turn), ...claimTags(turn)],
    removeTags: [...others(standing), ...(handBackTag === undefined ? [] : [handBackTag])],
  };
}

export function skipChange(why: SkipReason): Change {
  return { status: 'solved', addTags: ['resolute', 'resolute_skipped', `resolute_skip_${why}`], removeTags: others('resolute_skipped') };
}

export function draftNote(turn: TurnRecord, thread: Thread, pack: Pack): Change {
  const facts = briefFacts({ turn, pack, reasons: [], notes: [], entries: [], thread });
  return {
    comment: { html: writeDraft(facts, pack.policy.desk.language), public: false },
    addTags: ['resolute', 'resolute_drafted', ...aboutTags(turn)],
    removeTags: others('resolute_drafted'),
  };
}

/** The same as a draft, or the brief, for a shop that wants to watch: marked, and nothing but the note. */
export function shadowNote(turn: TurnRecord, thread: Thread, pack: Pack): Change {
  const { verdict } = turn;
  const handsOver = verdict.kind === 'hand_over';
  const facts = briefFacts({ turn, pack, reasons: handsOver ? verdict.reasons : [], notes: [], entries: [], thread });
  const write = handsOver ? writeBrief : writeDraft;
  return { comment: { html: `<p>[shadow]</p>${write(facts, pack.policy.desk.language)}`, public: false } };
}

/** Says what was carried out before a person or the customer was faster; changes nothing else. */
export function doneNote(handOver: HandOver): Change {
  const { desk } = handOver.pack.policy;
  return {
    comment: { html: writeBrief(briefFacts(handOver), desk.language), public: false },
    addTags: ['resolute', ...aboutTags(handOver.turn)],
  };
}

interface HandOver {
  readonly turn: TurnRecord;
  readonly thread: Thread;
  readonly pack: Pack;
  readonly reasons: readonly ReasonCode[];
  readonly notes: readonly string[];
  readonly entries: readonly LedgerEntry[];
}

/** A group that the help desk did not take leads to the next try: the default group, then whichever has the ticket now. */
export const handOverTries = ['wanted_group', 'default_group', 'same_group'] as const;
export type HandOverTry = (typeof handOverTries)[number];

export interface HandedOver {
  readonly change: Change;
  readonly brief: string;
  readonly group: string;
  readonly priority: Priority;
}

/** @param bot whom the help desk makes assignee of what the bot had solved: people must not believe that somebody has it. */
export function handOverChange(handOver: HandOver, bot: PersonId, attempt: HandOverTry = 'wanted_group'): HandedOver {
  const { turn, pack, reasons, thread } = handOver;
  const { desk, escalation } = pack.policy;
  const [main] = reasons;
  const wanted = (main && desk.groups[main]) ?? desk.default_group;
  const priority = (main && desk.priorities[main]) ?? desk.default_priority;
  const words = followWords[desk.language];
  const remark = {
    wanted_group: '',
    default_group: `<p>${escapeHtml(words.groupMissing(wanted, desk.default_group))}</p>`,
    same_group: `<p>${escapeHtml(words.groupMissing(wanted, null))}</p>`,
  }[attempt];
  const brief = writeBrief(briefFacts(handOver), desk.language) + remark;
  const change: Change = {
    comment: { html: brief, public: false },
    status: 'open',
    priority,
    ...(attempt === 'same_group' ? {} : { group: attempt === 'wanted_group' ? wanted : desk.default_group }),
    ...(thread.ticket.assignee === bot ? { assignee: null } : {}),
    addTags: ['resolute', 'resolute_escalated', ...reasons.map((code) => `resolute_reason_${code}`), ...aboutTags(turn)],
    removeTags: [...others('resolute_escalated'), escalation.hand_back.tag],
  };
  return { change, brief, group: change.group ?? thread.ticket.group ?? desk.default_group, priority };
}

function briefFacts({ turn, pack, reasons, entries, thread }: HandOver): BriefFacts {
  const { decision } = turn;
  const formats = createFormats(pack.policy.desk.language, pack.policy.shop.timezone, turn.decidedAt);
  return {
    reasons,
    wishes: decision.scenarios.flatMap(({ id }) => pack.book.scenarios.get(id)?.title ?? []),
    ownWords: ownWords(decision.heard),
    deadline: deadlineIn(decision.heard.text),
    decision,
    actions: decision.plan.map(({ id, action }) => ({
      kind: action.kind,
      amount: 'amount' in action ? action.amount : null,
      order: 'order' in action ? action.order.name : null,
      state: entries.find((entry) => entry.id === id)?.state ?? 'planned',
    })),
    proposal: reasons.length > 0 ? toBeSentByPeople(turn, pack, thread) : proposalOf(turn),
    formatDate: formats.date,
    formatMoney: formats.money,
    limit: policyMoney(pack.policy, pack.policy.limits.money_at_stake),
  };
}

function proposalOf(turn: TurnRecord): string | null {
  const { html, byPerson } = spokenBy(turn);
  return turn.reply === null && !byPerson ? null : html;
}

/** Whoever takes over sends it in their own name, so it may not say that an AI wrote it. */
function toBeSentByPeople(turn: TurnRecord, { policy }: Pack, { ticket }: Thread): string | null {
  const html = proposalOf(turn);
  return html && withoutDisclosure(html, policy, turn.decision.heard.language, firstName(ticket.requester.name), turn.decidedAt);
}

function aboutTags({ decision }: TurnRecord): string[] {
  const orders = decision.calls.flatMap(({ facts }) => {
    const order = facts['order'];
    return typeof order === 'object' && order !== null && 'name' in order ? [`order_${orderDigits(String(order.name))}`] : [];
  });
  return [...decision.scenarios.map(({ id }) => `resolute_scenario_${id}`), ...new Set(orders)];
}

function others(standing: (typeof standings)[number]): string[] {
  return standings.filter((tag) => tag !== standing);
}

/** A claim that was made good leaves the tags that people set too: the customer's next one is not the first. */
function claimTags({ decision, review }: TurnRecord): string[] {
  if (review?.kind === 'edited' && !review.carryOut) return [];
  const given = new Set<string>(
    decision.plan.map(({ action }) => action.kind).filter((kind) => isCompensation(kind) && kind !== 'refund_difference'),
  );
  const scenarios = decision.calls.filter((call) => given.has(call.tool) && call.outcome === 'planned').map((call) => call.scenario);
  return given.size > 0 ? [CLAIM_TAG, ...new Set(scenarios.map((id) => `${CLAIM_TAG}_${id}`))] : [];
}
