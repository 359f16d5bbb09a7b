-- Reports (CONS-8) read the cases asked for in a period. Ranges of blocks, not a tree: every save would write a tree, and reports are read
-- some times a day. Rows keep to the blocks of their time well enough, because closed cases are changed no more.
CREATE INDEX ix_call_case_requested ON call_case USING brin (requested_at) WITH (pages_per_range = 32, autosummarize = on);
-- Rare among the history, and looked for in all of it.
CREATE INDEX ix_case_event_auto_stopped ON case_event (case_id, id) WHERE type = 'AUTO_STOPPED';
