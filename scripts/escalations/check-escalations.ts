import type { Change } from '../../sandbox/history.ts';
import { acknowledgementKey } from '../../src/agent/acknowledge.ts';
import { markOf } from '../../src/agent/write-ticket.ts';

export interface EscalationVerdict {
  readonly escalated: number;
  readonly deadlines: number;
  /** Deadlines that nobody was reminded of. */
  readonly missed: number;
  /** Reminders beyond one for each deadline, or before it. */
  readonly surplus: number;
  /** More than a minute after the deadline. */
  readonly late: number;
  readonly longestDelaySeconds: number;
  /** Acknowledgements to customers beyond one, or none. */
  readonly acknowledgedWrongly: number;
  readonly noticesWrongly: number;
  readonly examples: readonly string[];
}

export interface FollowedTicket {
  readonly ticket: string;
  readonly turn: string;
  /** All deadlines that lay before the end of the run. */
  readonly deadlines: readonly number[];
}

const A_MINUTE = 60_000;

/** Judges by the sandbox's history and the notices that arrived, each deadline on its own. */
export function checkEscalations(
  tickets: readonly FollowedTicket[],
  changes: readonly Change[],
  notices: readonly string[],
): EscalationVerdict {
  const bySubject = Map.groupBy(changes, (change) => change.subject);
  const byTurn = Map.groupBy(notices, (key) => key.split(':')[1] ?? '');
  const count = { escalated: 0, deadlines: 0, missed: 0, surplus: 0, late: 0, acknowledgedWrongly: 0, noticesWrongly: 0 };
  const examples: string[] = [];
  let longest = 0;
  for (const { ticket, turn, deadlines } of tickets) {
    const comments = (bySubject.get(ticket) ?? []).filter((change) => change.kind === 'comment_added' && change.by === 'bot');
    const [brief, ...reminders] = comments.filter((change) => change.data['public'] === false).map(({ at }) => Date.parse(at));
    const told = comments.filter((change) => JSON.stringify(change.data['metadata'] ?? '').includes(markOf(acknowledgementKey(ticket))));
    note('escalated', brief !== undefined);
    count.deadlines += deadlines.length;
    const delays = deadlines.map((deadline, index) => (reminders[index] ?? Number.POSITIVE_INFINITY) - deadline);
    for (const delay of delays) {
      if (Number.isFinite(delay)) longest = Math.max(longest, delay);
      note('missed', !Number.isFinite(delay), 'no reminder of a deadline');
      note('late', Number.isFinite(delay) && delay > A_MINUTE, `reminded ${Math.round(delay / 1_000)} s late`);
      note('surplus', delay < 0, 'reminded before the deadline');
    }
    note('surplus', reminders.length > deadlines.length, `${reminders.length} reminders of ${deadlines.length} deadlines`);
    note('acknowledgedWrongly', told.length !== 1, `the customer was told ${told.length} times`);
    const keys = byTurn.get(turn) ?? [];
    note(
      'noticesWrongly',
      keys.length !== deadlines.length || new Set(keys).size !== keys.length,
      `${keys.length} notices of ${deadlines.length} deadlines`,
    );

    function note(what: Exclude<keyof typeof count, 'deadlines'>, holds: boolean, says = ''): void {
      if (!holds) return;
      count[what] += 1;
      if (says !== '' && examples.length < 10) examples.push(`ticket ${ticket}: ${says}`);
    }
  }
  return { ...count, longestDelaySeconds: Math.round(longest / 1_000), examples };
}
