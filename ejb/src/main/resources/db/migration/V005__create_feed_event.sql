-- The outbox: written in the transaction that made the change, read by pages, webhooks and GET /events in the order of position.
-- Ids are not commit order. A sequencer gives a position to rows that are committed, one sequencer at a time, so a reader who
-- goes on from a position never misses one that was committed late. CACHE 1, and the id is taken after the case's row was
-- locked: per case, ids follow its changes.
CREATE SEQUENCE feed_event_id_seq CACHE 1;
CREATE TABLE feed_event (
  id        bigint      NOT NULL DEFAULT nextval('feed_event_id_seq') CONSTRAINT pk_feed_event PRIMARY KEY,
  position  bigint      CONSTRAINT uq_feed_event_position UNIQUE,
  type      text        NOT NULL,
  at        timestamptz NOT NULL,
  list_id   bigint,
  case_id   bigint,
  public_case_id text,
  agent_id  bigint,
  data      jsonb       NOT NULL DEFAULT '{}'
) WITH (fillfactor = 85, autovacuum_vacuum_scale_factor = 0.02);
CREATE INDEX ix_feed_event_unplaced ON feed_event (id) WHERE position IS NULL;
CREATE INDEX ix_feed_event_at ON feed_event (at);
-- The last position given, as a row: a sequence would leave gaps after a rollback.
CREATE TABLE feed_position (
  only_row boolean NOT NULL DEFAULT true CONSTRAINT pk_feed_position PRIMARY KEY,
  last     bigint  NOT NULL DEFAULT 0,
  CONSTRAINT ck_feed_position_only_row CHECK (only_row)
);
INSERT INTO feed_position DEFAULT VALUES;
