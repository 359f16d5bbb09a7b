-- Each desk asks which numbers its agent talked with in the last hour (ASSIST-2): running calls first, then by their end.
CREATE INDEX ix_pbx_call_agent_answered ON pbx_call (agent_id, coalesce(ended_at, 'infinity'::timestamptz)) WHERE answered_at IS NOT NULL;
