-- How much the whole service may do. One row: whatever starts a write reads it in the same statement.

CREATE TABLE system_mode (
  single      boolean PRIMARY KEY DEFAULT true CHECK (single),
  version     bigint NOT NULL,
  mode        text NOT NULL CHECK (mode IN ('auto', 'suggest', 'human', 'frozen')),
  wanted      text NOT NULL CHECK (wanted IN ('auto', 'suggest', 'human', 'frozen')),
  held        boolean NOT NULL,
  triggers    text[] NOT NULL,
  troubled_at timestamptz,
  set_by      text NOT NULL,
  why         text NOT NULL CHECK (why <> ''),
  at          timestamptz NOT NULL
);
INSERT INTO system_mode (version, mode, wanted, held, triggers, set_by, why, at)
VALUES (0, 'auto', 'auto', false, '{}', 'resolute', 'as installed', 'epoch');

CREATE TABLE system_mode_history (LIKE system_mode);
ALTER TABLE system_mode_history DROP COLUMN single, ADD PRIMARY KEY (version);

-- What each process saw of model, shop and help desk, a few seconds in a row. Kept for an hour.
CREATE TABLE measures (
  id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  system  text NOT NULL CHECK (system IN ('model', 'run', 'shop', 'help_desk')),
  at      timestamptz NOT NULL,
  calls   integer NOT NULL,
  failed  integer NOT NULL,
  invalid integer NOT NULL,
  seconds real[] NOT NULL
);
CREATE INDEX measures_at ON measures (at);

-- How far the audit chain has been gone through while the service runs, and the last fault in it.
CREATE TABLE audit_checks (
  single    boolean PRIMARY KEY DEFAULT true CHECK (single),
  seq       bigint NOT NULL,
  hash      text NOT NULL,
  fault     text,
  fault_seq bigint,
  fault_at  timestamptz,
  CONSTRAINT fault_is_whole CHECK ((fault IS NULL) = (fault_seq IS NULL) AND (fault IS NULL) = (fault_at IS NULL))
);
INSERT INTO audit_checks (seq, hash) VALUES (0, repeat('0', 64));

-- Since when a ticket waits for the bot, whatever has been tried meanwhile.
ALTER TABLE cases ADD COLUMN due_since timestamptz;
CREATE INDEX cases_due_since ON cases (due_since) WHERE state = 'due';

GRANT SELECT, UPDATE ON system_mode, audit_checks TO resolute_app;
GRANT SELECT, INSERT ON system_mode_history TO resolute_app;
GRANT SELECT, INSERT, DELETE ON measures TO resolute_app;
