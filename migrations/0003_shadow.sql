-- Proposals beside what people did, and the ladder by which a scenario earns to run by itself.

ALTER TABLE shadow_pairs
  ADD COLUMN scenarios  text[] NOT NULL DEFAULT '{}',
  ADD COLUMN before     json,
  ADD COLUMN work       json,
  ADD COLUMN minutes    integer,
  ADD COLUMN final      boolean NOT NULL DEFAULT false,
  ADD COLUMN dismissed  text CHECK (dismissed IN ('gone', 'overtaken', 'never_worked')),
  ADD COLUMN looks      integer NOT NULL DEFAULT 0,
  ADD COLUMN looked_at  timestamptz,
  ADD COLUMN look_at    timestamptz NOT NULL DEFAULT '-infinity',
  ADD CONSTRAINT pair_is_whole CHECK ((observed_at IS NULL) = (comparison IS NULL) AND (observed_at IS NULL) = (work IS NULL)),
  ADD CONSTRAINT pair_is_settled CHECK (dismissed IS NULL OR final);
CREATE INDEX shadow_pairs_open ON shadow_pairs (look_at) WHERE NOT final;
CREATE INDEX shadow_pairs_scenarios ON shadow_pairs USING gin (scenarios) WHERE observed_at IS NOT NULL;
CREATE INDEX inbox_ticket_time ON inbox (ticket, received_at);

-- Postgres cannot look into a `json` value that holds some of a customer's characters, not even for its other keys. What is
-- searched for therefore stands in columns of its own.
ALTER TABLE turns
  ADD COLUMN scenarios  text[] NOT NULL DEFAULT '{}',
  ADD COLUMN confidence double precision,
  ADD COLUMN verdict_kind     text,
  ADD COLUMN disposition_kind text;
CREATE INDEX turns_scenarios ON turns USING gin (scenarios);

-- What people say of a proposal, or of something the bot did: history, the newest of a level counts.
CREATE TABLE opinions (
  id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  turn_id text NOT NULL REFERENCES turns (id),
  level   text NOT NULL CHECK (level IN ('disposition', 'effects', 'content', 'wording')),
  opinion text NOT NULL CHECK (opinion IN ('better', 'equal', 'worse', 'wrong')),
  given_by text NOT NULL,
  why     text NOT NULL CHECK (why <> ''),
  at      timestamptz NOT NULL
);
CREATE INDEX opinions_newest ON opinions (turn_id, level, id DESC);

-- Something at the shop that is not what was decided. No scenario named: it counts against every one that runs by itself.
CREATE TABLE wrong_effects (
  key       text PRIMARY KEY,
  action    text,
  scenarios text[] NOT NULL,
  what      text NOT NULL,
  at        timestamptz NOT NULL
);

-- A trial is `auto` up to the policy's small amount.
ALTER TABLE scenario_modes
  ADD COLUMN trial boolean NOT NULL DEFAULT false,
  ADD CONSTRAINT trial_is_auto CHECK (NOT trial OR mode = 'auto');

ALTER TABLE actions ADD COLUMN order_name text;
CREATE INDEX actions_order_name ON actions (order_name) WHERE order_name IS NOT NULL;
CREATE INDEX turns_decided ON turns (decided_at);

GRANT SELECT, INSERT ON opinions, wrong_effects TO resolute_app;
