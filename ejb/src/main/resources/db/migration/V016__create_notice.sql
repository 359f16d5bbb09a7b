-- Telling people of new cases (NOTE-1). A notice is one case for one person: whoever claims it, a page or the push, is the only one to show it.
ALTER TABLE app_user
  ADD COLUMN notify_lists text NOT NULL DEFAULT 'ALL',
  ADD CONSTRAINT ck_app_user_notify_lists CHECK (notify_lists IN ('ALL', 'ACTIVE'));

CREATE TABLE notice (
  id             bigint      GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_notice PRIMARY KEY,
  user_id        bigint      NOT NULL CONSTRAINT fk_notice_user REFERENCES app_user ON DELETE CASCADE,
  list_id        bigint      NOT NULL CONSTRAINT fk_notice_list REFERENCES callback_list ON DELETE CASCADE,
  -- no reference: its check would lock the case, and a hand-out would take the next one instead
  case_id        bigint      NOT NULL,
  made_at        timestamptz NOT NULL,
  claimed_at     timestamptz,
  claimed_by     text,
  CONSTRAINT uq_notice_user_case UNIQUE (user_id, case_id),
  CONSTRAINT ck_notice_claimed_by CHECK (claimed_by IN ('PAGE', 'PUSH')),
  CONSTRAINT ck_notice_claimed CHECK ((claimed_at IS NULL) = (claimed_by IS NULL))
);
CREATE INDEX ix_notice_unclaimed ON notice (made_at) WHERE claimed_at IS NULL;
CREATE INDEX ix_notice_made ON notice (made_at);
CREATE INDEX ix_notice_list ON notice (list_id);

-- How far the feed was read for notices. Nobody is told of what happened before there were any.
CREATE TABLE notice_position (
  only_row boolean NOT NULL DEFAULT true CONSTRAINT pk_notice_position PRIMARY KEY,
  last     bigint  NOT NULL,
  CONSTRAINT ck_notice_position_only_row CHECK (only_row)
);
INSERT INTO notice_position (last) SELECT last FROM feed_position;
