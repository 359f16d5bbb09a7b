-- A secret that was replaced goes on signing beside the new one for a while, until the receiver knows the new one.
ALTER TABLE webhook
  ADD COLUMN old_secret       text,
  ADD COLUMN old_secret_until timestamptz,
  ADD CONSTRAINT ck_webhook_old_secret CHECK ((old_secret IS NULL) = (old_secret_until IS NULL));
