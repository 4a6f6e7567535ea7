-- The audit chain: each row's hash covers the row before it. Rows are only ever added: the service's role has no other
-- right, and triggers refuse even the owner. Whoever removes the triggers is found by `npm run audit:verify`.

CREATE TABLE audit_events (
  seq    bigint PRIMARY KEY,
  at     text NOT NULL,
  ticket text,
  type   text GENERATED ALWAYS AS (event::jsonb ->> 'type') STORED,
  event  text NOT NULL,
  prev   text NOT NULL,
  hash   text NOT NULL UNIQUE
);
CREATE INDEX audit_events_ticket ON audit_events (ticket, seq);

-- One row, locked by each append until its commit: the chain has no forks and its numbers no holes.
CREATE TABLE audit_head (
  single boolean PRIMARY KEY DEFAULT true CHECK (single),
  seq    bigint NOT NULL,
  hash   text NOT NULL
);
INSERT INTO audit_head (seq, hash) VALUES (0, repeat('0', 64));

-- Hashes prev || canonical JSON of {at, event, seq, ticket}; `event` is canonical already (src/audit/chain.ts is the twin).
CREATE FUNCTION audit_chain() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  head public.audit_head;
BEGIN
  SELECT * INTO STRICT head FROM public.audit_head FOR UPDATE;
  NEW.seq := head.seq + 1;
  NEW.at := to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"');
  NEW.prev := head.hash;
  NEW.hash := encode(sha256(convert_to(
    head.hash || '{"at":"' || NEW.at || '","event":' || NEW.event || ',"seq":' || NEW.seq
      || ',"ticket":' || coalesce(to_json(NEW.ticket)::text, 'null') || '}', 'UTF8')), 'hex');
  UPDATE public.audit_head SET seq = NEW.seq, hash = NEW.hash;
  RETURN NEW;
END $$;
CREATE TRIGGER audit_chain BEFORE INSERT ON audit_events FOR EACH ROW EXECUTE FUNCTION audit_chain();

CREATE FUNCTION audit_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit events are never changed or removed' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER audit_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_events
  FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();

-- Appends inside another statement, after the rows it depends on are written and locked.
CREATE FUNCTION audit_append(about text, entry text) RETURNS void LANGUAGE sql AS $$
  INSERT INTO audit_events (ticket, event) VALUES (about, entry);
$$;

-- `type` is derived and the rest is set by the trigger, so the service may name just these two columns.
GRANT SELECT, INSERT (ticket, event) ON audit_events TO resolute_app;
GRANT SELECT ON audit_head TO resolute_app;
