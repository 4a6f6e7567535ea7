-- What the service remembers. Ids come from the service; times of leases and audit from the database's own clock.
-- JSON columns are `json`, not `jsonb`: they keep any character a customer can write (U+0000, lone surrogates) as an escape.

DO $$
BEGIN
  CREATE ROLE resolute_app NOLOGIN;
EXCEPTION WHEN duplicate_object OR unique_violation THEN
  NULL; -- roles belong to the whole server: another database of it has made this one
END $$;

DO $$
BEGIN
  EXECUTE format('GRANT resolute_app TO %I', current_user);
EXCEPTION WHEN OTHERS THEN
  -- Two databases of one server may be set up at once; what counts is that the grant is there.
  IF NOT pg_has_role(current_user, 'resolute_app', 'MEMBER') THEN RAISE; END IF;
END $$;

CREATE TABLE inbox (
  event       text PRIMARY KEY,
  ticket      text NOT NULL,
  source      text NOT NULL CHECK (source IN ('webhook', 'sweep', 'manual')),
  received_at timestamptz NOT NULL
);
CREATE INDEX inbox_ticket ON inbox (ticket);

CREATE TABLE cases (
  id               text PRIMARY KEY,
  ticket           text NOT NULL UNIQUE,
  state            text NOT NULL CHECK (state IN ('due', 'asked', 'observed', 'with_people', 'resolved', 'skipped', 'left_alone')),
  owner            text NOT NULL CHECK (owner IN ('bot', 'people', 'nobody')),
  next_deadline_at timestamptz,
  bot_turns        integer NOT NULL DEFAULT 0,
  seen_stamp       text,
  failures         integer NOT NULL DEFAULT 0,
  arrivals         integer NOT NULL DEFAULT 1,
  worker           text,
  fence            bigint NOT NULL DEFAULT 0,
  lease_until      timestamptz,
  created_at       timestamptz NOT NULL,
  CONSTRAINT open_case_is_looked_after CHECK (
    state IN ('resolved', 'skipped', 'left_alone') OR (owner <> 'nobody' AND next_deadline_at IS NOT NULL)
  ),
  CONSTRAINT lease_has_worker CHECK ((worker IS NULL) = (lease_until IS NULL))
);
CREATE INDEX cases_due ON cases (next_deadline_at) WHERE state = 'due';

CREATE TABLE turns (
  id            text PRIMARY KEY,
  case_id       text NOT NULL REFERENCES cases (id),
  comment       text NOT NULL,
  decision      json NOT NULL,
  verdict       json NOT NULL,
  mode          text NOT NULL CHECK (mode IN ('paused', 'shadow', 'draft', 'auto')),
  reply         text,
  disposition   json,
  superseded    boolean NOT NULL DEFAULT false,
  config        text NOT NULL,
  requester_key text NOT NULL,
  decided_at    timestamptz NOT NULL
);
CREATE UNIQUE INDEX turns_comment ON turns (case_id, comment) WHERE NOT superseded;
CREATE INDEX turns_case ON turns (case_id);

-- The ledger. `id` is the idempotency key; `business_key` is what may happen once only, ever.
CREATE TABLE actions (
  id                 text PRIMARY KEY,
  turn_id            text NOT NULL REFERENCES turns (id),
  ticket             text NOT NULL,
  position           integer NOT NULL,
  business_key       text NOT NULL UNIQUE,
  kind               text NOT NULL,
  work               json NOT NULL,
  state              text NOT NULL CHECK (state IN ('planned', 'started', 'done', 'refused', 'unknown', 'with_people')),
  order_id           text,
  moves_money        boolean NOT NULL,
  requester_key      text,
  compensation_minor bigint,
  currency           text,
  attempts           integer NOT NULL DEFAULT 0,
  planned_at         timestamptz NOT NULL,
  first_started_at   timestamptz,
  started_fence      bigint,
  changed_at         timestamptz NOT NULL,
  how                text,
  code               text,
  stamp              text,
  CONSTRAINT start_is_dated CHECK (attempts = 0 OR first_started_at IS NOT NULL),
  CONSTRAINT compensation_is_money CHECK (compensation_minor IS NULL OR (compensation_minor >= 0 AND currency IS NOT NULL))
);
CREATE INDEX actions_turn ON actions (turn_id, position);
CREATE INDEX actions_order ON actions (order_id) WHERE order_id IS NOT NULL;
CREATE INDEX actions_unsettled ON actions (state, changed_at) WHERE state IN ('planned', 'started', 'unknown');
CREATE INDEX actions_compensation_customer ON actions (requester_key, planned_at) WHERE compensation_minor IS NOT NULL;
CREATE INDEX actions_compensation_day ON actions (planned_at) WHERE compensation_minor IS NOT NULL;

CREATE TABLE escalations (
  turn_id         text PRIMARY KEY REFERENCES turns (id),
  case_id         text NOT NULL REFERENCES cases (id),
  reasons         json NOT NULL,
  group_name      text NOT NULL,
  brief           text NOT NULL,
  owner           text,
  deadline        timestamptz NOT NULL,
  acknowledged_at timestamptz,
  alerts          integer NOT NULL DEFAULT 0
);
CREATE INDEX escalations_open ON escalations (deadline) WHERE acknowledged_at IS NULL;

-- What the bot would have done stands in the turn; what the person did is added here when it is seen.
CREATE TABLE shadow_pairs (
  turn_id       text PRIMARY KEY REFERENCES turns (id),
  case_id       text NOT NULL REFERENCES cases (id),
  human_reply   text,
  human_effects json,
  comparison    json,
  observed_at   timestamptz
);

CREATE TABLE scenario_modes (
  id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  scenario text NOT NULL,
  mode     text NOT NULL CHECK (mode IN ('paused', 'shadow', 'draft', 'auto')),
  set_by   text NOT NULL,
  why      text NOT NULL,
  at       timestamptz NOT NULL
);
CREATE INDEX scenario_modes_newest ON scenario_modes (scenario, id DESC);

CREATE TABLE sweep_cursor (
  single boolean PRIMARY KEY DEFAULT true CHECK (single),
  cursor text NOT NULL
);

GRANT SELECT, INSERT, UPDATE ON inbox, cases, turns, escalations, shadow_pairs, sweep_cursor TO resolute_app;
-- Actions of a turn that no longer holds are removed before they start; modes are history.
GRANT SELECT, INSERT, UPDATE, DELETE ON actions TO resolute_app;
GRANT SELECT, INSERT ON scenario_modes TO resolute_app;
