-- Who looks from the sidebar of a ticket in the help desk. Kept as hashes, like the sessions of the console.

CREATE TABLE sidebar_sessions (
  hash       text PRIMARY KEY,
  -- Of what the help desk signed for the first load: good once.
  proof      text NOT NULL UNIQUE,
  account_id text NOT NULL REFERENCES accounts (id),
  -- As the help desk names them.
  agent      text NOT NULL,
  -- The first one it was opened beside; it never becomes another.
  ticket     text,
  created_at timestamptz NOT NULL,
  ends_at    timestamptz NOT NULL
);
CREATE INDEX sidebar_sessions_end ON sidebar_sessions (ends_at);

GRANT SELECT, INSERT, UPDATE, DELETE ON sidebar_sessions TO resolute_app;
