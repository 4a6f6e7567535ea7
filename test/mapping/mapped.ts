import { asId, type Instant } from '../../src/domain/ids.ts';
import type { MappedTicket } from '../../src/mapping/mapped-ticket.ts';

/** A ticket heard for sure as a question about an order, where nothing else is said. */
export function mapped(values: Partial<MappedTicket> & { id: string }): MappedTicket {
  const scenarios = values.scenarios ?? [{ id: 'order_status', confidence: 0.9 }];
  return {
    at: asId<Instant>('2026-11-18T09:00:00.000Z'),
    requester: '100',
    language: 'en',
    heard: 'sure',
    likeliest: scenarios[0] ?? null,
    none: 0.1,
    skip: null,
    reasons: [],
    orders: [],
    text: 'Where is my order?',
    ...values,
    scenarios,
  };
}

/** A ticket that was heard as none of the scenarios. */
export function strange(values: Partial<MappedTicket> & { id: string }): MappedTicket {
  return mapped({
    heard: 'none',
    scenarios: [],
    likeliest: { id: 'product_info', confidence: 0.1 },
    none: 0.9,
    reasons: ['unknown_scenario'],
    ...values,
  });
}
