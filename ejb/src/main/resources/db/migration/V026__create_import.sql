-- Imports (product.md section 15): a file becomes staged rows, and these become cases or contacts in bounded steps.
CREATE TABLE import_job (
  id            bigint      GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_import_job PRIMARY KEY,
  public_id     text        NOT NULL CONSTRAINT uq_import_job_public_id UNIQUE,
  target        text        NOT NULL,
  -- null for contacts, which belong to no list
  list_id       bigint      CONSTRAINT fk_import_job_list REFERENCES callback_list ON DELETE CASCADE,
  state         text        NOT NULL,
  file_name     text        NOT NULL,
  file_size     bigint      NOT NULL,
  format        text        NOT NULL,
  charset       text,
  delimiter     text,
  headers       jsonb       NOT NULL,
  sample        jsonb       NOT NULL,
  mapping       jsonb       NOT NULL,
  policy        text        NOT NULL,
  -- an import by the API goes on by itself when it is checked, unless it is a dry run
  goes_on       boolean     NOT NULL,
  created_at    timestamptz NOT NULL,
  created_by    text        NOT NULL,
  started_at    timestamptz,
  finished_at   timestamptz,
  -- what the check found
  checked_rows  integer     NOT NULL DEFAULT 0,
  last_row      integer     NOT NULL DEFAULT 0,
  rejected      integer     NOT NULL DEFAULT 0,
  duplicates    integer     NOT NULL DEFAULT 0,
  percent_read  integer     NOT NULL DEFAULT 0,
  -- how far the present work has come, written in the transaction of each step
  done_row      integer     NOT NULL DEFAULT 0,
  created       integer     NOT NULL DEFAULT 0,
  updated       integer     NOT NULL DEFAULT 0,
  skipped       integer     NOT NULL DEFAULT 0,
  undone        integer     NOT NULL DEFAULT 0,
  cancel_wanted boolean     NOT NULL DEFAULT false,
  failure       text,
  -- who works on it, until when others believe it
  lease_owner   text,
  lease_until   timestamptz,
  CONSTRAINT ck_import_job_target CHECK (target IN ('CASES', 'CONTACTS') AND (target = 'CASES') = (list_id IS NOT NULL)),
  CONSTRAINT ck_import_job_state CHECK (state IN
    ('UPLOADED', 'CHECKING', 'CHECKED', 'IMPORTING', 'FINISHED', 'CANCELLED', 'FAILED', 'UNDOING', 'UNDONE')),
  CONSTRAINT ck_import_job_policy CHECK (policy IN ('SKIP', 'UPDATE', 'CREATE'))
);
CREATE INDEX ix_import_job_list ON import_job (list_id, id);
CREATE INDEX ix_import_job_at_work ON import_job (id) WHERE state IN ('CHECKING', 'IMPORTING', 'UNDOING');

-- The file as it came, so that any member can read it, and the rejected rows go back as they were.
CREATE TABLE import_file (
  import_id bigint  NOT NULL CONSTRAINT fk_import_file_job REFERENCES import_job ON DELETE CASCADE,
  part      integer NOT NULL,
  content   bytea   NOT NULL,
  CONSTRAINT pk_import_file PRIMARY KEY (import_id, part)
);

-- A row as it was read. Its case has the same public id: a step that is done twice cannot make a second case.
CREATE TABLE import_row (
  import_id       bigint   NOT NULL CONSTRAINT fk_import_row_job REFERENCES import_job ON DELETE CASCADE,
  row_no          integer  NOT NULL,
  public_id       text,
  phone           text,
  phone_raw       text,
  phone_valid     boolean,
  other_phones    text,
  name            text,
  company         text,
  topic           text,
  note            text,
  channel_in      text,
  external_system text,
  external_id     text,
  priority        smallint,
  due_at          timestamptz,
  expires_at      timestamptz,
  fields          jsonb,
  -- why it is rejected; null in a good row
  problems        jsonb,
  -- the first row of the same number
  duplicate_row   integer,
  -- an open or recently closed case of the list, or a contact, has the number
  is_known        boolean  NOT NULL DEFAULT false,
  -- null in a good row that became a case as it is; PENDING has to be taken one by one
  outcome         text,
  done_at         timestamptz,
  CONSTRAINT pk_import_row PRIMARY KEY (import_id, row_no),
  CONSTRAINT ck_import_row_outcome CHECK (outcome IN ('PENDING', 'CREATED', 'UPDATED', 'SKIPPED'))
);
CREATE INDEX ix_import_row_phone ON import_row (import_id, phone, row_no) WHERE problems IS NULL;
CREATE INDEX ix_import_row_rejected ON import_row (import_id, row_no) WHERE problems IS NOT NULL;
CREATE INDEX ix_import_row_pending ON import_row (import_id, row_no) WHERE outcome = 'PENDING';

CREATE TABLE import_mapping (
  target  text  NOT NULL,
  name    text  NOT NULL,
  -- header to field
  columns jsonb NOT NULL,
  CONSTRAINT pk_import_mapping PRIMARY KEY (target, name)
);
