/**
 * Why a ticket goes to a person. Several can hold at once: all are recorded, and the first in this order is the one shown.
 * Closed set: a new reason is added here, and every exhaustive switch then asks for it.
 */
export const reasonCodes = [
  'safety',
  'legal_or_authority',
  'fraud_suspicion',
  'privacy_request',
  'human_requested',
  'negative_sentiment',
  'identity_unverified',
  'unsupported_language',
  'unknown_scenario',
  'low_confidence',
  'amount_above_limit',
  'unknown_defect',
  'over_limits',
  'payment_dispute',
  'refusal_needed',
  'repeat_contact',
  'tool_failure',
  'ungrounded_reply',
  'human_mode',
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

/** Why a ticket needs nobody: no reply is sent, no person is called. */
export const skipReasons = ['thanks', 'auto_reply', 'spam'] as const;
export type SkipReason = (typeof skipReasons)[number];

/** The reasons in the order of their weight, each once. */
export function inOrder(reasons: readonly ReasonCode[]): ReasonCode[] {
  return reasonCodes.filter((code) => reasons.includes(code));
}
