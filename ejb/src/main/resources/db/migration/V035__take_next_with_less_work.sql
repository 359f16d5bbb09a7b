-- Hands the most important ready case over an agent's active lists to that agent, strictly in order (ALLOC-1, ALLOC-2), as
-- take_next_v1 does, which members of the release before still call. What is new is only what it costs (ADR 42): whether others serve
-- the list is asked only for cases that were passed over by this agent (NULL AND … was not FALSE, so it was asked for every head);
-- lists are read by their keys; the cases of the number are put aside by a statement of its own; and every statement keeps its plan.
CREATE FUNCTION take_next_v2(p_agent bigint) RETURNS bigint LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan AS $$
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

    UPDATE call_case SET
      state = 'ASSIGNED', assignee_id = p_agent, assignment = 'OFFERED', assigned_at = v_now, touched_at = NULL, reminded_at = NULL,
      passed_over_agent_id = NULL, passed_over_until = NULL, version = version + 1,
      -- the countdown stands still while the PBX reports the agent on another call (TIME-2)
      auto_stop_at = CASE WHEN NOT EXISTS (
        SELECT FROM pbx_call p WHERE p.agent_id = p_agent AND p.answered_at IS NOT NULL AND p.ended_at IS NULL)
        THEN v_now + make_interval(secs => (SELECT l.auto_stop_after FROM callback_list l WHERE l.id = v_list)) END
    WHERE id = v_id;

    -- one that somebody is taking right now meets number_in_hand instead
    UPDATE call_case SET state = 'WAITING', version = version + 1
    WHERE id IN (SELECT id FROM call_case WHERE phone = v_phone AND state = 'READY' AND id <> v_id FOR NO KEY UPDATE SKIP LOCKED);
    RETURN v_id;
  END LOOP;
END
$$;
