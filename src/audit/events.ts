import type { ActionKind } from '../domain/action.ts';
import type { Mode } from '../domain/decision.ts';
import type { InShop } from '../domain/history.ts';
import type { Instant } from '../domain/ids.ts';
import type { ReasonCode, SkipReason } from '../domain/reasons.ts';
import type { ModeTrigger, ServiceMode } from '../domain/service-mode.ts';
import type { Sighting } from '../domain/sighting.ts';
import type { AccountEvent } from './account-events.ts';
import type { ShadowEvent } from './shadow-events.ts';

/**
 * Everything that is worth proving later, as one closed union. Events hold ids, codes, amounts and versions; never
 * customer text, names or addresses (erasing a customer must not break the chain). `at` is the service's own time of the fact, as
 * its table holds it: the numbers must come out of the chain as they come out of the tables.
 */
export type AuditEvent =
  | { readonly type: 'ticket_received'; readonly source: 'webhook' | 'sweep' | 'manual'; readonly event: string; readonly at: Instant }
  | {
      readonly type: 'turn_decided';
      readonly turn: string;
      readonly model: string;
      readonly scenarios: readonly { readonly id: string; readonly confidence: number }[];
      readonly verdict: 'go' | 'hand_over' | 'skip';
      readonly reasons: readonly ReasonCode[];
      readonly mode: Mode;
      /** Hash of scenario book and policy in force. */
      readonly config: string;
      readonly actions: readonly { readonly id: string; readonly kind: ActionKind; readonly amount: string | null }[];
      /** Digits of the orders that it is about. */
      readonly orders: readonly string[];
      /** When the first message that it answers was written. */
      readonly writtenAt: Instant;
      readonly at: Instant;
    }
  | { readonly type: 'action_started'; readonly action: string; readonly kind: ActionKind | 'update_ticket' }
  | { readonly type: 'action_done'; readonly action: string; readonly how: 'answered' | 'read_back'; readonly at: Instant }
  | { readonly type: 'action_refused'; readonly action: string; readonly code: string }
  | { readonly type: 'action_unknown'; readonly action: string; readonly code: string }
  | { readonly type: 'action_put_back'; readonly action: string; readonly code: string }
  | { readonly type: 'action_with_people'; readonly action: string; readonly code: string }
  | { readonly type: 'turn_superseded'; readonly turn: string }
  | { readonly type: 'turn_ended'; readonly turn: string; readonly disposition: string; readonly at: Instant }
  | { readonly type: 'ticket_escalated'; readonly reasons: readonly ReasonCode[]; readonly group: string }
  | { readonly type: 'ticket_skipped'; readonly why: SkipReason }
  | { readonly type: 'customer_acknowledged'; readonly turn: string }
  | {
      readonly type: 'escalation_alerted';
      readonly turn: string;
      readonly step: number;
      readonly to: 'group' | 'manager';
      readonly deadline: string;
      /** Whether the note reached the ticket. */
      readonly noted: boolean;
    }
  | { readonly type: 'escalation_taken'; readonly turn: string; readonly how: 'assigned' | 'wrote' | 'console'; readonly by: string }
  | { readonly type: 'escalation_lapsed'; readonly turn: string }
  | { readonly type: 'escalation_closed'; readonly turn: string; readonly why: string }
  | { readonly type: 'handed_back'; readonly how: 'tag' | 'word' }
  | { readonly type: 'ticket_stuck'; readonly code: string; readonly failures: number }
  | { readonly type: 'person_took_over' }
  | { readonly type: 'case_closed'; readonly why: string }
  /** Of the whole service; `wanted` is what a person last set. */
  | {
      readonly type: 'service_mode_set';
      readonly mode: ServiceMode;
      readonly wanted: ServiceMode;
      readonly held: boolean;
      readonly triggers: readonly ModeTrigger[];
      readonly by: string;
      readonly why: string;
    }
  | { readonly type: 'mode_set'; readonly scenario: string; readonly mode: Mode; readonly by: string; readonly why: string }
  /** The shop was read again some time after a turn had resolved its ticket. */
  | { readonly type: 'resolution_reread'; readonly turn: string; readonly inShop: InShop; readonly at: Instant }
  | Sighting
  | ShadowEvent
  | AccountEvent;

/** Who or what an event is about, for searching. */
export interface AuditSubject {
  readonly ticket: string | null;
}
