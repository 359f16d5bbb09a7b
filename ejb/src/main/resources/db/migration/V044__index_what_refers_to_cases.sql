-- What refers to a case or an attempt is found by an index. A case's window asks with OR for what was merged into the case: one arm
-- without an index, and PostgreSQL read every case for it. A list that is deleted looks for the references to each of its cases.
CREATE INDEX ix_call_case_main_case ON call_case (main_case_id) WHERE main_case_id IS NOT NULL;
CREATE INDEX ix_save_token_case ON save_token (case_id);
CREATE INDEX ix_recording_attempt ON recording (attempt_id) WHERE attempt_id IS NOT NULL;
