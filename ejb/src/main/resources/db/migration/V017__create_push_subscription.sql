-- Browsers that take pushes, and what waits to be sent to each (Web Push, RFC 8030). An endpoint belongs to one browser and so to whoever used it last.
CREATE TABLE push_subscription (
  id         bigint      GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_push_subscription PRIMARY KEY,
  user_id    bigint      NOT NULL CONSTRAINT fk_push_subscription_user REFERENCES app_user ON DELETE CASCADE,
  endpoint   text        NOT NULL CONSTRAINT uq_push_subscription_endpoint UNIQUE,
  p256dh     text        NOT NULL,
  auth       text        NOT NULL,
  made_at    timestamptz NOT NULL
);
CREATE INDEX ix_push_subscription_user ON push_subscription (user_id);

CREATE TABLE push_delivery (
  id              bigint      GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_push_delivery PRIMARY KEY,
  subscription_id bigint      NOT NULL CONSTRAINT fk_push_delivery_subscription REFERENCES push_subscription ON DELETE CASCADE,
  list_id         bigint      NOT NULL CONSTRAINT fk_push_delivery_list REFERENCES callback_list ON DELETE CASCADE,
  public_case_id  text,
  cases           integer     NOT NULL,
  made_at         timestamptz NOT NULL,
  next_at         timestamptz NOT NULL,
  attempts        integer     NOT NULL DEFAULT 0
);
CREATE INDEX ix_push_delivery_next ON push_delivery (next_at);
CREATE INDEX ix_push_delivery_subscription ON push_delivery (subscription_id);
CREATE INDEX ix_push_delivery_list ON push_delivery (list_id);

-- By which push services know this installation (RFC 8292), where the configuration gives none. Made once, by whichever member is first.
CREATE TABLE vapid_key (
  only_row    boolean     NOT NULL DEFAULT true CONSTRAINT pk_vapid_key PRIMARY KEY,
  public_key  text        NOT NULL,
  private_key text        NOT NULL,
  made_at     timestamptz NOT NULL,
  CONSTRAINT ck_vapid_key_only_row CHECK (only_row)
);
