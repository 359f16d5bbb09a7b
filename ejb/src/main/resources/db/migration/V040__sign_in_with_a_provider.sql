-- Whom the organisation's identity provider answers for: known by issuer and subject, never by the name alone.
ALTER TABLE app_user
  ADD COLUMN provider_issuer  text,
  ADD COLUMN provider_subject text,
  ADD CONSTRAINT ck_app_user_provider CHECK ((provider_issuer IS NULL) = (provider_subject IS NULL));
CREATE UNIQUE INDEX uq_app_user_provider ON app_user (provider_issuer, provider_subject);

-- What the provider said at sign-in, to be shown to it at sign-out.
ALTER TABLE user_session ADD COLUMN id_token text;

-- Browsers that were sent to the provider and are not back yet. Each may come back once, whichever member it meets.
CREATE TABLE sign_in_attempt (
  token_hash  bytea       NOT NULL CONSTRAINT pk_sign_in_attempt PRIMARY KEY,
  destination text        NOT NULL,
  begun_at    timestamptz NOT NULL
);
CREATE INDEX ix_sign_in_attempt_begun ON sign_in_attempt (begun_at);

-- Whom the provider knows and Ringback does not let in is in the audit log as well.
ALTER TABLE audit_entry
  DROP CONSTRAINT ck_audit_entry_action,
  ADD CONSTRAINT ck_audit_entry_action CHECK (action IN ('CREATED', 'CHANGED', 'REMOVED', 'REFUSED'));
