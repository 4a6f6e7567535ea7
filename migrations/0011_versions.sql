-- What operators publish of a scenario: each text is a version of it. Version 0 is the file of the configuration; the newest one is in force.

CREATE TABLE scenario_versions (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  scenario     text NOT NULL,
  version      integer NOT NULL CHECK (version > 0),
  text         text NOT NULL,
  note         text NOT NULL CHECK (note <> ''),
  -- The version whose text this is again.
  restores     integer CHECK (restores >= 0 AND restores < version),
  -- What turns are decided under from here on, as it stands with each of them.
  config       text NOT NULL,
  published_by text NOT NULL CHECK (published_by <> ''),
  at           timestamptz NOT NULL,
  UNIQUE (scenario, version)
);

-- A text that somebody works on and that is not in force: one for each scenario. Its number moves with each save.
CREATE SEQUENCE scenario_edit_numbers;
CREATE TABLE scenario_edits (
  scenario text PRIMARY KEY,
  number   bigint NOT NULL,
  text     text NOT NULL,
  saved_by text NOT NULL,
  at       timestamptz NOT NULL
);

GRANT SELECT, INSERT ON scenario_versions TO resolute_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON scenario_edits TO resolute_app;
GRANT USAGE ON SEQUENCE scenario_edit_numbers TO resolute_app;
