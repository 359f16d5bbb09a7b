-- One clock for every server: the database's. A member whose own clock is wrong can do no harm.
CREATE TABLE clock_setting (
  only_row   boolean  NOT NULL DEFAULT true CONSTRAINT pk_clock_setting PRIMARY KEY,
  clock_offset interval NOT NULL DEFAULT '0',
  CONSTRAINT ck_clock_setting_only_row CHECK (only_row)
);
INSERT INTO clock_setting DEFAULT VALUES;

-- clock_timestamp(), not now(): after waiting for a lock, the start of the transaction is the past.
-- In a WHERE clause write (SELECT ringback_now()), so that it is read once and an index can be used.
CREATE FUNCTION ringback_now() RETURNS timestamptz LANGUAGE sql VOLATILE AS
  'SELECT clock_timestamp() + clock_offset FROM clock_setting';
