/** What stands beside the tickets: arrivals, what was seen later, messages to people, and who set which mode. */
export const aroundTheTickets = [
  `INSERT INTO inbox (event, ticket, source, received_at) SELECT 'event-' || id, ticket, 'webhook', at FROM copy`,
  `INSERT INTO sightings (case_id, type, key, score, whose, at)
    SELECT s.id, 'ticket_rated', s.id, CASE WHEN random() < 0.85 THEN 'good' ELSE 'bad' END,
      CASE WHEN c.state = 'resolved' THEN 'bot' ELSE 'people' END, s.at + interval '1 day'
    FROM copy s JOIN cases c ON c.id = s.id WHERE random() < 0.08 AND s.age > interval '1 day'`,
  `INSERT INTO sightings (case_id, type, key, how, at)
    SELECT id, 'ticket_reopened', id, 'person', at + interval '2 days' FROM copy WHERE random() < 0.03 AND age > interval '2 days'`,
  `INSERT INTO sightings (case_id, type, key, at)
    SELECT e.case_id, type, e.turn_id, e.closed_at FROM escalations e, unnest('{people_answered,people_solved}'::text[]) type
    WHERE e.closed_at IS NOT NULL AND e.case_id LIKE 'b%'`,
  `INSERT INTO notices (id, key, channel, content, state, due_at, changed_at)
    SELECT 'notice-' || id, id, 'webhook', '{}', 'done', at, at FROM copy WHERE random() < 0.02`,
  `INSERT INTO scenario_modes (scenario, mode, set_by, why, at)
    SELECT scenario, mode, set_by, why, at - interval '1 day' * n FROM scenario_modes m, generate_series(1, 40) n ORDER BY 5`,
  // The newest row of a scenario counts: the modes as they were must come last.
  `INSERT INTO scenario_modes (scenario, mode, set_by, why, at)
    SELECT scenario, mode, set_by, why, at FROM (SELECT DISTINCT ON (scenario) * FROM scenario_modes ORDER BY scenario, at DESC) newest`,
];

/** A chain that holds, in one go: its trigger locks the head for each row, and two million versions of one row are slow to get past. */
export function auditOfCopies(eventsEach: number): string {
  return `
  CREATE FUNCTION pg_temp.chained() RETURNS SETOF audit_events LANGUAGE plpgsql AS $$
  DECLARE
    made audit_events;
    next record;
  BEGIN
    SELECT seq, hash INTO made.seq, made.hash FROM audit_head;
    FOR next IN
      SELECT s.ticket, to_char((s.at + (k - 1) * interval '30 seconds') AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at,
        replace(e.event, '§', s.id || '-') AS event
      FROM copy s CROSS JOIN generate_series(1, ${eventsEach}) k
      JOIN template_event e ON e.case_id = s.template AND e.place = 1 + (k - 1) % e.many ORDER BY 2, 1
    LOOP
      made.seq := made.seq + 1;
      made.at := next.at;
      made.ticket := next.ticket;
      made.event := next.event;
      made.prev := made.hash;
      made.hash := encode(sha256(convert_to(made.prev || '{"at":"' || made.at || '","event":' || made.event || ',"seq":' || made.seq
        || ',"ticket":"' || made.ticket || '"}', 'UTF8')), 'hex');
      RETURN NEXT made;
    END LOOP;
  END $$;
  INSERT INTO audit_events (seq, at, ticket, event, prev, hash) SELECT seq, at, ticket, event, prev, hash FROM pg_temp.chained();
  UPDATE audit_head h SET seq = e.seq, hash = e.hash FROM (SELECT seq, hash FROM audit_events ORDER BY seq DESC LIMIT 1) e;
  UPDATE audit_checks c SET seq = h.seq, hash = h.hash FROM audit_head h`;
}

/** As `register_ticket` of the migrations keeps it, for all of them at once. */
export const registerOfCopies = `
  INSERT INTO ticket_register
  SELECT c.id, c.ticket, c.created_at, c.state, c.owner, (SELECT count(*) FROM turns WHERE case_id = c.id AND NOT superseded),
    t.id, t.decided_at, coalesce(t.scenarios, '{}'), t.confidence, t.language, t.mode, t.disposition_kind, coalesce(t.reasons, '{}'), t.requester_key
  FROM cases c LEFT JOIN LATERAL (
    SELECT * FROM turns WHERE case_id = c.id AND NOT superseded ORDER BY decided_at DESC, id DESC LIMIT 1
  ) t ON true
  ON CONFLICT DO NOTHING`;
