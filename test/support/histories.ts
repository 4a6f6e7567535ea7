import type { TicketHistory, TurnEnd, TurnHistory } from '../../src/domain/history.ts';
import { asId, type Instant } from '../../src/domain/ids.ts';

/** A moment of November 2026 in Copenhagen's winter time: `at('20 09:00')`; of another month `at('12-01 09:00')`. */
export function at(text: string): Instant {
  const [day = '', time = ''] = text.split(' ');
  const date = day.length === 2 ? `2026-11-${day}` : `2026-${day}`;
  return asId<Instant>(new Date(`${date}T${time}${time.length === 5 ? ':00' : ''}+01:00`).toISOString());
}

let count = 0;

/** A turn that ended so; written, decided and ended at the same moment unless said otherwise. */
export function turn(kind: TurnEnd['kind'], when: Instant, change: Partial<TurnHistory & Omit<TurnEnd, 'kind'>> = {}): TurnHistory {
  count += 1;
  const { at: ended = when, reason = null, skip = null, ...rest } = change;
  return {
    id: `turn-${String(count).padStart(4, '0')}`,
    writtenAt: when,
    decidedAt: when,
    scenario: 'cancel_order',
    orders: [],
    asksNothing: kind === 'skipped',
    end: { kind, at: ended, reason, skip },
    inShop: null,
    wrongEffect: false,
    ...rest,
  };
}

export function ticket(name: string, change: Partial<TicketHistory>): TicketHistory {
  const receivedAt = change.receivedAt ?? change.turns?.[0]?.writtenAt ?? at('20 09:00');
  return { ticket: name, receivedAt, turns: [], actions: [], sightings: [], ...change };
}
