-- Hands the most important ready case over an agent's active lists to that agent, strictly in order (ALLOC-1, ALLOC-2).
-- Called in the transaction that holds the agent's row. A function is never replaced: a change is _v2 in a new migration.

-- Does anyone but this agent serve the list?
CREATE FUNCTION served_by_another_v1(p_list bigint, p_agent bigint) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT FROM list_member m JOIN agent a ON a.id = m.agent_id
    WHERE m.list_id = p_list AND m.active AND a.id <> p_agent AND a.work_mode = 'CALLBACKS')
$$;

-- Takes the other ready cases of a number out of the queue. One that somebody is taking right now meets number_in_hand instead.
CREATE FUNCTION block_number_v1(p_phone text, p_except bigint) RETURNS void LANGUAGE sql AS $$
  UPDATE call_case SET state = 'WAITING', version = version + 1
  WHERE id IN (SELECT id FROM call_case WHERE phone = p_phone AND state = 'READY' AND id <> p_except
               FOR NO KEY UPDATE SKIP LOCKED)
$$;

-- The heads of all lists are probed without locks and only the best is locked, so agents on other lists never wait. A head that
-- somebody else is taking is skipped, and the lists are probed again after its key. The key is compared again under the lock:
-- a case that was edited or moved in between is not taken at its old place.
CREATE FUNCTION take_next_v1(p_agent bigint) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  v_now   timestamptz := ringback_now();
  v_lists bigint[] := ARRAY(
    SELECT m.list_id FROM list_member m JOIN callback_list l ON l.id = m.list_id
    WHERE m.agent_id = p_agent AND m.active AND l.auto_allocation AND NOT l.paused);
  -- before every key: priorities start at 1
  v_priority smallint := 0;
  v_order_at timestamptz := '-infinity';
  v_id       bigint := 0;
  v_phone    text;
  v_list     bigint;
  v_taken    bigint;
BEGIN
  LOOP
    SELECT head.list_id, head.priority, head.order_at, head.id, head.phone
    INTO v_list, v_priority, v_order_at, v_id, v_phone
    FROM unnest(v_lists) AS l (id) CROSS JOIN LATERAL (
      SELECT c.list_id, c.priority, c.order_at, c.id, c.phone
      FROM call_case c
      WHERE c.state = 'READY' AND c.list_id = l.id
        AND (c.priority, c.order_at, c.id) > (v_priority, v_order_at, v_id)
        AND (c.expires_at IS NULL OR c.expires_at > v_now)
        AND (c.passed_over_until > v_now AND c.passed_over_agent_id = p_agent AND served_by_another_v1(l.id, p_agent)) IS NOT TRUE
      ORDER BY c.priority, c.order_at, c.id
      LIMIT 1) AS head
    ORDER BY head.priority, head.order_at, head.id
    LIMIT 1;
    IF NOT FOUND THEN RETURN NULL; END IF;

    PERFORM FROM call_case c
    WHERE c.id = v_id AND c.state = 'READY' AND c.list_id = v_list AND c.priority = v_priority
      AND c.order_at = v_order_at AND c.phone = v_phone
    FOR NO KEY UPDATE SKIP LOCKED;
    CONTINUE WHEN NOT FOUND;

    INSERT INTO number_in_hand AS hand (phone, agent_id) VALUES (v_phone, p_agent)
    ON CONFLICT (phone) DO UPDATE SET until = NULL WHERE hand.agent_id = p_agent;
    IF NOT FOUND THEN
      -- the number is in another hand: the case waits until it is free
      UPDATE call_case SET state = 'WAITING', version = version + 1 WHERE id = v_id;
      CONTINUE;
    END IF;

    UPDATE call_case c SET
      state = 'ASSIGNED', assignee_id = p_agent, assignment = 'OFFERED', assigned_at = v_now, touched_at = NULL, reminded_at = NULL,
      passed_over_agent_id = NULL, passed_over_until = NULL, version = c.version + 1,
      -- the countdown stands still while the PBX reports the agent on another call (TIME-2)
      auto_stop_at = CASE WHEN NOT EXISTS (
        SELECT FROM pbx_call p WHERE p.agent_id = p_agent AND p.answered_at IS NOT NULL AND p.ended_at IS NULL)
        THEN v_now + make_interval(secs => l.auto_stop_after) END
    FROM callback_list l WHERE c.id = v_id AND l.id = c.list_id
    RETURNING c.id INTO v_taken;
    PERFORM block_number_v1(v_phone, v_taken);
    RETURN v_taken;
  END LOOP;
END
$$;
