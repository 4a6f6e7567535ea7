import type { Change } from '../../sandbox/history.ts';
import { acknowledgementKey } from '../../src/agent/acknowledge.ts';
import { markOf } from '../../src/agent/write-ticket.ts';
import type { ReasonCode } from '../../src/domain/reasons.ts';
import type { Kind } from './mails.ts';

export interface EscalationVerdict {
  readonly escalated: number;
  /** Handed over for another reason, on another ladder, or to another group or priority than by hand. */
  readonly placedWrongly: number;
  readonly deadlines: number;
  /** Deadlines that nobody was reminded of. */
  readonly missed: number;
  /** Reminders beyond one for each deadline, or before it. */
  readonly surplus: number;
  /** More than a minute after the deadline. */
  readonly late: number;
  /** Not with the manager's group, or not urgent, after the rungs that bring a ticket there. */
  readonly notRaised: number;
  /** Acknowledgements to customers beyond one, none where one is due, or one where none is. */
  readonly acknowledgedWrongly: number;
  readonly noticesWrongly: number;
  /** By the reason that the tickets are shown under, in the order in which the kinds stand. */
  readonly byReason: readonly ReasonVerdict[];
  readonly examples: readonly string[];
}

export interface ReasonVerdict {
  readonly reason: ReasonCode;
  readonly priority: string;
  readonly ladder: string;
  readonly tickets: number;
  readonly deadlines: number;
  readonly longestDelaySeconds: number;
}

export interface FollowedTicket {
  readonly kind: Kind;
  readonly ticket: string;
  readonly turn: string;
  readonly reasons: readonly string[];
  readonly ladder: string;
  /** All deadlines that lay before the end of the run. */
  readonly deadlines: readonly number[];
}

const A_MINUTE = 60_000;
/** Where every ladder of the policy ends. */
const atTheEnd = { group: 'Senior', priority: 'urgent' };

/** Judges by the sandbox's history and the notices that arrived, each deadline on its own. */
export function checkEscalations(
  tickets: readonly FollowedTicket[],
  changes: readonly Change[],
  notices: readonly string[],
): EscalationVerdict {
  const bySubject = Map.groupBy(changes, (change) => change.subject);
  const byTurn = Map.groupBy(notices, (key) => key.split(':')[1] ?? '');
  const none = { escalated: 0, placedWrongly: 0, missed: 0, surplus: 0, late: 0, notRaised: 0, acknowledgedWrongly: 0, noticesWrongly: 0 };
  const count = { ...none };
  const examples: string[] = [];
  const seen: { readonly followed: FollowedTicket; readonly delays: readonly number[] }[] = [];
  for (const followed of tickets) {
    const { ticket, turn, kind, deadlines } = followed;
    const ours = (bySubject.get(ticket) ?? []).filter((change) => change.by === 'bot');
    const comments = ours.filter((change) => change.kind === 'comment_added');
    const [brief, ...reminders] = comments.filter((change) => change.data['public'] === false).map(({ at }) => Date.parse(at));
    note('escalated', brief !== undefined);

    const updates = ours.filter((change) => change.kind === 'ticket_updated');
    const handedOver = placeOf(updates[0]);
    const isMeant =
      followed.reasons[0] === kind.reason &&
      followed.ladder === kind.ladder &&
      handedOver.group === kind.group &&
      handedOver.priority === kind.priority;
    note('placedWrongly', !isMeant, `${followed.reasons.join(', ')}, ${followed.ladder}, ${handedOver.group}, ${handedOver.priority}`);
    const end = placeOf(updates.at(-1));
    note('notRaised', end.group !== atTheEnd.group || end.priority !== atTheEnd.priority, `ends with ${end.group}, ${end.priority}`);

    const delays = deadlines.map((deadline, index) => (reminders[index] ?? Number.POSITIVE_INFINITY) - deadline);
    for (const delay of delays) {
      note('missed', !Number.isFinite(delay), 'no reminder of a deadline');
      note('late', Number.isFinite(delay) && delay > A_MINUTE, `reminded ${Math.round(delay / 1_000)} s late`);
      note('surplus', delay < 0, 'reminded before the deadline');
    }
    note('surplus', reminders.length > deadlines.length, `${reminders.length} reminders of ${deadlines.length} deadlines`);
    seen.push({ followed, delays });

    const told = comments.filter((change) => JSON.stringify(change.data['metadata'] ?? '').includes(markOf(acknowledgementKey(ticket))));
    note('acknowledgedWrongly', told.length !== (kind.told ? 1 : 0), `the customer was told ${told.length} times`);
    const keys = byTurn.get(turn) ?? [];
    note(
      'noticesWrongly',
      keys.length !== deadlines.length || new Set(keys).size !== keys.length,
      `${keys.length} notices of ${deadlines.length} deadlines`,
    );

    function note(what: keyof typeof count, holds: boolean, says = ''): void {
      if (!holds) return;
      count[what] += 1;
      if (says !== '' && examples.length < 10) examples.push(`ticket ${ticket} (${kind.name}): ${says}`);
    }
  }
  return { ...count, deadlines: seen.flatMap(({ delays }) => delays).length, byReason: byReason(seen), examples };
}

function placeOf(update: Change | undefined): { readonly group: unknown; readonly priority: unknown } {
  return { group: update?.data['group'], priority: update?.data['priority'] };
}

function byReason(seen: readonly { readonly followed: FollowedTicket; readonly delays: readonly number[] }[]): readonly ReasonVerdict[] {
  return [...Map.groupBy(seen, ({ followed }) => followed.kind.reason)].map(([reason, list]) => {
    const delays = list.flatMap(({ delays: each }) => each);
    const { priority, ladder } = (list[0] as (typeof list)[number]).followed.kind;
    const longest = Math.max(0, ...delays.filter(Number.isFinite));
    return { reason, priority, ladder, tickets: list.length, deadlines: delays.length, longestDelaySeconds: Math.round(longest / 1_000) };
  });
}
