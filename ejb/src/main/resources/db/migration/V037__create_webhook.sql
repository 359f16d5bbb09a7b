-- Endpoints of other systems that are told of events, and each event on its way to each of them. An endpoint goes on from its place in
-- the feed, so what happens while it is away waits there. The secret is kept as it is: messages are signed with it.
CREATE TABLE webhook (
  id              bigint      GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_webhook PRIMARY KEY,
  public_id       text        NOT NULL CONSTRAINT uq_webhook_public_id UNIQUE,
  url             text        NOT NULL,
  secret          text        NOT NULL,
  -- separated by blanks, null = all
  types           text,
  all_lists       boolean     NOT NULL,
  personal_data   boolean     NOT NULL,
  format          text        NOT NULL,
  active          boolean     NOT NULL DEFAULT true,
  disabled_reason text,
  -- up to which place in the feed deliveries were made
  position        bigint      NOT NULL,
  -- failed tries in a row, and until when nothing more is tried because of them
  failures        integer     NOT NULL DEFAULT 0,
  resting_until   timestamptz,
  created_at      timestamptz NOT NULL,
  created_by      text        NOT NULL,
  -- gone for everybody; its rows are removed in steps
  removed_at      timestamptz,
  CONSTRAINT ck_webhook_format CHECK (format IN ('STANDARD', 'CLOUDEVENTS')),
  CONSTRAINT ck_webhook_disabled CHECK (active = (disabled_reason IS NULL)),
  CONSTRAINT ck_webhook_disabled_reason CHECK (disabled_reason IN ('BY_HAND', 'GONE'))
);

-- The lists an endpoint hears of, when not of all.
CREATE TABLE webhook_list (
  webhook_id bigint NOT NULL CONSTRAINT fk_webhook_list_webhook REFERENCES webhook ON DELETE CASCADE,
  list_id    bigint NOT NULL CONSTRAINT fk_webhook_list_list REFERENCES callback_list ON DELETE CASCADE,
  CONSTRAINT pk_webhook_list PRIMARY KEY (webhook_id, list_id)
);
CREATE INDEX ix_webhook_list_list ON webhook_list (list_id);

-- Holds nothing of persons: what an endpoint may know of them is read when it is sent. Ids follow the feed, per endpoint.
CREATE TABLE webhook_delivery (
  id            bigint      GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_webhook_delivery PRIMARY KEY,
  webhook_id    bigint      NOT NULL CONSTRAINT fk_webhook_delivery_webhook REFERENCES webhook,
  event_id      text        NOT NULL,
  type          text        NOT NULL,
  at            timestamptz NOT NULL,
  -- of one subject (a case, an agent, a list) deliveries go one after the other
  subject       text        NOT NULL,
  case_id       bigint,
  public_case_id text,
  data          jsonb       NOT NULL,
  state         text        NOT NULL DEFAULT 'WAITING',
  resent        boolean     NOT NULL DEFAULT false,
  attempts      integer     NOT NULL DEFAULT 0,
  made_at       timestamptz NOT NULL,
  next_at       timestamptz NOT NULL,
  -- somebody is sending it; over, it may be taken again
  leased_until  timestamptz,
  last_at       timestamptz,
  last_status   integer,
  last_failure  text,
  CONSTRAINT uq_webhook_delivery_event UNIQUE (webhook_id, event_id),
  CONSTRAINT ck_webhook_delivery_state CHECK (state IN ('WAITING', 'DELIVERED', 'GIVEN_UP'))
) WITH (fillfactor = 85, autovacuum_vacuum_scale_factor = 0.02);
CREATE INDEX ix_webhook_delivery_next ON webhook_delivery (webhook_id, next_at, id) WHERE state = 'WAITING';
CREATE INDEX ix_webhook_delivery_subject ON webhook_delivery (webhook_id, subject, id) WHERE state = 'WAITING';
CREATE INDEX ix_webhook_delivery_leased ON webhook_delivery (webhook_id) WHERE leased_until IS NOT NULL;
CREATE INDEX ix_webhook_delivery_newest ON webhook_delivery (webhook_id, id);
CREATE INDEX ix_webhook_delivery_made ON webhook_delivery (made_at);
