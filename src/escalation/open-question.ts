import type { Decision } from '../domain/decision.ts';
import type { ReasonCode } from '../domain/reasons.ts';
import { doubtedAction } from './rules.ts';

type Question = Readonly<Record<'da' | 'en', string>>;

/**
 * What the person who takes over must decide, by the look-up that a playbook stopped at; `tool.outcome` goes before the tool.
 * Every stop of a shipped playbook that leaves something to decide has its question; a test holds this against the playbooks.
 */
const questions: Readonly<Record<string, Question>> = {
  change_address: { da: 'Kan pakken stadig nå frem til den nye adresse?', en: 'Can the parcel still reach the new address?' },
  'change_address.other_country': { da: 'Skal ordren sendes til et andet land?', en: 'Should the order go to another country?' },
  check_gift_card: { da: 'Skal gavekortet slås til igen?', en: 'Should the gift card be switched on again?' },
  create_exchange: { da: 'Må varen byttes alligevel?', en: 'May the item be exchanged all the same?' },
  create_return: { da: 'Må varen sendes retur alligevel?', en: 'May the item be sent back all the same?' },
  hear_recipient: { da: 'Må kunden få bilaget på den måde?', en: 'May the customer have the paper in that way?' },
  hear_case: { da: 'Hvad skal kunden have for det, der er galt?', en: 'What does the customer get for what is wrong?' },
  known_defect: { da: 'Er det en fejl, som I skal svare for?', en: 'Is it a fault that you must answer for?' },
  payment_status: { da: 'Er der trukket for meget, og hvad skal betales tilbage?', en: 'Was too much taken, and what is to be paid back?' },
  send_invoice: {
    da: 'Skal kunden have et bilag på den annullerede ordre?',
    en: 'Should the customer have a paper for the cancelled order?',
  },
  'send_account_invite.email_change': {
    da: 'Skal kontoen have den nye mailadresse?',
    en: 'Should the account have the new e-mail address?',
  },
  'send_account_invite.disabled': { da: 'Skal kontoen åbnes igen?', en: 'Should the account be opened again?' },
  ...alike(['check_discount', 'hear_voucher', 'refund_difference'], {
    da: 'Skal kunden have rabatten alligevel?',
    en: 'Does the customer get the discount all the same?',
  }),
  ...alike(['claim_history', 'judge_claim', 'judge_delivered', 'judge_missing'], {
    da: 'Skal kunden have varerne igen, pengene tilbage eller et nej?',
    en: 'Does the customer get the goods again, the money back, or a no?',
  }),
  ...alike(['judge_delivered.ship_overdue', 'judge_missing.ship_overdue', 'track_shipment.ship_overdue'], {
    da: 'Hvornår bliver ordren sendt, og vil kunden vente?',
    en: 'When will the order be sent, and does the customer want to wait?',
  }),
  ...alike(['refund_lines', 'refund_order', 'resend_items', 'resend_order'], {
    da: 'Er der mere, kunden skal have for ordren?',
    en: 'Is there more that the customer gets for the order?',
  }),
  ...alike(['refund_status.declined', 'return_status.declined'], {
    da: 'Står afvisningen af returen ved magt?',
    en: 'Does the return stay declined?',
  }),
  ...alike(['refund_status.overdue', 'return_status.overdue'], {
    da: 'Hvornår får kunden sine penge?',
    en: 'When does the customer get the money?',
  }),
};

const words = {
  da: {
    approve: (planned: string) => `Skal vi ${planned}?`,
    wished: (planned: string) => `Vil kunden have os til at ${planned}?`,
    compensation: 'Skal kunden have kompensation eller en lavere pris, og hvor meget?',
  },
  en: {
    approve: (planned: string) => `Should we ${planned}?`,
    wished: (planned: string) => `Does the customer want us to ${planned}?`,
    compensation: 'Does the customer get compensation or a lower price, and how much?',
  },
} as const;

/** @param planned what the bot would have done, in words; empty when nothing. Null: nothing is left open but the work itself. */
export function openQuestion(code: ReasonCode, decision: Decision, planned: string, language: 'da' | 'en'): string | null {
  const say = words[language];
  switch (code) {
    case 'amount_above_limit':
    case 'over_limits':
      return planned === '' ? null : say.approve(planned);
    case 'low_confidence':
      return planned !== '' && doubtedAction(decision) !== null ? say.wished(planned) : null;
    case 'refusal_needed':
    case 'unknown_defect':
    case 'payment_dispute': {
      const last = decision.handOver.some(({ reason }) => reason === code) ? stoppedAt(decision.calls) : undefined;
      const stopped = last ? questionAt(last.tool, last.outcome, language) : null;
      return stopped ?? (code === 'refusal_needed' && decision.heard.demand.compensation ? say.compensation : null);
    }
    case 'safety':
    case 'legal_or_authority':
    case 'fraud_suspicion':
    case 'privacy_request':
    case 'human_requested':
    case 'negative_sentiment':
    case 'identity_unverified':
    case 'unsupported_language':
    case 'unknown_scenario':
    case 'repeat_contact':
    case 'tool_failure':
    case 'ungrounded_reply':
    case 'human_mode':
      return null;
    default:
      return code satisfies never;
  }
}

/** The last look-up of a playbook; what was looked up for the people alone belongs to none. */
export function stoppedAt(calls: Decision['calls']): Decision['calls'][number] | undefined {
  return calls.findLast(({ scenario }) => scenario !== '');
}

export function questionAt(tool: string, outcome: string, language: 'da' | 'en'): string | null {
  return (questions[`${tool}.${outcome}`] ?? questions[tool])?.[language] ?? null;
}

/** What to do next where a playbook stopped; only where the place says more than the reason does. */
export const nextSteps: Readonly<Record<string, Question>> = {
  'product_facts.missing': {
    da: 'Svar kunden, og skriv oplysningen ved varen i Shopify. Så kan botten svare næste gang.',
    en: 'Answer the customer, and add it to the product in Shopify. The bot can then answer the next one.',
  },
  'change_address.shipped': {
    da: 'Spørg fragtfirmaet, om pakken kan ledes om, og skriv svaret til kunden.',
    en: 'Ask the carrier whether the parcel can be redirected, and tell the customer.',
  },
  ...alike(['judge_delivered.ship_overdue', 'judge_missing.ship_overdue', 'track_shipment.ship_overdue'], {
    da: 'Spørg lageret, hvornår ordren bliver sendt, og skriv det til kunden.',
    en: 'Ask the warehouse when the order will be sent, and tell the customer.',
  }),
};

export function nextAt(tool: string, outcome: string, language: 'da' | 'en'): string | null {
  return nextSteps[`${tool}.${outcome}`]?.[language] ?? null;
}

function alike(places: readonly string[], question: Question): Readonly<Record<string, Question>> {
  return Object.fromEntries(places.map((place) => [place, question]));
}
