-- Who changed what of the configuration, when, from what to what (CONS-7). Append-only, written in the transaction that made the change.
-- No foreign keys: an entry outlives what it tells of.
CREATE TABLE audit_entry (
  id      bigint      GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_audit_entry PRIMARY KEY,
  at      timestamptz NOT NULL,
  actor   text        NOT NULL,
  action  text        NOT NULL,
  subject text        NOT NULL,
  -- what people call the thing: the key of a list, the name of a user, the id of an API key
  name    text        NOT NULL,
  -- [{"field", "old", "new"}], only what differs; no "old" or "new" = there was, or is, none
  changes jsonb       NOT NULL,
  CONSTRAINT ck_audit_entry_action CHECK (action IN ('CREATED', 'CHANGED', 'REMOVED'))
);
CREATE INDEX ix_audit_entry_at ON audit_entry (at);
CREATE INDEX ix_audit_entry_actor ON audit_entry (actor, id);
CREATE INDEX ix_audit_entry_subject ON audit_entry (subject, name, id);
