import type { EscalationInList } from '../../src/ports/console-reads.ts';

type Shown = Pick<EscalationInList, 'ticket' | 'reasons' | 'group' | 'openedAt' | 'deadline' | 'takenAt'>;

/** What waits for people, in the order it comes: late ones are marked, since nobody has met their deadline. */
export function printHandOvers(open: readonly Shown[], now: string, more: boolean): string {
  if (open.length === 0) return 'No hand-over is open.';
  const rows = open.map(({ ticket, reasons, group, openedAt, deadline, takenAt }) => {
    const standing = takenAt !== null ? 'taken' : deadline < now ? 'LATE' : 'waits';
    return `  ${standing.padEnd(5)}  ticket ${ticket}  ${group}  ${reasons.join(', ')}  since ${minute(openedAt)}${takenAt === null ? `, next deadline ${minute(deadline)}` : ''}`;
  });
  return [`Open hand-overs: ${open.length}${more ? ' and more (see the console)' : ''}; times are UTC`, ...rows].join('\n');
}

function minute(instant: string): string {
  return instant.slice(0, 16).replace('T', ' ');
}
