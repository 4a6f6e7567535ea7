-- What a person decided about a draft: once for each. The turn itself stays a draft; what was sent by their word ends here.

CREATE TABLE draft_reviews (
  turn_id     text PRIMARY KEY REFERENCES turns (id),
  kind        text NOT NULL CHECK (kind IN ('approved', 'edited', 'overridden')),
  review      json NOT NULL,
  request_key text NOT NULL UNIQUE,
  reviewed_by text NOT NULL CHECK (reviewed_by <> ''),
  at          timestamptz NOT NULL,
  disposition json,
  ended_at    timestamptz,
  CONSTRAINT review_end_is_dated CHECK ((disposition IS NULL) = (ended_at IS NULL)),
  CONSTRAINT override_sends_nothing CHECK (kind <> 'overridden' OR disposition IS NULL)
);

GRANT SELECT, INSERT, UPDATE ON draft_reviews TO resolute_app;
