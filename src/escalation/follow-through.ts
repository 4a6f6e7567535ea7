import type { BusinessHours } from '../domain/business-hours.ts';
import type { EscalationPolicy } from '../domain/escalation-policy.ts';
import type { CommentId, Instant, PersonId } from '../domain/ids.ts';
import type { ReasonCode } from '../domain/reasons.ts';
import type { Comment, Priority, Thread } from '../domain/ticket.ts';

export interface Rung {
  readonly afterMinutes: number;
  readonly priority: Priority | null;
  readonly to: 'group' | 'manager';
}

/** Which ladder a hand-over climbs: by its weightiest reason that has one, else by the ticket's priority. */
export function ladderFor(policy: EscalationPolicy, reasons: readonly ReasonCode[], priority: Priority): string {
  const byReason = reasons.map((code) => policy.ladder_by_reason[code]).find((name) => name !== undefined);
  return byReason ?? policy.ladder_by_priority[priority] ?? policy.usual_ladder;
}

/** Rung number `step`, from 0. Behind the last one the manager is told again and again: a ladder has no end. */
export function rungAt(policy: EscalationPolicy, ladder: string, step: number): Rung {
  const rungs = policy.ladders[ladder] ?? policy.ladders[policy.usual_ladder] ?? [];
  const last = rungs.at(-1);
  const rung = rungs[step];
  if (rung) return { afterMinutes: rung.after_minutes, priority: rung.priority ?? null, to: rung.to };
  const repeats = step - rungs.length + 1;
  return { afterMinutes: (last?.after_minutes ?? 0) + repeats * policy.repeat_minutes, priority: last?.priority ?? null, to: 'manager' };
}

/** A hand-over that begins now: which ladder, and by when a person must have taken it. */
export function openLadder(
  policy: EscalationPolicy,
  hours: BusinessHours,
  { reasons, priority, openedAt }: { readonly reasons: readonly ReasonCode[]; readonly priority: Priority; readonly openedAt: Instant },
): { readonly ladder: string; readonly openedAt: Instant; readonly deadline: Instant } {
  const ladder = ladderFor(policy, reasons, priority);
  return { ladder, openedAt, deadline: deadlineOf(policy, hours, ladder, 0, openedAt) };
}

export function deadlineOf(policy: EscalationPolicy, hours: BusinessHours, ladder: string, step: number, openedAt: Instant): Instant {
  return hours.add(openedAt, rungAt(policy, ladder, step).afterMinutes);
}

/**
 * The rung that is due now and the one to wait for. Deadlines that passed unseen (the service was down) are one alert, by the
 * highest of them; null when the deadline of `step` has not come.
 */
export function dueRung(
  policy: EscalationPolicy,
  hours: BusinessHours,
  at: { readonly ladder: string; readonly step: number; readonly openedAt: Instant; readonly now: Instant },
): { readonly step: number; readonly rung: Rung; readonly next: { readonly step: number; readonly deadline: Instant } } | null {
  const deadline = (step: number) => deadlineOf(policy, hours, at.ladder, step, at.openedAt);
  if (deadline(at.step) > at.now) return null;
  let step = at.step;
  while (deadline(step + 1) <= at.now) step += 1;
  return { step, rung: rungAt(policy, at.ladder, step), next: { step: step + 1, deadline: deadline(step + 1) } };
}

const weights: readonly Priority[] = ['low', 'normal', 'high', 'urgent'];

/** Raises, never lowers. */
export function raised(now: Priority | null, to: Priority | null): Priority | null {
  if (to === null) return null;
  return now === null || weights.indexOf(to) > weights.indexOf(now) ? to : null;
}

/** How an escalated ticket stands with the people. */
export type Standing =
  | { readonly kind: 'over'; readonly why: 'gone' | 'merged' | 'solved' | 'closed' }
  | { readonly kind: 'taken'; readonly how: 'assigned' | 'wrote'; readonly by: PersonId }
  | { readonly kind: 'waits' };

/**
 * Whether a person has taken the ticket: is assigned, or has written after the message that was handed over. Neither the bot
 * (which a help desk makes assignee of what it solved) nor the help desk itself is a person.
 */
export function standingOf(
  thread: Thread | null,
  handedOver: { readonly comment: CommentId; readonly at: Instant },
  bot: PersonId,
): Standing {
  if (thread === null) return { kind: 'over', why: 'gone' };
  const { status, tags, assignee } = thread.ticket;
  if (status === 'closed') return { kind: 'over', why: tags.includes('closed_by_merge') ? 'merged' : 'closed' };
  if (status === 'solved') return { kind: 'over', why: 'solved' };
  const place = thread.comments.findIndex(({ id }) => id === handedOver.comment);
  const since = place >= 0 ? thread.comments.slice(place + 1) : thread.comments.filter(({ createdAt }) => createdAt >= handedOver.at);
  const written = since.find(({ author }) => author.role === 'agent' && isPerson(author.id));
  if (written) return { kind: 'taken', how: 'wrote', by: written.author.id };
  if (assignee !== null && assignee !== bot && isPerson(assignee)) return { kind: 'taken', how: 'assigned', by: assignee };
  return { kind: 'waits' };
}

/** The help desk's own author has an id below zero. */
function isPerson(id: PersonId): boolean {
  return /^\d+$/.test(id);
}

/** A person gave the ticket back: by the tag, or by an internal note whose first word is the agreed one. */
export function handBackIn(
  thread: Thread,
  policy: EscalationPolicy['hand_back'],
  after: readonly (CommentId | null)[],
): { readonly how: 'tag' | 'word'; readonly after: CommentId } | null {
  const since = thread.comments.slice(thread.comments.findLastIndex(({ id }) => after.includes(id)) + 1);
  const note = since.findLast((comment) => isHandBack(comment, policy.word));
  if (note) return { how: 'word', after: note.id };
  if (!thread.ticket.tags.includes(policy.tag)) return null;
  // What somebody asks for in the console is written down by the bot; the tag, which no customer can set, says that a person did.
  const newest = since.findLast((comment) => isWrittenDown(comment, policy.word)) ?? thread.comments.at(-1);
  return newest ? { how: 'tag', after: newest.id } : null;
}

/** What the note says besides the word; null when it says nothing more. */
export function instructionIn(thread: Thread, policy: EscalationPolicy['hand_back'], after: CommentId): string | null {
  const note = thread.comments.find(({ id }) => id === after);
  if (!note || !(isHandBack(note, policy.word) || isWrittenDown(note, policy.word))) return null;
  return note.text.trim().slice(policy.word.length).trim() || null;
}

function isWrittenDown({ author, public: isPublic, text }: Comment, word: string): boolean {
  return !isPublic && author.role === 'bot' && beginsWith(text, word);
}

function isHandBack({ author, public: isPublic, text }: Comment, word: string): boolean {
  if (isPublic || author.role !== 'agent' || !isPerson(author.id)) return false;
  return beginsWith(text, word);
}

function beginsWith(text: string, word: string): boolean {
  const [first = ''] = text.trim().split(/[\s:,.]+/, 1);
  return first.toLowerCase() === word.toLowerCase();
}
