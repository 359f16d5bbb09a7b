-- What somebody does with many cases at once (CONS-4): which cases is settled when it is asked for, and each has its own outcome, so
-- that a crash in the middle loses and repeats nothing.
CREATE TABLE bulk_act (
  id        bigint      GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_bulk_act PRIMARY KEY,
  public_id text        NOT NULL CONSTRAINT uq_bulk_act_public_id UNIQUE,
  user_id   bigint      NOT NULL CONSTRAINT fk_bulk_act_user REFERENCES app_user ON DELETE CASCADE,
  kind      text        NOT NULL,
  value     text        NOT NULL,
  made_at   timestamptz NOT NULL,
  CONSTRAINT ck_bulk_act_kind CHECK (kind IN ('ASSIGN', 'RESCHEDULE', 'CLOSE', 'MOVE'))
);
CREATE INDEX ix_bulk_act_made ON bulk_act (made_at);

CREATE TABLE bulk_case (
  bulk_id bigint NOT NULL CONSTRAINT fk_bulk_case_bulk REFERENCES bulk_act ON DELETE CASCADE,
  -- no reference: its check would lock the case
  case_id bigint NOT NULL,
  -- null until it was tried; DONE, or the code of why not
  outcome text,
  CONSTRAINT pk_bulk_case PRIMARY KEY (bulk_id, case_id)
);
CREATE INDEX ix_bulk_case_pending ON bulk_case (bulk_id, case_id) WHERE outcome IS NULL;
