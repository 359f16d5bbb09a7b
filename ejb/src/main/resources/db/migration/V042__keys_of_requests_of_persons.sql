-- A page too sends again what it had no answer to: a key is an API key's or a person's.
ALTER TABLE idempotency_key
  DROP CONSTRAINT pk_idempotency_key,
  ADD COLUMN id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_idempotency_key PRIMARY KEY,
  ADD COLUMN user_id bigint CONSTRAINT fk_idempotency_key_user REFERENCES app_user ON DELETE CASCADE,
  ADD CONSTRAINT uq_idempotency_key_api_key UNIQUE (api_key_id, key),
  ADD CONSTRAINT uq_idempotency_key_user UNIQUE (user_id, key),
  ADD CONSTRAINT ck_idempotency_key_owner CHECK (num_nonnulls(api_key_id, user_id) = 1),
  ALTER COLUMN api_key_id DROP NOT NULL;
