-- The agent's window shows how far a call has come: dialling, ringing, talking, ended (PUSH-5).
ALTER TABLE call_attempt ADD COLUMN ringing_at timestamptz;
