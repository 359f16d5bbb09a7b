-- The ceiling: the rows of a save, each found by its key, in one statement; nothing is searched, nothing is asked.
CREATE FUNCTION ceiling_save(p_agent bigint, p_case bigint, p_next bigint, p_token uuid, p_answer text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  v_now   timestamptz := ringback_now();
  v_phone text;
  v_next  text;
BEGIN
  UPDATE agent SET heartbeat_at = v_now WHERE id = p_agent;
  UPDATE call_attempt SET status = 'CLOSED_SUCCESSFULLY', saved_at = v_now WHERE id = p_case;
  UPDATE call_case SET state = 'CLOSED', assignee_id = NULL, assignment = NULL, assigned_at = NULL, auto_stop_at = NULL,
    close_reason = 'SUCCESS', closed_at = v_now, closed_by = p_agent, version = version + 1
  WHERE id = p_case RETURNING phone INTO v_phone;
  DELETE FROM number_in_hand WHERE phone = v_phone;
  UPDATE call_case SET state = 'ASSIGNED', assignee_id = p_agent, assignment = 'OFFERED', assigned_at = v_now,
    auto_stop_at = v_now + interval '2 minutes', version = version + 1
  WHERE id = p_next RETURNING phone INTO v_next;
  INSERT INTO number_in_hand (phone, agent_id) VALUES (v_next, p_agent);
  INSERT INTO case_event (case_id, type, at, actor, details) VALUES
    (p_case, 'STATUS', v_now, 'agent', '{"status": "CLOSED_SUCCESSFULLY", "attempt": "01M7ZGXMANHAK1927NM8Z0S45S"}'),
    (p_case, 'CLOSED', v_now, 'agent', '{"reason": "SUCCESS"}'),
    (p_next, 'OFFERED', v_now, 'system', '{"agent": "agent"}');
  INSERT INTO feed_event (type, at, list_id, case_id, public_case_id, agent_id, data) VALUES
    ('case.handled', v_now, 1, p_case, 'BENCH000000000000000000001', p_agent,
     '{"list": "list-1", "actor": "agent", "state": "CLOSED", "status": "CLOSED_SUCCESSFULLY", "attempt": "01M7ZGXMANHAK1927NM8Z0S45S"}'),
    ('case.closed', v_now, 1, p_case, 'BENCH000000000000000000001', p_agent,
     '{"list": "list-1", "actor": "agent", "state": "CLOSED", "reason": "SUCCESS"}'),
    ('case.assigned', v_now, 1, p_next, 'BENCH000000000000000000001', p_agent,
     '{"list": "list-1", "actor": "system", "agent": "agent", "state": "ASSIGNED"}');
  INSERT INTO save_token (token, case_id, agent_id, answer, saved_at) VALUES (p_token, p_case, p_agent, CAST(p_answer AS jsonb), v_now);
END
$$;

-- What a table with an ORDER BY does: all ready cases of the agent's lists are sorted for one.
CREATE FUNCTION any_form_take(p_agent bigint) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  v_now   timestamptz := ringback_now();
  v_taken bigint;
BEGIN
  UPDATE call_case SET state = 'ASSIGNED', assignee_id = p_agent, assignment = 'OFFERED', assigned_at = v_now, version = version + 1
  WHERE id = (SELECT id FROM call_case
    WHERE state = 'READY' AND list_id = ANY (ARRAY(SELECT list_id FROM list_member WHERE agent_id = p_agent AND active))
    ORDER BY priority, order_at, id LIMIT 1 FOR NO KEY UPDATE SKIP LOCKED)
  RETURNING id INTO v_taken;
  INSERT INTO number_in_hand (phone, agent_id) SELECT phone, p_agent FROM call_case WHERE id = v_taken;
  RETURN v_taken;
END
$$;

-- A preview campaign as dialler suites do it: count the campaign's open records, filter by a text, lock the first free row, write the
-- whole row back; campaign after campaign until one has something.
CREATE FUNCTION campaign_take(p_agent bigint) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  v_list  bigint;
  v_open  bigint;
  v_taken call_case;
BEGIN
  FOR v_list IN SELECT list_id FROM list_member WHERE agent_id = p_agent AND active ORDER BY list_id LOOP
    SELECT count(*) INTO v_open FROM call_case WHERE list_id = v_list AND state = 'READY';
    CONTINUE WHEN v_open = 0;
    SELECT c.* INTO v_taken FROM call_case c JOIN case_details d ON d.case_id = c.id
    WHERE c.list_id = v_list AND c.state = 'READY' AND d.topic LIKE '%Topic%'
    ORDER BY c.priority, c.order_at, c.id LIMIT 1 FOR UPDATE OF c SKIP LOCKED;
    CONTINUE WHEN v_taken.id IS NULL;
    UPDATE call_case SET public_id = v_taken.public_id, list_id = v_taken.list_id, phone = v_taken.phone, priority = v_taken.priority,
      requested_at = v_taken.requested_at, due_at = v_taken.due_at, ready_at = v_taken.ready_at, order_at = v_taken.order_at,
      expires_at = v_taken.expires_at, state = 'ASSIGNED', assignee_id = p_agent, assignment = 'OFFERED',
      assigned_at = ringback_now(), version = v_taken.version + 1
    WHERE id = v_taken.id;
    INSERT INTO number_in_hand (phone, agent_id) VALUES (v_taken.phone, p_agent);
    RETURN v_taken.id;
  END LOOP;
  RETURN NULL;
END
$$;

-- The table that db-scheduler asks for.
CREATE TABLE scheduled_tasks (
  task_name            text        NOT NULL,
  task_instance        text        NOT NULL,
  task_data            bytea,
  execution_time       timestamptz,
  picked               boolean     NOT NULL,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures integer,
  last_heartbeat       timestamptz,
  version              bigint      NOT NULL,
  priority             smallint,
  PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX ix_scheduled_tasks_time ON scheduled_tasks (execution_time);
CREATE INDEX ix_scheduled_tasks_heartbeat ON scheduled_tasks (last_heartbeat);
