// A few thousand hand-overs and drafts are waiting; what is older is over.
const peopleAreDone = `(s.age > interval '40 days' OR s.chance < 0.3)`;
const draftsAreDone = `(s.age > interval '45 days')`;
const answersAreLate = `(s.age > interval '7 days')`;
const pairsAreDone = `(s.age > interval '2 days')`;

const isOver = `CASE c.state
  WHEN 'with_people' THEN ${peopleAreDone}
  WHEN 'asked' THEN ${answersAreLate}
  WHEN 'observed' THEN CASE WHEN newest.kind = 'drafted' THEN ${draftsAreDone} ELSE ${pairsAreDone} END
  WHEN 'due' THEN true
  ELSE false END`;

export const caseCopies = `
  INSERT INTO cases (id, ticket, state, owner, next_deadline_at, bot_turns, seen_stamp, failures, arrivals, fence, created_at, hand_backs,
    handed_back_after, handed_back_from)
  SELECT s.id, s.ticket, CASE WHEN over THEN 'left_alone' ELSE c.state END, CASE WHEN over THEN 'nobody' ELSE c.owner END,
    CASE WHEN over THEN NULL ELSE c.next_deadline_at + s.later END, c.bot_turns, c.seen_stamp, 0, c.arrivals, c.fence, s.at, c.hand_backs,
    c.handed_back_after, c.handed_back_from
  FROM copy s JOIN cases c ON c.id = s.template
  JOIN LATERAL (SELECT disposition_kind AS kind FROM turns WHERE case_id = c.id AND NOT superseded ORDER BY decided_at DESC, id DESC LIMIT 1)
    newest ON true
  JOIN LATERAL (SELECT ${isOver} AS over) o ON true`;

export const turnCopies = `
  INSERT INTO turns (id, case_id, comment, decision, verdict, mode, reply, disposition, superseded, config, requester_key, decided_at, scenarios,
    confidence, verdict_kind, disposition_kind, hand_back, orders, written_at, ended_at, in_shop, in_shop_at, language, reasons)
  SELECT s.id || '-' || t.id, s.id, t.comment, t.decision, t.verdict, t.mode, t.reply, t.disposition, t.superseded, t.config, s.customer,
    t.decided_at + s.later, t.scenarios, greatest(0, t.confidence - s.chance * 0.2), t.verdict_kind, t.disposition_kind, t.hand_back,
    CASE WHEN t.orders = '{}' THEN t.orders ELSE ARRAY[s.order_name] END, t.written_at + s.later, t.ended_at + s.later,
    CASE WHEN t.disposition_kind = 'resolved' AND s.age > interval '2 hours' THEN CASE WHEN s.chance < 0.99 THEN 'yes' ELSE 'no' END END,
    CASE WHEN t.disposition_kind = 'resolved' AND s.age > interval '2 hours' THEN t.ended_at + s.later + interval '1 hour' END,
    CASE WHEN s.chance > 0.9 THEN ('{sv,nb,de}'::text[])[1 + floor(s.chance * 1000)::int % 3] ELSE t.language END, t.reasons
  FROM copy s JOIN turns t ON t.case_id = s.template`;

export const actionsOfCopies = `
  INSERT INTO actions (id, turn_id, ticket, position, business_key, kind, work, state, order_id, moves_money, requester_key, compensation_minor,
    currency, attempts, planned_at, first_started_at, started_fence, changed_at, how, code, stamp, order_name)
  SELECT s.id || '-' || a.id, s.id || '-' || a.turn_id, s.ticket, a.position, s.id || '-' || a.business_key, a.kind, a.work, a.state,
    a.order_id, a.moves_money, s.customer, a.compensation_minor, a.currency, a.attempts, a.planned_at + s.later, a.first_started_at + s.later,
    a.started_fence, a.changed_at + s.later, a.how, a.code, a.stamp, '#' || s.order_name
  FROM copy s JOIN turns t ON t.case_id = s.template JOIN actions a ON a.turn_id = t.id`;

export const escalationCopies = `
  INSERT INTO escalations (turn_id, case_id, reasons, group_name, brief, owner, deadline, acknowledged_at, alerts, opened_at, ladder, step,
    closed_at, closed_why)
  SELECT s.id || '-' || e.turn_id, s.id, e.reasons, e.group_name, e.brief, e.owner, e.deadline + s.later,
    CASE WHEN ${peopleAreDone} OR s.chance < 0.6 THEN e.opened_at + s.later + interval '50 minutes' * s.chance END, e.alerts,
    e.opened_at + s.later, e.ladder, e.step,
    CASE WHEN ${peopleAreDone} THEN e.opened_at + s.later + interval '2 hours' END, CASE WHEN ${peopleAreDone} THEN 'solved' END
  FROM copy s JOIN escalations e ON e.case_id = s.template`;

/** What people did beside a proposal is taken from another one, where the template has none. Some of it somebody has judged. */
export const pairCopies = [
  `CREATE TEMP TABLE worked AS
    SELECT row_number() OVER (ORDER BY turn_id) AS place, human_reply, human_effects, comparison, work, differs, count(*) OVER () AS many
    FROM shadow_pairs WHERE observed_at IS NOT NULL`,
  `INSERT INTO shadow_pairs (turn_id, case_id, scenarios, before, human_reply, human_effects, comparison, work, differs, observed_at, minutes,
      final, looks, decided_at, look_at)
    SELECT s.id || '-' || p.turn_id, s.id, p.scenarios, p.before, w.human_reply, w.human_effects, w.comparison, w.work,
      coalesce(w.differs, false), CASE WHEN done THEN t.decided_at + s.later + interval '40 minutes' END, CASE WHEN done THEN 40 END, done, 2, t.decided_at + s.later,
      CASE WHEN done THEN '-infinity' ELSE now() + interval '1 day' END
    FROM copy s JOIN shadow_pairs p ON p.case_id = s.template JOIN turns t ON t.id = p.turn_id
    JOIN LATERAL (SELECT CASE WHEN t.disposition_kind = 'drafted' THEN ${draftsAreDone} ELSE ${pairsAreDone} END AS done) d ON true
    LEFT JOIN worked w ON done AND w.place = 1 + floor(s.chance * w.many)`,
  `INSERT INTO draft_reviews (turn_id, kind, review, request_key, reviewed_by, at)
    SELECT s.id || '-' || t.id, 'overridden', '{"kind":"overridden","why":"answered by hand"}', s.id || '-' || t.id, 'console:1',
      t.decided_at + s.later + interval '20 minutes'
    FROM copy s JOIN turns t ON t.case_id = s.template AND t.disposition_kind = 'drafted' AND NOT t.superseded
    WHERE ${draftsAreDone} AND s.chance < 0.5`,
  `INSERT INTO opinions (turn_id, level, opinion, given_by, why, at)
    SELECT turn_id, 'content', CASE WHEN random() < 0.8 THEN 'equal' ELSE 'worse' END, 'console:1', 'looked', observed_at + interval '1 day'
    FROM shadow_pairs WHERE differs AND random() < 0.9`,
];
