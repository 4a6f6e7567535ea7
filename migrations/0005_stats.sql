-- What the numbers rest on: which orders a turn was about, how long the customer had waited, and what became of the ticket afterwards.

ALTER TABLE turns
  ADD COLUMN orders     text[] NOT NULL DEFAULT '{}',
  -- The first message that the turn answers.
  ADD COLUMN written_at timestamptz,
  ADD COLUMN ended_at   timestamptz,
  -- Whether the shop showed what was done when it was read again some time later.
  ADD COLUMN in_shop    text CHECK (in_shop IN ('yes', 'no', 'unclear')),
  ADD COLUMN in_shop_at timestamptz,
  ADD CONSTRAINT reread_is_dated CHECK ((in_shop IS NULL) = (in_shop_at IS NULL));
UPDATE turns SET written_at = decided_at, ended_at = CASE WHEN disposition IS NOT NULL THEN decided_at END;
ALTER TABLE turns
  ALTER COLUMN written_at SET NOT NULL,
  ADD CONSTRAINT end_is_dated CHECK ((disposition IS NULL) = (ended_at IS NULL));
CREATE INDEX turns_ended ON turns (ended_at);
CREATE INDEX turns_to_reread ON turns (ended_at) WHERE disposition_kind = 'resolved' AND in_shop IS NULL;

-- Seen in a ticket beside the bot's own turns. `key` makes each thing count once; only a rating may change.
CREATE TABLE sightings (
  case_id text NOT NULL REFERENCES cases (id),
  type    text NOT NULL CHECK (type IN ('ticket_rated', 'ticket_reopened', 'people_answered', 'people_solved', 'question_unanswered')),
  key     text NOT NULL,
  score   text CHECK (score IN ('good', 'bad')),
  whose   text CHECK (whose IN ('bot', 'people')),
  how     text CHECK (how IN ('person', 'status')),
  at      timestamptz NOT NULL,
  PRIMARY KEY (case_id, type, key),
  CONSTRAINT rating_is_whole CHECK ((type = 'ticket_rated') = (score IS NOT NULL AND whose IS NOT NULL)),
  CONSTRAINT reopening_is_whole CHECK ((type = 'ticket_reopened') = (how IS NOT NULL))
);
CREATE INDEX sightings_at ON sightings (at);

CREATE INDEX cases_created ON cases (created_at);
CREATE INDEX actions_done ON actions (changed_at) WHERE state = 'done' AND kind <> 'update_ticket';

GRANT SELECT, INSERT, UPDATE ON sightings TO resolute_app;
