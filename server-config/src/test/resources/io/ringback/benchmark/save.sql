SELECT t0.ID, t0.all_lists, t0.expires_at, t0.key_id, t0.last_used_at, t0.NAME, t0.previous_expires_at, t0.previous_secret_hash, t0.requests_per_second, t0.revoked_at, t0.SCOPES, t0.secret_hash, t1.list_id, ringback_now() FROM api_key t0 LEFT OUTER JOIN api_key_list t1 ON (t1.api_key_id = t0.ID) WHERE (t0.key_id = :api_key);

COMMIT;

UPDATE agent SET heartbeat_at = ringback_now()
WHERE heartbeat_required AND id = (SELECT id FROM app_user WHERE name = :agent_name);

COMMIT;

SELECT t1.id, t1.availability, t1.heartbeat_at, t1.heartbeat_required, t1.receiving_since, t1.stop_reason, t1.version, t1.waiting_since, t1.work_mode, t0.id, t0.disabled, t0.display_name, t0.email, t0.extension, t0.language, t0.name, t0.password_hash, t0.theme, t0.time_zone, t0.version FROM app_user t0, user_role t2, agent t1 WHERE ((((t0.name = :agent_name) AND (t0.disabled = :not_disabled)) AND (t2.role = :role)) AND ((t0.id = t1.id) AND (t2.user_id = t0.id)));

SELECT id, availability, heartbeat_at, heartbeat_required, receiving_since, stop_reason, version, waiting_since, work_mode FROM agent WHERE (id = :agent) FOR UPDATE;

SELECT t.agent_id, c.public_id, t.answer FROM save_token t JOIN call_case c ON c.id = t.case_id
WHERE t.token = CAST(:token AS uuid);

SELECT id, public_id, list_id, assignee_id, assignment,
       state <> 'CLOSED' AND NOT on_call AND expires_at <= (SELECT ringback_now()) IS TRUE AS expired
FROM call_case
WHERE public_id = :held.public_id;

-- as held
SELECT t0.ID, t1.case_id, t0.after_call_at, t0.after_call_extended, t0.anonymised_at, t0.assigned_at, t0.assignee_id, t0.ASSIGNMENT, t0.ATTEMPTS, t0.auto_stop_at, t0.close_reason, t0.closed_at, t0.closed_by, t0.due_at, t0.due_promised, t0.edit_version, t0.expires_at, t0.main_case_id, t0.merge_phone, t0.on_call, t0.order_at, t0.passed_over_agent_id, t0.passed_over_until, t0.PHONE, t0.PRIORITY, t0.public_id, t0.reached_at, t0.ready_at, t0.reminded_at, t0.reoffer_at, t0.requested_at, t0.REQUESTS, t0.STATE, t0.touched_at, t0.VERSION, t1.channel_in, t1.company, t1.created_at, t1.created_by, t1.external_id, t1.external_system, t1.fields, t1.first_due_at, t1.name, t1.note, t1.phone_raw, t1.phone_valid, t1.source, t1.topic, t0.list_id FROM call_case t0, case_details t1 WHERE ((t0.ID = :held.id) AND (t1.case_id = t0.ID)) FOR UPDATE;

-- as attempt
SELECT ID AS a1, abandoned_at AS a2, agent_id AS a3, answered_at AS a4, AUTOMATIC AS a5, call_id AS a6, case_id AS a7, CLASSIFICATION AS a8, ended_at AS a9, FAILED AS a10, NOTE AS a11, public_id AS a12, ringing_at AS a13, saved_at AS a14, started_at AS a15, STATUS AS a16 FROM call_attempt WHERE (((case_id = :held.id) AND (saved_at IS NULL)) AND (abandoned_at IS NULL)) ORDER BY ID DESC;

-- as saved
SELECT ringback_now();

SELECT id, assisted_callback, auto_allocation, call_method, CLASSIFICATION, default_region, description, key, kind, members_manage_members, name, notify_new_cases, order_by, paused, priority, pull, reorder_pending, short_numbers_allowed, time_zone, version, after_call_limit, anonymise_after, auto_stop_after, due_after, expires_after, lead_time, pass_over, return_self_assigned_after, related_cases, number_reached, related_scope FROM callback_list WHERE (id = :held.list_id);

SELECT code, active, closes, delay, label_en, label_fi, growth, position, reached, label_sv, list_id FROM handling_status WHERE (list_id = :held.list_id) ORDER BY position ASC;

UPDATE call_attempt SET STATUS = :status, saved_at = :saved.ringback_now WHERE (ID = :attempt.a1);

UPDATE call_case SET STATE = :closed, assignee_id = :no_number, ASSIGNMENT = :no_text, assigned_at = :no_time, on_call = :no, close_reason = :success, closed_at = :saved.ringback_now, closed_by = :agent, VERSION = :held.version WHERE ((ID = :held.id) AND (VERSION = :held.version));

WITH freed AS (DELETE FROM number_in_hand h WHERE h.phone = :held.phone AND h.agent_id = :agent AND NOT EXISTS (
  SELECT FROM call_case c
  WHERE c.phone = h.phone AND c.assignee_id = h.agent_id AND (c.assignment = 'OFFERED' OR c.on_call))
 RETURNING h.phone)
UPDATE call_case SET state = 'READY', version = version + 1 WHERE id IN (
  SELECT id FROM call_case
  WHERE phone IN (SELECT phone FROM freed) AND state = 'WAITING' AND ready_at <= :saved.ringback_now AND id <> :held.id
  FOR NO KEY UPDATE SKIP LOCKED);

WITH recorded AS MATERIALIZED (
  SELECT * FROM jsonb_to_recordset(CAST(:saved_events AS jsonb))
    AS event (type text, at timestamptz, actor text, details jsonb, feed text, agent bigint, data jsonb)),
history AS (
  INSERT INTO case_event (case_id, type, at, actor, details) SELECT :held.id, type, at, actor, details FROM recorded)
INSERT INTO feed_event (type, at, list_id, case_id, public_case_id, agent_id, data)
SELECT feed, at, :held.list_id, :held.id, :held.public_id, agent, data FROM recorded WHERE feed IS NOT NULL;

-- as taken
SELECT take_next_v3(:agent) AS id;

-- as next
SELECT t0.ID, t1.case_id, t0.after_call_at, t0.after_call_extended, t0.anonymised_at, t0.assigned_at, t0.assignee_id, t0.ASSIGNMENT, t0.ATTEMPTS, t0.auto_stop_at, t0.close_reason, t0.closed_at, t0.closed_by, t0.due_at, t0.due_promised, t0.edit_version, t0.expires_at, t0.main_case_id, t0.merge_phone, t0.on_call, t0.order_at, t0.passed_over_agent_id, t0.passed_over_until, t0.PHONE, t0.PRIORITY, t0.public_id, t0.reached_at, t0.ready_at, t0.reminded_at, t0.reoffer_at, t0.requested_at, t0.REQUESTS, t0.STATE, t0.touched_at, t0.VERSION, t1.channel_in, t1.company, t1.created_at, t1.created_by, t1.external_id, t1.external_system, t1.fields, t1.first_due_at, t1.name, t1.note, t1.phone_raw, t1.phone_valid, t1.source, t1.topic, t0.list_id FROM call_case t0, case_details t1 WHERE ((t0.ID = :taken.id) AND (t1.case_id = t0.ID));

SELECT id, assisted_callback, auto_allocation, call_method, CLASSIFICATION, default_region, description, key, kind, members_manage_members, name, notify_new_cases, order_by, paused, priority, pull, reorder_pending, short_numbers_allowed, time_zone, version, after_call_limit, anonymise_after, auto_stop_after, due_after, expires_after, lead_time, pass_over, return_self_assigned_after, related_cases, number_reached, related_scope FROM callback_list WHERE (id = :next.list_id);

WITH recorded AS MATERIALIZED (
  SELECT * FROM jsonb_to_recordset(CAST(:offered_events AS jsonb))
    AS event (type text, at timestamptz, actor text, details jsonb, feed text, agent bigint, data jsonb)),
history AS (
  INSERT INTO case_event (case_id, type, at, actor, details) SELECT :taken.id, type, at, actor, details FROM recorded)
INSERT INTO feed_event (type, at, list_id, case_id, public_case_id, agent_id, data)
SELECT feed, at, :next.list_id, :taken.id, :next.public_id, agent, data FROM recorded WHERE feed IS NOT NULL;

SELECT c.*, d.*, l.key AS list_key, c.after_call_at - make_interval(secs => l.after_call_limit * CASE WHEN c.after_call_extended THEN 2 ELSE 1 END) AS after_call_from, u.name AS assignee, ringback_now() AS now,
       CASE WHEN c.main_case_id IS NOT NULL THEN (SELECT m.public_id FROM call_case m WHERE m.id = c.main_case_id)
            WHEN c.state <> 'CLOSED' AND l.related_cases <> 'OFF' AND c.phone IS NOT NULL THEN (
              SELECT m.public_id FROM call_case m
              WHERE m.phone = c.phone AND m.state <> 'CLOSED' AND m.id < c.id AND m.list_id = c.list_id ORDER BY m.id LIMIT 1)
       END AS main_case,
       (SELECT json_agg(json_build_object('id', r.public_id, 'kind', r.kind, 'seconds', r.duration_seconds) ORDER BY r.id)
        FROM recording r WHERE r.case_id = c.id) AS recordings
FROM call_case c
JOIN case_details d ON d.case_id = c.id
JOIN callback_list l ON l.id = c.list_id
LEFT JOIN app_user u ON u.id = c.assignee_id
WHERE c.id IN (:held.id, :taken.id);

INSERT INTO save_token (token, case_id, agent_id, answer, saved_at)
SELECT CAST(:token AS uuid), id, :agent, CAST(:answer AS jsonb), ringback_now() FROM call_case WHERE public_id = :held.public_id;

COMMIT;
