-- Hands out as take_next_v2 does, which members of the release before still call. Whoever comes for a number that somebody is just
-- letting go waits for them, and is told the time after that, not before (ADR 52): the countdown begins when the case is theirs,
-- the history has no two holders at once, and a case that ran out meanwhile is left to the sweep.
CREATE FUNCTION take_next_v3(p_agent bigint) RETURNS bigint LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  v_now   timestamptz := ringback_now();
  v_lists bigint[] := ARRAY(
    SELECT m.list_id FROM list_member m
    WHERE m.agent_id = p_agent AND m.active
      AND EXISTS (SELECT FROM callback_list l WHERE l.id = m.list_id AND l.auto_allocation AND NOT l.paused));
  -- before every key: priorities start at 1
  v_priority smallint := 0;
  v_order_at timestamptz := '-infinity';
  v_id       bigint := 0;
  v_phone    text;
  v_list     bigint;
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
        AND NOT (c.passed_over_agent_id IS NOT NULL AND c.passed_over_agent_id = p_agent
          AND c.passed_over_until > v_now AND served_by_another_v1(l.id, p_agent))
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

    v_now := ringback_now();
    UPDATE call_case SET
      state = 'ASSIGNED', assignee_id = p_agent, assignment = 'OFFERED', assigned_at = v_now, touched_at = NULL, reminded_at = NULL,
      passed_over_agent_id = NULL, passed_over_until = NULL, version = version + 1,
      -- the countdown stands still while the PBX reports the agent on another call (TIME-2)
      auto_stop_at = CASE WHEN NOT EXISTS (
        SELECT FROM pbx_call p WHERE p.agent_id = p_agent AND p.answered_at IS NOT NULL AND p.ended_at IS NULL)
        THEN v_now + make_interval(secs => (SELECT l.auto_stop_after FROM callback_list l WHERE l.id = v_list)) END
    WHERE id = v_id AND (expires_at IS NULL OR expires_at > v_now);
    IF NOT FOUND THEN
      DELETE FROM number_in_hand h WHERE h.phone = v_phone AND h.agent_id = p_agent AND NOT EXISTS (
        SELECT FROM call_case c WHERE c.phone = v_phone AND c.assignee_id = p_agent AND (c.assignment = 'OFFERED' OR c.on_call));
      CONTINUE;
    END IF;

    -- one that somebody is taking right now meets number_in_hand instead
    UPDATE call_case SET state = 'WAITING', version = version + 1
    WHERE id IN (SELECT id FROM call_case WHERE phone = v_phone AND state = 'READY' AND id <> v_id FOR NO KEY UPDATE SKIP LOCKED);
    RETURN v_id;
  END LOOP;
END
$$;
