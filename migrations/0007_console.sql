-- What the console lists: one row a ticket with what its newest turn came to, kept by triggers, so that no writer can forget it.

ALTER TABLE turns
  ADD COLUMN language text,
  -- The weightiest first: of the verdict, and then of the disposition.
  ADD COLUMN reasons  text[] NOT NULL DEFAULT '{}';
-- By their text: Postgres cannot look into a `json` value that holds some of a customer's characters.
UPDATE turns SET
  language = substring(decision::text from '"language":"([a-z]{2})"'),
  reasons = coalesce(string_to_array(replace(nullif(coalesce(
    substring(disposition::text from '"reasons":\[([^\]]*)\]'), substring(verdict::text from '"reasons":\[([^\]]*)\]')), ''), '"', ''), ','), '{}');

-- Whether a proposal differs from what people did in anything but its wording.
ALTER TABLE shadow_pairs ADD COLUMN differs boolean NOT NULL DEFAULT false;
UPDATE shadow_pairs SET differs = true WHERE comparison::text ~ '"(disposition|effects)":\{"verdict":"different"'
  OR comparison::text ~ '"content":\{"verdict":"(contrary|less)"';
CREATE INDEX shadow_pairs_differing ON shadow_pairs (turn_id) WHERE differs AND dismissed IS NULL;

CREATE TABLE ticket_register (
  case_id       text PRIMARY KEY REFERENCES cases (id),
  ticket        text NOT NULL UNIQUE,
  received_at   timestamptz NOT NULL,
  state         text NOT NULL,
  owner         text NOT NULL,
  turns         integer NOT NULL,
  turn_id       text,
  decided_at    timestamptz,
  scenarios     text[] NOT NULL DEFAULT '{}',
  confidence    double precision,
  language      text,
  mode          text,
  disposition   text,
  reasons       text[] NOT NULL DEFAULT '{}',
  requester_key text
);

CREATE FUNCTION register_ticket(about text) RETURNS void LANGUAGE sql AS $$
  INSERT INTO ticket_register
  SELECT c.id, c.ticket, c.created_at, c.state, c.owner, (SELECT count(*) FROM turns WHERE case_id = c.id AND NOT superseded),
    t.id, t.decided_at, coalesce(t.scenarios, '{}'), t.confidence, t.language, t.mode, t.disposition_kind, coalesce(t.reasons, '{}'), t.requester_key
  FROM cases c
  LEFT JOIN LATERAL (
    SELECT * FROM turns WHERE case_id = c.id AND NOT superseded ORDER BY decided_at DESC, id DESC LIMIT 1
  ) t ON true
  WHERE c.id = about
  ON CONFLICT (case_id) DO UPDATE SET
    state = excluded.state, owner = excluded.owner, turns = excluded.turns, turn_id = excluded.turn_id, decided_at = excluded.decided_at,
    scenarios = excluded.scenarios, confidence = excluded.confidence, language = excluded.language, mode = excluded.mode,
    disposition = excluded.disposition, reasons = excluded.reasons, requester_key = excluded.requester_key;
$$;

SELECT register_ticket(id) FROM cases;

CREATE FUNCTION register_case() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM register_ticket(NEW.id); RETURN NULL; END $$;
CREATE FUNCTION register_turn() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM register_ticket(NEW.case_id); RETURN NULL; END $$;
CREATE TRIGGER register_new_case AFTER INSERT ON cases FOR EACH ROW EXECUTE FUNCTION register_case();
CREATE TRIGGER register_case AFTER UPDATE ON cases FOR EACH ROW
  WHEN (OLD.state IS DISTINCT FROM NEW.state OR OLD.owner IS DISTINCT FROM NEW.owner) EXECUTE FUNCTION register_case();
CREATE TRIGGER register_new_turn AFTER INSERT ON turns FOR EACH ROW EXECUTE FUNCTION register_turn();
CREATE TRIGGER register_turn AFTER UPDATE OF disposition_kind, superseded, reasons ON turns FOR EACH ROW EXECUTE FUNCTION register_turn();

CREATE INDEX ticket_register_newest ON ticket_register (received_at DESC, case_id DESC);
CREATE INDEX ticket_register_state ON ticket_register (state, received_at DESC, case_id DESC);
CREATE INDEX ticket_register_disposition ON ticket_register (disposition, received_at DESC, case_id DESC);
CREATE INDEX ticket_register_language ON ticket_register (language, received_at DESC, case_id DESC);
CREATE INDEX ticket_register_customer ON ticket_register (requester_key, received_at DESC, case_id DESC);
CREATE INDEX ticket_register_scenarios ON ticket_register USING gin (scenarios);
CREATE INDEX ticket_register_reasons ON ticket_register USING gin (reasons);
CREATE INDEX ticket_register_drafts ON ticket_register (decided_at, case_id) WHERE state = 'observed' AND disposition = 'drafted';
CREATE INDEX turns_orders ON turns USING gin (orders);

CREATE INDEX escalations_by_deadline ON escalations (deadline, turn_id) WHERE closed_at IS NULL;
CREATE INDEX escalations_closed ON escalations (closed_at DESC, turn_id DESC) WHERE closed_at IS NOT NULL;
CREATE INDEX audit_events_type ON audit_events (type, seq DESC);
CREATE INDEX audit_events_at ON audit_events (at);

GRANT SELECT, INSERT, UPDATE ON ticket_register TO resolute_app;
