-- The table of cases in the order of due and expiry (PERF-11): written once, when a case closes; open cases have their indexes already.
CREATE INDEX ix_call_case_closed_due ON call_case (due_at, id) WHERE state = 'CLOSED';
CREATE INDEX ix_call_case_closed_expiry ON call_case (expires_at, id) WHERE state = 'CLOSED';
-- The few open cases that never expire are last in that order.
CREATE INDEX ix_call_case_never ON call_case (id) WHERE state <> 'CLOSED' AND expires_at IS NULL;
