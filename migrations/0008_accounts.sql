-- Who works with the console, and what they asked for. Sessions, tokens and keys are kept as hashes: who reads the table gets in nowhere.

CREATE TABLE accounts (
  id            text PRIMARY KEY,
  -- As the identity provider names it; both together never change.
  issuer        text NOT NULL,
  subject       text NOT NULL,
  name          text NOT NULL,
  email         text,
  roles         text[] NOT NULL DEFAULT '{}'
    CHECK (roles <@ '{viewer,agent,operator,administrator,auditor,data_protection}'::text[]),
  active        boolean NOT NULL DEFAULT true,
  version       bigint NOT NULL DEFAULT 1,
  created_at    timestamptz NOT NULL,
  signed_in_at  timestamptz NOT NULL,
  UNIQUE (issuer, subject)
);

-- A login under way: used up by the first answer that names it, right or wrong.
CREATE TABLE login_attempts (
  state_hash   text PRIMARY KEY,
  browser_hash text NOT NULL,
  nonce        text NOT NULL,
  verifier     text NOT NULL,
  return_to    text NOT NULL,
  again        boolean NOT NULL,
  expires_at   timestamptz NOT NULL
);

CREATE TABLE sessions (
  hash             text PRIMARY KEY,
  account_id       text NOT NULL REFERENCES accounts (id),
  created_at       timestamptz NOT NULL,
  seen_at          timestamptz NOT NULL,
  -- When they last proved who they are.
  authenticated_at timestamptz NOT NULL,
  ends_at          timestamptz NOT NULL
);
CREATE INDEX sessions_account ON sessions (account_id);
CREATE INDEX sessions_end ON sessions (ends_at);

CREATE TABLE access_tokens (
  id           text PRIMARY KEY,
  account_id   text NOT NULL REFERENCES accounts (id),
  name         text NOT NULL,
  hash         text NOT NULL UNIQUE,
  roles        text[] NOT NULL,
  created_at   timestamptz NOT NULL,
  expires_at   timestamptz NOT NULL,
  used_at      timestamptz,
  revoked_at   timestamptz
);
CREATE INDEX access_tokens_account ON access_tokens (account_id);

-- What takes two people: one asks, another one decides.
CREATE TABLE approvals (
  id         text PRIMARY KEY,
  kind       text NOT NULL CHECK (kind IN ('gate_override')),
  request    json NOT NULL,
  why        text NOT NULL CHECK (why <> ''),
  asked_by   text NOT NULL REFERENCES accounts (id),
  asked_at   timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  decision   text CHECK (decision IN ('approved', 'refused', 'withdrawn')),
  decided_by text REFERENCES accounts (id),
  decided_at timestamptz,
  -- What came of an approved one.
  outcome    text,
  CONSTRAINT decision_is_whole CHECK ((decision IS NULL) = (decided_by IS NULL) AND (decision IS NULL) = (decided_at IS NULL)),
  CONSTRAINT second_person CHECK (decision IS DISTINCT FROM 'approved' OR decided_by <> asked_by)
);
CREATE INDEX approvals_open ON approvals (asked_at) WHERE decision IS NULL;

-- A write that was sent twice is done once: the second one gets the first one's answer.
CREATE TABLE api_writes (
  account_id text NOT NULL REFERENCES accounts (id),
  key        text NOT NULL,
  request    text NOT NULL,
  at         timestamptz NOT NULL,
  status     integer,
  answer     text,
  PRIMARY KEY (account_id, key)
);
CREATE INDEX api_writes_at ON api_writes (at);

GRANT SELECT, INSERT, UPDATE ON accounts, access_tokens, approvals TO resolute_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON login_attempts, sessions, api_writes TO resolute_app;
