INSERT INTO callback_list (key, name, kind, default_region, time_zone, priority, order_by, pull, auto_allocation, paused,
  due_after, lead_time, auto_stop_after, return_self_assigned_after, pass_over, notify_new_cases, related_cases, related_scope,
  number_reached, assisted_callback, members_manage_members, short_numbers_allowed)
SELECT 'list-' || n, 'List ' || n, 'CALLBACK', 'FI', 'Europe/Helsinki', 3, 'DUE', true, true, false,
  0, 0, 120, 86400, 300, false, 'OFF', 'LIST', 'FLAG', false, false, false
FROM generate_series(1, ${lists}) n;

INSERT INTO handling_status (list_id, code, closes, delay, position, active, label_en, label_fi, label_sv, reached)
SELECT l.id, s.code, s.closes, s.delay, s.position, true, s.code, s.code, s.code, s.closes = 'SUCCESS'
FROM callback_list l, (VALUES
  ('CLOSED_SUCCESSFULLY', 'SUCCESS', NULL, 1), ('CLOSED_UNSUCCESSFULLY', 'UNSUCCESS', NULL, 2),
  ('BUSY', 'NO', 300, 3), ('NO_ANSWER', 'NO', 900, 4), ('OTHER', 'NO', 3600, 5)) AS s (code, closes, delay, position);

INSERT INTO app_user (name, display_name, time_zone)
SELECT 'agent-' || n, 'Agent ' || n, 'Europe/Helsinki' FROM generate_series(1, ${agents}) n;
INSERT INTO user_role (user_id, role) SELECT id, 'AGENT' FROM app_user;
INSERT INTO agent (id, availability, work_mode, receiving_since, waiting_since)
SELECT id, 'AVAILABLE', 'CALLBACKS', now(), now() FROM app_user;
-- each serves five lists beside each other
INSERT INTO list_member (agent_id, list_id, active)
SELECT a.id, 1 + (a.id * 7 + n) % ${lists}, true FROM agent a, generate_series(0, 4) n;

INSERT INTO api_key (key_id, name, secret_hash, scopes, requests_per_second)
VALUES ('bench', 'Benchmark', encode(sha256('bench'), 'hex'), 'agents:act cases:write', 0);

-- every number is one person's: whoever waits for another's hand would be measured otherwise
INSERT INTO call_case (public_id, list_id, state, phone, priority, requested_at, due_at, ready_at, order_at, expires_at)
SELECT 'BENCH' || lpad(n::text, 21, '0'), 1 + floor(random() * CASE WHEN random() < .3 THEN 5 ELSE ${lists} END)::int, 'READY', '+3584' || lpad(n::text, 8, '0'),
  1 + floor(random() * 5)::int, at, at, at, at, now() + interval '30 days' + random() * interval '30 days'
FROM (SELECT n, now() - random() * interval '10 days' AS at FROM generate_series(1, ${cases}) n) t;
INSERT INTO case_details (case_id, created_at, created_by, first_due_at, source, phone_raw, name, topic)
SELECT id, requested_at, 'key:pbx', due_at, 'MISSED_CALL', phone, 'Person ' || id, 'Topic ' || id % 100 FROM call_case;
-- the call that each save reports; it has the id of its case
INSERT INTO call_attempt (public_id, case_id, agent_id, started_at)
SELECT 'CALL' || lpad(c.id::text, 22, '0'), c.id, (SELECT min(id) FROM agent), now() FROM call_case c ORDER BY c.id;
-- a few days of saves, so that no plan is made for empty tables
INSERT INTO save_token (token, case_id, agent_id, answer, saved_at)
SELECT gen_random_uuid(), 1 + n % ${cases}, 1 + n % ${agents}, '{}', now() - random() * interval '3 days'
FROM generate_series(1, ${cases} / 4) n;
INSERT INTO number_in_hand (phone, agent_id) SELECT '+3585' || lpad(n::text, 8, '0'), 1 + n % ${agents} FROM generate_series(1, ${agents}) n;
INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version)
SELECT 'call', id::text, order_at, false, 1 FROM call_case;
