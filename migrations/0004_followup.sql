-- Escalations are followed until a person has taken the ticket; people can hand a ticket back; notices go out once each.

ALTER TABLE escalations
  ADD COLUMN opened_at timestamptz,
  ADD COLUMN ladder text,
  ADD COLUMN step integer NOT NULL DEFAULT 0 CHECK (step >= 0),
  ADD COLUMN closed_at timestamptz,
  ADD COLUMN closed_why text;
UPDATE escalations SET opened_at = deadline - interval '15 minutes', ladder = 'usual', owner = coalesce('person:' || owner, 'group:' || coalesce(nullif(group_name, ''), 'unknown'));
ALTER TABLE escalations
  ALTER COLUMN opened_at SET NOT NULL,
  ALTER COLUMN ladder SET NOT NULL,
  ALTER COLUMN owner SET NOT NULL,
  ADD CONSTRAINT escalation_has_owner CHECK (owner ~ '^(group|person):.'),
  ADD CONSTRAINT escalation_closed_with_reason CHECK ((closed_at IS NULL) = (closed_why IS NULL));
DROP INDEX escalations_open;
CREATE INDEX escalations_open ON escalations (case_id) WHERE closed_at IS NULL;

-- How often the ticket was given back, the newest comment at that moment, and the message it was about.
ALTER TABLE cases
  ADD COLUMN hand_backs integer NOT NULL DEFAULT 0,
  ADD COLUMN handed_back_after text,
  ADD COLUMN handed_back_from text,
  ADD CONSTRAINT hand_back_has_place CHECK ((hand_backs = 0) = (handed_back_after IS NULL));
CREATE INDEX cases_looked_after ON cases (next_deadline_at) WHERE state IN ('with_people', 'asked');

-- After a hand-back the same message is decided anew, beside the turn that handed it over.
ALTER TABLE turns ADD COLUMN hand_back integer NOT NULL DEFAULT 0;
DROP INDEX turns_comment;
CREATE UNIQUE INDEX turns_comment ON turns (case_id, comment, hand_back) WHERE NOT superseded;

CREATE TABLE notices (
  id         text PRIMARY KEY,
  key        text NOT NULL UNIQUE,
  channel    text NOT NULL,
  content    json NOT NULL,
  state      text NOT NULL CHECK (state IN ('planned', 'started', 'done', 'refused', 'unclear')),
  due_at     timestamptz NOT NULL,
  attempts   integer NOT NULL DEFAULT 0,
  changed_at timestamptz NOT NULL,
  code       text
);
CREATE INDEX notices_open ON notices (due_at) WHERE state IN ('planned', 'started');

CREATE TABLE task_runs (
  task text PRIMARY KEY,
  at   timestamptz NOT NULL
);

-- When the cursor was moved: from there the export starts anew when the help desk no longer takes the cursor.
ALTER TABLE sweep_cursor ADD COLUMN swept_at timestamptz;

GRANT SELECT, INSERT, UPDATE ON notices, task_runs TO resolute_app;
