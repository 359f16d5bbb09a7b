-- The console shows which keys are in use: a key nobody uses can be revoked without harm (CONS-6). Written once a minute at most.
ALTER TABLE api_key ADD COLUMN last_used_at timestamptz;
