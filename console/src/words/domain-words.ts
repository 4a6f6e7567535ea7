import type { ActionKind, ActionState } from '../../../src/domain/action.ts';
import type { Disposition } from '../../../src/domain/decision.ts';
import type { Language } from '../../../src/domain/language.ts';
import type { ReasonCode, SkipReason } from '../../../src/domain/reasons.ts';
import type { ModeTrigger, ServiceMode } from '../../../src/domain/service-mode.ts';
import type { CaseState } from '../../../src/ports/store.ts';
import type { Stage } from '../../../src/shadow/modes.ts';
import { both } from './both.ts';

interface DomainWords {
  readonly reasons: Readonly<Record<ReasonCode, string>>;
  readonly skips: Readonly<Record<SkipReason, string>>;
  readonly dispositions: Readonly<Record<Disposition['kind'], string>>;
  readonly states: Readonly<Record<CaseState, string>>;
  readonly actions: Readonly<Record<ActionKind | 'update_ticket', string>>;
  readonly actionStates: Readonly<Record<ActionState, string>>;
  readonly stages: Readonly<Record<Stage, string>>;
  readonly serviceModes: Readonly<Record<ServiceMode, string>>;
  readonly triggers: Readonly<Record<ModeTrigger, string>>;
  readonly languages: Readonly<Record<Language, string>>;
}

/** The service's closed lists in words for people: a new entry there is a type error here. */
export const domainWords = both<DomainWords>({
  en: {
    reasons: {
      safety: 'Safety',
      legal_or_authority: 'Lawyer or authority',
      fraud_suspicion: 'Suspicion of fraud',
      privacy_request: 'Privacy request',
      human_requested: 'Asked for a person',
      negative_sentiment: 'Angry customer',
      identity_unverified: 'Identity not verified',
      unsupported_language: 'Other language',
      unknown_scenario: 'No scenario fits',
      low_confidence: 'Not sure enough',
      amount_above_limit: 'Amount above the limit',
      unknown_defect: 'Unknown defect',
      over_limits: 'Caps reached',
      payment_dispute: 'Payment dispute',
      refusal_needed: 'Has to be refused',
      repeat_contact: 'Wrote again',
      tool_failure: 'A look-up failed',
      ungrounded_reply: 'Reply without proof',
      human_mode: 'People take everything',
    },
    skips: { thanks: 'Thanks', auto_reply: 'Automatic reply', spam: 'Spam' },
    dispositions: {
      resolved: 'Resolved',
      asked: 'Asked the customer',
      escalated: 'Escalated',
      skipped: 'Nothing to do',
      drafted: 'Draft',
      shadowed: 'Shadow',
      left_alone: 'Left alone',
    },
    states: {
      due: 'Waiting for the bot',
      asked: 'Waiting for the customer',
      observed: 'Observed',
      with_people: 'With people',
      resolved: 'Resolved',
      skipped: 'Nothing to do',
      left_alone: 'Left alone',
    },
    actions: {
      cancel_order: 'Cancel the order',
      refund_order: 'Refund the order',
      refund_lines: 'Refund goods',
      refund_difference: 'Refund a difference',
      create_return: 'Open a return',
      create_exchange: 'Open an exchange',
      resend_order: 'Send the order again',
      resend_items: 'Send goods again',
      change_address: 'Change the address',
      change_items: 'Change goods',
      send_invoice: 'Send the invoice',
      send_account_invite: 'Send an account invitation',
      unsubscribe: 'End the newsletter',
      update_ticket: 'Answer in the ticket',
    },
    actionStates: {
      planned: 'Planned',
      started: 'Started',
      done: 'Done',
      refused: 'Refused',
      unknown: 'Outcome unknown',
      with_people: 'With people',
    },
    stages: { paused: 'Paused', shadow: 'Shadow', draft: 'Draft', trial: 'Trial', auto: 'Automatic' },
    serviceModes: { auto: 'Automatic', suggest: 'Suggestions only', human: 'People only', frozen: 'Frozen' },
    triggers: {
      audit_broken: 'The audit chain is broken',
      refund_cap: 'The cap on refunds is reached',
      model_errors: 'The model fails',
      model_slow: 'The model is slow',
      model_invalid: 'The model breaks rules',
      shop_errors: 'The shop fails',
      help_desk_errors: 'The help desk fails',
      oldest_waiting: 'Tickets wait too long',
    },
    languages: { da: 'Danish', en: 'English', sv: 'Swedish', nb: 'Norwegian', de: 'German' },
  },
  da: {
    reasons: {
      safety: 'Sikkerhed',
      legal_or_authority: 'Advokat eller myndighed',
      fraud_suspicion: 'Mistanke om svindel',
      privacy_request: 'Anmodning om persondata',
      human_requested: 'Vil tale med et menneske',
      negative_sentiment: 'Vred kunde',
      identity_unverified: 'Identitet ikke bekræftet',
      unsupported_language: 'Andet sprog',
      unknown_scenario: 'Intet scenarie passer',
      low_confidence: 'Ikke sikker nok',
      amount_above_limit: 'Beløb over grænsen',
      unknown_defect: 'Ukendt fejl ved varen',
      over_limits: 'Loft nået',
      payment_dispute: 'Betalingsindsigelse',
      refusal_needed: 'Kræver et afslag',
      repeat_contact: 'Skriver igen',
      tool_failure: 'Et opslag mislykkedes',
      ungrounded_reply: 'Svar uden belæg',
      human_mode: 'Mennesker tager alt',
    },
    skips: { thanks: 'Tak', auto_reply: 'Autosvar', spam: 'Spam' },
    dispositions: {
      resolved: 'Løst',
      asked: 'Spurgt kunden',
      escalated: 'Eskaleret',
      skipped: 'Intet at gøre',
      drafted: 'Kladde',
      shadowed: 'Skygge',
      left_alone: 'Ikke rørt',
    },
    states: {
      due: 'Venter på botten',
      asked: 'Venter på kunden',
      observed: 'Observeres',
      with_people: 'Hos mennesker',
      resolved: 'Løst',
      skipped: 'Intet at gøre',
      left_alone: 'Ikke rørt',
    },
    actions: {
      cancel_order: 'Annuller ordren',
      refund_order: 'Refunder ordren',
      refund_lines: 'Refunder varer',
      refund_difference: 'Refunder en difference',
      create_return: 'Opret en retur',
      create_exchange: 'Opret en ombytning',
      resend_order: 'Send ordren igen',
      resend_items: 'Send varer igen',
      change_address: 'Ret adressen',
      change_items: 'Ret varer',
      send_invoice: 'Send fakturaen',
      send_account_invite: 'Send en kontoinvitation',
      unsubscribe: 'Afmeld nyhedsbrevet',
      update_ticket: 'Svar i sagen',
    },
    actionStates: {
      planned: 'Planlagt',
      started: 'Begyndt',
      done: 'Udført',
      refused: 'Afvist',
      unknown: 'Udfald ukendt',
      with_people: 'Hos mennesker',
    },
    stages: { paused: 'På pause', shadow: 'Skygge', draft: 'Kladde', trial: 'Prøve', auto: 'Automatisk' },
    serviceModes: { auto: 'Automatisk', suggest: 'Kun forslag', human: 'Kun mennesker', frozen: 'Frosset' },
    triggers: {
      audit_broken: 'Revisionskæden er brudt',
      refund_cap: 'Loftet for refusioner er nået',
      model_errors: 'Modellen fejler',
      model_slow: 'Modellen er langsom',
      model_invalid: 'Modellen bryder reglerne',
      shop_errors: 'Butikken fejler',
      help_desk_errors: 'Helpdesken fejler',
      oldest_waiting: 'Sager venter for længe',
    },
    languages: { da: 'Dansk', en: 'Engelsk', sv: 'Svensk', nb: 'Norsk', de: 'Tysk' },
  },
});
