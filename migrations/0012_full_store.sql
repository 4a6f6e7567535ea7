-- What the console's lists and counts need when the store is full: hundreds of thousands of tickets.

-- Pairs are listed by when the proposal was made; without the turn they need not be joined before they are cut to a page.
ALTER TABLE shadow_pairs ADD COLUMN decided_at timestamptz;
UPDATE shadow_pairs p SET decided_at = t.decided_at FROM turns t WHERE t.id = p.turn_id;
ALTER TABLE shadow_pairs ALTER COLUMN decided_at SET NOT NULL;
CREATE FUNCTION date_pair() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  NEW.decided_at := (SELECT decided_at FROM turns WHERE id = NEW.turn_id);
  RETURN NEW;
END $$;
CREATE TRIGGER date_new_pair BEFORE INSERT ON shadow_pairs FOR EACH ROW EXECUTE FUNCTION date_pair();

CREATE INDEX shadow_pairs_newest ON shadow_pairs (decided_at DESC, turn_id DESC);
CREATE INDEX shadow_pairs_compared ON shadow_pairs (decided_at DESC, turn_id DESC) WHERE observed_at IS NOT NULL AND dismissed IS NULL;
DROP INDEX shadow_pairs_differing;
CREATE INDEX shadow_pairs_differing ON shadow_pairs (decided_at DESC, turn_id DESC) WHERE differs AND observed_at IS NOT NULL AND dismissed IS NULL;
CREATE INDEX shadow_pairs_case ON shadow_pairs (case_id);
CREATE INDEX actions_with_people ON actions (changed_at) WHERE state = 'with_people';
-- Counting who waits reads the index alone, and not the briefs.
CREATE INDEX escalations_waiting ON escalations (opened_at, case_id, deadline, acknowledged_at) WHERE closed_at IS NULL;
CREATE INDEX draft_reviews_at ON draft_reviews (at);
-- A rare reason among many escalations.
CREATE INDEX turns_reasons ON turns USING gin (reasons);
