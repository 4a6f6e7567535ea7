import { droppedWishes } from '../agent/dropped-wishes.ts';
import { chooseScenarios } from '../agent/embedded/choose-scenarios.ts';
import type { Classifier } from '../agent/embedded/classifier/classify.ts';
import type { Hear } from '../agent/hearing/hear.ts';
import { hearScenarios } from '../agent/hearing/hear-scenarios.ts';
import type { Decision } from '../domain/decision.ts';
import type { Heard } from '../domain/heard.ts';
import type { Instant } from '../domain/ids.ts';
import type { Policy } from '../domain/policy.ts';
import { inOrder, type ReasonCode } from '../domain/reasons.ts';
import { judge } from '../escalation/rules.ts';
import type { Book } from '../scenarios/book.ts';
import type { MappedTicket } from './mapped-ticket.ts';
import { mask } from './mask.ts';

/** A ticket of the history: its first message. */
export interface PastMail {
  readonly id: string;
  /** When it came; null: not known. */
  readonly at: Instant | null;
  readonly requester: string;
  readonly subject: string;
  readonly text: string;
}

interface Needs {
  readonly hear: Hear;
  readonly classifier: Classifier;
  readonly book: Book;
  readonly policy: Policy;
}

/** More says nothing new about the wish. */
const longestKept = 1_000;
/** Longer mail is hardly written by a customer; what comes after is not heard. */
const longestHeard = 20_000;

/** Hears past mail with the ears, and judges it by the rules, of the service itself: as far as its words go, without looking anything up. */
export function createHearTicket({ hear, classifier, book, policy }: Needs) {
  return function hearTicket(mail: PastMail): MappedTicket {
    const heard = hear({
      subject: mail.subject,
      messages: [{ text: mail.text.slice(0, longestHeard), attachments: [] }],
      earlier: [],
      asked: [],
    });
    const { scenarios, reason } = chooseScenarios(heard, [], book.scenarios);
    const known = scenarios.filter(({ id }) => book.scenarios.has(id));
    const { ranked } = hearScenarios(heard.text, heard.language, classifier);
    const likeliest = known[0] ?? wishIn(ranked);
    return {
      id: mail.id,
      at: mail.at,
      requester: mail.requester,
      language: heard.language,
      heard: known.length > 0 ? 'sure' : heard.noneOfThese || likeliest === null ? 'none' : 'unsure',
      scenarios: known.map(({ id, confidence }) => ({ id, confidence })),
      likeliest,
      none: ranked.find(({ label }) => label === 'none')?.p ?? 0,
      skip: heard.skip,
      reasons: heard.skip === null ? reasonsIn(heard, { scenarios: known, reason }) : [],
      orders: [...heard.orderNames],
      text: mask(heard.text).slice(0, longestKept),
    };
  };

  function wishIn(ranked: readonly { readonly label: string; readonly p: number }[]) {
    const best = ranked.find(({ label }) => book.scenarios.has(label));
    return best ? { id: best.label, confidence: best.p } : null;
  }

  /** The service's own rules on a decision that looked nothing up and planned nothing. */
  function reasonsIn(
    heard: Heard,
    { scenarios, reason }: { readonly scenarios: Decision['scenarios']; readonly reason: ReasonCode | null },
  ): ReasonCode[] {
    const decision: Decision = {
      model: 'embedded',
      heard,
      scenarios,
      calls: [],
      plan: [],
      answers: scenarios.map(({ id }) => ({ scenario: id, kind: 'reply', text: '' })),
      handOver: reason === null ? [] : [{ reason, why: 'no scenario fits for sure' }],
      skip: null,
    };
    const verdict = judge({
      decision,
      policy,
      // The export does not tell forged senders; who wrote before is counted over the whole history.
      verified: true,
      botTurns: 0,
      reopened: false,
      contact: { messages: 0, tickets: 0 },
      compensation: null,
      ungrounded: [],
      dropped: droppedWishes(decision, book),
    });
    return verdict.kind === 'hand_over' ? inOrder(verdict.reasons) : [];
  }
}
