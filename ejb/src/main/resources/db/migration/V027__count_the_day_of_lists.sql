-- The dashboard's day (CONS-1): what came and went, by list and quarter of an hour, added up once from the feed, so that nobody scans history.
-- Quarters, because every time zone's hours and days begin with one.
CREATE TABLE list_quarter (
  quarter_at       timestamptz NOT NULL,
  list_id          bigint      NOT NULL CONSTRAINT fk_list_quarter_list REFERENCES callback_list ON DELETE CASCADE,
  requests         integer     NOT NULL DEFAULT 0,
  first_calls      integer     NOT NULL DEFAULT 0,
  -- first calls that were begun in time
  on_time          integer     NOT NULL DEFAULT 0,
  saved_calls      integer     NOT NULL DEFAULT 0,
  -- saved calls in which somebody was talked to
  reached          integer     NOT NULL DEFAULT 0,
  succeeded        integer     NOT NULL DEFAULT 0,
  failed           integer     NOT NULL DEFAULT 0,
  expired          integer     NOT NULL DEFAULT 0,
  closed_otherwise integer     NOT NULL DEFAULT 0,
  -- open cases at the last look within the quarter, null when nobody looked
  open_cases       integer,
  CONSTRAINT pk_list_quarter PRIMARY KEY (quarter_at, list_id)
);
CREATE INDEX ix_list_quarter_list ON list_quarter (list_id);

-- How far the feed was added up. It starts at the beginning: what the feed still has is counted.
CREATE TABLE list_quarter_position (
  only_row  boolean     NOT NULL DEFAULT true CONSTRAINT pk_list_quarter_position PRIMARY KEY,
  last      bigint      NOT NULL DEFAULT 0,
  looked_at timestamptz NOT NULL DEFAULT '-infinity',
  CONSTRAINT ck_list_quarter_position_only_row CHECK (only_row)
);
INSERT INTO list_quarter_position DEFAULT VALUES;
