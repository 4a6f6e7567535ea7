-- Limits that people changed while the service runs. The newest row is in force; a limit that it does not name is that of the file.
CREATE TABLE limit_changes (
  number  integer PRIMARY KEY CHECK (number > 0),
  limits  json NOT NULL,
  why     text NOT NULL CHECK (why <> ''),
  set_by  text NOT NULL CHECK (set_by <> ''),
  at      timestamptz NOT NULL
);
GRANT SELECT, INSERT ON limit_changes TO resolute_app;

-- Raising a limit takes two people, as going past a gate does.
ALTER TABLE approvals DROP CONSTRAINT approvals_kind_check;
ALTER TABLE approvals ADD CONSTRAINT approvals_kind_check CHECK (kind IN ('gate_override', 'limit_raise'));
