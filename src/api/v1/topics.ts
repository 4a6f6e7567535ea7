/** What an open page may have to read anew after an audit event of this type, by the names of the lists that the API has. */
export function topicsOf(type: string): readonly string[] {
  const found = byBeginning.find(([beginning]) => type.startsWith(beginning));
  return [...(found?.[1] ?? everything), 'audit'];
}

const ofTicket = ['tickets', 'overview', 'waiting', 'escalations', 'drafts'] as const;
const everything = [...ofTicket, 'shadow', 'scenarios', 'mode', 'system', 'people'] as const;

const byBeginning: readonly (readonly [string, readonly string[]])[] = [
  ['service_mode_', ['mode', 'overview', 'system', 'waiting']],
  ['mode_', ['scenarios', 'shadow']],
  ['scenario_', ['scenarios', 'shadow']],
  ['autonomy_', ['scenarios', 'shadow', 'overview']],
  ['gate_', ['scenarios', 'shadow']],
  ['pair_', ['shadow', 'drafts', 'tickets', 'waiting', 'overview']],
  ['opinion_', ['shadow', 'waiting']],
  ['wrong_effect', ['shadow', 'scenarios', 'overview']],
  ['account_', ['people', 'session']],
  ['approval_', ['people', 'scenarios', 'waiting', 'overview']],
  ['token_', ['people']],
  ['signed_', ['people']],
  ['sidebar_', ['people']],
  // What came of it follows in an event of its own.
  ['write_asked', []],
  ['ticket_', ofTicket],
  ['turn_', [...ofTicket, 'shadow']],
  ['action_', ['tickets', 'system', 'overview']],
  ['escalation_', ofTicket],
  ['draft_', ofTicket],
  ['case_', ofTicket],
  ['person_', ofTicket],
  ['people_', ofTicket],
  ['handed_', ofTicket],
  ['customer_', ['tickets']],
  ['question_', ['tickets', 'overview']],
  ['resolution_', ['tickets', 'overview']],
];
