-- A signed-in person is a row, not a server's memory: a session outlives a restart, every server knows it, and it can be ended at once.
-- Only the SHA-256 of the cookie's token is kept.
CREATE TABLE user_session (
  token_hash bytea       NOT NULL CONSTRAINT pk_user_session PRIMARY KEY,
  user_id    bigint      NOT NULL CONSTRAINT fk_user_session_user REFERENCES app_user ON DELETE CASCADE,
  opened_at  timestamptz NOT NULL,
  seen_at    timestamptz NOT NULL
);
CREATE INDEX ix_user_session_user ON user_session (user_id);
CREATE INDEX ix_user_session_opened ON user_session (opened_at);

-- Failed sign-ins by user name and by address, known names or not: who guesses has to wait longer each time.
CREATE TABLE sign_in_failure (
  subject  text        NOT NULL CONSTRAINT pk_sign_in_failure PRIMARY KEY,
  failures integer     NOT NULL,
  last_at  timestamptz NOT NULL
);
CREATE INDEX ix_sign_in_failure_last ON sign_in_failure (last_at);
