import type { PlannedAction } from '../../src/domain/action.ts';
import type { Decision, ToolCall } from '../../src/domain/decision.ts';
import type { Heard } from '../../src/domain/heard.ts';

export function heard(values: Partial<Heard> = {}): Heard {
  return {
    language: 'da',
    mood: { score: 0, angry: false, cues: [] },
    scenarios: [{ id: 'cancel_order', confidence: 0.97 }],
    noneOfThese: false,
    signals: [],
    skip: null,
    wish: { kind: 'request', asksTheWay: false, remedy: null, sealed: null, partial: false },
    doubts: [],
    wishes: [],
    severalMatters: false,
    demand: { amount: null, compensation: false },
    answer: null,
    orderNames: ['10412'],
    loneNumbers: [],
    ordersNotMeant: [],
    placed: null,
    calledOffTogether: [],
    emails: [],
    address: null,
    sizes: [],
    colors: [],
    codes: [],
    amounts: [],
    countries: [],
    swaps: { parts: [], all: false, one: false, other: false },
    photo: false,
    loss: {
      missing: '',
      received: '',
      withoutArrived: '',
      quantity: null,
      accessory: false,
      everything: false,
      neverCame: false,
      rest: false,
      search: null,
    },
    sizing: { measures: [], usual: [], asks: 'fit', bought: false },
    payment: { about: null, days: null, elsewhere: false },
    invoice: { to: [], elsewhere: false, company: false, otherPaper: false },
    voucher: { about: null, cards: [], codes: [], insists: false },
    account: { changesEmail: false, elsewhere: false },
    claim: { about: null, since: null, case: 'own', quantity: null, ordered: '', received: '' },
    text: 'Jeg vil gerne annullere ordre 10412',
    earlier: '',
    ...values,
  };
}

export function call(values: Partial<ToolCall> & { tool: string; outcome: string }): ToolCall {
  return { scenario: 'cancel_order', input: {}, facts: {}, stake: null, ...values };
}

export function decision(values: Partial<Decision> = {}): Decision {
  return {
    model: 'embedded',
    heard: heard(),
    scenarios: [{ id: 'cancel_order', confidence: 0.97 }],
    calls: [],
    plan: [] as PlannedAction[],
    answers: [{ scenario: 'cancel_order', kind: 'reply', text: 'order_cancelled' }],
    handOver: [],
    skip: null,
    ...values,
  };
}
